import { DAY } from '../../../protocol/index.ts';
import { popularity, seasonal } from '../popularity.ts';
import type { Group } from './stage.ts';

/** Years-long absences and the never sold end here. */
const MOST_DAYS = 730;

/** How the candidate sells: now, over time, and at this time last year. */
export const selling: Group = {
  names: ['popular_week', 'popular_month', 'popular_quarter', 'popular_year', 'trend_short', 'trend_long', 'season_share', 'season_lift', 'season_known', 'days_since_sale', 'days_since_first', 'orders', 'repeat_rate'],
  prepare({ catalog: { statistics, products }, numbers, at }) {
    const count = products.length;
    // Shares relative to an even spread over the catalogue: 0 is average in a shop of any size.
    const level = (share: number) => Math.log((share * count + 0.01) / 1.01);
    const day = statistics.asOf / DAY;
    const age = (stored: number) => Math.log1p(stored === 0 ? MOST_DAYS : Math.min(MOST_DAYS, Math.max(0, day - stored)));
    return (row, out, offset) => {
      const number = numbers[row] ?? -1;
      if (number < 0) return;
      const [week, month, quarter, year] = [0, 1, 2, 3].map(index => level(popularity(statistics, number, index))) as [number, number, number, number];
      const share = seasonal(statistics, number, at);
      out[offset] = week;
      out[offset + 1] = month;
      out[offset + 2] = quarter;
      out[offset + 3] = year;
      out[offset + 4] = week - quarter;
      out[offset + 5] = month - year;
      out[offset + 6] = share === undefined ? 0 : level(share);
      out[offset + 7] = share === undefined ? 0 : level(share) - year;
      out[offset + 8] = share === undefined ? 0 : 1;
      out[offset + 9] = age(statistics.last[number] ?? 0);
      out[offset + 10] = age(statistics.first[number] ?? 0);
      out[offset + 11] = Math.log1p(statistics.orders[number] ?? 0);
      out[offset + 12] = (statistics.repeat[number] ?? 0) / 255;
    };
  },
};
