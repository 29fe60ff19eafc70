import { DAY, type Policy } from '../protocol/index.ts';
import { dropOlder } from './storage/newest.ts';
import type { Permit } from './storage/vault.ts';

/** Deletes what has been kept longer than the policy allows, once in a worker's life. @throws TillError `storage-unavailable`. */
export type Sweep = (permit: Permit, retention: Policy['retention']) => Promise<void>;

export function createSweep(): Sweep {
  let done = false;
  return async (permit, retention) => {
    if (done) return;
    done = true;
    const now = Date.now();
    await permit.write(['seen', 'queue', 'traces', 'scores'], async transaction => {
      await Promise.all([
        dropOlder(transaction.objectStore('seen'), now - retention.signals * DAY),
        dropOlder(transaction.objectStore('queue'), now - retention.signals * DAY),
        dropOlder(transaction.objectStore('traces'), now - retention.profile * DAY),
        // Scores are kept by day: older ones are never asked for again.
        dropOlder(transaction.objectStore('scores'), now - 2 * DAY),
      ]);
      return true;
    });
  };
}
