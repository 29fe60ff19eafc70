import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { TillError, type Decision, type PlacementAsk, type Rung } from '../../worker/protocol/index.ts';
import { deadline } from './deadline.ts';
import { tellFact } from './facts.ts';
import type { Scope } from './scope.ts';
import { staticDecision } from './static-decision.ts';

export interface DecisionHost extends ReactiveControllerHost, HTMLElement {
  /** Milliseconds after which the page's own order stands. */
  readonly deadline: number;
  readonly scope: Scope | undefined;
  /** A scope is coming: wait for it within the deadline. */
  readonly scopeAwaited: boolean;
}

/**
 * Keeps one placement's decision: asks when the ask or its scope changes, gives up at the deadline,
 * drops an answer that is late, overtaken or unwanted, and stands still once the shopper has touched the element.
 */
export class DecisionController implements ReactiveController {
  /** The decision in force. A later one takes its place only before the shopper's first touch. */
  value: Decision | undefined;
  state: 'loading' | 'ready' = 'loading';
  readonly #host: DecisionHost;
  readonly #ask: () => PlacementAsk | undefined;
  #key = '';
  #scope: Scope | undefined;
  #due = 0;
  /** The scope is on the page but not yet defined. */
  #waiting = false;
  #touched = false;
  #pending: AbortController | undefined;

  /** @param ask What to ask; undefined while there is nothing to ask about. Read before each render. */
  constructor(host: DecisionHost, ask: () => PlacementAsk | undefined) {
    this.#host = host;
    this.#ask = ask;
    host.addController(this);
  }

  get source(): Rung | undefined {
    return this.value?.source;
  }

  /** The shopper has acted: from now on nothing moves. */
  touched(): void {
    if (this.#touched) return;
    this.#touched = true;
    this.#pending?.abort();
    const ask = this.#ask();
    if (this.state === 'loading' && ask) this.#settle(staticDecision(ask));
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#pending?.abort();
    this.#key = '';
    this.#scope = undefined;
  }

  hostUpdate(): void {
    const ask = this.#ask();
    if (!ask || this.#touched || !this.#host.isConnected) return;
    const { scope } = this.#host;
    const key = JSON.stringify([ask, scope?.cart, scope?.currency, scope?.country, scope?.locale]);
    if (key === this.#key && scope === this.#scope) return;
    if (!this.#waiting) this.#due = performance.now() + this.#host.deadline;
    this.#key = key;
    this.#scope = scope;
    this.#pending?.abort();
    this.#pending = new AbortController();
    this.#waiting = !scope && this.#host.scopeAwaited;
    if (scope) void this.#request(scope, ask, this.#pending.signal);
    else if (this.#waiting) void this.#awaitScope(ask, this.#pending.signal);
    else this.#settle(staticDecision(ask));
  }

  async #request(scope: Scope, ask: PlacementAsk, overtaken: AbortSignal): Promise<void> {
    const timeout = Math.max(0, this.#due - performance.now());
    const signal = deadline(timeout, overtaken);
    const answer = await Promise.race([answerOf(scope, ask, timeout, signal), aborted(signal)]);
    if (overtaken.aborted) return;
    if (answer && !signal.aborted) return this.#settle(answer);
    scope.report(new TillError('answer-late', this.#host.localName));
    if (this.state === 'loading') this.#settle(staticDecision(ask));
  }

  async #awaitScope(ask: PlacementAsk, overtaken: AbortSignal): Promise<void> {
    await aborted(deadline(this.#host.deadline, overtaken));
    if (overtaken.aborted) return;
    this.#waiting = false;
    this.#settle(staticDecision(ask));
  }

  #settle(decision: Decision): void {
    this.value = decision;
    this.state = 'ready';
    this.#host.requestUpdate();
    void this.#tell(decision);
  }

  async #tell(decision: Decision): Promise<void> {
    await this.#host.updateComplete;
    if (this.value === decision && this.#host.isConnected) tellFact(this.#host, 'till-decision', decision);
  }
}

async function answerOf(scope: Scope, ask: PlacementAsk, timeout: number, signal: AbortSignal): Promise<Decision | undefined> {
  try {
    return await scope.decide(ask, { timeout, signal });
  } catch {
    return undefined;
  }
}

function aborted(signal: AbortSignal): Promise<undefined> {
  return new Promise(resolve => {
    if (signal.aborted) resolve(undefined);
    signal.addEventListener('abort', () => resolve(undefined), { once: true });
  });
}
