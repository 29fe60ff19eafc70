import { html, nothing, svg, type TemplateResult } from 'lit';
import type { Price, Product } from '../../worker/protocol/index.ts';
import { formatMoney } from '../shared/format.ts';
import { why } from '../shared/why.ts';
import type { Strings } from '../strings/index.ts';
import type { AdditionState, Variant } from './additions.ts';
import { fewLeft, struckPrice } from './products.ts';

/** What the templates of the carousel need of it. */
export interface Page {
  readonly strings: Strings;
  readonly locale: string;
  readonly currency: string;
  /** Struck prices are shown only with the lowest price of the last 30 days. */
  readonly omnibus: boolean;
}

export interface CardState {
  /** Place among `count` cards, from 1. */
  readonly index: number;
  readonly count: number;
  readonly addition: AdditionState | undefined;
  readonly reasons: readonly string[];
  readonly onAdd: (variant?: Variant) => void;
  readonly onUndo: () => void;
  readonly onFollow: () => void;
}

const ASK = svg`<svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true"><circle cx="8" cy="8" r="6.75" fill="none" stroke="currentColor" stroke-width="1.5"/><path d="M6.1 6.4a1.9 1.9 0 1 1 2.8 1.7c-.6.3-.9.7-.9 1.2" fill="none" stroke="currentColor" stroke-width="1.5" stroke-linecap="round"/><circle cx="8" cy="11.4" r=".95" fill="currentColor"/></svg>`;
const DONE = svg`<svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true"><path d="m3 8.5 3.2 3.2L13 5" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"/></svg>`;

/** One product. Every row has its fixed place, so that what comes with the decision moves nothing. */
export function productCard(product: Product, page: Page, state: CardState): TemplateResult {
  const { upsell, common } = page.strings;
  const left = fewLeft(product);
  const failed = state.addition === 'failed';
  return html`
    <div class="card" part="card" role="group" aria-roledescription=${upsell.slide} aria-label=${`${product.title} – ${upsell.position(state.index, state.count)}`}>
      <div class="picture" part="picture">
        ${product.image ? html`<img src=${product.image} alt="" width="240" height="240" loading="lazy" decoding="async">` : nothing}
        ${left === undefined ? nothing : html`<span class="left">${upsell.left(left)}</span>`}
        ${why(`why-${state.index}`, product.title, state.reasons, page.strings, ASK)}
      </div>
      <p class="title" part="title">${product.url ? html`<a class="stop link" href=${product.url} @click=${state.onFollow}><bdi>${product.title}</bdi></a>` : html`<bdi>${product.title}</bdi>`}</p>
      ${failed ? html`<p class="reason refusal" role="alert">${common.failed}</p>` : html`<p class="reason" part="reason">${product.reason ?? state.reasons[0] ?? nothing}</p>`}
      ${prices(product, page)}
      ${action(product, page, state)}
    </div>`;
}

/** Room for a card whose product is not decided yet. */
export const emptyCard = html`
  <div class="card" aria-hidden="true">
    <div class="picture"></div><p class="title"></p><p class="reason"></p><p class="prices"></p><p class="law"></p><div class="action"></div>
  </div>`;

function prices(product: Product, page: Page): TemplateResult {
  const { upsell, common } = page.strings;
  const struck = struckPrice(product, page.currency, page.omnibus);
  const lowest = struck === undefined ? undefined : product.lowestPrior30d;
  return html`
    <p class="prices" part="prices">
      ${struck === undefined ? money(product.price, page) : html`
        <span class="said">${upsell.now(money(product.price, page))}</span><ins aria-hidden="true">${money(product.price, page)}</ins>
        <span class="said">${upsell.was(money(struck, page))}</span><del aria-hidden="true">${money(struck, page)}</del>`}
    </p>
    <p class="law" part="lowest-price">${lowest === undefined ? nothing : common.lowestPrior(money(lowest, page))}</p>`;
}

function action(product: Product, page: Page, state: CardState): TemplateResult {
  const { upsell, common } = page.strings;
  if (state.addition === 'added' || state.addition === 'undoing') {
    return html`
      <div class="action">
        <span class="done">${DONE}${upsell.added}</span>
        <button type="button" class="quiet stop undo" part="undo" aria-label=${upsell.undoNamed(product.title)} aria-disabled=${state.addition === 'undoing'} @click=${state.onUndo}>${common.undo}</button>
      </div>`;
  }
  const pending = state.addition === 'adding';
  const label = pending ? upsell.adding : upsell.add;
  if (!product.variants?.length) {
    return html`<div class="action"><button type="button" class="plain stop add" part="add" aria-label=${pending ? label : upsell.addNamed(product.title)} aria-disabled=${pending} @click=${() => state.onAdd()}>${label}</button></div>`;
  }
  return html`
    <div class="action">
      <button type="button" class="plain stop add" part="add" aria-label=${pending ? label : upsell.chooseNamed(product.title)} aria-disabled=${pending}
        popovertarget=${pending ? nothing : `variants-${state.index}`}>${pending ? label : upsell.choose}</button>
      ${variants(product, page, state)}
    </div>`;
}

function variants(product: Product, page: Page, state: CardState): TemplateResult {
  const { upsell } = page.strings;
  const choose = (event: Event, variant: Variant) => {
    (event.currentTarget as HTMLElement).closest<HTMLElement>('[popover]')?.hidePopover();
    state.onAdd(variant);
  };
  return html`
    <div class="variants" part="variants" popover id=${`variants-${state.index}`} role="group" aria-label=${upsell.chooseNamed(product.title)}>
      ${(product.variants ?? []).map(variant => html`
        <button type="button" part="variant" ?disabled=${variant.stock === 0} @click=${(event: Event) => choose(event, variant)}>
          <span>${variant.title}</span><span class="aside">${variant.stock === 0 ? upsell.soldOut : money(variant.price ?? product.price, page)}</span>
        </button>`)}
    </div>`;
}

/** Empty for a price in a currency that nobody named: a bare figure would mislead. */
const money = (price: Price, { currency, locale }: Page): string => typeof price === 'number' && currency === '' ? '' : formatMoney(price, currency, locale);
