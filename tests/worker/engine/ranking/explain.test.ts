import { expect, test } from 'vitest';
import { associationScores, reasonFor } from '../../../../worker/engine/ranking/index.ts';
import { cartWith, giftShop, NOW, shopper } from './gift-shop.ts';

const { catalog } = await giftShop();

test('without a model, what is bought together outranks what is not, and the unknown has 0', () => {
  const [candle, clock, unknown] = associationScores(catalog, ['candle-red', 'clock-white', 'unknown'], cartWith('mug-red'), undefined, NOW);
  expect(candle).toBeGreaterThan(clock ?? 1);
  expect(unknown).toBe(0);
});

test('the reason names the cart product that brought it', () => {
  expect(reasonFor(catalog, 'candle-red', cartWith('lamp-blue', 'mug-red'), undefined)).toEqual({
    code: 'bought-together', feature: 'cart_ease_max', values: { id: 'mug-red', product: 'Red Mug' },
  });
});

test('an own purchase is the plainest reason', () => {
  expect(reasonFor(catalog, 'candle-red', cartWith('mug-red'), shopper({ 'candle-red': { count: 1, days: 9 } }))?.code).toBe('bought-before');
});

test('with nothing in common it is popular, and an unknown product has no reason', () => {
  expect(reasonFor(catalog, 'mug-red', cartWith(), undefined)?.code).toBe('popular');
  expect(reasonFor(catalog, 'constructor', cartWith(), shopper({}))).toBeUndefined();
});
