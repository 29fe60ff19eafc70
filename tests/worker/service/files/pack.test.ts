import { expect, test } from 'vitest';
import { pack, unpack } from '../../../../worker/service/files/pack.ts';

const bytes = (...values: number[]) => Uint8Array.from(values);

test('what is packed comes out as it went in, empty parts too', () => {
  for (const parts of [[bytes(1, 2, 3), bytes(4)], [bytes(), bytes(5)], [bytes(6), bytes()]] as const) expect(unpack(pack(...parts))).toEqual(parts);
});

test('a pack that was cut short is no pack', () => {
  expect(() => unpack(pack(bytes(1, 2, 3), bytes()).slice(0, 5))).toThrow(RangeError);
  expect(() => unpack(bytes(1))).toThrow(RangeError);
});
