import { PURPOSES, TillError, type ErrorReport, type ServiceMessage, type WorkerConfig } from '../protocol/index.ts';
import { afterDecision, renewFiles } from './after-decision.ts';
import { settleConsent, tellPages } from './consent.ts';
import { decide } from './decide.ts';
import { health } from './health.ts';
import { correctProfile, exportAll, readProfile } from './profile-acts.ts';
import type { PageMessageEvent } from './scope.ts';
import { NO_POLICY, personal, type Service } from './service.ts';
import { checked, take } from './signals/take.ts';

/** The answer to a message, and what is done once it has been given. */
export interface Outcome {
  readonly value: unknown;
  readonly warnings?: readonly ErrorReport[];
  readonly afterwards?: () => Promise<void>;
}

type Message<K extends ServiceMessage['kind']> = Extract<ServiceMessage, { kind: K }>;

/** Does what a message asks. @throws TillError, or AggregateError of them. */
export async function handle(service: Service, message: ServiceMessage, event: PageMessageEvent): Promise<Outcome> {
  switch (message.kind) {
    case 'decide': return decided(service, message, event);
    case 'prepare': return prepared(service, message, event);
    case 'signals': return signalled(service, message, event);
    case 'profile': return acted(service, message);
    case 'correct': return corrected(service, message, event);
    case 'explain': return { value: await service.traces.get(message.requestId, personal(service, message.config)) };
    case 'consent': return consented(service, message, event);
    case 'health': return { value: await health(service, message.config, event) };
  }
}

async function decided(service: Service, { config, request }: Message<'decide'>, event: PageMessageEvent): Promise<Outcome> {
  const answer = await decide(service, { config, request, ahead: false, ranker: event.ports[1], event });
  return {
    value: answer.value,
    warnings: service.faults.list(),
    afterwards: async () => {
      await afterDecision(service, answer, config, event);
      await deliver(service, config);
    },
  };
}

async function prepared(service: Service, { config, request }: Message<'prepare'>, event: PageMessageEvent): Promise<Outcome> {
  const answer = await decide(service, { config, request, ahead: true, ranker: event.ports[1], event });
  await answer.rest;
  return { value: answer.value, warnings: service.faults.list(), afterwards: () => renewFiles(service, config, event) };
}

async function signalled(service: Service, { config, signals: raw }: Message<'signals'>, event: PageMessageEvent): Promise<Outcome> {
  // Taken first: an erasure that comes while this is under way ends it.
  const permit = service.vault.permit();
  const { signals, warnings } = checked(raw);
  const value = await take(signals, config, await retentionOf(service, config, event), permit, service.profiles);
  return { value, warnings, afterwards: () => deliver(service, config) };
}

async function acted(service: Service, { act }: Message<'profile'>): Promise<Outcome> {
  switch (act) {
    case 'read': return { value: await readProfile(service) };
    case 'export': return { value: await exportAll(service) };
    case 'erase':
      await service.vault.erase(PURPOSES);
      return { value: true };
  }
}

async function corrected(service: Service, { config, patch }: Message<'correct'>, event: PageMessageEvent): Promise<Outcome> {
  const permit = personal(service, config);
  if (!permit) throw new TillError('consent-missing', 'config.consent.personalization');
  return { value: await correctProfile(service, patch, await retentionOf(service, config, event), permit) };
}

async function consented(service: Service, { config: { consent } }: Message<'consent'>, event: PageMessageEvent): Promise<Outcome> {
  const erased = await settleConsent(service, consent);
  return { value: { erased }, afterwards: () => tellPages(consent, event.source?.id) };
}

async function retentionOf({ policies }: Service, { policy: url }: WorkerConfig, event: PageMessageEvent) {
  const { policy } = (url === undefined ? undefined : await policies.local(url, event)) ?? NO_POLICY;
  return policy.retention;
}

/** A page with consent woke the worker: a moment to deliver what waits. */
async function deliver({ vault, faults, deliver }: Service, { consent }: WorkerConfig): Promise<void> {
  const permit = vault.permit();
  try {
    if (consent.analytics && await vault.exists()) await deliver(permit);
  } catch (cause) {
    faults.report('storage', cause);
  }
}
