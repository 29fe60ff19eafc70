import { associate, type Associations, type Voice } from './association.ts';
import { popularity } from './popularity.ts';
import type { OwnView, CartView } from './scene.ts';
import type { Statistics } from './statistics.ts';

/** Days after which an own purchase says half as much about its neighbours. */
const OWN_FADE = 60;
/** Index of the 30-day half-life. */
const MONTH = 1;

/** Weights of the association score beside EASE^R, fitted on windows of the training time; see docs/decisions/0020. */
const RECENT = 0.8;
const HISTORY = 0.05;
const REPEAT = 1.3;
const REPEAT_FADE = 180;
const POPULAR = 0.017;

/** What cart and history say of each row, and the one score made of it. */
export interface Evidence {
  readonly cart: Associations;
  readonly history: Associations;
  /** The association score: higher is better, comparable within one call. */
  readonly score: Float32Array;
}

/**
 * The evidence for each row. Stands on the catalogue's statistics alone: no model.
 * @param numbers Product number by row, -1 where the catalogue does not know the candidate.
 * @param rowOf Row + 1 by product number, 0 where it is no candidate.
 */
export function weigh(statistics: Statistics, cart: CartView, own: OwnView, numbers: Int32Array, rowOf: Uint16Array): Evidence {
  const rows = numbers.length;
  const evidence = {
    cart: associate(statistics, cart.numbers.map(number => ({ number, weight: 1 })), rowOf, rows),
    history: associate(statistics, historyVoices(cart, own), rowOf, rows),
    score: new Float32Array(rows),
  };
  for (const [row, number] of numbers.entries()) {
    if (number < 0) continue;
    evidence.score[row] = (evidence.cart.easeSum[row] ?? 0)
      + RECENT * (evidence.cart.recentSum[row] ?? 0) / Math.sqrt(Math.max(1, cart.numbers.length))
      + HISTORY * (evidence.history.easeSum[row] ?? 0)
      + REPEAT * repeat(own, number)
      + POPULAR * Math.log1p(popularity(statistics, number, MONTH) * statistics.products);
  }
  return evidence;
}

/** How likely the shopper buys again: share of the own orders that held it, smoothed, fading since it was last bought. */
function repeat(own: OwnView, number: number): number {
  const bought = own.byNumber.get(number);
  if (!bought) return 0;
  return (bought.count / (own.orders + 2)) * 2 ** (-bought.days / REPEAT_FADE);
}

/** Own products speak with a weight that fades; together no louder than a few cart lines. What is in the cart has spoken already. */
function historyVoices(cart: CartView, own: OwnView): Voice[] {
  const inCart = new Set(cart.numbers);
  return own.products.filter(product => !inCart.has(product.number)).map(({ number, days }) => ({ number, weight: 2 ** (-days / OWN_FADE) }));
}
