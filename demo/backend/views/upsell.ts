import type { Product } from '../../../worker/protocol/index.ts';
import type { DemoProduct } from '../../shop/shop.ts';
import { attributes, html, jsonScript, type Html } from '../html.ts';
import { link, money, type Page } from '../page.ts';
import { CATALOG } from './scope.ts';

/**
 * Suggestions: a plain list of links, which the element replaces.
 * @param from `cart`: the engine finds what goes with the cart. `page`: it orders what goes with the product of this page.
 */
export function upsell(page: Page, heading: string, products: readonly DemoProduct[], from: 'cart' | 'page'): Html {
  return html`<div class="upsell"><till-upsell-carousel ${attributes({ catalog: from === 'cart' && CATALOG, label: heading, show: SHOWN })}>
    ${jsonScript(products.map(record))}
    <h2>${heading}</h2>
    <ul class="plain suggestions">${products.slice(0, SHOWN).map(product => html`<li><a href="${link(page, `/p/${encodeURIComponent(product.id)}`)}"><img src="/art/${encodeURIComponent(product.id)}.svg" width="96" height="96" alt="" loading="lazy"><span>${product.title}</span> <span class="price">${money(page, product.price)}</span></a></li>`)}</ul>
  </till-upsell-carousel></div>`;
}

const SHOWN = 6;

/** For the element, where neither the engine nor the API answers. */
function record({ id, title, price, stock, category, variants }: DemoProduct): Product {
  const address = encodeURIComponent(id);
  return { id, title, price, stock, image: `/art/${address}.svg`, url: `/p/${address}`, ...(category && { category }), ...(variants.length > 0 && { variants: [...variants] }) };
}
