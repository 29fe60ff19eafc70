import { expect, test } from 'vitest';
import { makeKey, seal, unseal } from '../../../../worker/service/storage/seal.ts';

const value = { payment: { card: 1 }, text: 'é 中 🛒' };

test('what is sealed opens with its key and label', async () => {
  const key = await makeKey();
  expect(await unseal(key, 'profile', await seal(key, 'profile', value))).toEqual(value);
});

test('it opens neither with another key, nor under another label, nor once a bit is changed', async () => {
  const key = await makeKey();
  const sealed = await seal(key, 'profile', value);
  const changed = new Uint8Array(sealed.data.slice(0));
  changed[0] = (changed[0] ?? 0) ^ 1;
  await expect(unseal(await makeKey(), 'profile', sealed)).rejects.toThrow();
  await expect(unseal(key, 'signal', sealed)).rejects.toThrow();
  await expect(unseal(key, 'profile', { ...sealed, data: changed.buffer })).rejects.toThrow();
});

test('the same value never has the same bytes twice', async () => {
  const key = await makeKey();
  const [one, two] = [await seal(key, 'profile', value), await seal(key, 'profile', value)];
  expect(Buffer.from(one.data).equals(Buffer.from(two.data))).toBe(false);
});

test('the key gives its bytes to nobody', async () => {
  await expect(crypto.subtle.exportKey('raw', await makeKey())).rejects.toThrow();
});
