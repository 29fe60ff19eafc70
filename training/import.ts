/**
 * Builds a shop directory from a merchant's own files.
 *   npm run import -- --products FILE --orders FILE [--orders FILE …] [--out DIR] [--name TEXT] [--currency GBP]
 */
import path from 'node:path';
import { readArguments, runCommand } from './arguments.ts';
import { shopFiles } from './build-shop.ts';
import { progress } from './progress.ts';
import { Faults } from './read/faults.ts';
import { readOrders, type Order } from './read/orders.ts';
import { readProducts } from './read/products.ts';
import { writeShop } from './shop-directory.ts';

const USAGE = 'npm run import -- --products FILE --orders FILE [--orders FILE …] [--out DIR] [--name TEXT] [--currency CODE]';
/** Orders between two signs of life while reading. */
const REPORT_EVERY = 5000;

await runCommand(async () => {
  const started = performance.now();
  const options = readArguments({ needed: ['products', 'orders'], optional: ['out', 'name', 'currency'], usage: USAGE });
  const out = options.one('out') ?? path.join('out', 'shop');
  const files = [options.needed('products'), ...options.all('orders')];
  const faults = new Faults();
  const products = await readProducts(options.needed('products'), faults);
  console.error(`${products.length} products`);
  const orders: Order[] = [];
  for (const file of options.all('orders')) {
    for await (const order of readOrders(file, faults)) {
      if (orders.push(order) % REPORT_EVERY === 0) console.error(`${orders.length} orders`);
    }
  }
  console.error(`${orders.length} orders`);
  const name = options.one('name') ?? 'Imported shop';
  const currency = options.one('currency') ?? 'GBP';
  const built = await shopFiles({ products, orders, name, currency, origin: files.map(file => path.basename(file)).join(', '), onProgress: progress() }, faults);
  await writeShop(out, built);
  const left = faults.describe();
  if (left.length > 0) console.error(`left out:\n${left.join('\n')}`);
  for (const [file, bytes] of built) console.log(`${path.join(out, file)}  ${(bytes.length / 1024).toFixed(0)} KB`);
  console.error(`done in ${((performance.now() - started) / 1000).toFixed(1)} s`);
});
