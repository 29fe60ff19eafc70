import type { Consent, DecisionRequest, SignalName, SignalParams } from '../protocol/index.ts';
import type { Decide } from './decider.ts';
import type { TillEventName, TillListener } from './events.ts';
import type { Health } from './health.ts';
import type { ProfileAccess } from './profile-access.ts';

/** A page's connection to Tillkit. */
export interface Till {
  /** Decides every placement of the request, within the timeout. Never rejects: the last rung is the page's own order. */
  readonly decide: Decide;
  /** Computes a request ahead in the background, so that the page that asks it finds its scores. */
  prepare(request: DecisionRequest): void;
  /** Tells a GA4 e-commerce event. Without consent it goes no further than `on('signal')`. */
  track(name: SignalName, params?: SignalParams): void;
  readonly consent: {
    get(): Consent;
    /** The shopper's own choice; it outranks Global Privacy Control and is remembered. Withdrawing erases at once. */
    set(choice: Partial<Consent>): void;
  };
  readonly profile: ProfileAccess;
  /** @returns A function that ends the subscription. */
  on<K extends TillEventName>(name: K, listener: TillListener<K>): () => void;
  /** Why a request was decided as it was: the engine's traces. @throws TillError where the service worker does not have it. */
  explain(requestId: string): Promise<unknown>;
  health(): Promise<Health>;
  /** Ends every subscription, listener and worker of this page. The service worker and what it keeps stay. */
  disconnect(): void;
}
