import { ContextProvider } from '@lit/context';
import { EMPTY_CART, type Cart, type Decision, type PlacementAsk, type SignalName, type SignalParams, type TillError } from '../../worker/protocol/index.ts';
import { scopeContext, type Scope, type ScopeChange } from '../../components/shared/scope.ts';
import { staticDecision } from '../../components/shared/static-decision.ts';

/** What a test may say of a decision; the rest is a plain decision of the engine. */
export type Answer = (ask: PlacementAsk, signal: AbortSignal) => Partial<Decision> | Promise<Partial<Decision>>;

/** A scope whose decisions the test gives, in the place of `<till-checkout>`. */
export class TestScope implements Scope {
  currency = 'EUR';
  country = 'DE';
  locale = 'en';
  timeout = 150;
  cart: Cart = EMPTY_CART;
  readonly asks: PlacementAsk[] = [];
  readonly signals: AbortSignal[] = [];
  readonly tracked: [SignalName, SignalParams][] = [];
  readonly errors: TillError[] = [];
  readonly #listeners = new Set<(change: ScopeChange) => void>();
  answer: Answer;

  constructor(answer: Answer = () => ({})) {
    this.answer = answer;
  }

  async decide(ask: PlacementAsk, { signal }: { timeout: number; signal: AbortSignal }): Promise<Decision> {
    this.asks.push(ask);
    this.signals.push(signal);
    return { ...staticDecision(ask), source: 'engine', policy: 'test', ...await this.answer(ask, signal) };
  }

  track(name: SignalName, params: SignalParams): void {
    this.tracked.push([name, params]);
  }

  report(error: TillError): void {
    this.errors.push(error);
  }

  subscribe(fn: (change: ScopeChange) => void): () => void {
    this.#listeners.add(fn);
    return () => this.#listeners.delete(fn);
  }

  /** Changes what the scope says and tells the elements in it. */
  change(what: ScopeChange, values: Partial<Pick<Scope, 'cart' | 'country' | 'currency' | 'locale'>>): void {
    Object.assign(this, values);
    for (const listener of this.#listeners) listener(what);
  }

  /** A node whose descendants find this scope. */
  mount(html: string): HTMLElement {
    const host = document.createElement('div');
    new ContextProvider(host, { context: scopeContext, initialValue: this }).hostConnected();
    host.append(fragment(html));
    document.body.append(host);
    return host;
  }
}

/** Nodes of some markup of the test's own. */
export function fragment(html: string): DocumentFragment {
  return document.createRange().createContextualFragment(html);
}
