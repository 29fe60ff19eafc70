import fc from 'fast-check';
import { expect, test } from 'vitest';
import { generate } from '../../../../worker/engine/ranking/index.ts';
import { cartWith, giftShop, NOW, PRODUCTS, shopper } from './gift-shop.ts';

const { catalog } = await giftShop();
const ids = PRODUCTS.map(product => product.code);
const someIds = fc.uniqueArray(fc.constantFrom(...ids, 'unknown', 'constructor', '__proto__'), { maxLength: 8 });

test('what goes together comes first', () => {
  expect(generate(catalog, cartWith('mug-red'), undefined, NOW)[0]).toBe('candle-red');
});

test('what the shopper buys each time is among the first', () => {
  const candidates = generate(catalog, cartWith('lamp-blue'), shopper({ 'clock-white': { count: 6, days: 20 } }), NOW);
  expect(candidates.slice(0, 5)).toContain('clock-white');
});

test('an empty cart and an unknown shopper get what sells', () => {
  const candidates = generate(catalog, cartWith(), undefined, NOW, 5);
  expect(candidates).toHaveLength(5);
});

test('candidates are known products, each once, none of the cart, no more than the limit, always the same', () => {
  fc.assert(fc.property(someIds, someIds, fc.integer({ min: 0, max: 40 }), (cart, bought, limit) => {
    const profile = shopper(Object.fromEntries(bought.map((id, at) => [id, { count: at + 1, days: at * 9 }])));
    const candidates = generate(catalog, cartWith(...cart), profile, NOW, limit);
    expect(new Set(candidates).size).toBe(candidates.length);
    expect(candidates.length).toBeLessThanOrEqual(limit);
    expect(candidates.every(id => ids.includes(id) && !cart.includes(id))).toBe(true);
    expect(generate(catalog, cartWith(...cart.toReversed()), profile, NOW, limit)).toEqual(candidates);
  }));
});
