import { parse, signalSchema, type Signal } from '../../protocol/index.ts';
import { keepNewest } from '../storage/newest.ts';
import type { QueuedSignal, Store, Write } from '../storage/schema.ts';
import { seal, unseal } from '../storage/seal.ts';
import type { Permit } from '../storage/vault.ts';

/** Where queued signals go. */
export interface Target { readonly api: string; readonly key: string }

/** Most signals that wait: a device that is never online must not fill its disk. */
const MOST_QUEUED = 1_000;
/** Most ids remembered. */
const MOST_SEEN = 5_000;
const LABEL = 'signal';

/** The stores that one taking of signals writes. */
export const SIGNAL_STORES: readonly Store[] = ['seen', 'queue'];

/** Those that were not taken before. @throws TillError `storage-unavailable`. */
export async function unseen(signals: readonly Signal[], permit: Permit): Promise<Signal[]> {
  const known = await permit.read(database => {
    const { store } = database.transaction('seen');
    return Promise.all(signals.map(({ id }) => store.getKey(id)));
  });
  return signals.filter((_, i) => known[i] === undefined);
}

/** Signals as they are queued. @throws TillError `storage-unavailable`. */
export async function sealed(signals: readonly Signal[], target: Target, permit: Permit): Promise<QueuedSignal[]> {
  const secret = await permit.key('analytics');
  return Promise.all(signals.map(async signal => ({ ...target, at: Date.now(), ...await seal(secret, LABEL, signal) })));
}

/** A queued signal; undefined where it cannot be read any more. */
export async function unsealed(queued: QueuedSignal, permit: Permit): Promise<Signal | undefined> {
  const secret = await permit.knownKey('analytics');
  return secret && unseal(secret, LABEL, queued).then(signal => parse(signalSchema, signal, 'signal-invalid', 'queue')).catch(() => undefined);
}

/** Within a transaction: remembers the ids and queues; false where one of the ids has been taken meanwhile. */
export async function record(signals: readonly Signal[], queued: readonly QueuedSignal[], transaction: Write): Promise<boolean> {
  const [seen, queue] = [transaction.objectStore('seen'), transaction.objectStore('queue')];
  const known = await Promise.all(signals.map(({ id }) => seen.getKey(id)));
  if (known.some(id => id !== undefined)) return false;
  await Promise.all([...signals.map(({ id }) => seen.put({ id, at: Date.now() })), ...queued.map(signal => queue.add(signal))]);
  await Promise.all([keepNewest(seen, MOST_SEEN), keepNewest(queue, MOST_QUEUED)]);
  return true;
}

/** Every signal that waits for delivery. */
export async function waiting(permit: Permit): Promise<Signal[]> {
  const queued = await permit.read(database => database.getAll('queue'));
  const signals = await Promise.all(queued.map(each => unsealed(each, permit)));
  return signals.filter(signal => signal !== undefined);
}
