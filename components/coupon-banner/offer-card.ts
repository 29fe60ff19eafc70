import { html, nothing, type TemplateResult } from 'lit';
import type { Offer, Price } from '../../worker/protocol/index.ts';
import { formatMoney, formatPercent } from '../shared/format.ts';
import { why } from '../shared/why.ts';
import type { Strings } from '../strings/index.ts';
import { deadlineText } from './countdown.ts';
import { isExpired, type Progress } from './offers.ts';

/** What the templates of the banner need of it. */
export interface Page {
  readonly strings: Strings;
  readonly locale: string;
  readonly currency: string;
  /** Reductions are announced only with the lowest price of the last 30 days. */
  readonly omnibus: boolean;
  /** ms since 1970. */
  readonly now: number;
}

export interface CardState {
  /** Unique in the shadow root. */
  readonly id: string;
  readonly pending: boolean;
  /** Why the page refused this offer. */
  readonly refusal: string | undefined;
  readonly reasons: readonly string[];
  readonly onApply: () => void;
}

/**
 * The chosen offer in the room of all: every offer that may be decided on lies unseen in the same place,
 * which so has the height of the largest.
 * @param shown What to draw of the chosen one; `waiting` while the decision is awaited, undefined where none may be shown.
 */
export function offerStack(usable: readonly Offer[], page: Page, shown: { readonly offer: Offer; readonly state: CardState } | 'waiting' | undefined): TemplateResult {
  return html`
    <div class=${shown === 'waiting' ? 'stack waiting' : 'stack'}>
      ${usable.map((offer, n) => html`<div class="keep" inert aria-hidden="true">${offerCard(offer, page, { ...KEPT, id: `keep-${n}` })}</div>`)}
      ${typeof shown === 'object' ? offerCard(shown.offer, page, shown.state) : nothing}
    </div>`;
}

const KEPT: Omit<CardState, 'id'> = { pending: false, refusal: undefined, reasons: ['…'], onApply: () => undefined };

/** One offer, with the button that takes it. */
function offerCard(offer: Offer, page: Page, state: CardState): TemplateResult {
  const { coupon } = page.strings;
  const expired = isExpired(offer, page.now);
  return html`
    <div class="offer" part="offer">
      ${value(offer, page)}
      <div class="about">
        <p class="title" part="title"><bdi>${offer.title}</bdi></p>
        ${law(offer, page)}
        <p class="meta"><code>${offer.code}</code>${offer.expires === undefined ? nothing : deadline(offer.expires, page)}</p>
        <div class="meta">${terms(offer, page, state.id)}${why(`${state.id}-why`, offer.title, state.reasons, page.strings)}</div>
      </div>
      <button type="button" class="main" part="apply" ?hidden=${expired} aria-label=${state.pending ? coupon.applying : coupon.applyNamed(offer.code)}
        aria-disabled=${state.pending} @click=${state.onApply}>${steady(coupon.apply, coupon.applying, state.pending)}</button>
      ${state.refusal === undefined ? nothing : html`<p class="refusal" part="refusal" role="alert">${state.refusal}</p>`}
    </div>`;
}

/** Both labels of a button in one place, so that it keeps its width. */
export function steady(label: string, busy: string, pending: boolean): TemplateResult {
  return html`<span class="steady"><span class=${pending ? 'off' : ''}>${label}</span><span class=${pending ? '' : 'off'}>${busy}</span></span>`;
}

/** How far the cart is from an offer. */
export function progressRow({ offer, missing, minimum }: Progress, { strings, currency, locale }: Page): TemplateResult {
  const text = strings.coupon.progress(formatMoney(missing, currency, locale), offer.title);
  return html`
    <div class="next" part="progress">
      <p>${text}</p>
      <progress max=${minimum} .value=${minimum - missing} aria-label=${text}></progress>
    </div>`;
}

// A reduction in figures needs the earlier price beside it where the page says so.
function value(offer: Offer, page: Page): TemplateResult | typeof nothing {
  if (page.omnibus && offer.lowestPrior30d === undefined) return nothing;
  const text = offer.percent === undefined ? money(offer.amount, page) : formatPercent(offer.percent, page.locale);
  return text === undefined ? nothing : html`<p class="value" part="value">${page.strings.coupon.off(text)}</p>`;
}

function law(offer: Offer, page: Page): TemplateResult | typeof nothing {
  const lowest = money(offer.lowestPrior30d, page);
  return lowest === undefined ? nothing : html`<p class="law" part="lowest-price">${page.strings.common.lowestPrior(lowest)}</p>`;
}

/** Undefined where the price is absent, or in a currency that nobody named: a bare figure would mislead. */
function money(price: Price | undefined, { currency, locale }: Page): string | undefined {
  return price === undefined || (typeof price === 'number' && currency === '') ? undefined : formatMoney(price, currency, locale);
}

function deadline(expires: string, { strings, locale, now }: Page): TemplateResult {
  const text = deadlineText(expires, now, strings, locale);
  return text === undefined
    ? html`<span class="over" part="expired">${strings.coupon.refusals.expired}</span>`
    : html`<time part="deadline" datetime=${expires}>${text}</time>`;
}

function terms(offer: Offer, { strings }: Page, id: string): TemplateResult | typeof nothing {
  if (!offer.terms) return nothing;
  return html`
    <button type="button" class="quiet" popovertarget=${`${id}-terms`}>${strings.coupon.terms}</button>
    <div class="why-text" part="terms" popover id=${`${id}-terms`}><p>${offer.terms}</p></div>`;
}
