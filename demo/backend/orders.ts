import { randomInt } from 'node:crypto';
import type { PaymentOption, ShippingOption } from '../../worker/protocol/index.ts';
import type { PricedLine } from './cart.ts';
import { complete, fieldFaults, type CheckoutFields, type FieldFault, type FieldName } from './checkout-fields.ts';
import { opaque } from './session.ts';
import type { Order, Session, ShopStore } from './store.ts';
import { totalsOf } from './totals.ts';

/** An order as it was sent, with what the backend itself knows of prices. */
export interface OrderRequest {
  readonly fields: Partial<CheckoutFields>;
  readonly token: string;
  /** What the shopper saw, and what is so now; see `agreement()`. */
  readonly agreed: string;
  readonly agreement: string;
  readonly lines: readonly PricedLine[];
  readonly discount: number;
  readonly rates: readonly ShippingOption[];
  readonly methods: readonly PaymentOption[];
  readonly now: number;
}

export type OrderAnswer =
  | { readonly kind: 'placed'; readonly order: Order; readonly session: Session; readonly again: boolean }
  | { readonly kind: 'faults'; readonly faults: ReadonlyMap<FieldName, FieldFault> }
  /** Prices or possibilities are not those that the shopper saw: they must agree again. */
  | { readonly kind: 'changed' }
  | { readonly kind: 'empty' };

/** Places an order, once for each token: sent twice, or again from an outbox, it is the same order. */
export function placeOrder(store: ShopStore, session: Session, request: OrderRequest): OrderAnswer {
  const known = store.orderByToken(request.token);
  if (known) return known.session === session.id ? { kind: 'placed', order: known, session, again: true } : { kind: 'changed' };
  if (request.lines.length === 0) return { kind: 'empty' };

  const { fields } = request;
  const rate = request.rates.find(one => one.id === fields.shipping && one.available !== false);
  const method = request.methods.find(one => one.id === fields.payment);
  const faults = fieldFaults(fields);
  if (!rate) faults.set('shipping', 'choice');
  if (!method) faults.set('payment', 'choice');
  if (request.token !== session.token || (request.agreed !== request.agreement && !faults.has('country'))) return { kind: 'changed' };
  if (!rate || !method || faults.size > 0) return { kind: 'faults', faults };

  const order = store.place(request.token, {
    number: orderNumber(), session: session.id, placed: new Date(request.now).toISOString(), fields: complete(fields),
    lines: request.lines.map(({ id, title, quantity, price, category }) => ({ id, title, quantity, price, category })),
    totals: totalsOf(request.lines, request.discount, rate, method),
    shippingLabel: rate.label, paymentLabel: method.label, earliest: rate.earliest, latest: rate.latest,
  });
  const { country } = order.fields;
  return { kind: 'placed', order, again: false, session: { id: session.id, lines: [], draft: {}, token: opaque(), orders: session.orders + 1, country } };
}

const LETTERS = '23456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Not to be guessed, and easy to read out: no 0, 1, I, L, O, U. */
function orderNumber(): string {
  const group = () => Array.from({ length: 4 }, () => LETTERS[randomInt(LETTERS.length)]).join('');
  return `FF-${group()}-${group()}`;
}
