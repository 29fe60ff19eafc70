import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseCatalog, type Catalog } from '../worker/engine/ranking/index.ts';
import { TillError } from '../worker/protocol/index.ts';
import { minorDigits, OFFLINE_ORDERS } from './build-shop.ts';
import { makeLedger, type Ledger } from './ledger.ts';
import { Faults } from './read/faults.ts';
import { readOrders, type Order } from './read/orders.ts';

/** Writes the files of a shop, making folders as needed. */
export async function writeShop(directory: string, files: ReadonlyMap<string, Uint8Array>): Promise<void> {
  for (const [name, bytes] of files) {
    const file = path.join(directory, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, bytes);
  }
}

/**
 * The catalogue of a shop directory.
 * @throws TillError `catalog-unavailable` where a file is missing, `catalog-invalid` where one is broken.
 */
export async function readCatalog(directory: string): Promise<Catalog> {
  const [records, statistics] = await Promise.all(['catalog.json', 'statistics.bin'].map(name => readShopFile(directory, name)));
  return parseCatalog(parseJson(String(records), directory), new Uint8Array(statistics ?? []));
}

/** Products (as the catalogue has them) and offline orders of a shop directory; `more` files are added to the orders. */
export async function readLedger(directory: string, catalog: Catalog, more: readonly string[] = []): Promise<Ledger> {
  const faults = new Faults();
  const orders: Order[] = [];
  for (const file of [path.join(directory, OFFLINE_ORDERS), ...more]) for await (const order of readOrders(file, faults)) orders.push(order);
  const unit = 10 ** minorDigits(catalog.currency);
  const products = catalog.products.map(({ id, title }, number) => ({ code: id, title, price: (catalog.statistics.price[number] ?? 0) / unit }));
  return makeLedger(products, orders, faults);
}

async function readShopFile(directory: string, name: string): Promise<Buffer> {
  const file = path.join(directory, name);
  return readFile(file).catch((cause: unknown) => { throw TillError.from(cause, 'catalog-unavailable', file); });
}

function parseJson(text: string, directory: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw TillError.from(cause, 'catalog-invalid', path.join(directory, 'catalog.json'));
  }
}
