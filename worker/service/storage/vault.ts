import { deleteDB, openDB } from 'idb';
import { PURPOSES, TillError, type Purpose } from '../../protocol/index.ts';
import { DATABASE, DATABASE_VERSION, SHARED_STORES, STORES_OF, upgrade, type Store, type TillDatabase, type TillSchema, type Write } from './schema.ts';
import { makeKey } from './seal.ts';

/** Leave to use the database, given to one message. An erasure ends it: work that is still under way then stores nothing any more. */
export interface Permit {
  readonly valid: boolean;
  /** @throws TillError `storage-unavailable`; `consent-missing` once ended. */
  open(): Promise<TillDatabase>;
  /** The key of a purpose, made where there is none. @throws as `open`. */
  key(purpose: Purpose): Promise<CryptoKey>;
  /**
   * Writes whole or not at all.
   * @param work Only requests of this transaction may be awaited. False undoes it.
   * @param durability `strict` where the page is told that it is kept: it then survives a power cut.
   * @returns What `work` returned.
   * @throws as `open`; `storage-unavailable` also when the disk is full.
   */
  write(stores: readonly Store[], work: (transaction: Write) => Promise<boolean>, durability?: Durability): Promise<boolean>;
}

export type Durability = 'relaxed' | 'strict';

/** The encrypted database of this device. It is made at the first use with consent, never before. */
export interface Vault {
  permit(): Permit;
  /** Whether there is a database; asking does not make one. @throws TillError `storage-unavailable`. */
  exists(): Promise<boolean>;
  /** Destroys the keys of these purposes, then what they kept; all purposes: the database. Does nothing where there is none. */
  erase(purposes: readonly Purpose[]): Promise<void>;
  /** Called when memory must not be trusted any more: another worker wrote, or data was erased. */
  onChange(forget: () => void): void;
}

export function createVault(): Vault {
  const listeners: (() => void)[] = [];
  const keys = new Map<Purpose, Promise<CryptoKey>>();
  // A site can have two workers with the engine (its own, and ours under another scope): they tell each other.
  const others = new BroadcastChannel(DATABASE);
  let opening: Promise<TillDatabase> | undefined;
  let erasures = 0;

  const forget = () => {
    keys.clear();
    listeners.forEach(listener => listener());
  };
  const close = () => {
    void opening?.then(database => database.close(), () => {});
    opening = undefined;
    forget();
  };
  others.addEventListener('message', forget);

  const open = () => {
    opening ??= openDB<TillSchema>(DATABASE, DATABASE_VERSION, { upgrade, blocking: close, terminated: close }).catch((cause: unknown) => {
      opening = undefined;
      throw unavailable(cause);
    });
    return opening;
  };
  const key = (purpose: Purpose) => {
    const found = keys.get(purpose) ?? open().then(database => storedKey(database, purpose)).catch((cause: unknown) => {
      keys.delete(purpose);
      throw unavailable(cause);
    });
    keys.set(purpose, found);
    return found;
  };
  const exists = async () => {
    try {
      return (await indexedDB.databases()).some(({ name }) => name === DATABASE);
    } catch (cause) {
      throw unavailable(cause);
    }
  };

  return {
    exists,
    permit() {
      const given = erasures;
      const check = () => { if (given !== erasures) throw new TillError('consent-missing', 'storage', 'it was erased meanwhile'); };
      return {
        get valid() { return given === erasures; },
        async open() { check(); return open(); },
        async key(purpose) { check(); return key(purpose); },
        async write(stores, work, durability) {
          check();
          const database = await open();
          check();
          const kept = await transact(database, stores, work, durability);
          if (kept) others.postMessage('changed');
          return kept;
        },
      };
    },
    async erase(purposes) {
      erasures += 1;
      forget();
      if (!(await exists())) return;
      const database = await open();
      const everything = PURPOSES.every(purpose => purposes.includes(purpose));
      const emptied = [...purposes.flatMap(purpose => STORES_OF[purpose]), ...(everything ? SHARED_STORES : [])];
      // By itself and first: should the rest fail, what remains can be read by nobody.
      await transact(database, ['keys'], tx => all(purposes.map(purpose => tx.objectStore('keys').delete(purpose))), 'strict');
      await transact(database, emptied, tx => all(emptied.map(name => tx.objectStore(name).clear())), 'strict');
      others.postMessage('erased');
      if (!everything && (await database.count('keys')) > 0) return;
      close();
      await deleteDB(DATABASE).catch((cause: unknown) => { throw unavailable(cause); });
    },
    onChange: listener => { listeners.push(listener); },
  };
}

async function transact(database: TillDatabase, stores: readonly Store[], work: (transaction: Write) => Promise<boolean>, durability: Durability = 'relaxed'): Promise<boolean> {
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

async function all(requests: readonly Promise<unknown>[]): Promise<true> {
  await Promise.all(requests);
  return true;
}

async function storedKey(database: TillDatabase, purpose: Purpose): Promise<CryptoKey> {
  const stored = await database.get('keys', purpose);
  if (stored) return stored;
  const fresh = await makeKey();
  const transaction = database.transaction('keys', 'readwrite', { durability: 'strict' });
  // Another worker may have made one meanwhile: the first stays.
  const first = await transaction.store.get(purpose);
  if (!first) await transaction.store.put(fresh, purpose);
  await transaction.done;
  return first ?? fresh;
}

function unavailable(cause: unknown): TillError {
  return TillError.from(cause, 'storage-unavailable', `indexeddb:${DATABASE}`);
}
