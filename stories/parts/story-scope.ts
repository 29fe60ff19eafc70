import { ContextProvider } from '@lit/context';
import { LitElement, css, html, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import { scopeContext, type Scope, type ScopeChange } from '../../components/shared/scope.ts';
import { staticDecision } from '../../components/shared/static-decision.ts';
import { compilePolicy, decide } from '../../worker/engine/index.ts';
import type { Cart, Decision, PlacementAsk, Profile } from '../../worker/protocol/index.ts';
import { policy } from './policy.ts';
import { KNOWN_SHOPPER } from './profile.ts';

/** How the decider of a story behaves. `slow` answers after the elements' deadline, `broken` never does, `loading` keeps them waiting. */
export type Rung = 'engine' | 'remote' | 'static' | 'slow' | 'broken' | 'loading';

const compiled = compilePolicy(policy);

/**
 * Stands where `<till-checkout>` stands on a page: the same context, with the real engine behind it,
 * but no service worker, so that a story shows any rung it likes.
 */
export class StoryScope extends LitElement implements Scope {
  static override readonly styles = css`:host { display: block; }`;

  @property() rung: Rung = 'engine';
  @property({ attribute: false }) cart: Cart = { items: [] };
  @property() currency = 'EUR';
  @property() country = 'DE';
  @property() locale = document.documentElement.lang || 'en';
  /** The shopper whom the engine knows; undefined before consent. */
  @property({ attribute: false }) profile: Profile | undefined = KNOWN_SHOPPER;

  readonly #listeners = new Set<(change: ScopeChange) => void>();
  readonly #provider = new ContextProvider(this, { context: scopeContext, initialValue: this });

  get timeout(): number {
    return this.rung === 'loading' ? 86_400_000 : 150;
  }

  async decide(ask: PlacementAsk): Promise<Decision> {
    switch (this.rung) {
      case 'static': return staticDecision(ask);
      case 'broken': throw new Error('The decider of this story is broken.');
      case 'loading': return new Promise(() => undefined);
      case 'slow': return new Promise(resolve => setTimeout(() => resolve(this.#decide(ask, 'engine')), 1500));
      default: return this.#decide(ask, this.rung);
    }
  }

  track(): void {}

  report(): void {}

  subscribe(fn: (change: ScopeChange) => void): () => void {
    this.#listeners.add(fn);
    return () => this.#listeners.delete(fn);
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('rung')) this.#provider.setValue(this, true);
    for (const listener of this.#listeners) listener('cart');
  }

  protected override render() {
    return html`<slot></slot>`;
  }

  #decide(ask: PlacementAsk, source: 'engine' | 'remote'): Decision {
    const { cart, currency, country, locale, profile } = this;
    const request = { id: `story-${ask.placement}`, placements: [ask], context: { cart, currency, country, locale, at: new Date().toISOString() } };
    return decide({ request, policy: compiled, profile, seed: 'story', source }).decisions[0] ?? staticDecision(ask);
  }
}

customElements.define('story-scope', StoryScope);
