import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FEATURES, features, generate } from '../../../../worker/engine/ranking/index.ts';
import { DAY } from '../../../../worker/protocol/index.ts';
import { cartWith, giftShop, NOW, PRODUCTS, shopper } from './gift-shop.ts';

const { catalog } = await giftShop();
const ids = PRODUCTS.map(product => product.code);
const someIds = fc.uniqueArray(fc.constantFrom(...ids, 'unknown', 'constructor'), { maxLength: 12 });

function row(values: Float32Array, at: number): Record<string, number> {
  return Object.fromEntries(FEATURES.map((name, column) => [name, values[at * FEATURES.length + column] ?? Number.NaN]));
}

test('feature names are unique', () => {
  expect(new Set(FEATURES).size).toBe(FEATURES.length);
});

test('features are finite, whatever the cart, the candidates, the history and the clock', () => {
  fc.assert(fc.property(someIds, someIds, someIds, fc.integer({ min: -800, max: 4000 }), (cart, candidates, bought, days) => {
    const profile = shopper(Object.fromEntries(bought.map((id, at) => [id, { count: at, days: at * 40 - 5 }])));
    const values = features(catalog, candidates, cartWith(...cart), profile, NOW + days * DAY);
    expect(values.length).toBe(candidates.length * FEATURES.length);
    expect(values.every(Number.isFinite)).toBe(true);
  }));
});

test('a candidate has the same features wherever it stands among the others, and however the cart is ordered', () => {
  fc.assert(fc.property(someIds, fc.shuffledSubarray(ids, { minLength: 2 }), (cart, candidates) => {
    const profile = shopper({ 'mug-red': { count: 2, days: 10 }, 'card-blue': { count: 1, days: 90 } });
    const forth = features(catalog, candidates, cartWith(...cart), profile, NOW);
    const back = features(catalog, candidates.toReversed(), cartWith(...cart.toReversed()), profile, NOW);
    for (const at of candidates.keys()) expect(row(forth, at)).toEqual(row(back, candidates.length - 1 - at));
  }), { numRuns: 30 });
});

test('the cart, the season and the shopper show in the features', () => {
  const values = features(catalog, ['candle-red', 'clock-white'], cartWith('mug-red'), shopper({ 'clock-white': { count: 3, days: 30 } }), NOW);
  const [candle, clock] = [row(values, 0), row(values, 1)];
  expect(candle.cart_ease_sum).toBeGreaterThan(clock.cart_ease_sum ?? 1);
  expect(candle.title_cart).toBeGreaterThan(clock.title_cart ?? 1);
  expect(candle.season_known).toBe(1);
  expect(clock.own_bought).toBe(1);
  expect(clock.own_fresh_month).toBeCloseTo(0.5, 5);
  expect(candle.own_bought).toBe(0);
});

test('a candidate that the catalogue does not know has its price and nothing of its own', () => {
  const values = row(features(catalog, ['unknown'], cartWith('mug-red'), undefined, NOW, { prices: new Map([['unknown', 200]]) }), 0);
  expect(values.price_to_mean).toBeCloseTo(Math.log(200 / 100), 5);
  expect(values.cart_ease_sum).toBe(0);
  expect(values.popular_week).toBe(0);
});

test('prices in another currency count as unknown', () => {
  const cart = { items: [{ id: 'gift', quantity: 1, price: { amount: 300, currency: 'USD' } }] };
  expect(row(features(catalog, ['mug-red'], cart, undefined, NOW), 0).price_to_mean).toBe(0);
});

test('a model chooses its columns by name, and an unknown one is refused with its place', () => {
  const candidates = generate(catalog, cartWith('mug-red'), undefined, NOW, 4);
  const all = features(catalog, candidates, cartWith('mug-red'), undefined, NOW);
  const two = features(catalog, candidates, cartWith('mug-red'), undefined, NOW, { names: ['score', 'cart_size'] });
  expect([...two]).toEqual(candidates.flatMap((_, at) => [row(all, at).score, row(all, at).cart_size]));
  expect(() => features(catalog, candidates, cartWith(), undefined, NOW, { names: ['score', 'shoe_size'] })).toThrow(expect.objectContaining({ code: 'model-invalid', at: 'features[1]' }));
});
