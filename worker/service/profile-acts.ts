import { parse, profileSchema, TillError, type ExportValue, type Policy, type Profile, type ProfileValue } from '../protocol/index.ts';
import { waiting } from './signals/signal-queue.ts';
import type { Service } from './service.ts';
import type { Permit } from './storage/vault.ts';

/** What the shopper cannot correct: it describes the record, not the person. */
const FIXED: ReadonlySet<string> = new Set(['schema', 'pseudonym', 'revision', 'created', 'updated']);

/** What is stored of the shopper; null where nothing is. Asking stores nothing. @throws TillError `storage-unavailable`. */
export async function readProfile({ vault, profiles }: Service): Promise<ProfileValue> {
  const permit = vault.permit();
  return (await vault.exists()) ? (await profiles.read(permit)) ?? null : null;
}

/** Everything that is stored of the shopper, in a form that a machine can read (GDPR art. 20). @throws TillError `storage-unavailable`. */
export async function exportAll(service: Service): Promise<ExportValue> {
  const permit = service.vault.permit();
  const at = new Date().toISOString();
  if (!(await service.vault.exists())) return { format: 1, at, profile: null, waiting: [], traces: [] };
  const [profile = null, signals, traces] = await Promise.all([service.profiles.read(permit), waiting(permit), service.traces.all(permit)]);
  return { format: 1, at, profile, waiting: signals, traces };
}

/**
 * The profile with the shopper's corrections: a JSON Merge Patch (RFC 7396).
 * @throws TillError `request-invalid` at the path that cannot be so; `storage-unavailable`.
 */
export async function correctProfile({ profiles }: Service, patch: Readonly<Record<string, unknown>>, retention: Policy['retention'], permit: Permit): Promise<Profile> {
  const fixed = Object.keys(patch).find(name => FIXED.has(name));
  if (fixed !== undefined) throw new TillError('request-invalid', `patch.${fixed}`, 'this cannot be corrected');
  return profiles.update(permit, retention, async profile => {
    const corrected = parse(profileSchema, merged(profile, patch), 'request-invalid', 'patch');
    return { profile: { ...corrected, revision: profile.revision + 1, updated: Date.now() } };
  }, 'strict');
}

/** RFC 7396: an object is merged, null removes, anything else replaces. */
export function merged(target: unknown, patch: unknown): unknown {
  if (!isRecord(patch)) return patch;
  const base = isRecord(target) ? target : {};
  const changed = Object.entries(patch).filter(([, value]) => value !== null);
  const kept = Object.entries(base).filter(([key]) => !Object.hasOwn(patch, key));
  // From entries: a key such as `__proto__` stays a key.
  return Object.fromEntries([...kept, ...changed.map(([key, value]) => [key, merged(Object.hasOwn(base, key) ? base[key] : undefined, value)])]);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
