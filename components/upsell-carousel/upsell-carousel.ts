import { html, nothing, svg, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { productSchema, type PlacementAsk, type Product } from '../../worker/protocol/index.ts';
import { jsonAttribute, ListData } from '../shared/converters.ts';
import { define } from '../shared/define.ts';
import { look } from '../shared/look.ts';
import { Outcome } from '../shared/outcome.ts';
import { ReservedSpace } from '../shared/reserved-space.ts';
import { TillElement } from '../shared/till-element.ts';
import { whyStyles, whyTexts } from '../shared/why.ts';
import { Additions, type Variant } from './additions.ts';
import { keepOneStop, nextStop } from './card-keys.ts';
import { emptyCard, productCard, type Page } from './product-card.ts';
import { candidateOf, shownProducts } from './products.ts';
import { Scroller } from './scroller.ts';
import styles from './upsell-carousel.styles.ts';

const ARROW = svg`<svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true"><path d="m6 3 5 5-5 5" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"/></svg>`;

/**
 * @summary Shows a few products that go with the cart, each with its reason. Shows fewer, or nothing, rather than fill up.
 * @tag till-upsell-carousel
 * @slot - Static content: a plain list of links, shown until defined, on failure, while no products are given, and with scripts off.
 * @fires {RequestEvent} till-add-to-cart - The shopper wants a product. Cancellable; answer with `respondWith(promise)`; `{ accepted: false }` or a rejection means that it failed. Detail: `{ item, product }`.
 * @fires {RequestEvent} till-remove-from-cart - The shopper takes an addition back. Cancellable; answer with `respondWith(promise)`. Detail: `{ item, product }`.
 * @csspart card - One product.
 * @csspart picture - Its picture, in a box of fixed size.
 * @csspart title - Its title.
 * @csspart reason - Why it is shown.
 * @csspart prices - Its price, and the struck one.
 * @csspart add - Button that adds it.
 * @csspart undo - Button that takes it back.
 * @cssproperty --till-upsell-carousel-card - Width of a card.
 */
export class TillUpsellCarousel extends TillElement {
  static override readonly styles = [...look, whyStyles, styles];

  @property({ reflect: true }) override placement = 'upsell';
  /** Heading; a sentence in the page's language where absent. */
  @property() label = '';
  /** URL of a catalogue: candidates come from the engine's generator instead of the page. */
  @property() catalog: string | undefined;
  /** At most this many products. */
  @property({ type: Number }) show = 4;
  /** Shows a struck price only beside the lowest price of the last 30 days. */
  @property({ type: Boolean, reflect: true }) omnibus = false;

  readonly #products = new ListData(this, 'products', productSchema, product => product.id);
  readonly #additions = new Additions(this, () => this.scope?.cart);
  readonly #outcome = new Outcome(this);
  readonly #scroller = new Scroller(this, () => this.renderRoot.querySelector<HTMLElement>('.track'));
  readonly #space = new ReservedSpace(this, () => this.state === 'ready' && this.#shown.length === 0);
  #shown: readonly Product[] = [];

  /** Products in the page's order: a list, or its JSON text in the attribute. */
  @property({ converter: jsonAttribute })
  get products(): readonly Product[] {
    return this.#products.value;
  }

  set products(products: unknown) {
    this.#products.set(products);
  }

  protected override get ask(): PlacementAsk | undefined {
    const { placement, catalog, show } = this;
    if (catalog !== undefined) return { placement, limit: show };
    return this.#products.given ? { placement, limit: show, candidates: this.products.map(candidateOf) } : undefined;
  }

  /** A line for the lowest price of the last 30 days has its room in every card, or in none. */
  get #legal(): boolean {
    return this.omnibus || this.products.some(({ lowestPrior30d }) => lowestPrior30d !== undefined);
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (this.catalog) this.scope?.useCatalog?.(this.catalog);
    const { products, currency, show } = this;
    const decision = this.decision.state === 'ready' ? this.decision.value : undefined;
    this.#shown = decision ? shownProducts({ products, decision, currency, show, cart: this.scope?.cart, added: this.#additions.added }) : [];
  }

  protected override render(): TemplateResult | typeof nothing {
    if (!this.ask) return html`<slot></slot>`;
    if (this.#space.released && this.#shown.length === 0) return nothing;
    const { upsell } = this.strings;
    const label = this.label || upsell.label;
    return html`
      <section class=${this.#legal ? 'carousel legal' : 'carousel'} part="carousel" aria-roledescription=${upsell.carousel} aria-label=${label} aria-busy=${this.state === 'loading'}
        ?inert=${this.#shown.length === 0} @focusin=${this.#onFocus} @pointerdown=${this.#onTouch} @keydown=${this.#onKey}>
        <div class=${this.#empty ? 'head keep' : 'head'}>
          <p class="label" part="label" aria-hidden="true">${label}</p>
          <p class="said">${upsell.keys}</p>
          ${this.#arrow('previous', upsell.previous, this.#scroller.back, -1)}
          ${this.#arrow('next', upsell.next, this.#scroller.onward, 1)}
        </div>
        <div class=${this.#empty ? 'track keep' : 'track'} id="track" @scroll=${this.#onScroll} @wheel=${this.#onTouch}>
          ${this.#shown.length === 0 ? this.#room : repeat(this.#shown, ({ id }) => id, (product, n) => this.#card(product, n))}
        </div>
        <p class="said" role="status">${this.#outcome.text}</p>
      </section>`;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    this.#cards.forEach(card => keepOneStop(card));
  }

  get #empty(): boolean {
    return this.state === 'ready' && this.#shown.length === 0;
  }

  get #room(): TemplateResult[] {
    const count = this.catalog === undefined ? Math.min(this.show, this.products.length) : this.show;
    return Array.from({ length: Math.max(1, count) }, () => emptyCard);
  }

  get #cards(): Element[] {
    return [...this.renderRoot.querySelectorAll('.track > [role=group]')];
  }

  get #page(): Page {
    return { strings: this.strings, locale: this.locale, currency: this.currency, omnibus: this.omnibus };
  }

  #arrow(part: string, label: string, possible: boolean, direction: 1 | -1): TemplateResult {
    const fits = !this.#scroller.back && !this.#scroller.onward;
    return html`<button type="button" class=${fits ? 'plain arrow keep' : 'plain arrow'} part=${part} aria-controls="track" aria-label=${label} aria-disabled=${!possible} @click=${() => this.#scroller.page(direction)}>${ARROW}</button>`;
  }

  #card(product: Product, place: number): TemplateResult {
    const note = this.decision.value?.notes.find(({ id }) => id === product.id);
    return productCard(product, this.#page, {
      index: place + 1, count: this.#shown.length, addition: this.#additions.stateOf(product.id), reasons: whyTexts(note, this.strings.reasons),
      onAdd: variant => this.#onAdd(product, variant), onUndo: () => this.#onUndo(product), onFollow: () => this.#onFollow(product),
    });
  }

  readonly #onTouch = (): void => this.decision.touched();

  readonly #onScroll = (): void => this.#scroller.measure();

  readonly #onFocus = (event: FocusEvent): void => {
    this.#onTouch();
    const card = (event.target as Element).closest('[role=group].card');
    if (card) keepOneStop(card, event.target as Element);
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    const from = event.target as Element;
    if (from.closest('[popover]') || event.altKey || event.ctrlKey || event.metaKey) return;
    const to = nextStop(this.#cards, from, event.key, this.matches(':dir(rtl)'));
    if (!to) return;
    event.preventDefault();
    to.focus();
  };

  #onAdd(product: Product, variant?: Variant): void {
    void this.#outcome.follow(this.#additions.add(product, variant), this.strings.upsell.addedNamed(product.title), () => this.#mainOf(product));
  }

  #onUndo(product: Product): void {
    void this.#outcome.follow(this.#additions.undo(product), this.strings.upsell.undone(product.title), () => this.#mainOf(product));
  }

  #onFollow({ id, title }: Product): void {
    this.scope?.track('select_item', { item_list_id: this.placement, items: [{ item_id: id, item_name: title.slice(0, 200) }] });
  }

  /** Add or undo, whichever a product has now. */
  #mainOf({ id }: Product): HTMLElement | null | undefined {
    return this.#cards[this.#shown.findIndex(product => product.id === id)]?.querySelector<HTMLElement>('.undo, .add');
  }
}

define('till-upsell-carousel', TillUpsellCarousel);
