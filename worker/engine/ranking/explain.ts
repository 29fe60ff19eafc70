import type { Cart, Profile, Reason } from '../../protocol/index.ts';
import { SIGNED } from './companding.ts';
import type { Catalog } from './catalog.ts';
import { weigh } from './evidence.ts';
import { rowsOf } from './features/index.ts';
import { NONE } from './layout.ts';
import { viewCart, viewOwn } from './scene.ts';
import type { Statistics } from './statistics.ts';

/** A link weaker than this is no reason to name. */
const LEAST_LINK = 0.005;

/**
 * The order that stands where no model is ready: one association score for each id, higher is better.
 * A candidate that the catalogue does not know has 0.
 */
export function associationScores(catalog: Catalog, ids: readonly string[], cart: Cart, profile: Profile | undefined, at: number): Float32Array {
  const { numbers, rowOf } = rowsOf(catalog, ids);
  return weigh(catalog.statistics, viewCart(catalog, cart), viewOwn(catalog, profile, at), numbers, rowOf).score;
}

/**
 * The plainest true reason for showing a product: `bought-before` (it is in the shopper's own history), `bought-together` (with
 * `values.product`, a cart product's title, and `values.id`), else `popular`; undefined for a product that the catalogue does not know.
 */
export function reasonFor(catalog: Catalog, id: string, cart: Cart, profile: Profile | undefined): Reason | undefined {
  const number = catalog.numbers.get(id);
  if (number === undefined) return undefined;
  if (profile && Object.hasOwn(profile.purchases, id)) return { code: 'bought-before', feature: 'own_bought' };
  const partner = strongestLink(catalog.statistics, viewCart(catalog, cart).numbers, number);
  if (partner === undefined) return { code: 'popular', feature: 'popular_month' };
  const product = catalog.products[partner];
  return { code: 'bought-together', feature: 'cart_ease_max', values: { id: product?.id ?? '', product: product?.title ?? '' } };
}

function strongestLink(statistics: Statistics, voices: readonly number[], candidate: number): number | undefined {
  const { neighbours, neighbour, ease, easeScale } = statistics;
  let best: number | undefined;
  let most = LEAST_LINK;
  for (const voice of voices) {
    for (let at = voice * neighbours; at < (voice + 1) * neighbours && neighbour[at] !== NONE; at++) {
      if (neighbour[at] !== candidate) continue;
      const weight = (easeScale[voice] ?? 0) * (SIGNED[(ease[at] ?? 0) + 128] ?? 0);
      if (weight > most) [best, most] = [voice, weight];
    }
  }
  return best;
}
