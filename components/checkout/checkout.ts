import { ContextProvider, type ContextEvent, type ContextType } from '@lit/context';
import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import type { GenericSchema } from 'valibot';
import type { ConnectOptions, Till } from '../../worker/client/index.ts';
import { cartSchema, countrySchema, currencySchema, EMPTY_CART, type Cart, type TillError } from '../../worker/protocol/index.ts';
import { jsonAttribute, parseRecord, warnAbout } from '../shared/converters.ts';
import { define } from '../shared/define.ts';
import { FACTS, SCOPE_TAG } from '../shared/facts.ts';
import { nearestLocale, scopeContext, validLocale } from '../shared/scope.ts';
import { CheckoutScope } from './checkout-scope.ts';

/**
 * @summary The scope of a checkout: connects the elements inside it to the service worker and the API, and tells them cart, currency and country.
 * @tag till-checkout
 * @slot - The page. Nothing is drawn around it.
 * @fires till-error - A fault anywhere in the scope. Detail: code, place and message. Does not bubble.
 */
export class TillCheckout extends LitElement {
  static override readonly styles = css`:host { display: contents; } :host([hidden]) { display: none; }`;

  /** URL of the policy. */
  @property() policy: string | undefined;
  /** Base URL of the remote API; absent: no remote rung. */
  @property() api: string | undefined;
  /** Publishable key of the remote API. */
  @property({ attribute: 'api-key' }) apiKey: string | undefined;
  /** URL of the catalogue that upsell candidates are generated from. */
  @property() catalog: string | undefined;
  /** URL of the service worker (default `/till-sw.js`), or `none`. */
  @property({ attribute: 'service-worker' }) serviceWorker: string | undefined;
  /** URL of the ranker, or `none`; default: `till-ranker.js` beside the service worker. */
  @property() ranker: string | undefined;
  /** BCP 47; the nearest `lang` where absent. */
  @property() locale = '';
  /** Pseudonymous id of a known customer. */
  @property() customer: string | undefined;
  /** `none`, purposes agreed to (`personalization analytics`), or the consent platform to follow: `tcf`, `gpp`, `google`. */
  @property() consent = 'none';
  /** Register no worker and keep nothing at all before the shopper agreed to something. */
  @property({ type: Boolean, attribute: 'consent-strict' }) consentStrict = false;
  /** Milliseconds within which every decision is made. */
  @property({ type: Number }) timeout = 150;
  /** Kind of page, for rules: `product`, `cart`, `checkout`. Never a URL. */
  @property() page = '';
  /** Campaign that brought the shopper, for rules. */
  @property() campaign = '';
  /** Shows the inspector. */
  @property({ type: Boolean }) inspect = false;

  #cart: Cart = EMPTY_CART;
  #currency = '';
  #country = '';
  readonly #scope = new CheckoutScope(error => this.#onFault(error));
  readonly #provider = new ContextProvider(this, { context: scopeContext, initialValue: this.#scope });
  readonly #language = new MutationObserver(() => this.requestUpdate());

  constructor() {
    super();
    for (const fact of FACTS) this.addEventListener(fact, event => event.stopPropagation());
  }

  /** What the shopper is about to buy. Also as a JSON attribute. */
  @property({ converter: jsonAttribute })
  get cart(): Cart {
    return this.#cart;
  }

  set cart(raw: Cart | string | null | undefined) {
    this.#cart = warnAbout(this, 'cart', complain => parseRecord(cartSchema, raw, complain)) ?? EMPTY_CART;
  }

  /** ISO 4217 code of every price without its own; empty where none is given. */
  @property()
  get currency(): string {
    return this.#currency;
  }

  set currency(code: string | null | undefined) {
    this.#currency = this.#code('currency', currencySchema, code);
  }

  /** ISO 3166-1 alpha-2 code of the country that is delivered to; empty where none is given. */
  @property()
  get country(): string {
    return this.#country;
  }

  set country(code: string | null | undefined) {
    this.#country = this.#code('country', countrySchema, code);
  }

  /** The connection behind the scope, for `track`, `consent` and `profile`; undefined where it could not be made. */
  get till(): Promise<Till | undefined> {
    this.#tellScope();
    return this.#scope.till;
  }

  override connectedCallback(): void {
    this.#tellScope();
    super.connectedCallback();
    document.addEventListener('context-request', this.#onRequest);
    this.#language.observe(document.documentElement, { attributeFilter: ['lang'], subtree: true });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('context-request', this.#onRequest);
    this.#language.disconnect();
    this.#scope.close();
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    this.#tellScope();
  }

  protected override render() {
    return html`<slot></slot>${this.inspect ? html`<till-inspector></till-inspector>` : nothing}`;
  }

  #tellScope(): void {
    if (this.isConnected) this.#scope.open(this.#options);
    this.#scope.update({
      cart: this.#cart, timeout: this.timeout, page: this.page, campaign: this.campaign,
      currency: this.#currency, country: this.#country, locale: validLocale(this.locale) ?? nearestLocale(this),
    });
  }

  get #options(): ConnectOptions {
    const { policy, api, apiKey, catalog, serviceWorker, ranker, customer, consent, consentStrict, timeout } = this;
    return { policy, api, apiKey, catalog, serviceWorker, ranker, customer, consent, consentStrict, timeout };
  }

  #code(attribute: string, schema: GenericSchema<string>, code: string | null | undefined): string {
    return code ? warnAbout(this, attribute, complain => parseRecord(schema, JSON.stringify(code), complain)) ?? '' : '';
  }

  /** Elements outside any scope are served by the document's first. */
  readonly #onRequest = (event: Event): void => {
    const request = event as ContextEvent<typeof scopeContext> & { readonly callback: (value: ContextType<typeof scopeContext>) => void };
    if (request.context !== scopeContext || document.querySelector(SCOPE_TAG) !== this) return;
    this.#provider.addCallback(request.callback, request.contextTarget ?? (event.composedPath()[0] as Element), request.subscribe);
  };

  #onFault({ code, at, message }: TillError): void {
    this.dispatchEvent(new CustomEvent('till-error', { detail: { code, at, message } }));
  }
}

define('till-checkout', TillCheckout);

declare global {
  interface HTMLElementTagNameMap { 'till-checkout': TillCheckout }
}
