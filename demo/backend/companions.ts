import type { DemoProduct, DemoShop } from '../shop/shop.ts';

/**
 * A plain guess at what goes with some products, for pages without scripts: the same collection first, then the same shelf.
 * The engine does better.
 */
export function companions(shop: DemoShop, bought: readonly { readonly id: string }[], count: number): readonly DemoProduct[] {
  const ids = new Set(bought.map(({ id }) => id));
  const given = [...ids].flatMap(id => shop.find(id) ?? []);
  const alike = (product: DemoProduct) =>
    given.reduce((sum, one) => sum + (one.art.pattern === product.art.pattern ? 2 : 0) + (one.category === product.category ? 1 : 0) + (shop.own ? 0 : sharedWords(one.title, product.title)), 0);
  return shop.products
    .filter(product => product.stock > 0 && !ids.has(product.id))
    .map(product => ({ product, score: alike(product) }))
    .sort((a, b) => b.score - a.score)
    .slice(0, count)
    .map(({ product }) => product);
}

function sharedWords(a: string, b: string): number {
  const words = new Set(a.toLowerCase().split(/\W+/).filter(word => word.length > 3));
  return b.toLowerCase().split(/\W+/).filter(word => words.has(word)).length;
}
