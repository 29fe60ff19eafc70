const FIRST = 0.1;
const STEP = 1.25;

/** The bucket of a duration: the upper bound in ms, a power of 1.25 times 0.1, so that a quantile is at most 25 % too high. */
export function bucketOf(ms: number): string {
  const power = Math.max(0, Math.ceil(Math.log(ms / FIRST) / Math.log(STEP) - 1e-9));
  return (FIRST * STEP ** power).toPrecision(3);
}

/**
 * Quantile of counted durations, in ms; undefined where nothing was counted.
 * @param counts Bucket → count, as {@link bucketOf} names them.
 */
export function quantile(counts: Readonly<Record<string, number>>, share: number): number | undefined {
  const buckets = Object.entries(counts).map(([bound, count]) => ({ bound: Number(bound), count })).sort((a, b) => a.bound - b.bound);
  const total = buckets.reduce((sum, bucket) => sum + bucket.count, 0);
  let passed = 0;
  return buckets.find(bucket => (passed += bucket.count) >= share * total)?.bound;
}
