import { ImportFault, type Faults } from './faults.ts';
import { optionalText, textOf, toNumber, toTime } from './fields.ts';
import { readRows } from './rows.ts';
import type { Row } from './csv.ts';

/** One line of an order: product code, quantity, price of one in the major unit. */
export type OrderLine = readonly [code: string, quantity: number, price: number];

/** An order as a merchant's file has it. */
export interface OrderRow {
  readonly id: string;
  /** ISO 8601; UTC where it has no offset. */
  readonly ts: string;
  /** Customer, or null for a guest. */
  readonly c?: string | number | null | undefined;
  /** Country. */
  readonly co?: string | null | undefined;
  readonly items: readonly OrderLine[];
}

/** An order that was checked. */
export interface Order {
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly customer: string | undefined;
  readonly lines: readonly OrderLine[];
}

/**
 * The orders of a file. JSON Lines: one order a line (`id, ts, c, co, items: [[code, quantity, price], …]`).
 * CSV: one order line a row (`id, ts, c, co, code, quantity, price`), gathered by `id`.
 * Bad orders and lines are counted in `faults` and left out.
 * @throws ImportFault `file-unreadable`.
 */
export async function* readOrders(file: string, faults: Faults): AsyncGenerator<Order> {
  const gathered = new Map<string, Order & { lines: OrderLine[] }>();
  for await (const row of readRows(file, fault => faults.add(fault))) {
    try {
      if (row.fields['items'] !== undefined) yield toOrder(row, faults);
      else {
        const id = textOf(row, 'id', 'order_id');
        const line = toLine([row.fields['code'], row.fields['quantity'] ?? 1, row.fields['price'] ?? 0], row.at);
        const order = gathered.get(id) ?? { id, at: toTime(textOf(row, 'ts'), row.at), customer: optionalText(row, 'c', 'customer'), lines: [] };
        order.lines.push(line);
        gathered.set(id, order);
      }
    } catch (fault) {
      if (!(fault instanceof ImportFault)) throw fault;
      faults.add(fault);
    }
  }
  yield* gathered.values();
}

function toOrder(row: Row, faults: Faults): Order {
  const items = row.fields['items'];
  if (!Array.isArray(items)) throw new ImportFault('field-missing', row.at, 'expected "items" to be a list');
  const lines: OrderLine[] = [];
  for (const item of items as unknown[]) {
    try {
      lines.push(toLine(item, row.at));
    } catch (fault) {
      if (!(fault instanceof ImportFault)) throw fault;
      faults.add(fault);
    }
  }
  if (lines.length === 0) throw new ImportFault('order-empty', row.at);
  return { id: textOf(row, 'id', 'order_id'), at: toTime(textOf(row, 'ts'), row.at), customer: optionalText(row, 'c', 'customer'), lines };
}

function toLine(item: unknown, at: string): OrderLine {
  const [code, quantity, price] = Array.isArray(item) ? item as unknown[] : [];
  if ((typeof code !== 'string' && typeof code !== 'number') || String(code).trim() === '') throw new ImportFault('field-missing', at, 'expected "code" in every line');
  return [String(code).trim(), toNumber(quantity ?? 1, 'quantity', at, Number.MIN_VALUE), toNumber(price ?? 0, 'price', at, 0)];
}

/** A row that is in memory already, as a checked order; see {@link readOrders}. */
export function checkOrder(order: OrderRow, place: string, faults: Faults): Order | undefined {
  try {
    return toOrder({ fields: { ...order }, at: place }, faults);
  } catch (fault) {
    if (!(fault instanceof ImportFault)) throw fault;
    faults.add(fault);
    return undefined;
  }
}
