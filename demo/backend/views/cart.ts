import type { DemoProduct } from '../../shop/shop.ts';
import { html, type Html } from '../html.ts';
import { link, money, type Page } from '../page.ts';
import { layout } from './layout.ts';
import { upsell } from './upsell.ts';

/** The cart: quantities to change, lines to take out, and the way to the checkout. */
export function cartView(page: Page, companions: readonly DemoProduct[]): Html {
  const { strings, lines } = page;
  if (lines.length === 0) {
    return layout(page, { title: strings.cartTitle, kind: 'cart', main: html`<section class="empty"><h1>${strings.cartEmpty}</h1><p>${strings.cartEmptyText}</p><a class="button" href="${link(page, '/')}">${strings.keepShopping}</a></section>` });
  }
  return layout(page, {
    title: strings.cartTitle, kind: 'cart',
    main: html`<h1>${strings.cartTitle}</h1>
    <div class="columns">
      <ul class="plain lines">${lines.map(line => html`<li>
        <img src="/art/${encodeURIComponent(line.id)}.svg" width="112" height="112" alt="">
        <div><a class="title" href="${link(page, `/p/${encodeURIComponent(line.id)}`)}">${line.title}</a><span class="price">${money(page, line.price)}</span>
        <form class="amount" method="post" action="${link(page, '/cart/line')}"><input type="hidden" name="key" value="${line.key}">
          <label><span class="unseen">${strings.quantity}: ${line.title}</span><input name="quantity" type="number" inputmode="numeric" min="0" max="${line.stock}" value="${line.quantity}"></label>
          <button type="submit">${strings.update}</button>
          <button class="quiet" type="submit" name="remove" value="1" formnovalidate>${strings.remove}<span class="unseen">: ${line.title}</span></button></form></div>
        <strong class="sum">${money(page, line.price * line.quantity)}</strong></li>`)}</ul>
      <aside class="summary" aria-labelledby="sum-title"><h2 id="sum-title">${strings.yourOrder}</h2>
        <dl class="totals"><div class="total"><dt>${strings.goods}</dt><dd>${money(page, page.cart.subtotal as number)}</dd></div></dl><p class="fine">${strings.taxIncluded}. ${strings.shippingLater}</p>
        <a class="button wide" href="${link(page, '/checkout')}">${strings.toCheckout}</a><a class="more" href="${link(page, '/')}">${strings.keepShopping}</a></aside>
    </div>
    ${upsell(page, strings.alsoLiked, companions, 'cart')}`,
  });
}
