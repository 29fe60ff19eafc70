import type { Offer, PaymentOption, ShippingOption } from '../../../worker/protocol/index.ts';
import type { DemoProduct } from '../../shop/shop.ts';
import type { CheckoutFields, FieldName } from '../checkout-fields.ts';
import type { Refusal } from '../coupons.ts';
import { COUNTRIES, hasPostcodes } from '../countries.ts';
import { attributes, html, type Html } from '../html.ts';
import { link, type Page } from '../page.ts';
import type { Totals } from '../totals.ts';
import { addressFields, contactFields } from './address.ts';
import { couponPart, paymentPart, shippingPart } from './choices.ts';
import { layout } from './layout.ts';
import { summaryLines, totalsList } from './totals.ts';
import { upsell } from './upsell.ts';

/** Everything the checkout shows. */
export interface Checkout {
  readonly fields: Partial<CheckoutFields>;
  readonly rates: readonly ShippingOption[];
  /** Methods of the country; wallets need a script, so the plain form leaves them out. */
  readonly methods: readonly PaymentOption[];
  readonly usable: readonly PaymentOption[];
  readonly offers: readonly Offer[];
  readonly coupon: string | undefined;
  readonly refusal: Refusal | undefined;
  readonly totals: Totals;
  readonly token: string;
  /** What is wrong, by field, in the page's words. */
  readonly faults: ReadonlyMap<FieldName, string>;
  readonly notice: string | undefined;
  readonly sample: boolean;
  readonly freeFrom: number | undefined;
  readonly companions: readonly DemoProduct[];
}

/** The whole checkout in one form. The first submit button only refreshes, so that Enter never orders by accident. */
export function checkoutView(page: Page, checkout: Checkout): Html {
  const { strings } = page;
  return layout(page, {
    title: strings.checkoutTitle, kind: 'checkout', script: 'checkout', data: { checkout: checkoutData(page, checkout) },
    main: html`<h1>${strings.checkoutTitle}</h1>
    ${checkout.sample && html`<p class="banner" role="status">${strings.sampleCart}</p>`}
    ${faultSummary(page, checkout)}
    <form id="checkout" class="columns" method="post" action="${link(page, '/checkout')}" novalidate>
      <button class="unseen" type="submit" formaction="${link(page, '/checkout/update')}" formnovalidate tabindex="-1" aria-hidden="true"></button>
      <input type="hidden" name="token" value="${checkout.token}">
      <input type="hidden" name="agreed" value="${agreement(page, checkout)}">
      <div class="steps">
        <fieldset class="step"><legend>${strings.contact}</legend>${contactFields(page, checkout)}</fieldset>
        <fieldset class="step"><legend>${strings.address}</legend>${addressFields(page, checkout)}
          <div class="refresh" data-static><p>${strings.updateDeliveryHint}</p><button type="submit" formaction="${link(page, '/checkout/update')}" formnovalidate>${strings.updateDelivery}</button></div></fieldset>
        <div class="step" id="shipping">${shippingPart(page, checkout)}</div>
        <div class="step" id="payment">${paymentPart(page, checkout)}</div>
        <fieldset class="step"><legend>${strings.note} <small>(${strings.optional})</small></legend><label class="unseen" for="note">${strings.note}</label><textarea id="note" name="note" rows="3" maxlength="500" aria-describedby="note-hint">${checkout.fields.note ?? ''}</textarea><p class="hint" id="note-hint">${strings.noteHint}</p></fieldset>
      </div>
      <aside class="summary" aria-labelledby="summary-title">
        <h2 id="summary-title">${strings.yourOrder} <a href="${link(page, '/cart')}">${strings.edit}</a></h2>
        <div id="lines">${summaryLines(page, page.lines)}</div>
        ${couponPart(page, checkout)}
        <div id="totals">${totalsList(page, checkout.totals)}</div>
        <p class="fine">${strings.taxIncluded}. <span data-static>${strings.totalsFollow}</span></p>
        <button class="button wide" type="submit" id="order">${strings.placeOrder}</button>
        <p class="fine">${strings.demoNotice}</p>
        <p id="progress" class="progress" role="status"></p>
      </aside>
    </form>
    ${upsell(page, strings.beforeYouGo, checkout.companions, 'cart')}`,
  });
}

/** What the totals rested on when the page was made: an order that no longer fits it is asked about again. */
export function agreement(page: Page, { totals, rates }: Pick<Checkout, 'totals' | 'rates'>): string {
  return [page.country, totals.goods - totals.discount, ...rates.map(rate => `${rate.id}=${String(rate.price)}`)].join(' ');
}

function faultSummary(page: Page, { faults, notice }: Checkout): Html {
  const some = faults.size > 0 || notice !== undefined;
  return html`<div id="faults" class="faults" role="alert" tabindex="-1" ${attributes({ hidden: !some })}>${notice && html`<p>${notice}</p>`}${faults.size > 0 && html`<p>${page.strings.faultsTitle}</p><ul>${[...faults].map(([name, text]) => html`<li><a href="#${name}">${page.strings[LABELS[name]]}: ${text}</a></li>`)}</ul>`}</div>`;
}

const LABELS = { email: 'email', name: 'name', street: 'street', extra: 'extra', postcode: 'postcode', city: 'city', country: 'country', phone: 'phone', note: 'note', shipping: 'delivery', payment: 'payment' } as const;

/** What the page's script needs beside the sentences. */
function checkoutData({ strings }: Page, { totals }: Checkout) {
  const labels = Object.fromEntries(Object.entries(LABELS).map(([name, key]) => [name, strings[key]]));
  return { goods: totals.goods, discount: totals.discount, labels, faults: strings.faults, withoutPostcodes: COUNTRIES.filter(country => !hasPostcodes(country)) };
}
