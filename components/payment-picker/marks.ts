import { html, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import type { PaymentOption } from '../../worker/protocol/index.ts';

/** Brands as a word on their colour: `[word, background, ink]`. */
const WORDS: Readonly<Record<string, readonly [string, string, string]>> = {
  visa: ['VISA', '#1a1f71', '#fff'], amex: ['AMEX', '#1f6fcf', '#fff'], discover: ['DISC', '#fff', '#d2540c'], jcb: ['JCB', '#0b4ea2', '#fff'],
  paypal: ['PayPal', '#fff', '#003087'], applepay: ['Pay', '#000', '#fff'], googlepay: ['G Pay', '#fff', '#3c4043'],
  klarna: ['Klarna', '#ffa8cd', '#0b051d'], ideal: ['iDEAL', '#fff', '#c6006f'], sepa: ['SEPA', '#10298e', '#fff'], sofort: ['Sofort', '#ef809f', '#fff'],
  twint: ['TWINT', '#262626', '#fff'], bancontact: ['BC', '#005498', '#ffd800'], blik: ['BLIK', '#000', '#fff'], affirm: ['affirm', '#fff', '#4a4af4'], afterpay: ['AP', '#b2fce4', '#000'],
};

const CIRCLES: Readonly<Record<string, readonly [string, string]>> = { mastercard: ['#eb001b', '#f79e1b'], maestro: ['#0099df', '#ed0006'] };

/** Line drawings of a kind, on a 24 × 24 grid. */
const KINDS: Readonly<Record<PaymentOption['kind'], SVGTemplateResult>> = {
  card: svg`<rect x="3" y="6" width="18" height="12" rx="2"/><path d="M3 10h18M6.5 14.5h4"/>`,
  wallet: svg`<path d="M4 8.5V17a2 2 0 0 0 2 2h12.5V8.5H5.5A1.5 1.5 0 0 1 5.5 5.5H17v3"/><path d="M15.5 13.5h.01"/>`,
  bnpl: svg`<circle cx="12" cy="12" r="7.5"/><path d="M12 8v4l2.7 1.8"/>`,
  bank: svg`<path d="M4 10 12 5l8 5H4Zm2 0v7m4-7v7m4-7v7m4-7v7M4 19h16"/>`,
  voucher: svg`<path d="M4 8h16v3a1.5 1.5 0 0 0 0 3v3H4v-3a1.5 1.5 0 0 0 0-3V8Z"/><path d="M14 8.5v8" stroke-dasharray="1.5 1.5"/>`,
  cash: svg`<rect x="3" y="7" width="18" height="10" rx="1.5"/><circle cx="12" cy="12" r="2.3"/><path d="M6 12h.01M18 12h.01"/>`,
  other: svg`<circle cx="7" cy="12" r=".6"/><circle cx="12" cy="12" r=".6"/><circle cx="17" cy="12" r=".6"/>`,
};

const plain = (name: string) => name.toLowerCase().replace(/[^a-z]/g, '');

/** The picture of a method: the page's own, else its brand's, else its kind's. Decorative: the label says the same. */
export function mark(option: PaymentOption): TemplateResult {
  if (option.icon) return html`<img class="mark" part="mark" src=${option.icon} alt="" width="38" height="24">`;
  const single = option.brands?.length === 1 || option.saved ? option.brands?.[0] : undefined;
  return brandMark(single ?? option.id) ?? html`<svg class="mark kind" part="mark" viewBox="-7 0 38 24" aria-hidden="true">${KINDS[option.kind]}</svg>`;
}

/** Small pictures of the brands that a method takes, where there are several; unknown ones are left out. */
export function brandMarks({ brands = [], saved }: PaymentOption): TemplateResult[] {
  return brands.length > 1 && !saved ? brands.flatMap(brand => brandMark(brand) ?? []).slice(0, 4) : [];
}

function brandMark(name: string): TemplateResult | undefined {
  const brand = plain(name);
  const [circles, word] = [CIRCLES[brand], WORDS[brand]];
  if (circles) return frame('#fff', svg`<circle cx="15" cy="12" r="6.5" fill=${circles[0]}/><circle cx="23" cy="12" r="6.5" fill=${circles[1]} fill-opacity=".85"/>`);
  if (!word) return undefined;
  const [text, background, ink] = word;
  const size = text.length > 5 ? 8.5 : text.length > 4 ? 9.5 : 10.5;
  return frame(background, svg`<text x="19" y="15.6" text-anchor="middle" font-size=${size} font-weight="800" font-family="Arial, sans-serif" fill=${ink}>${text}</text>`);
}

const frame = (background: string, content: SVGTemplateResult) => html`
  <svg class="mark" part="mark" viewBox="0 0 38 24" aria-hidden="true">
    <rect x=".5" y=".5" width="37" height="23" rx="4" fill=${background} stroke="#000" stroke-opacity=".16"/>${content}
  </svg>`;
