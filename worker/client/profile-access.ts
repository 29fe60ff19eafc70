import type { ExportValue, Profile, ProfileValue } from '../protocol/index.ts';
import type { ServiceAsk } from './service-link.ts';

/** The shopper's rights over what this device keeps. Each rejects with a TillError where the service worker cannot be reached. */
export interface ProfileAccess {
  /** What is kept; null where nothing is. */
  read(): Promise<ProfileValue>;
  /** Everything that is kept, as plain data to download. */
  export(): Promise<ExportValue>;
  /**
   * Changes fields of the profile.
   * @param patch A JSON Merge Patch (RFC 7396).
   * @throws TillError `request-invalid` with the path that cannot be so; `consent-missing`.
   */
  correct(patch: Readonly<Record<string, unknown>>): Promise<Profile>;
  erase(): Promise<void>;
}

/** @param ask Asks the service worker. */
export function profileAccess(ask: (message: ServiceAsk) => Promise<unknown>): ProfileAccess {
  return {
    read: async () => await ask({ kind: 'profile', act: 'read' }) as ProfileValue,
    export: async () => await ask({ kind: 'profile', act: 'export' }) as ExportValue,
    correct: async patch => await ask({ kind: 'correct', patch }) as Profile,
    erase: async () => { await ask({ kind: 'profile', act: 'erase' }); },
  };
}
