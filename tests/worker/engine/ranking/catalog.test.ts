import { expect, test } from 'vitest';
import { parseCatalog, productOf, type CatalogFile } from '../../../../worker/engine/ranking/index.ts';
import { bytes, giftShop, read } from './gift-shop.ts';

const { files } = await giftShop();
const statistics = () => bytes(files, 'statistics.bin');
const file = () => read(files, 'catalog.json') as CatalogFile;

test('a catalogue finds a product by its id', () => {
  const catalog = parseCatalog(file(), statistics());
  expect(productOf(catalog, 'lamp-blue')).toMatchObject({ id: 'lamp-blue', title: 'Blue Lamp', price: 525, category: 'Lamp' });
  expect(productOf(catalog, 'constructor')).toBeUndefined();
});

test.each([
  ['no object at all', null, 'catalog'],
  ['a product without a price', { ...file(), products: [{ id: 'a', title: 'A' }] }, 'catalog.products[0].price'],
  ['an image that is a script', { ...file(), products: [{ id: 'a', title: 'A', price: 1, image: 'javascript:alert(1)' }] }, 'catalog.products[0].image'],
  ['an unknown currency', { ...file(), currency: 'euro' }, 'catalog.currency'],
  ['a product twice', { ...file(), products: [...file().products, file().products[0]] }, 'catalog.products[30].id'],
  ['other products than the statistics', { ...file(), products: file().products.toReversed() }, 'statistics.products'],
])('%s is refused with its place', (_, json, at) => {
  expect(() => parseCatalog(json, statistics())).toThrow(expect.objectContaining({ code: 'catalog-invalid', at }));
});
