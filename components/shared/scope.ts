import { ContextEvent, ContextRoot, createContext } from '@lit/context';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Cart, Decision, PlacementAsk, SignalName, SignalParams, TillError } from '../../worker/protocol/index.ts';
import { SCOPE_TAG, enclosingScope } from './facts.ts';

/** What changed in a scope. */
export type ScopeChange = 'cart' | 'context' | 'locale';

/** What `<till-checkout>` offers to the elements inside it, and the document's first one to those outside any. */
export interface Scope {
  /** ISO 4217; empty where the page named none. */
  readonly currency: string;
  /** ISO 3166-1 alpha-2; empty where the page named none. */
  readonly country: string;
  /** BCP 47. */
  readonly locale: string;
  readonly cart: Cart;
  /** Default deadline of the elements inside, in milliseconds. */
  readonly timeout: number;
  /** A decision for one placement. All asks of one microtask make one request. Never rejects: the last rung is static. */
  decide(ask: PlacementAsk, options: { timeout: number; signal: AbortSignal }): Promise<Decision>;
  /** Records a signal, where consent allows. */
  track(name: SignalName, params: SignalParams): void;
  report(error: TillError): void;
  /** Names the catalogue that candidates are generated from, where the checkout names none itself. The first one stands. */
  useCatalog?(url: string): void;
  /** @returns A function that ends the subscription. */
  subscribe(fn: (change: ScopeChange) => void): () => void;
}

/** Shared by every copy of Tillkit on the page. */
export const scopeContext = createContext<Scope>(Symbol.for('till-checkout'));

const ROOT = Symbol.for('till-context-root');

/** Keeps requests that come before their provider is defined. One a document, whichever copy comes first. */
function attachContextRoot(): void {
  const page = document.documentElement;
  if (Object.hasOwn(page, ROOT)) return;
  new ContextRoot().attach(page);
  Object.defineProperty(page, ROOT, { value: true });
}
attachContextRoot();

type Host = ReactiveControllerHost & HTMLElement;

/** The nearest scope of an element, else the document's first; asks the host to update when anything in it changes. */
export class ScopeController implements ReactiveController {
  value: Scope | undefined;
  readonly #host: Host;
  #leave: (() => void) | undefined;
  #provider: (() => void) | undefined;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  /** A scope is on the page but not yet defined: worth a short wait. */
  get awaited(): boolean {
    if (this.value) return false;
    const near = enclosingScope(this.#host) ?? document.querySelector(SCOPE_TAG);
    return near !== null && near.matches(':not(:defined)');
  }

  /** The scope's language, else that of the page around the element. */
  get locale(): string {
    return this.value?.locale || nearestLocale(this.#host);
  }

  hostConnected(): void {
    this.#host.dispatchEvent(new ContextEvent(scopeContext, this.#host, this.#join, true));
  }

  hostDisconnected(): void {
    this.#provider?.();
    this.#leave?.();
    this.#provider = this.#leave = this.value = undefined;
  }

  /** One function for life: the context root knows a waiting element by it. */
  readonly #join = (scope: Scope, unsubscribe?: () => void): void => {
    if (this.#provider !== unsubscribe) this.#provider?.();
    this.#provider = unsubscribe;
    if (scope === this.value) return;
    this.#leave?.();
    this.value = scope;
    this.#leave = scope.subscribe(() => this.#host.requestUpdate());
    this.#host.requestUpdate();
  };
}

/** Language of the nearest `lang` around `node`, else the browser's. Falls back to English on a tag that is not BCP 47. */
export function nearestLocale(node: Element): string {
  return validLocale(node.closest('[lang]')?.getAttribute('lang')) ?? validLocale(document.documentElement.lang) ?? navigator.language;
}

/** `tag` in canonical form, or undefined where it is empty or not BCP 47. */
export function validLocale(tag: string | null | undefined): string | undefined {
  if (!tag) return undefined;
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
}
