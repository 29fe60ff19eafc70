import { MESSAGE_VERSION, type HealthValue, type WorkerConfig } from '../protocol/index.ts';
import type { LifetimeEvent } from './scope.ts';
import type { Service } from './service.ts';

/** What is in force and what is wrong. It opens the store only where there is one already. */
export async function health(service: Service, config: WorkerConfig, event: LifetimeEvent): Promise<HealthValue> {
  const [policy, catalog, { storage, queued }] = await Promise.all([
    config.policy === undefined ? undefined : service.policies.local(config.policy, event),
    config.catalog === undefined ? undefined : service.catalogs.local(config.catalog, event),
    stored(service),
  ]);
  return {
    messages: MESSAGE_VERSION,
    ...(policy && { policy: policy.policy.version }),
    ...(catalog && { catalog: catalog.version }),
    storage, queued,
    faults: service.faults.list(),
  };
}

async function stored({ vault, faults }: Service): Promise<Pick<HealthValue, 'storage' | 'queued'>> {
  const permit = vault.permit();
  try {
    const queued = (await vault.exists()) ? await permit.read(database => database.count('queue')) : 0;
    return { storage: true, queued };
  } catch (cause) {
    faults.report('storage', cause);
    return { storage: false, queued: 0 };
  }
}
