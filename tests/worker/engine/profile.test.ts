import { describe, expect, it } from 'vitest';
import { applySignal, profileFeatures } from '../../../worker/engine/index.ts';
import { weightAt } from '../../../worker/engine/tally.ts';
import { DAY, emptyProfile, parse, signalSchema, type Profile } from '../../../worker/protocol/index.ts';

const START = Date.parse('2026-11-01T10:00:00Z');
const digits = (currency: string) => (currency === 'JPY' ? 0 : 2);
const at = (minutes: number) => new Date(START + minutes * 60_000).toISOString();

function after(...signals: [name: string, minutes: number, params?: object][]): Profile {
  return signals.reduce((profile, [name, minutes, params], i) => applySignal(profile, parse(signalSchema, { id: `s${i}`, name, at: at(minutes), params }, 'signal-invalid', 'signal'), digits), emptyProfile('p', START));
}

describe('a profile', () => {
  it('counts a new visit after half an hour\'s pause', () => {
    expect(after(['page_view', 0], ['page_view', 10], ['page_view', 39], ['page_view', 70]).visits.count).toBe(2);
  });

  it('counts an order in the currency\'s minor unit', () => {
    expect(after(['purchase', 0, { currency: 'EUR', value: 19.99, items: [{ item_id: 'mug' }] }]).orders).toMatchObject({ count: 1, value: 1999, currency: 'EUR' });
    expect(after(['purchase', 0, { currency: 'JPY', value: 1999 }]).orders.value).toBe(1999);
  });

  it('does not add up two currencies', () => {
    expect(after(['purchase', 0, { currency: 'EUR', value: 10 }], ['purchase', 1, { currency: 'JPY', value: 5000 }]).orders).toMatchObject({ count: 2, value: 1000, currency: 'EUR' });
  });

  it('holds what was put in the cart as abandoned until it is bought or taken out', () => {
    const put: [string, number, object] = ['add_to_cart', 0, { items: [{ item_id: 'mug' }, { item_id: 'tea' }] }];
    expect(Object.keys(after(put).abandoned)).toEqual(['mug', 'tea']);
    expect(Object.keys(after(put, ['purchase', 1, { items: [{ item_id: 'mug' }] }]).abandoned)).toEqual(['tea']);
    expect(Object.keys(after(put, ['remove_from_cart', 1, { items: [{ item_id: 'tea' }] }]).abandoned)).toEqual(['mug']);
  });

  it('forgets half of an interest in thirty days', () => {
    const { categories } = after(['view_item', 0, { items: [{ item_id: 'mug', item_category: 'kitchen' }] }]);
    expect(weightAt(categories['kitchen'], START + 30 * DAY, 30)).toBeCloseTo(0.5, 10);
  });

  it('treats a clock that was set back as no time passed', () => {
    const profile = after(['add_payment_info', 0, { payment_type: 'paypal' }]);
    expect(weightAt(profile.payment['paypal'], START - 900 * DAY, 180)).toBe(1);
    expect(profileFeatures(profile, 0).daysSinceVisit).toBe(0);
  });

  it('stays small whatever is browsed', () => {
    const many = Array.from({ length: 500 }, (_, i): [string, number, object] => ['view_item', i, { items: [{ item_id: `p${i}`, item_category: `c${i}` }] }]);
    const profile = after(...many);
    expect(Object.keys(profile.products)).toHaveLength(60);
    expect(JSON.stringify(profile).length).toBeLessThan(10_000);
  });

  it('takes product ids that are names of Object\'s own', () => {
    const profile = after(['purchase', 0, { items: [{ item_id: '__proto__' }, { item_id: 'constructor' }] }]);
    expect(Object.keys(profile.purchases)).toEqual(['__proto__', 'constructor']);
    expect(Object.getPrototypeOf(profile.purchases)).toBe(Object.prototype);
  });

  it('is not changed in place', () => {
    const before = Object.freeze(emptyProfile('p', START));
    expect(applySignal(before, { id: 'a', name: 'page_view', at: at(0), params: {} }, digits)).not.toBe(before);
  });
});
