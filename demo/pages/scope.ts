import type { Cart, SignalName, SignalParams } from '../../worker/protocol/index.ts';
import type { TillCheckout } from '../../components/index.ts';
import { data, major } from './page-data.ts';

/** Tillkit's scope of this page; undefined where it could not be defined. */
export const scope = document.querySelector<TillCheckout>('till-checkout:defined') ?? undefined;

/** Tells a signal. Nothing that goes wrong here reaches the page. */
export function track(name: SignalName, params: SignalParams = {}): void {
  scope?.till.then(till => till?.track(name, { currency: data.currency, ...params })).catch(() => undefined);
}

/** The cart as a signal tells it. */
export function cartParams(cart: Cart): SignalParams {
  const items = cart.items.map(({ id, title, category, quantity, price }) => ({
    item_id: id, quantity, ...(title !== undefined && { item_name: title }), ...(category !== undefined && { item_category: category }), ...(typeof price === 'number' && { price: major(price) }),
  }));
  return { items, ...(typeof cart.subtotal === 'number' && { value: major(cart.subtotal) }), ...(cart.coupons?.[0] !== undefined && { coupon: cart.coupons[0] }) };
}
