import { keepNewest } from '../storage/newest.ts';
import { seal, unseal } from '../storage/seal.ts';
import type { Permit, Vault } from '../storage/vault.ts';

/** Scores kept in memory, and on the device. */
const MOST = 32;
const STORE = 'scores';

/** Scores computed ahead, by key. In memory; on the device too, encrypted, where a permit says that it may be. */
export interface ScoreStore {
  /** @throws TillError `storage-unavailable`. */
  get(key: string, permit: Permit | undefined): Promise<Float32Array | undefined>;
  /** @throws TillError `storage-unavailable`. */
  put(key: string, values: Float32Array, permit: Permit | undefined): Promise<void>;
}

export function createScoreStore(vault: Vault): ScoreStore {
  const memory = new Map<string, Float32Array>();
  vault.onChange(() => memory.clear());

  const remember = (key: string, values: Float32Array) => {
    memory.delete(key);
    memory.set(key, values);
    const oldest = memory.keys().next().value;
    if (memory.size > MOST && oldest !== undefined) memory.delete(oldest);
  };
  return {
    async get(key, permit) {
      const known = memory.get(key);
      if (known || !permit) return known;
      const stored = await load(key, permit);
      if (stored && permit.valid) remember(key, stored);
      return stored;
    },
    async put(key, values, permit) {
      if (permit?.valid ?? true) remember(key, values);
      if (permit) await save(key, values, permit);
    },
  };
}

async function load(key: string, permit: Permit): Promise<Float32Array | undefined> {
  const [sealed, secret] = await Promise.all([permit.read(database => database.get(STORE, key)), permit.knownKey('personalization')]);
  if (!sealed || !secret) return undefined;
  // Unreadable scores are no loss: they are computed again.
  const values = await unseal(secret, STORE, sealed).catch(() => undefined);
  return Array.isArray(values) ? Float32Array.from(values) : undefined;
}

async function save(key: string, values: Float32Array, permit: Permit): Promise<void> {
  const sealed = await seal(await permit.key('personalization'), STORE, [...values]);
  await permit.write([STORE], async transaction => {
    const store = transaction.objectStore(STORE);
    await store.put({ key, at: Date.now(), ...sealed });
    await keepNewest(store, MOST);
    return true;
  });
}
