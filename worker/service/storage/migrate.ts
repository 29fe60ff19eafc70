import { parse, profileSchema, PROFILE_SCHEMA, type Profile } from '../../protocol/index.ts';

type Step = (stored: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>;

/** How a profile of version n becomes one of version n + 1, by n. Version 1 is the first. */
const STEPS: Readonly<Record<number, Step>> = {};

/**
 * A stored profile in today's form.
 * @throws TillError `profile-invalid` where it is of no known version, or not what its version says.
 */
export function migrateProfile(stored: unknown, steps: Readonly<Record<number, Step>> = STEPS, current = PROFILE_SCHEMA): Profile {
  let profile = stored;
  while (isVersioned(profile) && profile.schema < current) {
    const step = steps[profile.schema];
    if (!step) break;
    profile = { ...step(profile), schema: profile.schema + 1 };
  }
  return parse(profileSchema, profile, 'profile-invalid', 'profile');
}

function isVersioned(value: unknown): value is Record<string, unknown> & { schema: number } {
  return typeof value === 'object' && value !== null && 'schema' in value && typeof value.schema === 'number';
}
