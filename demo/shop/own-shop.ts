import { buildShop } from '../../training/build-shop.ts';
import { PRODUCTS } from '../catalog/products.ts';
import { simulate } from '../simulation/simulate.ts';

export const OWN_NAME = 'Fennel & Finch';
export const OWN_CURRENCY = 'EUR';

/** The files of our own shop: its range, and statistics of its simulated history. Always the same bytes. */
export async function buildOwnShop(): Promise<ReadonlyMap<string, Uint8Array>> {
  const products = PRODUCTS.map(({ id, title, price, category, stock }) => ({ code: id, title, price: price / 100, category, stock }));
  const { files, faults } = await buildShop({ products, orders: simulate(), name: OWN_NAME, currency: OWN_CURRENCY, origin: 'Simulated orders, see docs/simulation.md' });
  const left = faults.describe();
  if (left.length > 0) throw new Error(`The simulated history is not valid:\n${left.join('\n')}`);
  return files;
}
