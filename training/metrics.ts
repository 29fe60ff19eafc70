/** Ranking metrics for queries with one right answer, with 95 % intervals by resampling whole baskets. */

/** Value of a rank (1 is best, Infinity a miss). */
export const METRICS: Readonly<Record<string, (rank: number) => number>> = {
  'HR@10': rank => (rank <= 10 ? 1 : 0),
  'HR@20': rank => (rank <= 20 ? 1 : 0),
  'MRR@20': rank => (rank <= 20 ? 1 / rank : 0),
  'NDCG@10': rank => (rank <= 10 ? 1 / Math.log2(rank + 1) : 0),
};

/** Ranks are counted this far. */
const DEPTH = 20;
const RESAMPLES = 1000;

/** Rank of `target` among `items`, skipping repeats and what is in the cart; Infinity past the first twenty. */
export function rankOf(target: string, items: readonly string[], cart: ReadonlySet<string>): number {
  const seen = new Set<string>();
  for (const item of items) {
    if (cart.has(item) || seen.has(item)) continue;
    seen.add(item);
    if (item === target) return seen.size;
    if (seen.size === DEPTH) break;
  }
  return Number.POSITIVE_INFINITY;
}

export interface Estimate {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/**
 * Mean of `values`, with the 2.5 and 97.5 % quantiles of a bootstrap over baskets (Efron 1979): queries of one basket are not independent.
 * @param baskets Basket of each value.
 */
export function estimate(values: readonly number[], baskets: readonly string[]): Estimate {
  const sums = new Map<string, [sum: number, count: number]>();
  for (const [at, value] of values.entries()) {
    const [sum, count] = sums.get(baskets[at] ?? '') ?? [0, 0];
    sums.set(baskets[at] ?? '', [sum + value, count + 1]);
  }
  const groups = [...sums.values()];
  const random = xorshift(2463534242);
  const means = Array.from({ length: RESAMPLES }, () => {
    let total = 0;
    let count = 0;
    for (let draw = 0; draw < groups.length; draw++) {
      const group = groups[Math.floor(random() * groups.length)];
      total += group?.[0] ?? 0;
      count += group?.[1] ?? 0;
    }
    return total / count;
  }).sort((a, b) => a - b);
  const quantile = (share: number) => means[Math.round(share * (RESAMPLES - 1))] ?? 0;
  return { value: values.reduce((sum, value) => sum + value, 0) / values.length, low: quantile(0.025), high: quantile(0.975) };
}

/** Marsaglia's 32-bit xorshift (2003). */
function xorshift(seed: number): () => number {
  let state = seed;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}
