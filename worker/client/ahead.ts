import type { DecideValue, DecisionRequest } from '../protocol/index.ts';
import { randomId } from './id.ts';
import { whenIdle } from './idle.ts';
import type { ServiceLink } from './service-link.ts';

/** Milliseconds after which it is done though the page is busy: the shopper may be about to leave for the checkout. */
const SOON = 300;
/** Milliseconds that the service worker has for it. Nobody waits. */
const PATIENCE = 10_000;

/** Computes decisions before they are asked for, so that the next page finds their scores. */
export interface Ahead {
  /** The request to compute ahead from now on. */
  note(request: DecisionRequest): void;
  /** Computes it (again): the cart, the profile or the ranker changed. */
  refresh(): void;
  end(): void;
}

/** @param learned Told of each answer, for it names the models wanted. */
export function decideAhead(link: ServiceLink, allowed: () => boolean, learned: (value: DecideValue) => void, failed: (cause: unknown) => void): Ahead {
  const ended = new AbortController();
  let last: DecisionRequest | undefined;
  let queued = false;

  const prepare = async () => {
    queued = false;
    if (!last || !allowed() || ended.signal.aborted) return;
    const request = { ...last, id: randomId(), context: { ...last.context, at: new Date().toISOString() } };
    try {
      learned(await link.ask({ kind: 'prepare', request }, AbortSignal.any([ended.signal, AbortSignal.timeout(PATIENCE)])) as DecideValue);
    } catch (cause) {
      if (!ended.signal.aborted) failed(cause);
    }
  };

  return {
    note: request => { last = request; },
    refresh() {
      if (queued) return;
      queued = true;
      whenIdle(() => void prepare(), SOON);
    },
    end: () => ended.abort(),
  };
}
