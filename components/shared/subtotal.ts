import { amountIn, type Cart } from '../../worker/protocol/index.ts';

/** Minor units of the cart before shipping and discounts: the page's own figure, else the sum of the lines. */
export function subtotalOf(cart: Cart, currency: string): number {
  const given = amountIn(cart.subtotal, currency);
  return given ?? cart.items.reduce((sum, item) => sum + (amountIn(item.price, currency) ?? 0) * item.quantity, 0);
}
