import { expect, test } from 'vitest';
import { buildShop, minorDigits, OFFLINE_ORDERS } from '../../training/build-shop.ts';
import { segmentsSchema, parse } from '../../worker/protocol/index.ts';
import { orders, read, SOURCE } from '../worker/engine/ranking/gift-shop.ts';

const shop = await buildShop(SOURCE);

test('a shop has a catalogue, statistics, segments and a description of its files', () => {
  expect([...shop.files.keys()].sort()).toEqual(['catalog.json', OFFLINE_ORDERS, 'segments.json', 'shop.json', 'statistics.bin'].sort());
  expect(read(shop.files, 'shop.json')).toMatchObject({ name: 'Gift shop', currency: 'EUR', counts: { products: 30, orders: 400 } });
});

test('the same source gives the same bytes', async () => {
  const again = await buildShop(SOURCE);
  for (const [name, bytes] of shop.files) expect(Buffer.from(again.files.get(name) ?? []).equals(bytes), name).toBe(true);
});

test('segments fit the policy’s schema, most valuable first', () => {
  const segments = parse(segmentsSchema, read(shop.files, 'segments.json'), 'policy-invalid', 'segments');
  const value = segments.features.findIndex(feature => feature.name === 'totalValue');
  const values = segments.centroids.map(centroid => centroid.center[value] ?? 0);
  expect(values).toEqual(values.toSorted((a, b) => b - a));
  expect(segments.centroids.every(centroid => centroid.center.every(x => x >= 0 && x <= 1))).toBe(true);
});

test('what refers to nothing is left out and counted', async () => {
  const { faults } = await buildShop({ ...SOURCE, orders: [
    ...orders(20), { id: 'o1', ts: '2026-01-01', items: [['mug-red', 1, 1]] }, { id: 'x', ts: '2026-01-01', items: [['no-such-thing', 1, 1]] }, { id: 'y', ts: 'soon', items: [['mug-red', 1, 1]] },
  ] });
  expect(faults.counts).toEqual({ 'time-invalid': 1, 'order-twice': 1, 'product-unknown': 1 });
});

test('no usable order and an unsafe link are refused', async () => {
  await expect(buildShop({ ...SOURCE, orders: [] })).rejects.toMatchObject({ code: 'file-empty' });
  const products = [{ code: 'mug-red', title: 'Mug', price: 1, url: 'javascript:alert(1)' }];
  await expect(buildShop({ ...SOURCE, products })).rejects.toMatchObject({ code: 'catalog-invalid', at: 'products[0].url' });
});

test('prices are in the currency’s minor unit', async () => {
  expect([minorDigits('EUR'), minorDigits('JPY'), minorDigits('KWD')]).toEqual([2, 0, 3]);
  const { files } = await buildShop({ ...SOURCE, currency: 'JPY', products: [{ code: 'mug-red', title: 'Mug', price: 120 }] });
  expect(read(files, 'catalog.json')).toMatchObject({ products: [{ id: 'mug-red', price: 120 }] });
});
