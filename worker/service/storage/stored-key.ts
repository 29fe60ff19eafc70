import type { Purpose } from '../../protocol/index.ts';
import type { TillDatabase } from './schema.ts';
import { makeKey } from './seal.ts';
import { unavailable } from './transact.ts';

/** The key of a purpose, made where there is none. @throws TillError `storage-unavailable`. */
export async function storedKey(database: TillDatabase, purpose: Purpose): Promise<CryptoKey> {
  try {
    const stored = await database.get('keys', purpose);
    if (stored) return stored;
    const fresh = await makeKey();
    const transaction = database.transaction('keys', 'readwrite', { durability: 'strict' });
    // Another worker may have made one meanwhile: the first stays.
    const first = await transaction.store.get(purpose);
    if (!first) await transaction.store.put(fresh, purpose);
    await transaction.done;
    return first ?? fresh;
  } catch (cause) {
    throw unavailable(cause);
  }
}
