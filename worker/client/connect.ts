import { TillError } from '../protocol/errors.ts';
import type { DecideValue, HealthValue } from '../protocol/index.ts';
import { decideAhead } from './ahead.ts';
import { keepConsent } from './consent/consent.ts';
import { createDecider } from './decider.ts';
import { createEmitter } from './events.ts';
import type { Health, RungState } from './health.ts';
import { whenIdle } from './idle.ts';
import { profileAccess } from './profile-access.ts';
import { createRanker } from './ranking/ranker.ts';
import { visitMemory } from './rungs/breaker-memory.ts';
import { engineRung } from './rungs/engine.ts';
import { guard } from './rungs/guard.ts';
import { remoteRung } from './rungs/remote.ts';
import { createServiceLink, type ServiceAsk } from './service-link.ts';
import { resolveSettings, type ConnectOptions } from './settings.ts';
import { carrySignals } from './signals.ts';
import type { Till } from './till.ts';
import { workerConfig } from './worker-config.ts';

/** Milliseconds the service worker has for what the shopper asks of it. */
const PATIENCE = 5_000;
/** Milliseconds it has to tell its health. */
const PULSE = 1_000;
/** Signals that change neither cart nor taste, so that nothing need be decided anew. */
const QUIET: ReadonlySet<string> = new Set(['page_view', 'till_impression', 'till_dwell']);

/**
 * Connects a page to its service worker, its API and its ranker. It waits for none of them: what is not there yet is
 * taken up as it comes, and a decision asked at once is made by what there is. Never rejects.
 */
export async function connect(options: ConnectOptions = {}): Promise<Till> {
  const events = createEmitter();
  const failed = (at: string) => (cause: unknown) => events.fail(cause, 'internal', at);
  // Told a turn later, when the caller has had the chance to listen.
  const settings = resolveSettings(options, document.baseURI, cause => setTimeout(failed('connect'), 0, cause));
  const warned = new Set<string>();
  let refused = false;

  const consent = keepConsent(settings.consent, () => settleConsent());
  const allowed = () => !settings.strict || consent.get().personalization || consent.get().analytics;
  const memory = visitMemory(allowed);
  const changed = () => events.emit('health', snapshot());

  const ranker = settings.ranker === undefined ? undefined
    : createRanker({ url: settings.ranker, failed: failed('ranker'), changed, ready: () => ahead?.refresh() });
  const learned = ({ models = [] }: DecideValue) => ranker?.want(models);

  const link = settings.serviceWorker === undefined ? undefined : createServiceLink({
    script: settings.serviceWorker,
    config: () => workerConfig(settings, consent.get()),
    warned(warning) {
      // What stands wrong comes with every answer, and is told once.
      const { code, at } = warning;
      if (!warned.has(`${code} ${at}`)) events.emit('error', warning);
      warned.add(`${code} ${at}`);
      if (warning.code === 'ranker-failed') ranker?.check();
    },
    lend: () => ranker?.lend(),
    chosenElsewhere: consent.heed,
  });
  const ask = async (message: ServiceAsk, patience = PATIENCE): Promise<unknown> => {
    if (!link) throw new TillError('worker-unavailable', message.kind, 'none is configured');
    if (!allowed()) throw new TillError('consent-missing', message.kind);
    return link.ask(message, AbortSignal.timeout(patience));
  };

  const ahead = link && decideAhead(link, allowed, learned, failed('prepare'));
  const engine = link && guard(engineRung(link, learned), memory, changed);
  const remote = settings.api && guard(remoteRung(settings.api), memory, changed);
  const decide = createDecider(() => [...engine && allowed() && !refused ? [engine] : [], ...remote ? [remote] : []], settings.timeout, events);
  const signals = carrySignals({
    link, api: settings.api, consent: consent.get, tracked: signal => events.emit('signal', signal), failed: failed('signals'),
    folded(signals) {
      if (!signals.every(signal => QUIET.has(signal.name))) ahead?.refresh();
    },
  });

  function snapshot(service?: HealthValue): Health {
    const engineState: RungState = !link || !allowed() ? 'off' : refused || engine?.broken ? 'broken' : link.active ? 'ready' : 'starting';
    const remoteState: RungState = !remote ? 'off' : remote.broken ? 'broken' : 'ready';
    return { engine: engineState, remote: remoteState, ranker: ranker?.state ?? 'off', ...service ? { service } : {} };
  }

  async function open(): Promise<void> {
    try {
      await link?.ready();
    } catch (cause) {
      refused = true;
      failed('service-worker')(cause);
    }
    changed();
  }

  /** Has the service worker act on the shopper's answer, as far as there is one. */
  async function settleConsent(): Promise<void> {
    if (!link) return;
    try {
      if (allowed()) await open();
      if (!consent.known || refused) return;
      if (!allowed()) return await link.leave();
      await ask({ kind: 'consent' });
      // Another answer, other decisions; and what was being kept while something was erased may be lost.
      ahead?.refresh();
    } catch (cause) {
      failed('consent')(cause);
    }
  }

  if (allowed()) void open();
  whenIdle(() => {
    void settleConsent();
    void link?.update();
  });

  return {
    async decide(request, options) {
      ahead?.note(request);
      return decide(request, options);
    },
    prepare(request) {
      ahead?.note(request);
      ahead?.refresh();
    },
    track: (name, params = {}) => signals.track(name, params),
    consent: { get: consent.get, set: consent.set },
    profile: profileAccess(ask),
    on: events.on,
    explain: requestId => ask({ kind: 'explain', requestId }),
    health: async () => snapshot(await ask({ kind: 'health' }, PULSE).catch(() => undefined) as HealthValue | undefined),
    disconnect() {
      events.end();
      signals.end();
      consent.stop();
      ahead?.end();
      ranker?.end();
      link?.close();
    },
  };
}
