import { html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { paymentOptionSchema, type PaymentOption, type PlacementAsk } from '../../worker/protocol/index.ts';
import { askPage } from '../shared/ask-page.ts';
import { ChoiceElement } from '../shared/choice-element.ts';
import { jsonAttribute, ListData } from '../shared/converters.ts';
import { define } from '../shared/define.ts';
import { RequestEvent } from '../shared/request-event.ts';
import { tallest } from '../shared/reserve.ts';
import { subtotalOf } from '../shared/subtotal.ts';
import { why, whyTexts } from '../shared/why.ts';
import { costs, detailsOf } from './details.ts';
import { isExpired, refusal, type Order } from './eligibility.ts';
import { brandMarks, mark } from './marks.ts';
import { styles } from './payment-picker.styles.ts';
import { WalletChecks } from './wallets.ts';

/**
 * @summary Lets a shopper choose how to pay, likeliest method first.
 * @tag till-payment-picker
 * @slot label - Replaces the text of `label`.
 * @slot {option id} - Shown inside that option while it is chosen: a payment provider's own fields, which stay in the page's DOM.
 * @slot - Static content: shown until defined, on failure, and with scripts off.
 * @fires till-remove-saved - The shopper confirmed the removal of a saved method. Cancellable; `respondWith` a promise to say when it is done. Detail: `{ id }`.
 * @csspart group - The fieldset.
 * @csspart method - One row.
 * @csspart mark - The picture of a method.
 * @csspart panel - What is projected into the chosen method.
 * @csspart more - The button that shows the other methods.
 * @cssproperty --till-payment-picker-gap - Space between rows.
 */
export class TillPaymentPicker extends ChoiceElement<PaymentOption> {
  static override readonly styles = styles;

  /** Placement of the policy that is asked. */
  @property() override placement = 'payment';
  /** `list`: one card a method; `tabs`: side by side; `compact`: one joined, lower list. */
  @property({ reflect: true }) layout: 'list' | 'tabs' | 'compact' = 'list';
  /** Methods shown before "more". */
  @property({ type: Number }) show = 5;
  @state() private expanded = false;
  /** The saved method whose removal waits for a yes. */
  @state() private removing = '';
  @state() private failed = false;

  readonly #data = new ListData(this, 'options', paymentOptionSchema, option => option.id);
  readonly #wallets = new WalletChecks(this, () => this.options);
  readonly #removed = new Set<string>();

  /** Accepted methods, in the page's order. Also as a JSON attribute or a child `<script type="application/json">`. */
  @property({ converter: jsonAttribute })
  get options(): readonly PaymentOption[] {
    return this.#data.value;
  }

  set options(raw: readonly PaymentOption[] | string | null | undefined) {
    this.#data.set(raw);
    this.#removed.clear();
  }

  override get deadline(): number {
    return Math.max(0, super.deadline - this.#wallets.waited);
  }

  protected override get ask(): PlacementAsk | undefined {
    if (!this.given || !this.#wallets.settled) return undefined;
    return { placement: this.placement, candidates: [...this.offered] };
  }

  protected override get given(): boolean {
    return this.#data.given;
  }

  /** Wallets that this browser cannot pay with are not offered; while that is being found out, their space is kept. */
  protected override get offered(): readonly PaymentOption[] {
    const waiting = !this.#wallets.settled;
    return this.options.filter(option => !this.#removed.has(option.id) && (waiting || this.#wallets.payable(option)));
  }

  get #rowLimit(): number {
    return this.show >= 1 ? Math.floor(this.show) : Infinity;
  }

  protected override get markedDefault(): string | undefined {
    return this.options.find(({ saved }) => saved?.default)?.id;
  }

  protected override get missingMessage(): string {
    return this.strings.payment.required;
  }

  protected override whyNot(option: PaymentOption): string | undefined {
    return refusal(option, this.#order, this.strings.payment);
  }

  protected override mayPreselect(option: PaymentOption, by: 'page' | 'decision'): boolean {
    return !isExpired(option, new Date()) && (by === 'page' || !costs(option.fee));
  }

  protected override reservedHeight(body: HTMLElement): number {
    if (this.layout === 'tabs') return super.reservedHeight(body);
    const list = body.querySelector('.list') as HTMLElement;
    const heights = [...list.children].map(row => row.getBoundingClientRect().height);
    const more = body.querySelector('.more');
    const gap = parseFloat(getComputedStyle(list).rowGap) || 0;
    return tallest(heights, this.#rowLimit, gap) + (more ? more.getBoundingClientRect().height + parseFloat(getComputedStyle(more).marginBlockStart) : 0);
  }

  protected override render() {
    const { strings: { payment }, shown, state } = this;
    const rows = state === 'loading' && this.layout !== 'tabs' ? shown : this.#visible;
    const others = shown.length - Math.min(shown.length, this.#rowLimit);
    return this.group(payment.legend, this.#notice, html`
      <div class="list" part="list">${repeat(rows, option => option.id, option => this.#method(option))}</div>
      ${this.given && shown.length === 0 ? html`<p class="empty" part="empty">${payment.none}</p>` : nothing}
      ${others > 0 ? html`
        <button type="button" class="quiet more" part="more" aria-expanded=${this.expanded} @click=${this.#onMore}>${this.expanded ? payment.fewer : payment.more(others)}</button>` : nothing}`);
  }

  /** The first rows; the chosen one is always among them. */
  get #visible(): readonly PaymentOption[] {
    const { shown, chosen } = this;
    const first = shown.slice(0, this.expanded ? undefined : this.#rowLimit);
    return !chosen || first.includes(chosen) ? first : [...first.slice(0, -1), chosen];
  }

  get #order(): Order {
    const { scope, currency, locale } = this;
    const known = scope && (scope.cart.items.length > 0 || scope.cart.subtotal !== undefined);
    return { country: scope?.country ?? '', currency, locale, subtotal: known ? subtotalOf(scope.cart, currency) : undefined };
  }

  get #notice(): string {
    const { payment, common } = this.strings;
    if (this.lost) return payment.gone(this.lost);
    return this.failed ? common.failed : '';
  }

  #method(option: PaymentOption) {
    const { strings, currency, locale, chosen } = this;
    const { id, label, saved } = option;
    const key = `method-${this.options.indexOf(option)}`;
    const refused = this.whyNot(option);
    const isChosen = chosen === option;
    const note = this.decision.value?.notes.find(entry => entry.id === id);
    const name = saved?.last4 ? `${label} ${strings.payment.endingIn(saved.last4)}` : label;
    const classes = ['row', isChosen && 'chosen', refused && 'refused', saved && 'saved'].filter(Boolean).join(' ');
    return html`
      <div class=${classes} part="method">
        <label class="card">
          <input type="radio" name="method" value=${id} .checked=${isChosen} ?disabled=${refused !== undefined} ?required=${this.required}
            aria-labelledby="${key}-title" aria-describedby="${key}-line" @input=${this.onInput} @change=${this.onChange}>
          ${mark(option)}
          <span class="text">
            <span class="head">
              <span class="name"><span class="title" id="${key}-title">${label}${saved?.last4 ? html` <span class="digits" aria-hidden="true">•••• ${saved.last4}</span><span class="said"> ${strings.payment.endingIn(saved.last4)}</span>` : nothing}</span>
                ${saved ? html`<span class="tag">${saved.default ? strings.payment.isDefault : strings.payment.saved}</span>` : nothing}</span>
              ${note?.text ? html`<span class="note" part="note">${note.text}</span>` : nothing}
            </span>
            <span class="line" id="${key}-line">${detailsOf(option, refused, currency, locale, strings.payment).map(({ text, tone }) => html`<span class=${tone ?? ''}>${text}</span>`)}</span>
          </span>
          <span class="brands">${brandMarks(option)}</span>
        </label>
        <div class="acts">
          ${why(`${key}-why`, name, whyTexts(note, strings.reasons), strings)}
          ${saved ? html`<button type="button" class="remove" part="remove" aria-label=${strings.payment.removeSaved(name)} aria-expanded=${this.removing === id} data-id=${id} @click=${this.#onRemove}>
            <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M5 7h14M10 11v6m4-6v6M7 7l1 12h8l1-12M9.5 7V4.5h5V7"/></svg></button>` : nothing}
        </div>
        ${this.removing === id ? html`
          <div class="confirm"><span>${strings.payment.removeConfirm(name)}</span>
            <button type="button" class="plain" @click=${this.#onConfirm}>${strings.payment.remove}</button>
            <button type="button" class="quiet" @click=${this.#onKeep}>${strings.payment.keep}</button></div>` : nothing}
        ${isChosen && !this.mustStayClosed ? html`<div class="panel" part="panel" ?hidden=${!this.#hasContent(id)}><slot name=${id} @slotchange=${this.#onSlot}></slot></div>` : nothing}
      </div>`;
  }

  #hasContent(id: string): boolean {
    return [...this.children].some(child => child.slot === id);
  }

  readonly #onSlot = (): void => this.requestUpdate();

  readonly #onMore = (): void => {
    this.expanded = !this.expanded;
  };

  readonly #onRemove = (event: Event): void => {
    const { id = '' } = (event.currentTarget as HTMLElement).dataset;
    this.removing = this.removing === id ? '' : id;
  };

  readonly #onKeep = (): void => {
    this.removing = '';
    this.focus();
  };

  readonly #onConfirm = async (): Promise<void> => {
    const id = this.removing;
    const request = new RequestEvent('till-remove-saved', { id });
    this.#onKeep();
    this.failed = false;
    const { state } = await askPage(this, request);
    if (state === 'failed') this.failed = true;
    if (state === 'failed' || state === 'cancelled') return;
    this.#removed.add(id);
    this.requestUpdate();
  };
}

define('till-payment-picker', TillPaymentPicker);

declare global {
  interface HTMLElementTagNameMap { 'till-payment-picker': TillPaymentPicker }
}
