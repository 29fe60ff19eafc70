import { associateBack, type Associations } from '../association.ts';
import type { Group } from './stage.ts';

/** How the candidate hangs together with the cart: EASE^R, cosine, conditional probability, and the same of recent orders. */
export const associated: Group = {
  names: [
    'cart_ease_sum', 'cart_ease_mean', 'cart_ease_max', 'cart_cosine_sum', 'cart_cosine_max', 'cart_recent_sum', 'cart_recent_mean', 'cart_recent_max',
    'cart_conditional_max', 'cart_conditional_any', 'cart_links', 'cart_ease_back', 'score', 'score_relative', 'score_rank', 'ease_relative', 'recent_relative',
  ],
  prepare({ catalog, cart, evidence, numbers }) {
    const near = evidence.cart;
    const size = Math.max(1, cart.numbers.length);
    const back = associateBack(catalog.statistics, marks(catalog.products.length, cart.numbers), numbers);
    const tops = { score: top(evidence.score), ease: top(near.easeSum), recent: top(near.recentSum) };
    const ranks = ranking(evidence.score, numbers);
    return (row, out, offset) => {
      const ease = near.easeSum[row] ?? 0;
      const recent = near.recentSum[row] ?? 0;
      const score = evidence.score[row] ?? 0;
      out[offset] = root(ease);
      out[offset + 1] = root(ease / size);
      out[offset + 2] = root(near.easeMax[row] ?? 0);
      out[offset + 3] = root(near.cosineSum[row] ?? 0);
      out[offset + 4] = root(near.cosineMax[row] ?? 0);
      out[offset + 5] = root(recent);
      out[offset + 6] = root(recent / size);
      out[offset + 7] = root(near.recentMax[row] ?? 0);
      out[offset + 8] = root(near.conditionalMax[row] ?? 0);
      out[offset + 9] = near.conditionalAny[row] ?? 0;
      out[offset + 10] = (near.links[row] ?? 0) / size;
      out[offset + 11] = root(back[row] ?? 0);
      out[offset + 12] = root(score);
      out[offset + 13] = score / tops.score;
      out[offset + 14] = Math.log1p(ranks[row] ?? 0);
      out[offset + 15] = ease / tops.ease;
      out[offset + 16] = recent / tops.recent;
    };
  },
};

/** How the candidate hangs together with what the shopper bought before. */
export const history: Group = {
  names: ['history_ease_sum', 'history_ease_max', 'history_cosine_max', 'history_recent_sum', 'history_conditional_any', 'history_links', 'history_ease_relative'],
  prepare({ evidence }) {
    const past: Associations = evidence.history;
    const best = top(past.easeSum);
    return (row, out, offset) => {
      out[offset] = root(past.easeSum[row] ?? 0);
      out[offset + 1] = root(past.easeMax[row] ?? 0);
      out[offset + 2] = root(past.cosineMax[row] ?? 0);
      out[offset + 3] = root(past.recentSum[row] ?? 0);
      out[offset + 4] = past.conditionalAny[row] ?? 0;
      out[offset + 5] = Math.log1p(past.links[row] ?? 0);
      out[offset + 6] = (past.easeSum[row] ?? 0) / best;
    };
  },
};

/** Square root that keeps the sign: weights are small and skewed. */
function root(value: number): number {
  return Math.sign(value) * Math.sqrt(Math.abs(value));
}

/** The largest value, never so small that a division by it explodes. */
function top(values: Float32Array): number {
  let best = 1e-6;
  for (const value of values) if (value > best) best = value;
  return best;
}

/** Place of each row by falling score, 0 for the best; equal scores share the better place, so the rows' order does not matter. */
function ranking(scores: Float32Array, numbers: Int32Array): Float32Array {
  const order = Array.from(numbers, (_, row) => row).sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0));
  const places = new Float32Array(numbers.length);
  let place = 0;
  for (const [at, row] of order.entries()) {
    if (at > 0 && (scores[row] ?? 0) < (scores[order[at - 1] ?? 0] ?? 0)) place = at;
    places[row] = place;
  }
  return places;
}

function marks(count: number, numbers: readonly number[]): Uint8Array {
  const marked = new Uint8Array(count);
  for (const number of numbers) marked[number] = 1;
  return marked;
}
