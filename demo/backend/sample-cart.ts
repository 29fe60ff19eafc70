import type { DemoShop } from '../shop/shop.ts';
import { added } from './cart.ts';
import type { StoredLine } from './store.ts';

const LINES = 2;

/** Something to try the checkout with, for a visitor who comes to it straight away: the shop's first products that are in stock. */
export function sampleCart(shop: DemoShop): readonly StoredLine[] {
  return shop.products.filter(product => product.stock > 5 && product.variants.length === 0).slice(0, LINES)
    .reduce<readonly StoredLine[]>((lines, product) => added(lines, shop, product.id, undefined, 1), []);
}
