import { associateBack, type Associations } from '../association.ts';
import type { Group } from './stage.ts';

/** How the candidate hangs together with the cart: EASE^R, cosine, conditional probability, and the same of recent orders. */
export const associated: Group = {
  names: [
    'cart_ease_sum', 'cart_ease_mean', 'cart_ease_max', 'cart_cosine_sum', 'cart_cosine_max', 'cart_recent_sum', 'cart_recent_mean', 'cart_recent_max',
    'cart_conditional_max', 'cart_conditional_any', 'cart_links', 'cart_ease_back', 'score', 'score_relative', 'score_rank', 'ease_relative', 'recent_relative', 'ease_rank', 'cosine_rank',
  ],
  prepare({ catalog, cart, evidence, numbers }) {
    const near = evidence.cart;
    const size = Math.max(1, cart.numbers.length);
    const back = associateBack(catalog.statistics, marks(catalog.products.length, cart.numbers), numbers);
    const tops = { score: top(evidence.score), ease: top(near.easeSum), recent: top(near.recentSum) };
    const ranks = { score: ranking(evidence.score), ease: ranking(near.easeSum), cosine: ranking(near.cosineSum) };
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
      out[offset + 14] = Math.log1p(ranks.score[row] ?? 0);
      out[offset + 15] = ease / tops.ease;
      out[offset + 16] = recent / tops.recent;
      out[offset + 17] = Math.log1p(ranks.ease[row] ?? 0);
      out[offset + 18] = Math.log1p(ranks.cosine[row] ?? 0);
    };
  },
};

/** How the candidate hangs together with what the shopper bought before. */
export const history: Group = {
  names: ['history_ease_sum', 'history_ease_max', 'history_cosine_max', 'history_recent_sum', 'history_conditional_any', 'history_links', 'history_ease_relative', 'history_ease_rank'],
  prepare({ evidence }) {
    const past: Associations = evidence.history;
    const best = top(past.easeSum);
    const ranks = ranking(past.easeSum);
    return (row, out, offset) => {
      out[offset] = root(past.easeSum[row] ?? 0);
      out[offset + 1] = root(past.easeMax[row] ?? 0);
      out[offset + 2] = root(past.cosineMax[row] ?? 0);
      out[offset + 3] = root(past.recentSum[row] ?? 0);
      out[offset + 4] = past.conditionalAny[row] ?? 0;
      out[offset + 5] = Math.log1p(past.links[row] ?? 0);
      out[offset + 6] = (past.easeSum[row] ?? 0) / best;
      out[offset + 7] = Math.log1p(ranks[row] ?? 0);
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

/** Place of each row by falling value, 0 for the best; equal values share the better place, so the rows' order does not matter. */
function ranking(values: Float32Array): Float32Array {
  const sorted = values.slice().sort();
  const places = new Float32Array(values.length);
  for (const [row, value] of values.entries()) places[row] = values.length - atMost(sorted, value);
  return places;
}

/** How many of the rising `sorted` are at most `value`. */
function atMost(sorted: Float32Array, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}

function marks(count: number, numbers: readonly number[]): Uint8Array {
  const marked = new Uint8Array(count);
  for (const number of numbers) marked[number] = 1;
  return marked;
}
