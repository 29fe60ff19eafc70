import { expect, test } from 'vitest';
import { DAY, emptyProfile } from '../../../../worker/protocol/index.ts';
import { retained } from '../../../../worker/service/storage/retention.ts';

const limits = { profile: 30, signals: 30, assignments: 10 };
const profile = { ...emptyProfile('p', 0), updated: 100 * DAY, assignments: { e: 'a' } };

test('a profile is used while it is young enough', () => {
  expect(retained(profile, limits, 110 * DAY)).toBe(profile);
});

test('assignments are forgotten before the profile is', () => {
  expect(retained(profile, limits, 111 * DAY)).toEqual({ ...profile, assignments: {} });
});

test('a profile that rested too long is not used', () => {
  expect(retained(profile, limits, 131 * DAY)).toBeUndefined();
});
