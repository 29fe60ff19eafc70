import type { DemoProduct } from '../../shop/shop.ts';
import { html, type Html } from '../html.ts';
import { link, money, type Page } from '../page.ts';
import { CATALOG } from './scope.ts';

/** Suggestions: a plain list of links, which the element replaces by what the engine suggests. */
export function upsell(page: Page, heading: string, products: readonly DemoProduct[]): Html {
  return html`<section class="upsell" aria-label="${heading}"><till-upsell-carousel catalog="${CATALOG}" label="${heading}" show="6">
    <h2>${heading}</h2>
    <ul class="plain suggestions">${products.map(product => html`<li><a href="${link(page, `/p/${encodeURIComponent(product.id)}`)}"><img src="/art/${encodeURIComponent(product.id)}.svg" width="96" height="96" alt="" loading="lazy"><span>${product.title}</span> <span class="price">${money(page, product.price)}</span></a></li>`)}</ul>
  </till-upsell-carousel></section>`;
}
