import { checkoutOf } from './checkout.ts';
import { readFields } from './checkout-fields.ts';
import { placeOrder, type OrderAnswer } from './orders.ts';
import type { Page } from './page.ts';
import type { Session, ShopStore } from './store.ts';

/** Places the order that a form or a script sent, at today's prices. */
export function orderFrom(store: ShopStore, page: Page, session: Session, sent: Partial<Record<string, string>>): OrderAnswer {
  const fields = readFields(sent);
  const draft = { ...session.draft, ...fields };
  const there = { ...page, country: draft.country ?? page.country };
  const checkout = checkoutOf(there, { ...session, draft });
  const { lines, now } = page;
  return placeOrder(store, session, {
    fields, token: sent['token'] ?? '', agreed: sent['agreed'] ?? '', agreement: checkout.agreed,
    // Wallets are usable here: the browser has said that it can pay with them.
    lines, discount: checkout.totals.discount, rates: checkout.rates, methods: checkout.usable, now,
  });
}
