import type { Group } from './stage.ts';

/** A purchase of this product by this shopper: how often, how long ago, in what share of the orders, and whether it is due. */
export const owned: Group = {
  names: ['own_bought', 'own_count', 'own_share', 'own_fresh_month', 'own_fresh_quarter', 'own_fresh_year', 'own_last_order', 'own_days', 'own_due', 'own_weight'],
  prepare({ own, numbers }) {
    return (row, out, offset) => {
      const bought = own.byNumber.get(numbers[row] ?? -1);
      if (!bought) return;
      const share = bought.count / (own.orders + 1);
      out[offset] = 1;
      out[offset + 1] = Math.log1p(bought.count);
      out[offset + 2] = share;
      out[offset + 3] = 2 ** (-bought.days / 30);
      out[offset + 4] = 2 ** (-bought.days / 90);
      out[offset + 5] = 2 ** (-bought.days / 365);
      // Within a day of the last order: profile and order may have been written a moment apart.
      out[offset + 6] = bought.days - own.days < 1 ? 1 : 0;
      out[offset + 7] = Math.log1p(bought.days);
      // How many of the shopper's usual pauses between orders have gone by.
      out[offset + 8] = Math.log1p(bought.days / own.pause);
      out[offset + 9] = share * 2 ** (-bought.days / 180);
    };
  },
};

/** The same for all candidates of a query: they only steer how the other features count. */
export const occasion: Group = {
  names: ['cart_size', 'cart_known', 'history_size', 'history_orders', 'history_days', 'history_repeats', 'cart_repeats'],
  prepare({ cart, own }) {
    const bought = [...own.byNumber.values()].reduce((sum, product) => sum + product.count, 0);
    const values = [
      Math.log1p(cart.lines), Math.log1p(cart.numbers.length), Math.log1p(own.byNumber.size), Math.log1p(own.orders), Math.log1p(own.days),
      bought > 0 ? 1 - own.byNumber.size / bought : 0,
      cart.numbers.length > 0 ? cart.numbers.filter(number => own.byNumber.has(number)).length / cart.numbers.length : 0,
    ];
    return (_, out, offset) => out.set(values, offset);
  },
};
