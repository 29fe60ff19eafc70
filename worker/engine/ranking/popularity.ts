import { HALF_LIVES, SEASONS, seasonOf } from './layout.ts';
import type { Statistics } from './statistics.ts';

/** Share of all sales (0 to 1) at one of `HALF_LIVES`. */
export function popularity(statistics: Statistics, number: number, halfLife: number): number {
  const width = HALF_LIVES.length;
  const stored = (statistics.popularity[number * width + halfLife] ?? 0) / 65535;
  return stored * stored * (statistics.popularityScale[halfLife] ?? 0);
}

/** Share of the sales of the season that `at` falls in, a year before the statistics; undefined where there is no year to look at. */
export function seasonal(statistics: Statistics, number: number, at: number): number | undefined {
  const season = seasonOf(at);
  const scale = statistics.seasonScale[season] ?? 0;
  if (scale === 0) return undefined;
  return ((statistics.season[number * SEASONS + season] ?? 0) / 255) ** 2 * scale;
}
