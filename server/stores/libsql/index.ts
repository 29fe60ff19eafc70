import type { Stores } from '../types.ts';
import { Database } from './database.ts';
import { policyStore } from './policies.ts';
import { signalStore } from './signals.ts';
import { tallyStore } from './tallies.ts';

/**
 * Stores in one embedded database.
 * @param location Path of the file, made where there is none, or `:memory:`.
 * @throws TillError `storage-unavailable` where the file cannot be opened, is no database, or is of a newer version.
 */
export function openStores(location: string): Stores {
  const db = new Database(location);
  const ping = db.query('select 1');
  return {
    policies: policyStore(db),
    signals: signalStore(db),
    tallies: tallyStore(db),
    async check() { ping.all(); },
    async close() { db.close(); },
  };
}
