import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { offerSchema, type Decision, type Offer, type PlacementAsk } from '../../worker/protocol/index.ts';
import { jsonAttribute, ListData } from '../shared/converters.ts';
import { define } from '../shared/define.ts';
import { look } from '../shared/look.ts';
import { Outcome } from '../shared/outcome.ts';
import { reorder } from '../shared/reorder.ts';
import { ReservedSpace } from '../shared/reserved-space.ts';
import { subtotalOf } from '../shared/subtotal.ts';
import { TillElement } from '../shared/till-element.ts';
import { whyStyles, whyTexts } from '../shared/why.ts';
import { appliedCode } from './applied-code.ts';
import { codeEntry } from './code-entry.ts';
import { Countdown } from './countdown.ts';
import styles from './coupon-banner.styles.ts';
import { offerStack, progressRow, type CardState, type Page } from './offer-card.ts';
import { candidateOf, chooseOffers, isExpired, isHidden, rankingOf, type Choice } from './offers.ts';
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

  readonly #offers = new ListData(this, 'offers', offerSchema, offer => offer.code);
  readonly #redemption = new Redemption(this, () => this.scope?.cart);
  readonly #outcome = new Outcome(this);
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
    return this.decision.state === 'ready' ? this.#choice.usable.find(({ code }) => !isHidden(code, this.decision.value)) : undefined;
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
        <p class="said" role="status">${this.#outcome.text}</p>
      </section>`;
  }

  #offer(): TemplateResult | typeof nothing {
    const best = this.#best;
    if (this.#choice.usable.length === 0 || (!best && this.#space.released)) return nothing;
    return offerStack(this.#choice.usable, this.#page, best ? { offer: best, state: this.#cardState(best) } : this.state === 'loading' ? 'waiting' : undefined);
  }

  #cardState(offer: Offer): CardState {
    const note = this.decision.value?.notes.find(({ id }) => id === offer.code);
    return {
      id: 'offer', pending: this.#redemption.pending === offer.code, refusal: this.#refusal('offer', offer.code),
      reasons: whyTexts(note, this.strings.reasons), onApply: () => this.#onApply(offer),
    };
  }

  #next(progress: NonNullable<Choice['next']>): TemplateResult {
    const shown = this.decision.state === 'ready' && !isHidden(progress.offer.code, this.decision.value);
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

  readonly #onSubmit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const field = this.#find<HTMLInputElement>('#code');
    if (!field) return;
    const { coupon } = this.strings;
    const done = await this.#outcome.follow(this.#redemption.apply(field.value, 'entry'), coupon.applied(field.value.trim()), () => field, coupon.applying);
    if (done) field.value = '';
  };

  #onApply(offer: Offer): void {
    if (isExpired(offer, Date.now())) return;
    const { coupon } = this.strings;
    this.scope?.track('select_promotion', { promotion_id: offer.code, creative_slot: this.placement });
    void this.#outcome.follow(this.#redemption.apply(offer.code, 'offer', offer), coupon.applied(offer.code), () => this.#find('[part=remove]'), coupon.applying);
  }

  #onRemove(code: string): void {
    void this.#outcome.follow(this.#redemption.remove(code), this.strings.coupon.removed(code), () => this.#find('.stack > .offer > [part=apply], summary'));
  }

  #find<T extends HTMLElement>(selector: string): T | null {
    return this.renderRoot.querySelector<T>(selector);
  }
}

define('till-coupon-banner', TillCouponBanner);
