import { html, type Html } from '../html.ts';
import { days, link, type Page } from '../page.ts';
import type { Order } from '../store.ts';
import { countryName } from '../countries.ts';
import { summaryLines, totalsList } from './totals.ts';
import { layout } from './layout.ts';

/** The order that was placed. `data-order` names it for scripts and tests. */
export function thanksView(page: Page, order: Order): Html {
  const { strings } = page;
  const { fields, totals } = order;
  return layout(page, {
    title: strings.thanksTitle, kind: 'thanks', data: { signal: purchase(page, order) },
    main: html`<section class="thanks" data-order="${order.number}">
      <img src="/art/parcel.svg" width="400" height="400" alt="">
      <div><h1>${strings.thanksTitle}</h1><p class="lead">${strings.thanksText(order.number)}</p><p>${strings.thanksMail(fields.email)} ${strings.demoNotice}</p>
      ${order.latest && html`<p class="arrival">${strings.thanksArrives(days(page, order.earliest, order.latest))}</p>`}</div>
    </section>
    <div class="columns even">
      <section><h2>${strings.yourOrder}</h2>${summaryLines(page, order.lines)}${totalsList(page, totals)}</section>
      <section><h2>${strings.address}</h2><address>${fields.name}<br>${fields.street}<br>${fields.extra && html`${fields.extra}<br>`}${fields.postcode} ${fields.city}<br>${countryName(fields.country, page.language)}</address>
      <dl class="pairs"><dt>${strings.delivery}</dt><dd>${order.shippingLabel}</dd><dt>${strings.payment}</dt><dd>${order.paymentLabel}</dd>${fields.note && html`<dt>${strings.note}</dt><dd>${fields.note}</dd>`}</dl>
      <a class="button" href="${link(page, '/')}">${strings.keepShopping}</a></section>
    </div>`,
  });
}

/** The order as the `purchase` signal tells it: no address, no name. */
function purchase(page: Page, { number, lines, totals, fields }: Order) {
  const major = (amount: number) => amount / 100;
  return {
    transaction_id: number, currency: page.shop.currency, value: major(totals.goods - totals.discount), shipping_tier: fields.shipping, payment_type: fields.payment,
    items: lines.map(({ id, title, quantity, price, category }) => ({ item_id: id, item_name: title, quantity, price: major(price), ...(category && { item_category: category }) })),
  };
}
