import type { Cart, Profile } from '../../protocol/index.ts';
import type { Catalog } from './catalog.ts';
import { weigh } from './evidence.ts';
import { seasonOf } from './layout.ts';
import { seasonal } from './popularity.ts';
import { viewCart, viewOwn, type OwnView } from './scene.ts';
import { strongest } from './strongest.ts';
import { titleLikeness } from './titles.ts';

/** Candidates that are scored where nobody asks for fewer. */
export const CANDIDATES = 200;

/** How many of the default number each source may bring (docs/decisions/0020); what is left over goes to the association score. */
const QUOTAS = { associated: 100, own: 40, history: 30, alike: 20, titled: 15, seasonal: 5 } as const;
/** Days after which an own purchase counts half as a candidate. */
const OWN_FADE = 120;

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
  const { everyone, season } = standing(catalog, at);
  const { cart: near, history, score } = weigh(statistics, view, own, everyone.numbers, everyone.rowOf);
  const taken = new Uint8Array(products.length);
  for (const number of view.numbers) taken[number] = 1;
  const chosen: number[] = [];
  const take = (quota: number, weights: Float32Array) => {
    const room = Math.min(Math.ceil(quota * limit / CANDIDATES), limit - chosen.length);
    for (const number of strongest(weights, taken, room)) {
      taken[number] = 1;
      chosen.push(number);
    }
  };
  take(QUOTAS.associated, score);
  take(QUOTAS.own, ownWeights(own, products.length));
  take(QUOTAS.history, history.easeSum);
  take(QUOTAS.alike, near.cosineSum);
  take(QUOTAS.titled, titleLikeness(statistics, view.numbers));
  take(QUOTAS.seasonal, season);
  take(limit, score);
  return chosen.sort((a, b) => (score[b] ?? 0) - (score[a] ?? 0) || a - b).map(number => products[number]?.id ?? '');
}

function ownWeights(own: OwnView, products: number): Float32Array {
  const weights = new Float32Array(products);
  for (const { number, count, days } of own.byNumber.values()) weights[number] = count * 2 ** (-days / OWN_FADE);
  return weights;
}

/** What is the same for every cart: each product as its own row, what sold in this season last year. */
interface Standing {
  readonly everyone: { readonly numbers: Int32Array; readonly rowOf: Uint16Array };
  readonly seasons: Map<number, Float32Array>;
}

const kept = new WeakMap<Catalog, Standing>();

function standing(catalog: Catalog, at: number): Standing & { readonly season: Float32Array } {
  const found = kept.get(catalog) ?? stand(catalog);
  kept.set(catalog, found);
  const key = seasonOf(at);
  const season = found.seasons.get(key) ?? Float32Array.from(catalog.products, (_, number) => seasonal(catalog.statistics, number, at) ?? 0);
  found.seasons.set(key, season);
  return { ...found, season };
}

function stand({ products }: Catalog): Standing {
  return {
    everyone: { numbers: Int32Array.from(products, (_, number) => number), rowOf: Uint16Array.from(products, (_, number) => number + 1) },
    seasons: new Map(),
  };
}
