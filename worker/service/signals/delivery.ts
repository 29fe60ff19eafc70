import { TillError } from '../../protocol/index.ts';
import type { FaultList } from '../fault-list.ts';
import { scope } from '../scope.ts';
import { createSerial } from '../serial.ts';
import type { QueuedSignal } from '../storage/schema.ts';
import type { Permit } from '../storage/vault.ts';
import { backoff } from './backoff.ts';
import { unsealed } from './signal-queue.ts';

/** Signals of one request to the API, and milliseconds that it may take. */
const BATCH = 100;
const PATIENCE = 10_000;
/** Name of the Background Sync. */
export const SYNC_TAG = 'till-signals';
const SUBJECT = 'delivery';

/** Statuses that a repetition can change: not yet allowed, too slow, too many. Any other 4xx refuses the batch for good. */
const PASSING: ReadonlySet<number> = new Set([401, 403, 408, 425, 429]);

/**
 * Sends what waits in the queue, at least once; the API drops what it knows. Never throws.
 * @returns Whether nothing waits any more.
 */
export type Deliver = (permit: Permit, options?: { readonly evenIfResting?: boolean }) => Promise<boolean>;

export function createDelivery(faults: FaultList): Deliver {
  const serial = createSerial();
  return (permit, { evenIfResting = false } = {}) => serial(async () => {
    const state = await permit.read(database => database.get('delivery', SUBJECT));
    if (!evenIfResting && state && Date.now() < state.notBefore) return false;
    try {
      while (await deliverBatch(permit));
      if (state) await permit.write(['delivery'], async transaction => { await transaction.objectStore('delivery').delete(SUBJECT); return true; });
      faults.clear(SUBJECT);
      return true;
    } catch (cause) {
      await rest((state?.failures ?? 0) + 1, permit);
      throw cause;
    }
  }).catch((cause: unknown) => {
    faults.report(SUBJECT, TillError.from(cause, 'remote-unavailable', SUBJECT));
    return false;
  });
}

/** After a failure: waits longer each time, and has the browser call when the network is back. */
async function rest(failures: number, permit: Permit): Promise<void> {
  const notBefore = Date.now() + backoff(failures, Math.random());
  await permit.write(['delivery'], async transaction => { await transaction.objectStore('delivery').put({ failures, notBefore }, SUBJECT); return true; });
  // Only offline: a sync that is registered online is fired at once, and a server that is down would be asked without rest.
  // Not every browser has it, and it may be refused: then the next message of a page wakes the delivery.
  if (!navigator.onLine) await scope.registration.sync?.register(SYNC_TAG).catch(() => {});
}

/** @returns Whether there was a batch. @throws TillError `remote-unavailable`. */
async function deliverBatch(permit: Permit): Promise<boolean> {
  const [keys, queued] = await permit.read(database => {
    const { store } = database.transaction('queue');
    return Promise.all([store.getAllKeys(null, BATCH), store.getAll(null, BATCH)]);
  });
  const [first] = queued;
  if (!first) return false;
  // The run that goes to the same place as the first.
  const other = queued.findIndex(({ api, key }) => api !== first.api || key !== first.key);
  const batch = other < 0 ? queued : queued.slice(0, other);
  const signals = (await Promise.all(batch.map(each => unsealed(each, permit)))).filter(signal => signal !== undefined);
  if (signals.length > 0) await send(first, JSON.stringify({ signals }));
  await permit.write(['queue'], async transaction => {
    await Promise.all(keys.slice(0, batch.length).map(key => transaction.objectStore('queue').delete(key)));
    return true;
  });
  return true;
}

async function send({ api, key }: QueuedSignal, body: string): Promise<void> {
  const url = `${api.replace(/\/$/, '')}/v1/signals`;
  const headers = { 'content-type': 'application/json', ...(key && { authorization: `Bearer ${key}` }) };
  const response = await fetch(url, { method: 'POST', headers, body, credentials: 'omit', signal: AbortSignal.timeout(PATIENCE) })
    .catch((cause: unknown) => { throw TillError.from(cause, 'remote-unavailable', url); });
  if (response.status >= 500 || PASSING.has(response.status)) throw new TillError('remote-unavailable', url, `HTTP ${response.status}`);
}
