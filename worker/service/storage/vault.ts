import { deleteDB, openDB } from 'idb';
import { PURPOSES, TillError, type Purpose } from '../../protocol/index.ts';
import { DATABASE, DATABASE_VERSION, SHARED_STORES, STORES_OF, upgrade, type Store, type TillDatabase, type TillSchema, type Write } from './schema.ts';
import { storedKey } from './stored-key.ts';
import { transact, unavailable, type Durability } from './transact.ts';

/** Leave to use the database, given to one message. An erasure ends it: work that is still under way then stores nothing any more. */
export interface Permit {
  readonly valid: boolean;
  /** @throws TillError `storage-unavailable`; `consent-missing` once ended. */
  read<T>(work: (database: TillDatabase) => Promise<T>): Promise<T>;
  /** The key of a purpose, made where there is none. @throws as `read`. */
  key(purpose: Purpose): Promise<CryptoKey>;
  /** The key of a purpose; undefined where nothing was ever kept for it. @throws as `read`. */
  knownKey(purpose: Purpose): Promise<CryptoKey | undefined>;
  /**
   * Writes whole or not at all; see {@link transact}.
   * @throws as `read`.
   */
  write(stores: readonly Store[], work: (transaction: Write) => Promise<boolean>, durability?: Durability): Promise<boolean>;
}

/** What workers tell each other. */
const [CHANGED, ERASED] = ['changed', 'erased'];

/** The encrypted database of this device. It is made at the first use with consent, never before. */
export interface Vault {
  permit(): Permit;
  /** Whether there is a database, once an erasure that is under way has ended; asking does not make one. @throws TillError `storage-unavailable`. */
  exists(): Promise<boolean>;
  /** Destroys the keys of these purposes, then what they kept; all purposes: the database. Does nothing where there is none. */
  erase(purposes: readonly Purpose[]): Promise<void>;
  /** Called when memory must not be trusted any more: another worker wrote, or data was erased. */
  onChange(forget: () => void): void;
}

export function createVault(): Vault {
  const listeners: (() => void)[] = [];
  const keys = new Map<Purpose, CryptoKey>();
  // A site can have two workers with the engine (its own, and ours under another scope): they tell each other.
  const others = new BroadcastChannel(DATABASE);
  let opening: Promise<TillDatabase> | undefined;
  let erasures = 0;
  let erasing: Promise<void> = Promise.resolve();

  const forget = () => {
    keys.clear();
    listeners.forEach(listener => listener());
  };
  const close = () => {
    void opening?.then(database => database.close(), () => {});
    opening = undefined;
    forget();
  };
  others.addEventListener('message', ({ data }) => {
    if (data === ERASED) erasures += 1;
    forget();
  });

  const open = () => {
    opening ??= openDB<TillSchema>(DATABASE, DATABASE_VERSION, { upgrade, blocking: close, terminated: close }).catch((cause: unknown) => {
      opening = undefined;
      throw unavailable(cause);
    });
    return opening;
  };
  const exists = async () => {
    try {
      return (await indexedDB.databases()).some(({ name }) => name === DATABASE);
    } catch (cause) {
      throw unavailable(cause);
    }
  };

  const erase = async (purposes: readonly Purpose[]) => {
    if (!(await exists())) return;
    const database = await open();
    const everything = PURPOSES.every(purpose => purposes.includes(purpose));
    const emptied = [...purposes.flatMap(purpose => STORES_OF[purpose]), ...(everything ? SHARED_STORES : [])];
    // By itself and first: should the rest fail, what remains can be read by nobody.
    await transact(database, ['keys'], tx => all(purposes.map(purpose => tx.objectStore('keys').delete(purpose))), 'strict');
    await transact(database, emptied, tx => all(emptied.map(name => tx.objectStore(name).clear())), 'strict');
    others.postMessage(ERASED);
    if (!everything && (await database.count('keys')) > 0) return;
    close();
    await deleteDB(DATABASE).catch((cause: unknown) => { throw unavailable(cause); });
  };

  return {
    async exists() {
      await erasing;
      return exists();
    },
    permit() {
      const given = erasures;
      const ended = () => given !== erasures;
      /** Runs once an erasure that is under way has ended; what an erasure overtakes fails as overtaken, whatever it stumbled over. */
      const guard = async <T>(work: () => Promise<T>): Promise<T> => {
        await erasing;
        try {
          if (ended()) throw overtaken();
          return await work();
        } catch (cause) {
          throw ended() ? overtaken(cause) : unavailable(cause);
        }
      };
      return {
        get valid() { return !ended(); },
        read: work => guard(async () => work(await open())),
        key: purpose => guard(async () => {
          const key = keys.get(purpose) ?? await storedKey(await open(), purpose);
          if (!ended()) keys.set(purpose, key);
          return key;
        }),
        knownKey: purpose => guard(async () => keys.get(purpose) ?? (await open()).get('keys', purpose)),
        write: (stores, work, durability) => guard(async () => {
          const database = await open();
          if (ended()) throw overtaken();
          const kept = await transact(database, stores, work, durability);
          if (kept) others.postMessage(CHANGED);
          return kept;
        }),
      };
    },
    erase(purposes) {
      erasures += 1;
      forget();
      const erased = erasing.then(() => erase(purposes));
      erasing = erased.catch(() => {});
      return erased;
    },
    onChange: listener => { listeners.push(listener); },
  };
}

async function all(requests: readonly Promise<unknown>[]): Promise<true> {
  await Promise.all(requests);
  return true;
}

function overtaken(cause?: unknown): TillError {
  return new TillError('consent-missing', 'storage', 'it was erased meanwhile', { cause });
}
