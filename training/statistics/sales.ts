import { HALF_LIVES, SEASONS, seasonOf } from '../../worker/engine/ranking/index.ts';
import { DAY } from '../../worker/protocol/index.ts';
import type { Entry } from '../ledger.ts';

/** Sales of each product, as plain numbers. */
export interface Sales {
  readonly orders: Float64Array;
  /** Days since 1970; 0 where never sold. */
  readonly first: Float64Array;
  readonly last: Float64Array;
  /** Share of all sales, `HALF_LIVES` arrays by product. */
  readonly popularity: readonly Float64Array[];
  /** Share of the season's sales over the last year, `SEASONS` arrays by product; empty seasons are all 0. */
  readonly season: readonly Float64Array[];
  /** Share of the known buyers that bought it in more than one order. */
  readonly repeat: Float64Array;
}

/** A season counts only where the orders reach back a whole year or so before its start: a part would mislead. */
const SEASON_DAYS = 365;
/** Days around a season's middle that count for it: it reaches into its neighbours, so that a shifted holiday still counts. */
const REACH = 14;
/** Buyers that the repeat rate assumes to have seen already, at the shop's own rate. */
const PRIOR_BUYERS = 10;

export function countSales(orders: readonly Entry[], products: number, at: number): Sales {
  const column = () => new Float64Array(products);
  const sales = { orders: column(), first: column(), last: column(), popularity: HALF_LIVES.map(column), season: Array.from({ length: SEASONS }, column), repeat: repeatRates(orders, products) };
  for (const order of orders) {
    const day = order.at / DAY;
    const age = at / DAY - day;
    const decays = HALF_LIVES.map(days => 2 ** (-age / days));
    const seasons = age <= SEASON_DAYS ? seasonsNear(order.at) : [];
    for (const number of order.numbers) {
      sales.orders[number] = (sales.orders[number] ?? 0) + 1;
      if (!sales.first[number]) sales.first[number] = Math.floor(day);
      sales.last[number] = Math.floor(day);
      for (const [index, decay] of decays.entries()) bump(sales.popularity[index], number, decay);
      for (const season of seasons) bump(sales.season[season], number, 1);
    }
  }
  for (const shares of [...sales.popularity, ...sales.season]) normalise(shares);
  return sales;
}

/** The seasons whose middle is at most `REACH` days away. */
function seasonsNear(at: number): number[] {
  return [...new Set([-REACH, -REACH / 2, 0, REACH / 2, REACH].map(days => seasonOf(at + days * DAY)))];
}

function repeatRates(orders: readonly Entry[], products: number): Float64Array {
  const buyers = new Float64Array(products);
  const repeaters = new Float64Array(products);
  const bought = new Map<string, Map<number, number>>();
  for (const order of orders) {
    if (order.customer === undefined) continue;
    const own = bought.get(order.customer) ?? new Map<number, number>();
    bought.set(order.customer, own);
    for (const number of order.numbers) {
      const count = (own.get(number) ?? 0) + 1;
      own.set(number, count);
      if (count === 1) bump(buyers, number, 1);
      else if (count === 2) bump(repeaters, number, 1);
    }
  }
  const all = repeaters.reduce((sum, count) => sum + count, 0) / Math.max(1, buyers.reduce((sum, count) => sum + count, 0));
  return buyers.map((count, number) => ((repeaters[number] ?? 0) + all * PRIOR_BUYERS) / (count + PRIOR_BUYERS));
}

function bump(column: Float64Array | undefined, number: number, by: number): void {
  if (column) column[number] = (column[number] ?? 0) + by;
}

function normalise(shares: Float64Array): void {
  const total = shares.reduce((sum, value) => sum + value, 0);
  if (total > 0) for (let at = 0; at < shares.length; at++) shares[at] = (shares[at] ?? 0) / total;
}
