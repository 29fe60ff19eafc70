import type { PaymentOption, ShippingOption } from '../../worker/protocol/index.ts';
import type { PricedLine } from './cart.ts';
import { feeOf } from './payment.ts';

/** What the shopper pays, in minor units. */
export interface Totals {
  readonly goods: number;
  readonly discount: number;
  readonly shipping: number;
  readonly fee: number;
  readonly total: number;
}

/** The only place where a total is computed. */
export function totalsOf(lines: readonly PricedLine[], discount: number, rate: ShippingOption | undefined, method: PaymentOption | undefined): Totals {
  const goods = lines.reduce((sum, line) => sum + line.price * line.quantity, 0);
  const shipping = typeof rate?.price === 'number' ? rate.price : rate?.price.amount ?? 0;
  const fee = feeOf(method);
  return { goods, discount, shipping, fee, total: goods - discount + shipping + fee };
}
