import type { Ledger } from './ledger.ts';
import type { Query } from './queries.ts';

/** Lists longer than the metrics look at would only cost time. */
const ITEMS = 30;

/** Ranks the products for a cart of ids. */
export type Baseline = (cart: readonly string[]) => string[];

/** The products in most orders, the same for everyone. */
export function popularityBaseline(ledger: Ledger): Baseline {
  const { counts } = count(ledger);
  const top = Array.from(counts.keys()).sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0) || a - b).map(number => ledger.products[number]?.code ?? '');
  return cart => top.filter(id => !cart.includes(id)).slice(0, ITEMS);
}

/** Sum over the cart of the cosine of the two products' orders: shared / √(one's × other's), every order alike. */
export function cooccurrenceBaseline(ledger: Ledger): Baseline {
  const { counts, holders } = count(ledger);
  const known = new Map<number, Cosines>();
  const cosines = (number: number): Cosines => {
    const found = known.get(number) ?? cosinesOf(number, ledger, counts, holders[number] ?? []);
    known.set(number, found);
    return found;
  };
  return cart => {
    const inCart = cart.map(id => ledger.numbers.get(id)).filter(number => number !== undefined);
    const scores = new Float64Array(ledger.products.length);
    for (const number of inCart) {
      const { others, values } = cosines(number);
      for (const [at, other] of others.entries()) scores[other] = (scores[other] ?? 0) + (values[at] ?? 0);
    }
    for (const number of inCart) scores[number] = 0;
    const found = Array.from(scores.keys()).filter(number => (scores[number] ?? 0) > 0);
    return found.sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b).slice(0, ITEMS).map(number => ledger.products[number]?.code ?? '');
  };
}

/** A product's cosines with those it shares an order with. */
interface Cosines {
  readonly others: Uint16Array;
  readonly values: Float64Array;
}

function cosinesOf(number: number, ledger: Ledger, counts: Float64Array, holders: readonly number[]): Cosines {
  const shared = new Float64Array(ledger.products.length);
  for (const order of holders) for (const other of ledger.orders[order]?.numbers ?? []) shared[other] = (shared[other] ?? 0) + 1;
  const others = Uint16Array.from(Array.from(shared.keys()).filter(other => (shared[other] ?? 0) > 0 && other !== number));
  return { others, values: Float64Array.from(others, other => (shared[other] ?? 0) / Math.sqrt((counts[number] ?? 1) * (counts[other] ?? 1))) };
}

/** The answers of a baseline to every query. */
export function answer(baseline: Baseline, queries: readonly Query[], short: boolean): string[][] {
  return queries.map(query => baseline(short ? query.short : query.cart.map(([code]) => code)));
}

function count(ledger: Ledger): { counts: Float64Array; holders: number[][] } {
  const counts = new Float64Array(ledger.products.length);
  const holders: number[][] = ledger.products.map(() => []);
  for (const [at, order] of ledger.orders.entries()) {
    for (const number of order.numbers) {
      counts[number] = (counts[number] ?? 0) + 1;
      holders[number]?.push(at);
    }
  }
  return { counts, holders };
}
