import { TillError } from '../../protocol/index.ts';
import { DATABASE, type Store, type TillDatabase, type Write } from './schema.ts';

/** Whether the page is told that it is kept: `strict` survives a power cut, `relaxed` a crash of the browser. */
export type Durability = 'relaxed' | 'strict';

/**
 * Writes whole or not at all.
 * @param work Only requests of the transaction may be awaited. False undoes it.
 * @returns What `work` returned.
 * @throws TillError `storage-unavailable`, also when the disk is full.
 */
export async function transact(database: TillDatabase, stores: readonly Store[], work: (transaction: Write) => Promise<boolean>, durability: Durability = 'relaxed'): Promise<boolean> {
  try {
    const transaction = database.transaction([...stores], 'readwrite', { durability });
    const working = work(transaction).then(kept => kept || undo(transaction), (cause: unknown) => { undo(transaction); throw cause; });
    const [worked, ended] = await Promise.allSettled([working, transaction.done]);
    if (worked.status === 'rejected') throw worked.reason;
    if (worked.value && ended.status === 'rejected') throw ended.reason;
    return worked.value;
  } catch (cause) {
    throw unavailable(cause);
  }
}

function undo(transaction: Write): false {
  try {
    transaction.abort();
  } catch {
    // A failed request has undone it already.
  }
  return false;
}

/** A fault of the database, as a coded one. */
export function unavailable(cause: unknown): TillError {
  return TillError.from(cause, 'storage-unavailable', `indexeddb:${DATABASE}`);
}
