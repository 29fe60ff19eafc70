import { attributes, html, jsonScript, type Html } from '../html.ts';
import { countOf, link, type Page } from '../page.ts';
import { LANGUAGES, languageName, type Language, type Strings } from '../strings/index.ts';
import { scope } from './scope.ts';

/** What a view says about itself. */
export interface Frame {
  readonly title: string;
  /** Kind of page: `shop`, `product`, `cart`, `checkout`, `thanks` or `error`. */
  readonly kind: string;
  readonly main: Html;
  /** Runs the checkout's script instead of the shop's. */
  readonly script?: 'shop' | 'checkout';
  /** Figures and words for the page's script, see `pages/page-data.ts`. */
  readonly data?: object;
}

/** A whole document. Scripts are render-blocking so that elements are drawn in the first frame, and absent with `?js=static`. */
export function layout(page: Page, { title, kind, main, script = 'shop', data = {} }: Frame): Html {
  const { assets, strings, language, direction, switches } = page;
  return html`<!doctype html>
<html lang="${language}" dir="${direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · ${page.shop.name}</title>
<meta name="description" content="${strings.heroText}">
<meta name="color-scheme" content="light dark">
<link rel="icon" href="/art/mark.svg" type="image/svg+xml">
<link rel="stylesheet" href="${assets.url('shop.css')}">
${switches.js !== 'static' && html`${assets.chunks(`${script}.js`).map(url => html`<link rel="modulepreload" href="${url}">`)}
<script type="module" blocking="render" src="${assets.url(`${script}.js`)}"></script>`}
</head>
<body data-page="${kind}">
<a class="skip" href="#main">${strings.skip}</a>
${scope(page, kind, html`
${header(page)}
${!page.consentGiven && consentBar(page)}
<main id="main" tabindex="-1">${main}</main>
${footer(page)}`)}
<div id="live" class="unseen" role="status"></div>
<div id="page-data" hidden>${jsonScript({ kind, language, currency: page.shop.currency, texts: { ...texts(strings) }, ...data })}</div>
</body>
</html>`;
}

/** Sentences that the scripts say; `{name}` is filled in there. */
function texts(strings: Strings) {
  const { sending, kept, keptSent, failed, quotesFailed, free, faultsTitle, shippingFault, paymentFault } = strings;
  return {
    sending, kept, keptSent, failed, quotesFailed, free, faultsTitle, shippingFault, paymentFault,
    added: strings.added('{title}'), updatedTotal: strings.updatedTotal('{total}'), consentOn: strings.consentState(true), consentOff: strings.consentState(false),
  };
}

function header(page: Page): Html {
  const { strings, shop } = page;
  const count = countOf(page.lines);
  const query = new URLSearchParams(page.path.split('?')[1]);
  return html`<header class="top">
  <a class="brand" href="${link(page, '/')}"><img src="/art/mark.svg" width="44" height="44" alt=""><span><strong>${shop.name}</strong><small>${strings.tagline}</small></span></a>
  <form class="search" role="search" action="/" method="get">
    <label class="unseen" for="q">${strings.search}</label>
    <input id="q" name="q" type="search" autocomplete="off" maxlength="80" placeholder="${strings.searchHint}" value="${query.get('q') ?? ''}">
    ${Object.entries(page.switches).map(([name, value]) => html`<input type="hidden" name="${name}" value="${String(value)}">`)}
    <button type="submit">${strings.search}</button>
  </form>
  <a class="basket" href="${link(page, '/cart')}"><svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true"><path d="M4 9h16l-1.6 10a2 2 0 0 1-2 1.7H7.600a2 2 0 0 1-2-1.700ZM8 9l3-6M16 9l-3-6" fill="none" stroke="currentColor" stroke-width="1.7" stroke-linecap="round" stroke-linejoin="round"/></svg><span>${strings.cart}</span> <b id="count" ${attributes({ hidden: count === 0 })}>${count}</b></a>
</header>`;
}

function consentBar(page: Page): Html {
  return html`<aside class="consent" id="consent" aria-labelledby="consent-title">
  <div><h2 id="consent-title">${page.strings.consentTitle}</h2><p>${page.strings.consentText}</p></div>
  ${consentForm(page)}
</aside>`;
}

/** Both answers look the same and weigh the same. */
function consentForm(page: Page): Html {
  return html`<form class="consent-form" method="post" action="${link(page, '/consent')}">
    <input type="hidden" name="back" value="${page.path}">
    <button name="consent" value="none">${page.strings.consentDecline}</button><button name="consent" value="personalization analytics">${page.strings.consentAllow}</button>
  </form>`;
}

function footer(page: Page): Html {
  const { strings, switches } = page;
  return html`<footer class="bottom">
  <section aria-labelledby="privacy"><h2 id="privacy">${strings.privacy}</h2><p id="consent-state">${strings.consentState(page.consent.includes('personalization'))}</p>${consentForm(page)}</section>
  <nav aria-labelledby="languages"><h2 id="languages">${strings.language}</h2><ul class="plain">${(Object.keys(LANGUAGES) as Language[]).map(language => html`<li><a lang="${language}" hreflang="${language}" href="${link({ ...page, switches: { ...switches, lang: language } }, page.path)}" ${attributes({ 'aria-current': language === page.language && 'true' })}>${languageName(language)}</a></li>`)}</ul></nav>
  <section><h2>${page.shop.name}</h2><p>${strings.footer}</p><p>${strings.demoNotice}</p></section>
</footer>`;
}
