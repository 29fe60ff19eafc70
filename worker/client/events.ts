import { TillError } from '../protocol/errors.ts';
import type { Decision, ErrorReport, Signal } from '../protocol/index.ts';
import type { Health } from './health.ts';

/** What `till.on` tells. */
export interface TillEvents {
  /** A request was answered. `took` is the page's wait in milliseconds. */
  readonly decision: { readonly requestId: string; readonly decisions: readonly Decision[]; readonly took: number };
  /** The page or the shopper did something; sent onward only with consent. */
  readonly signal: Signal;
  readonly error: ErrorReport;
  /** A rung or the ranker became usable or broke. */
  readonly health: Health;
}
export type TillEventName = keyof TillEvents;
export type TillListener<K extends TillEventName> = (detail: TillEvents[K]) => void;

export interface Emitter {
  /** @returns A function that ends the subscription. */
  on<K extends TillEventName>(name: K, listener: TillListener<K>): () => void;
  emit<K extends TillEventName>(name: K, detail: TillEvents[K]): void;
  /** Tells `error` of anything thrown; `code` and `at` where it is not a TillError. */
  fail(cause: unknown, code: ErrorReport['code'], at: string): void;
  /** Ends every subscription. */
  end(): void;
}

/** Subscriptions of one page. A listener that throws, or whose promise rejects, is reported as `handler-failed` and harms nobody. */
export function createEmitter(): Emitter {
  const listeners = new Map<TillEventName, Set<(detail: never) => unknown>>();

  const emit: Emitter['emit'] = (name, detail) => {
    for (const listener of listeners.get(name) ?? []) {
      const failed = (cause: unknown) => {
        // A broken error listener is not told of itself.
        if (name !== 'error') emit('error', new TillError('handler-failed', `on('${name}')`, String(cause), { cause }).toJSON());
      };
      try {
        Promise.resolve(listener(detail as never)).catch(failed);
      } catch (cause) {
        failed(cause);
      }
    }
  };

  return {
    emit,
    end: () => listeners.clear(),
    fail: (cause, code, at) => emit('error', TillError.from(cause, code, at).toJSON()),
    on(name, listener) {
      const set = listeners.get(name) ?? new Set();
      listeners.set(name, set.add(listener));
      return () => { set.delete(listener); };
    },
  };
}
