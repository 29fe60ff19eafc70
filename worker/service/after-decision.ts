import type { WorkerConfig } from '../protocol/index.ts';
import type { Decided } from './decide.ts';
import type { LifetimeEvent } from './scope.ts';
import type { Service } from './service.ts';
import type { Permit } from './storage/vault.ts';

/** Subject of the faults of writing; those of reading stand apart, for a full disk can still be read. */
const SUBJECT = 'storage:write';

/** What a decision leaves to do, none of which the page waits for. Never rejects. */
export async function afterDecision(service: Service, decided: Decided, config: WorkerConfig, event: LifetimeEvent): Promise<void> {
  const { output, permit, rest } = decided;
  const requestId = output.decisions[0]?.requestId;
  if (requestId !== undefined) service.traces.remember(requestId, output.traces);
  if (permit) await keep(service, decided, requestId, permit).then(() => service.faults.clear(SUBJECT), (cause: unknown) => service.faults.report(SUBJECT, cause));
  await rest;
  await renewFiles(service, config, event);
}

async function keep(service: Service, decided: Decided, requestId: string | undefined, permit: Permit): Promise<void> {
  await assign(service, decided, permit);
  if (requestId !== undefined) await service.traces.save(requestId, decided.output.traces, permit);
  await service.sweep(permit, decided.policy.policy.retention);
}

/** Keeps the shopper's variations, and a new profile's pseudonym, from which the next variations are drawn. */
async function assign({ profiles }: Service, { output, policy }: Decided, permit: Permit): Promise<void> {
  await profiles.update(permit, policy.policy.retention, async (profile, stored) => {
    const news = Object.entries(output.assignments).filter(([experiment, variation]) => profile.assignments[experiment] !== variation);
    if (stored && news.length === 0) return undefined;
    return { profile: { ...profile, revision: profile.revision + 1, assignments: { ...profile.assignments, ...Object.fromEntries(news) } } };
  });
}

/** Newer versions of the merchant's files, for the next decision. */
export async function renewFiles({ policies, catalogs }: Service, config: WorkerConfig, event: LifetimeEvent): Promise<void> {
  await Promise.all([
    config.policy === undefined ? undefined : policies.renew(config.policy, event),
    config.catalog === undefined ? undefined : catalogs.renew(config.catalog, event),
  ]);
}
