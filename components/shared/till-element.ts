import { LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import { TillError, type PlacementAsk } from '../../worker/protocol/index.ts';
import { onStrings, strings, type Strings } from '../strings/index.ts';
import { DecisionController, type DecisionHost } from './decision-controller.ts';
import { enclosingScope, tellFact } from './facts.ts';
import { Impressions } from './impressions.ts';
import { ScopeController, type Scope } from './scope.ts';
import { StaticContent } from './static-content.ts';

const DEADLINE = 150;

/**
 * What every element with a decision shares: its scope, its decision, impressions, and the guard that puts the static content
 * back when the element cannot be drawn. A subclass gives `ask` and `render`.
 *
 * @attr {loading|ready|error} state - What is shown: space kept for the decision, the decision, or the static content.
 * @attr {engine|remote|static} source - Rung of the decision that is shown.
 * @fires till-decision - A decision is drawn. Detail: the decision. Does not bubble past the checkout scope.
 * @fires till-impression - Half of the element was seen for a second. Detail: placement and request id. Once a request; does not bubble past the scope.
 * @fires till-error - The element failed and its static content stands. Detail: code and place. Does not bubble past the scope.
 */
export abstract class TillElement extends LitElement implements DecisionHost {
  /** Placement of the policy that is asked. */
  abstract placement: string;
  /** Milliseconds after which the page's own order is shown; the scope's where absent, else 150. Time in which the page is busy does not count. */
  @property({ type: Number }) timeout: number | undefined;

  readonly #scope = new ScopeController(this);
  protected readonly staticContent = new StaticContent(this);
  protected readonly decision = new DecisionController(this, () => this.ask);
  #failed = false;
  #endStrings: (() => void) | undefined;

  constructor() {
    super();
    const shown = () => (this.state === 'ready' ? this.decision.value?.requestId : undefined);
    this.addController(new Impressions(this, shown, request => this.#onSeen(request)));
  }

  /** What to ask of the scope; undefined while there is nothing to ask about. */
  protected abstract get ask(): PlacementAsk | undefined;

  get state(): 'loading' | 'ready' | 'error' {
    return this.#failed ? 'error' : this.decision.state;
  }

  get source(): 'engine' | 'remote' | 'static' | undefined {
    return this.#failed ? 'static' : this.decision.source;
  }

  get scope(): Scope | undefined {
    return this.#scope.value;
  }

  get scopeAwaited(): boolean {
    return this.#scope.awaited;
  }

  get deadline(): number {
    return [this.timeout, this.scope?.timeout].find(ms => ms !== undefined && ms >= 0) ?? DEADLINE;
  }

  /** BCP 47. */
  get locale(): string {
    return this.#scope.locale;
  }

  /** ISO 4217; empty where no scope names one. */
  get currency(): string {
    return this.scope?.currency ?? '';
  }

  protected get strings(): Strings {
    return strings(this.locale);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#endStrings = onStrings(() => this.requestUpdate());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#endStrings?.();
    if (!this.#failed) this.staticContent.restore();
  }

  /** Everything that draws runs here: a throw anywhere in it ends with the static content, not with a broken page. */
  protected override performUpdate(): void {
    if (this.#failed) return;
    try {
      super.performUpdate();
      if (this.isConnected) this.staticContent.retire();
    } catch (cause) {
      this.#fail(TillError.from(cause, 'render-failed', this.localName));
    }
  }

  protected override update(changed: Map<PropertyKey, unknown>): void {
    this.#reflect();
    super.update(changed);
  }

  /** The static content takes over; called once. */
  protected onFailure(): void {}

  #fail(error: TillError): void {
    this.#failed = true;
    this.#reflect();
    this.renderRoot.replaceChildren(document.createElement('slot'));
    this.staticContent.restore();
    this.onFailure();
    if (!enclosingScope(this)) this.scope?.report(error);
    tellFact(this, 'till-error', { code: error.code, at: error.at });
  }

  #reflect(): void {
    for (const name of ['state', 'source'] as const) {
      const value = this[name];
      if (value === undefined) this.removeAttribute(name);
      else if (this.getAttribute(name) !== value) this.setAttribute(name, value);
    }
  }

  #onSeen(request: string): void {
    this.scope?.track('till_impression', { placement: this.placement, request_id: request });
    tellFact(this, 'till-impression', { placement: this.placement, requestId: request });
  }
}
