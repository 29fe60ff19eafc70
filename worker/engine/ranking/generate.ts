import type { Cart, Profile } from '../../protocol/index.ts';
import type { Catalog } from './catalog.ts';
import { weigh } from './evidence.ts';
import { popularity, seasonal } from './popularity.ts';
import { viewCart, viewOwn } from './scene.ts';

/** Candidates that are scored where nobody asks for fewer. */
export const CANDIDATES = 200;

/** How many of the default number each source may bring; what is left over goes to the association score. */
const QUOTAS = { associated: 110, alike: 50, lately: 30, history: 20, own: 60, popular: 20, seasonal: 10 } as const;

interface Source {
  readonly quota: number;
  /** Products with 0 or less are not brought. */
  readonly weight: (number: number) => number;
}

/**
 * Products worth scoring for this cart: its associations, what the shopper bought before and what goes with that, what sells now.
 * Nothing in the cart is among them.
 * @param at The decision's clock, ms since 1970.
 * @returns At most `limit` ids, by falling association score.
 */
export function generate(catalog: Catalog, cart: Cart, profile: Profile | undefined, at: number, limit: number = CANDIDATES): string[] {
  const { statistics, products } = catalog;
  const view = viewCart(catalog, cart);
  const own = viewOwn(catalog, profile, at);
  const everything = identity(products.length);
  const { cart: near, history, score } = weigh(statistics, view, own, everything.numbers, everything.rowOf);
  const week = 0;
  const sources: readonly Source[] = [
    { quota: QUOTAS.associated, weight: number => score[number] ?? 0 },
    { quota: QUOTAS.own, weight: number => ownWeight(own.byNumber.get(number)) },
    { quota: QUOTAS.alike, weight: number => near.cosineSum[number] ?? 0 },
    { quota: QUOTAS.lately, weight: number => near.recentSum[number] ?? 0 },
    { quota: QUOTAS.history, weight: number => history.recentSum[number] ?? 0 },
    { quota: QUOTAS.popular, weight: number => popularity(statistics, number, week) },
    { quota: QUOTAS.seasonal, weight: number => seasonal(statistics, number, at) ?? 0 },
    { quota: limit, weight: number => (score[number] ?? 0) + Number.MIN_VALUE },
  ];
  const inCart = new Set(view.numbers);
  const chosen = new Set<number>();
  for (const { quota, weight } of sources) {
    const room = Math.min(Math.ceil(quota * limit / CANDIDATES), limit - chosen.size);
    for (const number of strongest(products.length, weight, number => inCart.has(number) || chosen.has(number), room)) chosen.add(number);
  }
  return [...chosen].sort((a, b) => (score[b] ?? 0) - (score[a] ?? 0) || a - b).map(number => products[number]?.id ?? '');
}

function ownWeight(own: { count: number; days: number } | undefined): number {
  return own ? own.count * 2 ** (-own.days / 120) : 0;
}

/** The `most` heaviest numbers, ties by number. */
function strongest(count: number, weight: (number: number) => number, skip: (number: number) => boolean, most: number): number[] {
  const found: { number: number; weight: number }[] = [];
  for (let number = 0; number < count; number++) {
    const heavy = weight(number);
    if (heavy > 0 && !skip(number)) found.push({ number, weight: heavy });
  }
  return found.sort((a, b) => b.weight - a.weight || a.number - b.number).slice(0, most).map(one => one.number);
}

function identity(count: number): { numbers: Int32Array; rowOf: Uint16Array } {
  return { numbers: Int32Array.from({ length: count }, (_, number) => number), rowOf: Uint16Array.from({ length: count }, (_, number) => number + 1) };
}
