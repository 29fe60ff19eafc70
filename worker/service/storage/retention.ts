import { DAY, type Policy, type Profile } from '../../protocol/index.ts';

/**
 * What of a profile may still be used at `now` (ms since 1970): nothing once it has rested longer than the policy keeps profiles,
 * and no assignments once it has rested longer than those are kept.
 */
export function retained(profile: Profile, retention: Policy['retention'], now: number): Profile | undefined {
  const rested = (now - profile.updated) / DAY;
  if (rested > retention.profile) return undefined;
  return rested > retention.assignments ? { ...profile, assignments: {} } : profile;
}
