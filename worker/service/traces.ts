import type { Trace } from '../engine/index.ts';
import { keepNewest } from './storage/newest.ts';
import { seal, unseal } from './storage/seal.ts';
import type { SealedTrace } from './storage/schema.ts';
import type { Permit, Vault } from './storage/vault.ts';

/** Requests whose traces are kept. */
const MOST = 20;
const STORE = 'traces';

/** Why the last requests were decided as they were. In memory; on the device too, encrypted, where a permit says that it may be. */
export interface TraceStore {
  /** The traces of a request, one a placement; none where it is not known (any more). */
  get(requestId: string, permit: Permit | undefined): Promise<readonly Trace[]>;
  /** Every trace on the device. */
  all(permit: Permit): Promise<readonly Trace[]>;
  remember(requestId: string, traces: readonly Trace[]): void;
  /** @throws TillError `storage-unavailable`. */
  save(requestId: string, traces: readonly Trace[], permit: Permit): Promise<void>;
}

export function createTraceStore(vault: Vault): TraceStore {
  const memory = new Map<string, readonly Trace[]>();
  vault.onChange(() => memory.clear());
  return {
    async get(requestId, permit) {
      const known = memory.get(requestId);
      if (known || !permit) return known ?? [];
      const sealed = await permit.read(database => database.get(STORE, requestId));
      return sealed ? opened(sealed, permit) : [];
    },
    async all(permit) {
      const sealed = await permit.read(database => database.getAllFromIndex(STORE, 'at'));
      return (await Promise.all(sealed.map(each => opened(each, permit)))).flat();
    },
    remember(requestId, traces) {
      memory.set(requestId, traces);
      const oldest = memory.keys().next().value;
      if (memory.size > MOST && oldest !== undefined) memory.delete(oldest);
    },
    async save(requestId, traces, permit) {
      const sealed = await seal(await permit.key('personalization'), STORE, traces);
      await permit.write([STORE], async transaction => {
        const store = transaction.objectStore(STORE);
        await store.put({ requestId, at: Date.now(), ...sealed });
        await keepNewest(store, MOST);
        return true;
      });
    },
  };
}

async function opened(sealed: SealedTrace, permit: Permit): Promise<readonly Trace[]> {
  const key = await permit.knownKey('personalization');
  // One that cannot be read explains nothing, and harms nothing.
  return key ? await unseal(key, STORE, sealed).catch(() => []) as readonly Trace[] : [];
}
