import { TillError } from '../protocol/errors.ts';
import { parse } from '../protocol/parse.ts';
import { signalSchema } from '../protocol/signal.ts';
import type { Consent, Signal, SignalName, SignalParams } from '../protocol/index.ts';
import { randomId } from './id.ts';
import { authorization, type RemoteApi } from './rungs/remote.ts';
import type { ServiceLink } from './service-link.ts';

/** Milliseconds the service worker has to take signals before they are sent past it. The server drops what then comes twice. */
const PATIENCE = 4_000;

export interface SignalsOptions {
  /** Absent where there is no service worker. */
  readonly link: ServiceLink | undefined;
  readonly api: RemoteApi | undefined;
  readonly consent: () => Consent;
  /** A valid signal was tracked; called whatever the consent. */
  readonly tracked: (signal: Signal) => void;
  /** The profile took signals in. */
  readonly folded: (signals: readonly Signal[]) => void;
  readonly failed: (cause: unknown) => void;
}

/** A signal and whether the shopper had agreed to analytics when it was tracked. */
interface Tracked { readonly signal: Signal; readonly analytics: boolean }

export interface Signals {
  track(name: SignalName, params: SignalParams): void;
  end(): void;
}

/**
 * Carries signals to the service worker, which folds them into the profile and queues them for the API; past it, straight to
 * the API, where there is no worker and the shopper agreed to analytics. Without consent a signal ends where it began.
 */
export function carrySignals({ link, api, consent, tracked, folded, failed }: SignalsOptions): Signals {
  const waiting = new Map<string, Tracked>();
  const ended = new AbortController();
  let flushing = false;

  const direct = (tracked: readonly Tracked[]) => {
    for (const { signal } of tracked) waiting.delete(signal.id);
    const sent = tracked.filter(({ analytics }) => analytics && consent().analytics).map(({ signal }) => signal);
    if (api && sent.length > 0) send(api, sent).catch(failed);
  };

  const flush = async () => {
    flushing = false;
    const all = [...waiting.values()];
    if (!link) return direct(all);
    const signals = all.map(({ signal }) => signal);
    try {
      await link.ask({ kind: 'signals', signals }, AbortSignal.any([ended.signal, AbortSignal.timeout(PATIENCE)]));
      for (const signal of signals) waiting.delete(signal.id);
      folded(signals);
    } catch (cause) {
      if (!ended.signal.aborted) failed(TillError.from(cause, 'worker-unavailable', 'signals'));
      direct(all.filter(({ signal }) => waiting.has(signal.id)));
    }
  };

  // What the service worker has not confirmed by the time the page goes is sent without it.
  addEventListener('pagehide', () => direct([...waiting.values()]), { signal: ended.signal });

  return {
    track(name, params) {
      try {
        const signal = parse(signalSchema, { id: randomId(), name, at: new Date().toISOString(), params }, 'signal-invalid', 'track');
        tracked(signal);
        const { personalization, analytics } = consent();
        if (!personalization && !analytics) return;
        waiting.set(signal.id, { signal, analytics });
        if (flushing) return;
        flushing = true;
        queueMicrotask(() => void flush());
      } catch (cause) {
        failed(cause);
      }
    },
    end() {
      ended.abort();
      direct([...waiting.values()]);
    },
  };
}

/** Kept alive, for the page may be on its way out. No address ever holds what is sent. */
async function send(api: RemoteApi, signals: readonly Signal[]): Promise<void> {
  const url = `${api.url}/v1/signals`;
  try {
    const { ok, status } = await fetch(url, {
      method: 'POST', keepalive: true, credentials: 'omit', body: JSON.stringify({ signals }),
      headers: { 'content-type': 'application/json', ...authorization(api) },
    });
    if (!ok) throw new TillError('remote-unavailable', url, `HTTP ${status}`);
  } catch (cause) {
    throw TillError.from(cause, 'remote-unavailable', url);
  }
}
