import { describe, expect, test } from 'vitest';
import { compileRuleSet, leafText } from '../../../../worker/engine/logic/index.ts';

const SUBTOTAL = { '>=': [{ var: 'cart.subtotal' }, 5000] };
const COUNTRY = { in: [{ var: 'context.country' }, ['DE', 'AT']] };
const GIFT = { in: ['gift', { var: 'cart.categories' }] };
const FACTS = { cart: { subtotal: 4200, categories: ['tea', 'gift'] }, context: { country: 'DE' } };

const explain = (condition: unknown, facts: object = FACTS) => compileRuleSet([condition], String).explain(0, facts);
const texts = (condition: unknown, facts?: object) => explain(condition, facts).leaves.map(leafText);

describe('an explanation', () => {
  test('of an "and" that fails names the test that failed', () => {
    expect(explain({ and: [COUNTRY, SUBTOTAL, GIFT] })).toEqual({ result: false, leaves: [{ logic: SUBTOTAL, value: 4200, result: false }] });
    expect(texts({ and: [COUNTRY, SUBTOTAL] })).toEqual(['cart.subtotal (4200) >= 5000: false']);
  });

  test('of an "and" that holds names every test', () => {
    expect(texts({ and: [COUNTRY, GIFT] })).toEqual(['context.country ("DE") in ["DE","AT"]: true', '"gift" in cart.categories (["tea","gift"]): true']);
  });

  test('of an "or" that holds names the test that held, of one that fails all', () => {
    expect(texts({ or: [SUBTOTAL, COUNTRY, GIFT] })).toEqual(['context.country ("DE") in ["DE","AT"]: true']);
    expect(texts({ or: [SUBTOTAL, { var: 'cart.gift' }] })).toEqual(['cart.subtotal (4200) >= 5000: false', 'cart.gift (missing): false']);
  });

  test('of a negation keeps what its test said', () => {
    expect(explain({ '!': [{ or: [SUBTOTAL, SUBTOTAL] }] })).toMatchObject({ result: true, leaves: [{ result: false }, { result: false }] });
  });

  test('of a choice names the branch taken', () => {
    expect(texts({ if: [SUBTOTAL, GIFT, COUNTRY] })).toEqual(['cart.subtotal (4200) >= 5000: false', 'context.country ("DE") in ["DE","AT"]: true']);
  });

  test('of a fault says so, with the value that caused it', () => {
    expect(explain({ or: [COUNTRY, SUBTOTAL] }, { cart: { subtotal: 'much' } })).toEqual({ result: false, leaves: [{ logic: SUBTOTAL, value: 'much', result: false }], fault: 'NaN' });
  });

  test('of a test of several values gives each', () => {
    const share = { '>': [{ '/': [{ var: 'cart.subtotal' }, { var: 'cart.count' }] }, 1000] };
    expect(explain(share, { cart: { subtotal: 4200, count: 2 } }).leaves).toEqual([{ logic: share, value: { 'cart.subtotal': 4200, 'cart.count': 2 }, result: true }]);
    expect(texts(share, { cart: { subtotal: 4200, count: 2 } })).toEqual(['/(cart.subtotal (4200), cart.count (2)) > 1000: true']);
  });

  test('of a constant needs no facts', () => {
    expect(explain(true)).toEqual({ result: true, leaves: [{ logic: true, value: undefined, result: true }] });
  });
});
