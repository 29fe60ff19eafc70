import { connect, DEFAULT_TIMEOUT, staticDecisions, type ConnectOptions, type Till } from '../../worker/client/index.ts';
import { randomId } from '../../worker/client/id.ts';
import { EMPTY_CART, TillError, type Cart, type Context, type Decision, type PlacementAsk, type SignalName, type SignalParams } from '../../worker/protocol/index.ts';
import type { Scope, ScopeChange } from '../shared/scope.ts';
import { staticDecision } from '../shared/static-decision.ts';
import { deviceKind } from './device.ts';
import { gatherer, type GatheredOptions } from './gather.ts';

/** ISO 4217's code for "no currency". */
const NO_CURRENCY = 'XXX';

/** What the checkout knows of this moment. */
export interface Circumstances {
  readonly cart: Cart;
  readonly currency: string;
  readonly country: string;
  readonly locale: string;
  readonly timeout: number;
  readonly page: string;
  readonly campaign: string;
}

/** The scope behind a `<till-checkout>`: holds its circumstances, its connection, and makes one request of many asks. */
export class CheckoutScope implements Scope {
  readonly #report: (error: TillError) => void;
  readonly #listeners = new Set<(change: ScopeChange) => void>();
  readonly #gather = gatherer((placements, options) => this.#send(placements, options));
  #now: Circumstances = { cart: EMPTY_CART, currency: '', country: '', locale: 'en', timeout: DEFAULT_TIMEOUT, page: '', campaign: '' };
  #options: ConnectOptions | undefined;
  /** Named by an element inside; counts where the checkout names none. */
  #catalog: string | undefined;
  #till: Promise<Till | undefined> | undefined;

  constructor(report: (error: TillError) => void) {
    this.#report = report;
  }

  get cart(): Cart { return this.#now.cart; }
  get currency(): string { return this.#now.currency; }
  get country(): string { return this.#now.country; }
  get locale(): string { return this.#now.locale; }
  get timeout(): number { return this.#now.timeout; }

  /** The page's connection, made at the first need; undefined where it failed or the scope has left the page. */
  get till(): Promise<Till | undefined> {
    if (!this.#options) return Promise.resolve(undefined);
    return this.#till ??= this.#connect(this.#options);
  }

  /** Takes new circumstances and tells whom they concern. */
  update(next: Circumstances): void {
    const before = this.#now;
    this.#now = next;
    if (next.cart !== before.cart) this.#tell('cart');
    if (next.locale !== before.locale) this.#tell('locale');
    if ((['currency', 'country', 'timeout', 'page', 'campaign'] as const).some(key => next[key] !== before[key])) this.#tell('context');
  }

  /** Connects with `options` from now on; a connection made with others is replaced. */
  open(options: ConnectOptions): void {
    const wanted = { ...options, catalog: options.catalog ?? this.#catalog };
    if (JSON.stringify(wanted) === JSON.stringify(this.#options)) return;
    this.close();
    this.#options = wanted;
  }

  useCatalog(url: string): void {
    this.#catalog ??= url;
    if (this.#options) this.open(this.#options);
  }

  /** Ends the connection. Decisions are the page's own order until the scope is opened again. */
  close(): void {
    void this.#till?.then(till => till?.disconnect());
    this.#till = this.#options = undefined;
  }

  async decide(ask: PlacementAsk, options: GatheredOptions): Promise<Decision> {
    return await this.#gather(ask, options) ?? staticDecision(ask);
  }

  track(name: SignalName, params: SignalParams): void {
    void this.till.then(till => till?.track(name, params));
  }

  report(error: TillError): void {
    this.#report(error);
  }

  subscribe(fn: (change: ScopeChange) => void): () => void {
    this.#listeners.add(fn);
    return () => this.#listeners.delete(fn);
  }

  #tell(change: ScopeChange): void {
    for (const listener of this.#listeners) listener(change);
  }

  async #connect(options: ConnectOptions): Promise<Till | undefined> {
    try {
      const till = await connect(options);
      till.on('error', ({ code, at, message }) => this.#report(new TillError(code, at, message)));
      return till;
    } catch (cause) {
      this.#report(TillError.from(cause, 'internal', 'connect'));
      return undefined;
    }
  }

  async #send(placements: PlacementAsk[], options: GatheredOptions): Promise<readonly Decision[]> {
    const request = { id: randomId(), placements, context: this.#context() };
    const till = await this.till;
    return till && !options.signal.aborted ? till.decide(request, options) : staticDecisions(request);
  }

  #context(): Context {
    const { cart, currency, country, locale, page, campaign } = this.#now;
    return {
      cart, currency: currency || NO_CURRENCY, locale, device: deviceKind(), at: new Date().toISOString(),
      ...country && { country }, ...page && { page }, ...campaign && { campaign },
    };
  }
}
