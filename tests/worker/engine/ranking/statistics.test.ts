import { expect, test } from 'vitest';
import { byteLength, columnsOver, compand, decodeStatistics, hashIds, NONE, seasonOf, SEASONS, writeHeader } from '../../../../worker/engine/ranking/index.ts';
import { SIGNED, UNSIGNED } from '../../../../worker/engine/ranking/companding.ts';
import { bytes, giftShop } from './gift-shop.ts';

const SHAPE = { products: 3, neighbours: 2 };

function written(): Uint8Array<ArrayBuffer> {
  const buffer = new ArrayBuffer(byteLength(SHAPE));
  const columns = columnsOver(buffer, SHAPE);
  columns.price.set([100, 250, 0]);
  columns.neighbour.set([1, 2, 0, NONE, NONE, NONE]);
  columns.ease.set([127, -5, 90, 0, 0, 0]);
  columns.words.fill(NONE);
  columns.words.set([0, 1]);
  columns.season.fill(7);
  writeHeader(buffer, { ...SHAPE, asOf: 1_700_000_000_000, idsHash: hashIds(['a', 'b', 'c']) });
  return new Uint8Array(buffer);
}

test('statistics come back as they were written', () => {
  const read = decodeStatistics(written());
  expect(read.asOf).toBe(1_700_000_000_000);
  expect([...read.price]).toEqual([100, 250, 0]);
  expect([...read.neighbour]).toEqual([1, 2, 0, NONE, NONE, NONE]);
  expect([...read.ease]).toEqual([127, -5, 90, 0, 0, 0]);
  expect(read.season.length).toBe(3 * SEASONS);
  expect(read.idsHash).toBe(hashIds(['a', 'b', 'c']));
});

test('bytes inside a larger buffer are read all the same', () => {
  const file = written();
  const larger = new Uint8Array(file.length + 3);
  larger.set(file, 3);
  expect([...decodeStatistics(larger.subarray(3)).price]).toEqual([100, 250, 0]);
});

test.each([
  ['an empty file', () => new Uint8Array(0), 'statistics.length'],
  ['something else', (file: Uint8Array) => file.fill(65), 'statistics.magic'],
  ['a newer version', (file: Uint8Array) => { file[4] = 99; return file; }, 'statistics.version'],
  ['a truncated file', (file: Uint8Array) => file.slice(0, -8), 'statistics.length'],
  ['a changed byte', (file: Uint8Array) => { file[file.length - 6] = 1; return file; }, 'statistics.checksum'],
  ['more products than fit', (file: Uint8Array) => { new DataView(file.buffer).setUint32(8, 0xffffffff, true); return file; }, 'statistics.products'],
])('%s is refused with its place', (_, spoil, at) => {
  expect(() => decodeStatistics(spoil(written()))).toThrow(expect.objectContaining({ code: 'catalog-invalid', at }));
});

test('a companded weight comes back within a byte of itself, with its sign', () => {
  for (const value of [0, 0.0004, 0.01, 0.3, 0.99, 1]) {
    expect(UNSIGNED[compand(value, 1, 255)]).toBeCloseTo(value, 2);
    expect(SIGNED[compand(-value, 1, 127) + 128]).toBeCloseTo(-value, 1.5);
  }
  expect(compand(5, 0, 255)).toBe(0);
});

test('every day of a year has a season', () => {
  const seasons = new Set(Array.from({ length: 366 }, (_, day) => seasonOf(Date.UTC(2024, 0, 1 + day, 23))));
  expect([...seasons].sort((a, b) => a - b)).toEqual(Array.from({ length: SEASONS }, (_, season) => season));
});

test('a built shop keeps what its orders say', async () => {
  const { catalog, files } = await giftShop();
  const { statistics, numbers } = catalog;
  const mug = numbers.get('mug-red') ?? -1;
  const candle = numbers.get('candle-red') ?? -1;
  expect(statistics.orders[mug]).toBeGreaterThan(50);
  const list = statistics.neighbour.subarray(mug * statistics.neighbours, (mug + 1) * statistics.neighbours);
  expect(list[0]).toBe(candle);
  expect(bytes(files, 'statistics.bin').length).toBe(byteLength(statistics));
});
