import type { Group } from './stage.ts';

/** A purchase of this product by this shopper: how often, how long ago, in what share of the orders. */
export const owned: Group = {
  names: ['own_bought', 'own_count', 'own_share', 'own_fresh_month', 'own_fresh_quarter', 'own_fresh_year', 'own_last_order', 'own_days'],
  prepare({ own, numbers }) {
    return (row, out, offset) => {
      const bought = own.byNumber.get(numbers[row] ?? -1);
      if (!bought) return;
      out[offset] = 1;
      out[offset + 1] = Math.log1p(bought.count);
      out[offset + 2] = bought.count / (own.orders + 1);
      out[offset + 3] = 2 ** (-bought.days / 30);
      out[offset + 4] = 2 ** (-bought.days / 90);
      out[offset + 5] = 2 ** (-bought.days / 365);
      // Within a day of the last order: profile and order may have been written a moment apart.
      out[offset + 6] = bought.days - own.days < 1 ? 1 : 0;
      out[offset + 7] = Math.log1p(bought.days);
    };
  },
};

/** The same for all candidates of a query: they only steer how the other features count. */
export const occasion: Group = {
  names: ['cart_size', 'cart_known', 'history_size', 'history_orders', 'history_days'],
  prepare({ cart, own }) {
    const values = [Math.log1p(cart.lines), Math.log1p(cart.numbers.length), Math.log1p(own.byNumber.size), Math.log1p(own.orders), Math.log1p(own.days)];
    return (_, out, offset) => out.set(values, offset);
  },
};
