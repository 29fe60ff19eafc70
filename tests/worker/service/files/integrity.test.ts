import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { fits } from '../../../../worker/service/files/integrity.ts';

const bytes = new TextEncoder().encode('statistics');
const valueOf = (algorithm: string) => `${algorithm}-${createHash(algorithm).update(bytes).digest('base64')}`;

test('bytes fit the value made of them, by each algorithm', async () => {
  for (const algorithm of ['sha256', 'sha384', 'sha512']) expect(await fits(bytes, valueOf(algorithm))).toBe(true);
});

test('other bytes, an unknown algorithm and nonsense fit nothing', async () => {
  expect(await fits(new Uint8Array([1]), valueOf('sha256'))).toBe(false);
  expect(await fits(bytes, valueOf('md5'))).toBe(false);
  expect(await fits(bytes, '')).toBe(false);
});
