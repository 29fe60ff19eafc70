import { amountIn, DAY, type Cart, type Price, type Profile } from '../../protocol/index.ts';
import type { Catalog } from './catalog.ts';

/** The most recent own products that speak for associations; an old hand's hundreds would only cost time. */
const MOST_OWN = 100;

/** What the shopper is about to buy, as product numbers. */
export interface CartView {
  /** Known products of the cart, each once. */
  readonly numbers: readonly number[];
  readonly ids: ReadonlySet<string>;
  /** Lines, known or not. */
  readonly lines: number;
  /** Mean price of the lines whose price is known, in minor units; 0 where none is. */
  readonly meanPrice: number;
  readonly topPrice: number;
}

/** One product of the shopper's own history. */
export interface Own {
  readonly number: number;
  readonly count: number;
  /** Days since it was last bought. */
  readonly days: number;
}

/** The shopper's own history; empty in contextual mode. */
export interface OwnView {
  /** Known products bought, the latest first. */
  readonly products: readonly Own[];
  readonly byNumber: ReadonlyMap<number, Own>;
  readonly orders: number;
  /** Days since the last order; 0 where there was none. */
  readonly days: number;
  /** Mean days between the shopper's orders, at least 1. */
  readonly pause: number;
}

/** The cart's known products and prices. Prices in another currency than the catalogue's count as unknown. */
export function viewCart(catalog: Catalog, cart: Cart): CartView {
  const ids = new Set(cart.items.map(item => item.id));
  const numbers: number[] = [];
  for (const id of ids) {
    const number = catalog.numbers.get(id);
    if (number !== undefined) numbers.push(number);
  }
  // Sorted, so that sums of floats do not depend on the order of the lines.
  numbers.sort((a, b) => a - b);
  const prices = cart.items.map(item => priceOf(catalog, item.id, item.price)).filter(price => price > 0).sort((a, b) => a - b);
  const total = prices.reduce((sum, price) => sum + price, 0);
  return { numbers, ids, lines: ids.size, meanPrice: prices.length ? total / prices.length : 0, topPrice: prices.at(-1) ?? 0 };
}

/** The given price in minor units, else the catalogue's, else 0. */
export function priceOf(catalog: Catalog, id: string, given?: Price): number {
  const amount = amountIn(given, catalog.currency);
  if (amount !== undefined) return amount;
  const number = catalog.numbers.get(id);
  return number === undefined ? 0 : catalog.statistics.price[number] ?? 0;
}

/** What the profile says of products of this catalogue. */
export function viewOwn(catalog: Catalog, profile: Profile | undefined, at: number): OwnView {
  const all: Own[] = [];
  for (const [id, purchase] of Object.entries(profile?.purchases ?? {})) {
    const number = catalog.numbers.get(id);
    if (number !== undefined) all.push({ number, count: purchase.count, days: since(purchase.last, at) });
  }
  all.sort((a, b) => a.days - b.days || a.number - b.number);
  return {
    products: all.slice(0, MOST_OWN),
    byNumber: new Map(all.map(own => [own.number, own])),
    orders: profile?.orders.count ?? 0,
    days: profile?.orders.count ? since(profile.orders.last, at) : 0,
    pause: profile?.orders.count ? Math.max(1, since(profile.created, profile.orders.last) / profile.orders.count) : 1,
  };
}

/** Whole and broken days from `from` to `at`, never negative: clocks of devices differ. */
export function since(from: number, at: number): number {
  return Math.max(0, (at - from) / DAY);
}
