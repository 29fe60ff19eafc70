import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { shippingOptionSchema, type PlacementAsk, type Price, type ShippingOption } from '../../worker/protocol/index.ts';
import { ChoiceElement } from '../shared/choice-element.ts';
import { jsonAttribute, ListData } from '../shared/converters.ts';
import { define } from '../shared/define.ts';
import { formatDistance, formatMoney, formatWeight } from '../shared/format.ts';
import { MinuteClock } from '../shared/minute-clock.ts';
import { subtotalOf } from '../shared/subtotal.ts';
import { why, whyTexts } from '../shared/why.ts';
import { arrivalText, cutoffText, isMissed } from './arrival.ts';
import { Requote } from './requote.ts';
import { styles } from './shipping-selector.styles.ts';

/**
 * @summary Lets a shopper choose a delivery by the day it arrives.
 * @tag till-shipping-selector
 * @slot label - Replaces the text of `label`.
 * @slot - Static content: shown until defined, on failure, and with scripts off.
 * @fires till-requote - Country or cart changed, or a cut-off passed: the page may fetch new rates. `respondWith` them, or set `options`. Detail: `{ reason }`.
 * @csspart group - The fieldset.
 * @csspart option - One row.
 * @csspart price - What it costs.
 * @csspart progress - Progress to free delivery.
 * @cssproperty --till-shipping-selector-gap - Space between rows.
 */
export class TillShippingSelector extends ChoiceElement<ShippingOption> {
  static override readonly styles = styles;

  /** Placement of the policy that is asked. */
  @property() override placement = 'shipping';
  /** Cart subtotal, in minor units, from which delivery is free; shows the progress to it. */
  @property({ type: Number, attribute: 'free-from' }) freeFrom: number | undefined;

  readonly #data = new ListData(this, 'options', shippingOptionSchema, option => option.id);
  readonly #clock = new MinuteClock(this, () => this.options.flatMap(({ cutoff }) => (cutoff ? [Date.parse(cutoff)] : [])));
  readonly #requote = new Requote(this, options => { this.options = options; });
  readonly #missed = new Set<string>();

  /** Rates, in the page's order. Also as a JSON attribute or a child `<script type="application/json">`. */
  @property({ converter: jsonAttribute })
  get options(): readonly ShippingOption[] {
    return this.#data.value;
  }

  set options(raw: readonly ShippingOption[] | string | null | undefined) {
    this.#data.set(raw);
  }

  protected override get ask(): PlacementAsk | undefined {
    return this.given ? { placement: this.placement, candidates: [...this.options] } : undefined;
  }

  protected override get given(): boolean {
    return this.#data.given;
  }

  protected override get offered(): readonly ShippingOption[] {
    return this.options;
  }

  protected override get missingMessage(): string {
    return this.strings.shipping.required;
  }

  protected override whyNot({ available, unavailableReason }: ShippingOption): string | undefined {
    return available === false ? unavailableReason || this.strings.shipping.unavailable : undefined;
  }

  /** A decision chooses nothing dearer than what stands first in the page's own order. */
  protected override mayPreselect(option: ShippingOption, by: 'page' | 'decision'): boolean {
    const first = this.options.find(other => !this.whyNot(other));
    return by === 'page' || first === undefined || amountOf(option.price) <= amountOf(first.price);
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const fresh = this.options.filter(option => option.cutoff && isMissed(option, this.#clock.now) && !this.#missed.has(option.cutoff));
    for (const { cutoff } of fresh) this.#missed.add(cutoff ?? '');
    if (fresh.length > 0) void this.#requote.ask('cutoff');
  }

  protected override render() {
    const { strings: { shipping }, shown } = this;
    return this.group(shipping.legend, this.lost ? shipping.gone(this.lost) : '', html`
      ${this.#progress()}
      <p class="said" role="status">${this.#news}</p>
      <div class=${this.#requote.state === 'pending' ? 'updating' : ''} aria-busy=${this.#requote.state === 'pending'}>
        <div class="list" part="list">${repeat(shown, option => option.id, option => this.#option(option))}</div>
        ${this.given && shown.length === 0 ? html`<p class="empty" part="empty">${shipping.none}</p>` : nothing}
      </div>`);
  }

  get #news(): string {
    const { shipping, common } = this.strings;
    return { idle: '', pending: shipping.updating, updated: shipping.updated, failed: common.failed }[this.#requote.state];
  }

  #progress(): TemplateResult | typeof nothing {
    const { freeFrom, scope, currency, locale, strings: { shipping } } = this;
    if (!scope || !freeFrom || !(freeFrom > 0)) return nothing;
    const missing = freeFrom - subtotalOf(scope.cart, currency);
    const text = missing > 0 ? shipping.freeAfter(formatMoney(missing, currency, locale)) : shipping.freeReached;
    return html`
      <div class="progress" part="progress">
        <span class=${missing > 0 ? '' : 'reached'}>${text}</span>
        <progress max=${freeFrom} value=${Math.min(freeFrom, freeFrom - missing)} aria-label=${text}></progress>
      </div>`;
  }

  #option(option: ShippingOption) {
    const { strings, locale, chosen } = this;
    const { id, label } = option;
    const key = `option-${this.options.indexOf(option)}`;
    const refused = this.whyNot(option);
    const arrival = refused ? undefined : arrivalText(option, this.#clock.now, locale, strings.shipping);
    const note = this.decision.value?.notes.find(entry => entry.id === id);
    const classes = ['row', chosen === option && 'chosen', refused && 'refused'].filter(Boolean).join(' ');
    return html`
      <div class=${classes} part="option">
        <label class="card">
          <input type="radio" name="option" value=${id} .checked=${chosen === option} ?disabled=${refused !== undefined} ?required=${this.required}
            aria-labelledby="${key}-title ${key}-price" aria-describedby="${key}-line ${key}-more" @input=${this.onInput} @change=${this.onChange}>
          <span class="text">
            <span class="head"><span class="title" id="${key}-title">${arrival ?? label}</span>${note?.text ? html`<span class="note" part="note">${note.text}</span>` : nothing}</span>
            <span class="line" id="${key}-line">${this.#facts(option, arrival !== undefined, refused)}</span>
            <span class="line" id="${key}-more">${this.#conditions(option, refused)}</span>
          </span>
          <span class="price" part="price" id="${key}-price">${this.#price(option.price)}</span>
        </label>
        <div class="acts">${why(`${key}-why`, label, whyTexts(note, strings.reasons), strings)}</div>
      </div>`;
  }

  #price(price: Price) {
    if (amountOf(price) === 0) return html`<span class="success">${this.strings.shipping.free}</span>`;
    return formatMoney(price, this.currency, this.locale);
  }

  /** What it is: service, carrier, and where to fetch it. */
  #facts({ label, carrier, pickup }: ShippingOption, dated: boolean, refused: string | undefined) {
    const { strings: { shipping }, locale, scope } = this;
    const place = pickup && [shipping.pickup, `${pickup.name}, ${pickup.address}`, pickup.distanceMeters === undefined ? '' : shipping.distance(formatDistance(pickup.distanceMeters, locale, scope?.country ?? ''))];
    const facts = [dated ? label : '', carrier ?? '', ...place ?? []].filter(Boolean);
    return [refused ? html`<span class="warning">${refused}</span>` : nothing, ...facts.map(fact => html`<span>${fact}</span>`)];
  }

  /** How long its dates hold, and what it emits: a figure only with its source. */
  #conditions(option: ShippingOption, refused: string | undefined) {
    const { strings: { shipping }, locale } = this;
    const { now } = this.#clock;
    const cutoff = refused ? undefined : cutoffText(option, now, locale, shipping, matchMedia('(prefers-reduced-motion: reduce)').matches);
    const carbon = option.carbonGrams !== undefined && option.carbonSource
      ? `${shipping.carbon(formatWeight(option.carbonGrams, locale))} (${shipping.carbonSource(option.carbonSource)})` : undefined;
    return [
      cutoff ? html`<span class=${isMissed(option, now) ? 'warning' : ''}>${cutoff}</span>` : nothing,
      carbon ? html`<span part="carbon">${carbon}</span>` : nothing,
    ];
  }
}

const amountOf = (price: Price) => (typeof price === 'number' ? price : price.amount);

define('till-shipping-selector', TillShippingSelector);

declare global {
  interface HTMLElementTagNameMap { 'till-shipping-selector': TillShippingSelector }
}
