import { TillError } from '../protocol/errors.ts';
import type { Consent, DecideValue, HealthValue, Profile, WorkerConfig } from '../protocol/index.ts';
import { decideAhead } from './ahead.ts';
import { keepConsent } from './consent/consent.ts';
import { createDecider } from './decider.ts';
import { createEmitter } from './events.ts';
import type { Health, RungState } from './health.ts';
import { whenIdle } from './idle.ts';
import { createRanker } from './ranking/ranker.ts';
import { visitMemory } from './rungs/breaker-memory.ts';
import { engineRung } from './rungs/engine.ts';
import { guard } from './rungs/guard.ts';
import { remoteRung } from './rungs/remote.ts';
import { createServiceLink, type ServiceAsk } from './service-link.ts';
import { resolveSettings, type ConnectOptions, type Settings } from './settings.ts';
import { carrySignals } from './signals.ts';
import type { Till } from './till.ts';

/** Milliseconds the service worker has for the shopper's rights. */
const RIGHTS = 5_000;
/** Milliseconds it has to tell its health. */
const PULSE = 1_000;
/** Signals that change neither cart nor taste, so that nothing need be decided anew. */
const QUIET: ReadonlySet<string> = new Set(['page_view', 'till_impression', 'till_dwell']);

/**
 * Connects a page to its service worker, its API and its ranker. It waits for none of them: what is not there yet is
 * taken up as it comes, and a decision asked at once is made by what there is.
 */
export async function connect(options: ConnectOptions = {}): Promise<Till> {
  const events = createEmitter();
  const failed = (at: string) => (cause: unknown) => events.fail(cause, 'internal', at);
  // Told a turn later, when the caller has had the chance to listen.
  const settings = resolveSettings(options, document.baseURI, cause => setTimeout(failed('connect'), 0, cause));
  const { strict } = settings;
  let refused = false;

  const consent = keepConsent(settings.consent, onConsent);
  const allowed = () => !strict || consent.get().personalization || consent.get().analytics;
  const memory = visitMemory(allowed);
  const changed = () => events.emit('health', snapshot());

  const ranker = settings.ranker === undefined ? undefined
    : createRanker({ url: settings.ranker, failed: failed('ranker'), changed, ready: () => ahead?.refresh() });
  const learned = ({ models }: DecideValue) => ranker?.want(models ?? []);

  const link = settings.serviceWorker === undefined ? undefined : createServiceLink({
    script: settings.serviceWorker,
    config: () => workerConfig(settings, consent.get()),
    warned(warning) {
      events.emit('error', warning);
      if (warning.code === 'ranker-failed') ranker?.check();
    },
    lend: () => ranker?.lend(),
  });
  const ahead = link && decideAhead(link, allowed, learned, failed('prepare'));
  const engine = link && guard(engineRung(link, learned), memory, changed);
  const remote = settings.api && guard(remoteRung(settings.api), memory, changed);
  const signals = carrySignals({
    link, api: settings.api, consent: consent.get, tracked: signal => events.emit('signal', signal), failed: failed('signals'),
    folded(signals) {
      if (!signals.every(signal => QUIET.has(signal.name))) ahead?.refresh();
    },
  });

  const decide = createDecider(() => [...engine && !refused && allowed() ? [engine] : [], ...remote ? [remote] : []], settings.timeout, events);

  function open(): void {
    if (!link || !allowed()) return;
    link.open().then(changed, (cause: unknown) => {
      refused = true;
      failed('service-worker')(cause);
      changed();
    });
    whenIdle(() => void link.update());
  }

  function onConsent(now: Consent, before: Consent): void {
    const withdrawn = (before.personalization && !now.personalization) || (before.analytics && !now.analytics);
    if (withdrawn) link?.withdraw(!allowed()).catch(failed('consent'));
    else open();
  }

  const asked = async (message: ServiceAsk, patience: number): Promise<unknown> => {
    if (!link || !allowed()) throw new TillError('worker-unavailable', message.kind, link ? 'nothing is kept before consent' : 'no service worker is configured');
    return link.ask(message, AbortSignal.timeout(patience));
  };

  function snapshot(service?: HealthValue): Health {
    const engineState: RungState = !link || !allowed() ? 'off' : refused || engine?.broken ? 'broken' : link.active ? 'ready' : 'starting';
    const remoteState: RungState = !remote ? 'off' : remote.broken ? 'broken' : 'ready';
    return { engine: engineState, remote: remoteState, ranker: ranker?.state ?? 'off', ...service ? { service } : {} };
  }

  if (allowed()) open();
  else link?.withdraw(true).catch(failed('consent'));

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
    profile: {
      read: async () => await asked({ kind: 'profile', act: 'read' }, RIGHTS) as Profile | undefined,
      export: () => asked({ kind: 'profile', act: 'export' }, RIGHTS),
      correct: async patch => await asked({ kind: 'correct', patch }, RIGHTS) as Profile | undefined,
      erase: async () => { await asked({ kind: 'profile', act: 'erase' }, RIGHTS); },
    },
    on: events.on,
    explain: requestId => asked({ kind: 'explain', requestId }, RIGHTS),
    health: async () => snapshot(await asked({ kind: 'health' }, PULSE).catch(() => undefined) as HealthValue | undefined),
    disconnect() {
      signals.end();
      consent.stop();
      ahead?.end();
      ranker?.end();
      link?.close();
    },
  };
}

function workerConfig({ policy, catalog, api, customer }: Settings, consent: Consent): WorkerConfig {
  return {
    consent,
    ...policy === undefined ? {} : { policy },
    ...catalog === undefined ? {} : { catalog },
    ...api === undefined ? {} : { api: api.url },
    ...api?.key === undefined ? {} : { key: api.key },
    ...customer === undefined ? {} : { customer },
  };
}
