import type { CategoryId } from '../../catalog/categories.ts';
import type { DemoProduct } from '../../shop/shop.ts';
import { attributes, html, type Html } from '../html.ts';
import { link, type Page } from '../page.ts';
import { layout } from './layout.ts';
import { productCard } from './product-card.ts';

const PER_PAGE = 24;

/** What the shelves are asked for. */
export interface Browse {
  readonly query: string;
  readonly category: string;
  /** From 1. */
  readonly number: number;
}

/** The shop itself: shelves, search and pages. */
export function shopView(page: Page, { query, category, number }: Browse): Html {
  const { strings, shop } = page;
  const found = shop.search(query, category);
  const last = Math.max(1, Math.ceil(found.length / PER_PAGE));
  const at = Math.min(Math.max(1, number), last);
  const heading = query ? strings.resultsFor(query) : category ? categoryTitle(page, category) : strings.everything;
  const front = !query && !category && at === 1;
  return layout(page, {
    title: front ? strings.tagline : heading, kind: 'shop',
    main: html`${front && hero(page)}
    <nav class="shelves" aria-label="${strings.shelves}"><ul class="plain">
      <li><a href="${link(page, '/')}" ${attributes({ 'aria-current': !category && 'page' })}>${strings.everything}</a></li>
      ${shop.categories.map(id => html`<li><a href="${link(page, `/?category=${encodeURIComponent(id)}`)}" ${attributes({ 'aria-current': id === category && 'page' })}>${categoryTitle(page, id)}</a></li>`)}
    </ul></nav>
    <div class="heading" id="range">${front ? html`<h2>${heading}</h2>` : html`<h1>${heading}</h1>`}<p>${strings.results(found.length)}</p></div>
    ${found.length === 0 && html`<p class="nothing">${strings.nothing}</p>`}
    <ul class="grid plain">${found.slice((at - 1) * PER_PAGE, at * PER_PAGE).map((product, index) => productCard(page, product, { eager: index < 4 }))}</ul>
    ${last > 1 && pager(page, { query, category, number: at }, last)}`,
  });
}

/** A shelf's name in the page's language; an imported shop's shelves keep their own. */
export function categoryTitle(page: Page, id: string): string {
  return page.strings.categories[id as CategoryId] ?? id;
}

function hero(page: Page): Html {
  const { strings, shop } = page;
  const shown = shop.own ? HERO.flatMap(id => shop.find(id) ?? []) : shop.products.slice(0, 4);
  return html`<section class="hero"><div><h1>${strings.hero}</h1><p>${strings.heroText}</p><a class="button" href="#range">${strings.heroLink}</a></div>
  <div class="pictures" aria-hidden="true">${shown.map((product: DemoProduct) => html`<img src="/art/${encodeURIComponent(product.id)}.svg" width="400" height="400" alt="">`)}</div></section>`;
}

const HERO = ['mug-108', 'can-104', 'toy-103', 'pla-101'];

function pager(page: Page, { query, category, number }: Browse, last: number): Html {
  const { strings } = page;
  const to = (target: number, text: string, rel: string) => {
    const params = new URLSearchParams([...(query ? [['q', query]] : []), ...(category ? [['category', category]] : []), ['page', String(target)]]);
    return html`<a rel="${rel}" href="${link(page, `/?${params.toString()}`)}">${text}</a>`;
  };
  return html`<nav class="pager" aria-label="${strings.pages}">${number > 1 ? to(number - 1, strings.previous, 'prev') : html`<span></span>`}<span>${strings.page(number, last)}</span>${number < last ? to(number + 1, strings.next, 'next') : html`<span></span>`}</nav>`;
}
