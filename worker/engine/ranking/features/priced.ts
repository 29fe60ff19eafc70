import type { Group } from './stage.ts';

/** The candidate's price beside the cart's prices, as ratios: the same in every currency. 0 where either is unknown. */
export const priced: Group = {
  names: ['price_to_mean', 'price_distance', 'price_to_top'],
  prepare({ cart, prices }) {
    const ratio = (price: number, base: number) => (price > 0 && base > 0 ? Math.max(-3, Math.min(3, Math.log(price / base))) : 0);
    return (row, out, offset) => {
      const price = prices[row] ?? 0;
      const toMean = ratio(price, cart.meanPrice);
      out[offset] = toMean;
      out[offset + 1] = Math.abs(toMean);
      out[offset + 2] = ratio(price, cart.topPrice);
    };
  },
};
