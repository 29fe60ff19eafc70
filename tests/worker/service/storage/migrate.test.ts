import { expect, test } from 'vitest';
import { emptyProfile } from '../../../../worker/protocol/index.ts';
import { migrateProfile } from '../../../../worker/service/storage/migrate.ts';

const today = emptyProfile('p', 1);

test("a profile of today's version is taken as it is", () => {
  expect(migrateProfile(today)).toEqual(today);
});

test('an older profile is carried over step by step', () => {
  const steps = {
    [-1]: (old: Readonly<Record<string, unknown>>) => ({ ...old, pseudonym: old['name'] }),
    0: (old: Readonly<Record<string, unknown>>) => ({ ...old, revision: 7 }),
  };
  const { pseudonym: _, ...rest } = today;
  expect(migrateProfile({ ...rest, name: 'p', schema: -1 }, steps)).toEqual({ ...today, revision: 7 });
});

test('a profile of an unknown or newer version, or none at all, is refused', () => {
  for (const stored of [{ ...today, schema: 0 }, { ...today, schema: 2 }, { ...today, visits: 'many' }, null, 'profile', []]) {
    expect(() => migrateProfile(stored)).toThrow(expect.objectContaining({ code: 'profile-invalid' }));
  }
});
