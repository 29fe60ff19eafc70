/** First and longest wait, in milliseconds. */
const FIRST = 5_000;
const LONGEST = 3_600_000;

/**
 * Milliseconds to wait after `failures` failed deliveries in a row: doubled each time, spread evenly over its upper half
 * ("equal jitter", M. Brooker, AWS Architecture Blog, 2015), so that devices that failed together do not come back together.
 * @param random In [0, 1).
 */
export function backoff(failures: number, random: number): number {
  const full = Math.min(LONGEST, FIRST * 2 ** Math.max(0, failures - 1));
  return Math.round(full / 2 + (full / 2) * random);
}
