import { ImportFault, type Faults } from './read/faults.ts';
import type { Order } from './read/orders.ts';
import type { ProductRow } from './read/products.ts';

/** An order as product numbers. */
export interface Entry {
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly customer: string | undefined;
  /** Product numbers, each once, rising. */
  readonly numbers: Uint16Array;
  /** Sum of the lines in the major unit. */
  readonly value: number;
}

/** A shop's products and orders, numbered: most-sold products first, orders by time. */
export interface Ledger {
  readonly products: readonly ProductRow[];
  readonly numbers: ReadonlyMap<string, number>;
  readonly orders: readonly Entry[];
}

/** Product numbers are 16 bits in `statistics.bin`, and one is kept for "none". */
const MOST_PRODUCTS = 65_000;

/** Numbers products and orders. What refers to an unknown product is counted in `faults` and left out. */
export function makeLedger(rows: readonly ProductRow[], orders: readonly Order[], faults: Faults): Ledger {
  const products = bySales(rows, orders).slice(0, MOST_PRODUCTS);
  const numbers = new Map(products.map((product, number) => [product.code, number]));
  const seen = new Set<string>();
  const entries: Entry[] = [];
  for (const order of orders) {
    if (seen.has(order.id)) faults.add(new ImportFault('order-twice', order.id));
    else {
      seen.add(order.id);
      const entry = toEntry(order, numbers, faults);
      if (entry.numbers.length > 0) entries.push(entry);
    }
  }
  entries.sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
  return { products, numbers, orders: entries };
}

function bySales(rows: readonly ProductRow[], orders: readonly Order[]): ProductRow[] {
  const sales = new Map<string, number>();
  for (const order of orders) for (const code of new Set(order.lines.map(([code]) => code))) sales.set(code, (sales.get(code) ?? 0) + 1);
  const sold = (row: ProductRow) => sales.get(row.code) ?? 0;
  return rows.slice().sort((a, b) => sold(b) - sold(a) || (a.code < b.code ? -1 : 1));
}

function toEntry(order: Order, numbers: ReadonlyMap<string, number>, faults: Faults): Entry {
  const found = new Set<number>();
  let value = 0;
  for (const [code, quantity, price] of order.lines) {
    const number = numbers.get(code);
    if (number === undefined) faults.add(new ImportFault('product-unknown', `order ${order.id}`, `"${code}"`));
    else {
      found.add(number);
      value += quantity * price;
    }
  }
  return { id: order.id, at: order.at, customer: order.customer, numbers: Uint16Array.from(found).sort(), value };
}

/** The part of a ledger before a moment: what could be known then. */
export function before(ledger: Ledger, at: number): Ledger {
  return { ...ledger, orders: ledger.orders.filter(order => order.at < at) };
}
