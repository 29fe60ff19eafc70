import type { DemoProduct } from '../../shop/shop.ts';
import { html, type Html } from '../html.ts';
import { link, money, type Page } from '../page.ts';

/** A product in a grid. The whole card leads to its page. */
export function productCard(page: Page, product: DemoProduct, { eager = false } = {}): Html {
  return html`<li class="card"><a href="${link(page, `/p/${encodeURIComponent(product.id)}`)}">
  <img src="/art/${encodeURIComponent(product.id)}.svg" width="400" height="400" alt="" loading="${eager ? 'eager' : 'lazy'}" decoding="async">
  <span class="title">${product.title}</span>
  <span class="price">${priceText(page, product)}</span>
  ${stockNote(page, product)}</a></li>`;
}

/** The price, or where variants differ the lowest. */
export function priceText(page: Page, { price, variants }: DemoProduct): string {
  const prices = variants.map(variant => variant.price);
  const lowest = Math.min(price, ...prices);
  return prices.some(one => one !== price) ? page.strings.from(money(page, lowest)) : money(page, price);
}

/** Said only where it matters: the last pieces, or none. */
export function stockNote(page: Page, { stock }: DemoProduct): Html | undefined {
  if (stock === 0) return html`<span class="note">${page.strings.soldOut}</span>`;
  return stock <= 5 ? html`<span class="note">${page.strings.onlyLeft(stock)}</span>` : undefined;
}
