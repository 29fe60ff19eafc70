import type { Group } from './stage.ts';

/** Prices this near (as a log ratio) count as the same: products of one range often share a price. */
const SAME_PRICE = 0.03;
/** Days between the first sales of products that came into the shop together. */
const SAME_LAUNCH = 21;

/** The candidate's price beside the cart's and the shopper's, as ratios: the same in every currency. 0 where either is unknown. */
export const priced: Group = {
  names: ['price_to_mean', 'price_distance', 'price_to_top', 'price_same', 'price_to_own'],
  prepare({ catalog: { statistics }, cart, own, prices }) {
    const usual = mean(own.products.map(product => statistics.price[product.number] ?? 0));
    const known = cart.numbers.map(number => statistics.price[number] ?? 0);
    return (row, out, offset) => {
      const price = prices[row] ?? 0;
      const toMean = ratio(price, cart.meanPrice);
      out[offset] = toMean;
      out[offset + 1] = Math.abs(toMean);
      out[offset + 2] = ratio(price, cart.topPrice);
      out[offset + 3] = price > 0 ? share(known, other => other > 0 && Math.abs(Math.log(price / other)) < SAME_PRICE) : 0;
      out[offset + 4] = ratio(price, usual);
    };
  },
};

/** Whether the candidate came into the shop together with products of the cart. */
export const launched: Group = {
  names: ['launch_same', 'launch_distance'],
  prepare({ catalog: { statistics }, cart, numbers }) {
    const firsts = cart.numbers.map(number => statistics.first[number] ?? 0).filter(first => first > 0);
    const middle = mean(firsts);
    return (row, out, offset) => {
      const first = statistics.first[numbers[row] ?? -1] ?? 0;
      if (first === 0 || middle === 0) return;
      out[offset] = share(firsts, other => Math.abs(first - other) <= SAME_LAUNCH);
      out[offset + 1] = Math.log1p(Math.abs(first - middle) / 30);
    };
  },
};

function ratio(price: number, base: number): number {
  return price > 0 && base > 0 ? Math.max(-3, Math.min(3, Math.log(price / base))) : 0;
}

function mean(values: readonly number[]): number {
  const known = values.filter(value => value > 0);
  return known.length ? known.reduce((sum, value) => sum + value, 0) / known.length : 0;
}

function share(values: readonly number[], holds: (value: number) => boolean): number {
  let count = 0;
  for (const value of values) if (holds(value)) count += 1;
  return values.length ? count / values.length : 0;
}
