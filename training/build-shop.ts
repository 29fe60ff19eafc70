import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { parse, productSchema } from '../worker/protocol/index.ts';
import * as v from 'valibot';
import { makeLedger, type Ledger } from './ledger.ts';
import { Faults, ImportFault } from './read/faults.ts';
import { checkOrder, type Order, type OrderRow } from './read/orders.ts';
import type { ProductRow } from './read/products.ts';
import { findSegments } from './segments.ts';
import { buildStatistics } from './statistics/build.ts';

/** What a shop is built from. */
export interface ShopSource {
  /** `code, title, price` (major unit), and where there are any `category, image, url, stock`. */
  readonly products: readonly ProductRow[];
  /** `{ id, ts, c, co, items: [[code, quantity, price], …] }`: one file line of the JSON Lines format each. */
  readonly orders: Iterable<OrderRow>;
  readonly name: string;
  /** ISO 4217. */
  readonly currency: string;
  /** Where the data come from, for people (`shop.json`). */
  readonly origin?: string | undefined;
  /** The moment the statistics speak of, ms since 1970; just after the last order where absent. */
  readonly at?: number | undefined;
  readonly onProgress?: ((step: string, share: number) => void) | undefined;
}

export interface BuiltShop {
  /** Path inside the shop directory → bytes. `offline/` is for training and offline ranking and must never be served. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** What was left out, and why. */
  readonly faults: Faults;
}

/** Orders as they were read, for `npm run rank` and `npm run train`. */
export const OFFLINE_ORDERS = 'offline/orders.jsonl.gz';

/**
 * Turns products and orders into the files of a shop directory: `shop.json`, `catalog.json`, `statistics.bin`, `segments.json`
 * and `offline/orders.jsonl.gz`. The same source gives the same bytes. Nothing is written to disk.
 *
 * ```ts
 * const { files } = await buildShop({ products, orders, name: 'Gift shop', currency: 'EUR' });
 * for (const [path, bytes] of files) await writeFile(join(directory, path), bytes);
 * ```
 * Bad orders and lines are left out and counted in `faults`.
 * @throws ImportFault `file-empty` where no order is usable.
 * @throws TillError `catalog-invalid` where a product's record is not valid (an unsafe URL, say).
 */
export async function buildShop(source: ShopSource): Promise<BuiltShop> {
  const faults = new Faults();
  const orders: Order[] = [];
  let row = 0;
  for (const order of source.orders) {
    row += 1;
    const checked = checkOrder(order, `orders[${row - 1}]`, faults);
    if (checked) orders.push(checked);
  }
  return { files: await shopFiles({ ...source, orders }, faults), faults };
}

/** The same for orders that were checked while they were read. */
export async function shopFiles(source: Omit<ShopSource, 'orders'> & { readonly orders: readonly Order[] }, faults: Faults): Promise<Map<string, Uint8Array>> {
  const ledger = makeLedger(source.products, source.orders, faults);
  const last = ledger.orders.at(-1);
  if (!last) throw new ImportFault('file-empty', 'orders', 'no order of a known product');
  const at = source.at ?? last.at + 1;
  const digits = minorDigits(source.currency);
  const statistics = await buildStatistics(ledger, { at, digits, onProgress: source.onProgress ?? (() => undefined) });
  const segments = findSegments(ledger.orders, at, digits);
  const files = new Map<string, Uint8Array>([
    ['catalog.json', json(catalogOf(source, ledger, statistics, digits))],
    ['statistics.bin', statistics],
    ...(segments ? [['segments.json', json(segments)] as const] : []),
    [OFFLINE_ORDERS, gzipSync(ledger.orders.map(order => orderLine(order, ledger)).join(''), { level: 6 })],
  ]);
  return files.set('shop.json', json(describe(source, ledger, at, files), 1));
}

/** Digits of a currency's minor unit: 2 for EUR, 0 for JPY. */
export function minorDigits(currency: string): number {
  return new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;
}

function catalogOf(source: { readonly name: string; readonly currency: string }, ledger: Ledger, statistics: Uint8Array, digits: number): object {
  const records = ledger.products.map(({ code, title, price, category, image, url, stock }) => ({
    id: code, title, price: Math.round(price * 10 ** digits),
    ...(image === undefined ? {} : { image }), ...(url === undefined ? {} : { url }),
    ...(stock === undefined ? {} : { stock }), ...(category === undefined ? {} : { category }),
  }));
  const products = parse(v.array(productSchema), records, 'catalog-invalid', 'products');
  const version = createHash('sha256').update(JSON.stringify(records)).update(statistics).digest('hex').slice(0, 12);
  return { version, name: source.name, currency: source.currency, statistics: { url: 'statistics.bin', integrity: integrity(statistics) }, products };
}

function describe(source: Omit<ShopSource, 'orders'>, ledger: Ledger, at: number, files: ReadonlyMap<string, Uint8Array>): object {
  return {
    name: source.name,
    currency: source.currency,
    origin: source.origin ?? '',
    asOf: new Date(at).toISOString(),
    counts: { products: ledger.products.length, orders: ledger.orders.length, lines: ledger.orders.reduce((sum, order) => sum + order.numbers.length, 0) },
    files: Object.fromEntries([...files].map(([path, bytes]) => [path, { bytes: bytes.length, integrity: integrity(bytes) }])),
  };
}

/** An order in the importer's own format. Quantities are not kept: nothing here reads them, the value is on the first line. */
function orderLine(order: Ledger['orders'][number], ledger: Ledger): string {
  const items = Array.from(order.numbers, (number, index) => [ledger.products[number]?.code, 1, index === 0 ? Number(order.value.toFixed(4)) : 0]);
  return `${JSON.stringify({ id: order.id, ts: new Date(order.at).toISOString(), c: order.customer ?? null, items })}\n`;
}

function json(value: object, indent?: number): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(value, null, indent)}\n`);
}

function integrity(bytes: Uint8Array): string {
  return `sha256-${createHash('sha256').update(bytes).digest('base64')}`;
}
