import type { Cart } from '../../worker/protocol/index.ts';
import type { DemoShop } from '../shop/shop.ts';
import type { StoredLine } from './store.ts';

/** A line of the cart with what the shop knows of it. */
export interface PricedLine {
  /** Names the line in forms: the product, and its variant where it has one. */
  readonly key: string;
  readonly id: string;
  readonly variant?: string | undefined;
  readonly title: string;
  readonly quantity: number;
  /** Minor units, of one. */
  readonly price: number;
  readonly category: string;
  readonly stock: number;
}

export const MOST_OF_ONE = 50;

/** Today's prices and titles; a product that the shop no longer has is left out, and no more is sold than there is. */
export function priced(lines: readonly StoredLine[], shop: DemoShop): PricedLine[] {
  return lines.flatMap(({ id, variant, quantity }) => {
    const product = shop.find(id);
    const chosen = product?.variants.find(one => one.id === variant);
    if (!product || (variant !== undefined && !chosen)) return [];
    const stock = Math.min(chosen?.stock ?? product.stock, MOST_OF_ONE);
    if (stock < 1) return [];
    return [{
      key: variant ?? id, id, variant, quantity: Math.min(quantity, stock), price: chosen?.price ?? product.price,
      title: chosen ? `${product.title}, ${chosen.title}` : product.title, category: product.category, stock,
    }];
  });
}

/** The lines after `quantity` more of a product were put in; unchanged where there is no such product or it is sold out. */
export function added(lines: readonly StoredLine[], shop: DemoShop, id: string, variant: string | undefined, quantity: number): readonly StoredLine[] {
  const product = shop.find(id);
  if (!product) return lines;
  const chosen = product.variants.length > 0 ? (product.variants.find(one => one.id === variant) ?? product.variants.find(one => one.stock > 0))?.id : undefined;
  const key = chosen ?? id;
  const known = lines.some(line => (line.variant ?? line.id) === key);
  const next = known
    ? lines.map(line => ((line.variant ?? line.id) === key ? { ...line, quantity: line.quantity + quantity } : line))
    : [...lines, { id, ...(chosen !== undefined && { variant: chosen }), quantity }];
  return priced(next, shop).map(({ id: product, variant: choice, quantity: count }) => ({ id: product, ...(choice !== undefined && { variant: choice }), quantity: count }));
}

/** The lines with one of them at `quantity`; 0 takes it out. */
export function withQuantity(lines: readonly StoredLine[], key: string, quantity: number): readonly StoredLine[] {
  return lines.flatMap(line => ((line.variant ?? line.id) !== key ? [line] : quantity > 0 ? [{ ...line, quantity: Math.min(quantity, MOST_OF_ONE) }] : []));
}

/** The cart as Tillkit's elements read it. */
export function tillCart(lines: readonly PricedLine[], coupon: string | undefined): Cart {
  return {
    items: lines.map(({ id, variant, title, quantity, price, category }) => ({ id, ...(variant !== undefined && { variant }), title, quantity, price, ...(category && { category }) })),
    subtotal: lines.reduce((sum, line) => sum + line.price * line.quantity, 0),
    ...(coupon !== undefined && { coupons: [coupon] }),
  };
}
