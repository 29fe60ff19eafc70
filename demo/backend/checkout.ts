import type { CheckoutFields, FieldName } from './checkout-fields.ts';
import { isCountry } from './countries.ts';
import { judge, offers, type Refusal } from './coupons.ts';
import type { Page } from './page.ts';
import { paymentMethods, usableMethods } from './payment.ts';
import { freeFrom, quotes } from './shipping.ts';
import type { Session } from './store.ts';
import { totalsOf } from './totals.ts';
import { agreement, type Checkout } from './views/checkout.ts';
import { companions } from './companions.ts';

/** What the last act of the shopper adds to the page. */
export interface Said {
  readonly faults?: ReadonlyMap<FieldName, string>;
  readonly refusal?: Refusal | undefined;
  readonly notice?: string | undefined;
  /** The cart was filled to try the checkout with. */
  readonly sample?: boolean | undefined;
}

/** The checkout as it stands: prices, possibilities and totals, all decided here. */
export function checkoutOf(page: Page, session: Session, said: Said = {}): Checkout & { readonly agreed: string } {
  const { lines, now, strings, shop } = page;
  const country = isCountry(page.country) ? page.country : 'DE';
  const basis = { lines, orders: session.orders, now };
  const answer = session.coupon === undefined ? undefined : judge(session.coupon, basis);
  const discount = answer?.accepted ? answer.discount : 0;
  const goods = page.cart.subtotal as number;
  const rates = quotes({ country, currency: shop.currency, goods: goods - discount, now }, strings);
  const fields: Partial<CheckoutFields> = { ...session.draft, country };
  const rate = rates.find(one => one.id === fields.shipping && one.available !== false) ?? rates[0];
  const net = totalsOf(lines, discount, rate, undefined);
  const methods = paymentMethods(net.total, strings).filter(method => method.countries?.includes(country) ?? true);
  const usable = usableMethods(methods, country, goods);
  const totals = totalsOf(lines, discount, rate, usable.find(method => method.id === fields.payment));
  const coupon = answer?.accepted ? answer.code : undefined;
  return {
    fields, rates, methods, usable, totals, coupon, refusal: said.refusal, notice: said.notice, sample: said.sample ?? false, faults: said.faults ?? new Map(),
    offers: offers(basis, strings), token: session.token, freeFrom: freeFrom(country, shop.currency), companions: companions(shop, lines, 6),
    agreed: agreement(page, { totals, rates }),
  };
}
