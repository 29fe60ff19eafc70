import type { IDBPObjectStore } from 'idb';
import type { Store, TillSchema } from './schema.ts';

type Dated = 'traces' | 'scores' | 'queue' | 'seen';

/** Deletes the oldest entries of a store until at most `most` remain. */
export async function keepNewest<S extends Dated>(store: IDBPObjectStore<TillSchema, Store[], S, 'readwrite'>, most: number): Promise<void> {
  const surplus = (await store.count()) - most;
  if (surplus > 0) await dropOldest(store, undefined, surplus);
}

/** Deletes the entries from before `moment` (ms since 1970). */
export async function dropOlder<S extends Dated>(store: IDBPObjectStore<TillSchema, Store[], S, 'readwrite'>, moment: number): Promise<void> {
  await dropOldest(store, IDBKeyRange.upperBound(moment, true), Infinity);
}

async function dropOldest<S extends Dated>(store: IDBPObjectStore<TillSchema, Store[], S, 'readwrite'>, range: IDBKeyRange | undefined, most: number): Promise<void> {
  let cursor = await store.index('at').openCursor(range);
  for (let dropped = 0; cursor && dropped < most; dropped++) {
    await cursor.delete();
    cursor = await cursor.continue();
  }
}
