import type { DBSchema, IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import type { Purpose } from '../../protocol/index.ts';
import type { Sealed } from './seal.ts';

/** Name of the one database. It exists only while a purpose is agreed to. */
export const DATABASE = 'tillkit';
/** Raised when the stores change; `upgrade` then carries an older database over. */
export const DATABASE_VERSION = 1;

/** One value of a kind, encrypted. `revision` counts its writes, so that a writer sees that another was faster. */
export interface SealedRecord extends Sealed { readonly kind: 'profile'; readonly revision: number }
/** Why one request was decided as it was. `at` in ms since 1970. */
export interface SealedTrace extends Sealed { readonly requestId: string; readonly at: number }
/** Scores computed ahead. `key` is a digest that tells nothing. */
export interface SealedScores extends Sealed { readonly key: string; readonly at: number }
/** A signal on its way to the remote API. Where it goes is kept with it, because Background Sync wakes the worker without a page. */
export interface QueuedSignal extends Sealed { readonly api: string; readonly key: string; readonly at: number }
/** The random id of a signal that was taken, and when: it is not counted twice. */
export interface SeenSignal { readonly id: string; readonly at: number }
/** Failed deliveries in a row, and the moment (ms since 1970) before which no other is tried. */
export interface Delivery { readonly failures: number; readonly notBefore: number }

export interface TillSchema extends DBSchema {
  /** One key a purpose: destroying it makes all that was kept for that purpose unreadable. */
  keys: { key: Purpose; value: CryptoKey };
  records: { key: string; value: SealedRecord };
  /** Records that could not be read, one a kind. */
  quarantine: { key: string; value: SealedRecord };
  traces: { key: string; value: SealedTrace; indexes: { at: number } };
  scores: { key: string; value: SealedScores; indexes: { at: number } };
  queue: { key: number; value: QueuedSignal; indexes: { at: number } };
  seen: { key: string; value: SeenSignal; indexes: { at: number } };
  delivery: { key: string; value: Delivery };
}

export type TillDatabase = IDBPDatabase<TillSchema>;
export type Store = StoreNames<TillSchema>;
export type Write = IDBPTransaction<TillSchema, Store[], 'readwrite'>;

/** What each purpose keeps; a store of no purpose goes with the last of them. */
export const STORES_OF: Readonly<Record<Purpose, readonly Store[]>> = {
  personalization: ['records', 'quarantine', 'traces', 'scores'],
  analytics: ['queue', 'delivery'],
};
/** Every store that `erase` empties. */
export const SHARED_STORES: readonly Store[] = ['seen'];

/** Makes the stores that a database of `from` (0: none yet) lacks. */
export function upgrade(database: TillDatabase, from: number): void {
  if (from >= 1) return;
  database.createObjectStore('keys');
  database.createObjectStore('records', { keyPath: 'kind' });
  database.createObjectStore('quarantine', { keyPath: 'kind' });
  database.createObjectStore('traces', { keyPath: 'requestId' }).createIndex('at', 'at');
  database.createObjectStore('scores', { keyPath: 'key' }).createIndex('at', 'at');
  database.createObjectStore('queue', { autoIncrement: true }).createIndex('at', 'at');
  database.createObjectStore('seen', { keyPath: 'id' }).createIndex('at', 'at');
  database.createObjectStore('delivery');
}
