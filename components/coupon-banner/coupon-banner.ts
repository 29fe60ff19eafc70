import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { offerSchema, type Decision, type Offer, type PlacementAsk } from '../../worker/protocol/index.ts';
import { jsonAttribute, ListData } from '../shared/converters.ts';
import { define } from '../shared/define.ts';
import { look } from '../shared/look.ts';
import { reorder } from '../shared/reorder.ts';
import { ReservedSpace } from '../shared/reserved-space.ts';
import { subtotalOf } from '../shared/subtotal.ts';
import { TillElement } from '../shared/till-element.ts';
import { whyStyles, whyTexts } from '../shared/why.ts';
import { appliedCode } from './applied-code.ts';
import { codeEntry } from './code-entry.ts';
import { Countdown } from './countdown.ts';
import styles from './coupon-banner.styles.ts';
import { offerCard, progressRow, type CardState, type Page } from './offer-card.ts';
import { candidateOf, chooseOffers, isExpired, type Choice } from './offers.ts';
import { Redemption, type Applied, type Place } from './redemption.ts';

/**
 * @summary Shows the best offer that the cart can use, how far it is from a better one, and a field for a code.
 * @tag till-coupon-banner
 * @slot - Static content: a plain code field, shown until defined, on failure, and with scripts off.
 * @fires {RequestEvent} till-apply-coupon - The shopper wants a code in force. Cancellable; answer with `respondWith(promise)` of `{ accepted, reason?, discount? }`.
 * @fires {RequestEvent} till-remove-coupon - The shopper wants a code out of force. Cancellable; answer with `respondWith(promise)`.
 * @csspart offer - The offer.
 * @csspart value - What the offer takes off.
 * @csspart title - The offer's title.
 * @csspart deadline - When the offer ends.
 * @csspart apply - Button that takes the offer.
 * @csspart applied - A code in force.
 * @csspart progress - How far the cart is from another offer.
 * @csspart entry - Disclosure around the code field.
 * @csspart code - The code field.
 * @csspart refusal - Why a code was refused.
 */
export class TillCouponBanner extends TillElement {
  static override readonly styles = [...look, whyStyles, styles];

  @property({ reflect: true }) override placement = 'coupon';
  /** Announces a reduction in figures only beside the lowest price of the last 30 days. */
  @property({ type: Boolean, reflect: true }) omnibus = false;
  @state() private entryOpen = false;
  @state() private said = '';

  readonly #offers = new ListData(this, 'offers', offerSchema, offer => offer.code);
  readonly #redemption = new Redemption(this, () => this.scope?.cart);
  readonly #space = new ReservedSpace(this, () => this.state === 'ready' && this.#choice.usable.length > 0 && !this.#best);
  #choice: Choice = { usable: [] };
  #decided: Decision | undefined;
  /** Offers that had expired when the decision came are not shown; one that expires later says so in its place. */
  #asOf = Date.now();

  constructor() {
    super();
    this.addController(new Countdown(this, () => this.#best?.expires));
  }

  /** Offers in the page's order: a list, or its JSON text in the attribute. */
  @property({ converter: jsonAttribute })
  get offers(): readonly Offer[] {
    return this.#offers.value;
  }

  set offers(offers: unknown) {
    this.#offers.set(offers);
  }

  protected override get ask(): PlacementAsk {
    return { placement: this.placement, candidates: this.offers.map(candidateOf) };
  }

  get #best(): Offer | undefined {
    return this.decision.state === 'ready' ? this.#choice.usable.find(offer => this.#allowed(offer)) : undefined;
  }

  get #page(): Page {
    return { strings: this.strings, locale: this.locale, currency: this.currency, omnibus: this.omnibus, now: Date.now() };
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (this.decision.value !== this.#decided) this.#asOf = Date.now();
    this.#decided = this.decision.value;
    const { scope, currency } = this;
    this.#choice = chooseOffers(reorder(this.offers, rankingOf(this.#decided), offer => offer.code), {
      currency, asOf: this.#asOf, subtotal: scope && subtotalOf(scope.cart, currency), applied: this.#redemption.applied.map(({ code }) => code),
    });
  }

  protected override render(): TemplateResult {
    return html`
      <section class="banner" part="banner" aria-label=${this.strings.coupon.label} @focusin=${this.#onTouch} @pointerdown=${this.#onTouch}>
        ${this.#redemption.applied.map(applied => this.#applied(applied))}
        ${this.#offer()}
        ${this.#choice.next ? this.#next(this.#choice.next) : nothing}
        ${codeEntry(this.strings, {
          open: this.entryOpen, pending: this.#redemption.pending !== '', refusal: this.#refusal('entry'),
          onToggle: this.#onToggle, onSubmit: this.#onSubmit,
        })}
        <p class="said" role="status">${this.said}</p>
      </section>`;
  }

  #offer(): TemplateResult | typeof nothing {
    const best = this.#best;
    if (this.#choice.usable.length === 0 || (!best && this.#space.released)) return nothing;
    // Every offer that might be decided on lies unseen in one place, which so has the room of the largest.
    return html`
      <div class="stack" aria-busy=${this.state === 'loading'}>
        ${this.#choice.usable.map((offer, n) => html`<div class="keep" inert aria-hidden="true">${offerCard(offer, this.#page, { ...KEPT, id: `keep-${n}` })}</div>`)}
        ${best ? offerCard(best, this.#page, this.#cardState(best)) : nothing}
      </div>`;
  }

  /** No rule hides it. */
  #allowed(offer: Offer): boolean {
    return !this.decision.value?.hidden.some(({ id, rule }) => id === offer.code && rule !== LIMIT);
  }

  #cardState(offer: Offer): CardState {
    const note = this.decision.value?.notes.find(({ id }) => id === offer.code);
    return {
      id: 'offer', pending: this.#redemption.pending === offer.code, refusal: this.#refusal('offer', offer.code),
      reasons: whyTexts(note, this.strings.reasons), onApply: () => this.#onApply(offer),
    };
  }

  #next(progress: NonNullable<Choice['next']>): TemplateResult {
    const shown = this.decision.state === 'ready' && this.#allowed(progress.offer);
    return html`<div class=${shown ? '' : 'keep'} ?inert=${!shown}>${progressRow(progress, this.#page)}</div>`;
  }

  #applied(applied: Applied): TemplateResult {
    const { code } = applied;
    return appliedCode(applied, this.#page, {
      pending: this.#redemption.pending === code, refusal: this.#refusal('applied', code), onRemove: () => this.#onRemove(code),
    });
  }

  #refusal(place: Place, code?: string): string | undefined {
    const { refusal } = this.#redemption;
    if (refusal?.place !== place || (code !== undefined && refusal.code !== code)) return undefined;
    return place === 'applied' && refusal.reason === 'unknown' ? this.strings.common.failed : this.strings.coupon.refusals[refusal.reason];
  }

  readonly #onTouch = (): void => this.decision.touched();

  readonly #onToggle = (event: Event): void => {
    this.entryOpen = (event.target as HTMLDetailsElement).open;
  };

  readonly #onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    const field = this.renderRoot.querySelector<HTMLInputElement>('#code');
    if (!field) return;
    const code = field.value;
    void this.#act(this.#redemption.apply(code, 'entry'), this.strings.coupon.applied(code.trim()), '[part=code]', () => { field.value = ''; });
  };

  #onApply(offer: Offer): void {
    if (isExpired(offer, Date.now())) return;
    this.scope?.track('select_promotion', { promotion_id: offer.code, creative_slot: this.placement });
    void this.#act(this.#redemption.apply(offer.code, 'offer', offer), this.strings.coupon.applied(offer.code), '[part=remove]');
  }

  #onRemove(code: string): void {
    void this.#act(this.#redemption.remove(code), this.strings.coupon.removed(code), ':not(.keep) > .offer > [part=apply], summary');
  }

  /** Says what came of an act, and keeps the keyboard in the banner when the button that was pressed is gone. */
  async #act(done: Promise<boolean>, said: string, next: string, after?: () => void): Promise<void> {
    const had = this.shadowRoot?.activeElement;
    this.said = this.strings.coupon.applying;
    const succeeded = await done;
    this.said = succeeded ? said : '';
    await this.updateComplete;
    if (succeeded) after?.();
    if (had && !this.shadowRoot?.activeElement) this.renderRoot.querySelector<HTMLElement>(next)?.focus();
  }
}

/** The engine's rule for what is beyond the number shown; the banner shows one offer anyway, the best that the cart can use. */
const LIMIT = 'till:limit';

/** All offers in the decided order, those beyond the limit too: the first may be in force already. */
function rankingOf(decision: Decision | undefined): string[] | undefined {
  return decision && [...decision.order, ...decision.hidden.filter(({ rule }) => rule === LIMIT).map(({ id }) => id)];
}

const KEPT: Omit<CardState, 'id'> = { pending: false, refusal: undefined, reasons: ['…'], onApply: () => undefined };

define('till-coupon-banner', TillCouponBanner);
