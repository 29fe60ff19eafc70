import { emptyProfile, TillError, type Policy, type Profile } from '../../protocol/index.ts';
import type { FaultList } from '../fault-list.ts';
import { createSerial } from '../serial.ts';
import { migrateProfile } from './migrate.ts';
import { retained } from './retention.ts';
import type { SealedRecord, Store, Write } from './schema.ts';
import { seal, unseal } from './seal.ts';
import type { Durability } from './transact.ts';
import type { Permit, Vault } from './vault.ts';

/** The record's kind in its store, and the label it is sealed with. */
const KIND = 'profile';
/** Writers that were faster, before giving up. */
const TRIES = 5;

/** A profile to store, and what else belongs into the same transaction. */
export interface ProfileChange {
  readonly profile: Profile;
  readonly stores?: readonly Store[];
  /** False: what `change` was made from has been overtaken; it is made again. */
  readonly also?: (transaction: Write) => Promise<boolean>;
}

/** The shopper's profile on this device: encrypted at rest, in memory while the worker lives. Only with consent to personalization. */
export interface ProfileStore {
  /** The stored profile, or undefined. One that cannot be read is set aside, with the fault `profile-invalid`. @throws TillError `storage-unavailable`. */
  read(permit: Permit): Promise<Profile | undefined>;
  /** The stored profile as far as `retention` lets it be used, else a new one, which the next `update` stores. @throws as `read`. */
  current(permit: Permit, retention: Policy['retention']): Promise<Profile>;
  /**
   * Stores what `change` makes of the current profile; undefined leaves it. Updates come one after another, and one that another
   * worker overtook is made again from what that one wrote.
   * @param change `stored` is false where the profile is new.
   * @throws TillError `storage-unavailable`.
   */
  update(permit: Permit, retention: Policy['retention'], change: (profile: Profile, stored: boolean) => Promise<ProfileChange | undefined>, durability?: Durability): Promise<Profile>;
}

interface Held { readonly profile: Profile | undefined; readonly revision: number }

export function createProfileStore(vault: Vault, faults: FaultList): ProfileStore {
  const serial = createSerial();
  let held: Promise<Held> | undefined;
  /** Begun but not stored: every page gets the same pseudonym. */
  let begun: Profile | undefined;
  vault.onChange(() => { held = undefined; begun = undefined; });

  const hold = (permit: Permit) => {
    const loading = held ?? load(permit, faults);
    held = loading;
    loading.catch(() => { if (held === loading) held = undefined; });
    return loading;
  };
  const begin = () => {
    begun ??= emptyProfile(crypto.randomUUID(), Date.now());
    return begun;
  };
  const put = async (permit: Permit, { profile, stores = [], also }: ProfileChange, revision: number, durability?: Durability) => {
    const record: SealedRecord = { kind: KIND, revision: revision + 1, ...await seal(await permit.key('personalization'), KIND, profile) };
    return permit.write(['records', ...stores], async transaction => {
      const stored = await transaction.objectStore('records').get(KIND);
      if ((stored?.revision ?? 0) !== revision) return false;
      if (also && !await also(transaction)) return false;
      await transaction.objectStore('records').put(record);
      return true;
    }, durability);
  };

  return {
    read: async permit => (await hold(permit)).profile,
    current: async (permit, retention) => usable(await hold(permit), retention) ?? begin(),
    update: (permit, retention, change, durability) => serial(async () => {
      for (let tries = 0; tries < TRIES; tries++) {
        const before = await hold(permit);
        const profile = usable(before, retention);
        const made = await change(profile ?? begin(), profile !== undefined);
        if (!made) return profile ?? begin();
        if (await put(permit, made, before.revision, durability)) {
          if (permit.valid) held = Promise.resolve({ profile: made.profile, revision: before.revision + 1 });
          begun = undefined;
          faults.clear(KIND);
          return made.profile;
        }
        held = undefined;
      }
      throw new TillError('storage-unavailable', 'profile', 'another worker was always faster');
    }),
  };
}

function usable({ profile }: Held, retention: Policy['retention']): Profile | undefined {
  return profile && retained(profile, retention, Date.now());
}

async function load(permit: Permit, faults: FaultList): Promise<Held> {
  const [record, key] = await Promise.all([permit.read(database => database.get('records', KIND)), permit.knownKey('personalization')]);
  if (!record) return { profile: undefined, revision: 0 };
  try {
    if (!key) throw new Error('its key is gone');
    return { profile: migrateProfile(await unseal(key, KIND, record)), revision: record.revision };
  } catch (cause) {
    faults.report(KIND, new TillError('profile-invalid', KIND, cause instanceof Error ? cause.message : String(cause), { cause }));
    await setAside(permit, record);
    return { profile: undefined, revision: 0 };
  }
}

/** Kept under quarantine, where a later version may know how to read it; never read again by this one. */
async function setAside(permit: Permit, record: SealedRecord): Promise<void> {
  await permit.write(['records', 'quarantine'], async transaction => {
    await transaction.objectStore('quarantine').put(record);
    await transaction.objectStore('records').delete(record.kind);
    return true;
  });
}
