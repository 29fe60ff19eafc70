import { attributes, html, type Html } from '../html.ts';
import type { Page } from '../page.ts';

/** Tillkit's scope around the page, set up as the switches want it. */
export function scope(page: Page, kind: string, content: Html): Html {
  const { switches } = page;
  return html`<till-checkout ${attributes({
    'policy': '/v1/policy',
    'api': switches.api ? `/faults/${switches.api}/` : '/',
    'api-key': 'pk_demo',
    'catalog': CATALOG,
    'service-worker': switches.sw ?? '/till-sw.js',
    'ranker': rankerUrl(page),
    'currency': page.shop.currency,
    'country': page.country,
    'consent': page.consent,
    'cart': JSON.stringify(page.cart),
    'page': kind,
    'inspect': switches.inspect === 'on',
  })}>${content}</till-checkout>`;
}

/** Where the engine finds the products it may suggest. */
export const CATALOG = '/v1/shop/catalog.json';

function rankerUrl({ switches }: Page): string | undefined {
  if (switches.ranker === 'none') return 'none';
  if (switches.ranker === 'broken') return '/faults/ranker.js';
  return switches.csp === 'no-wasm' ? '/till-ranker.js?csp=no-wasm' : undefined;
}
