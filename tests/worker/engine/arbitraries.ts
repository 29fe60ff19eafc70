import fc from 'fast-check';
import type { Candidate, Policy, Profile } from '../../../worker/protocol/index.ts';

/** Few ids, so that rules, carts and candidates meet; some are names that trip careless code. */
export const IDS = ['card', 'paypal', 'klarna', 'ideal', 'mug', 'tea', 'candle', 'constructor', '__proto__', 'toString', ''] as const;
const id = fc.constantFrom(...IDS.filter(Boolean));
const currency = fc.constantFrom('EUR', 'USD', 'JPY');
const country = fc.constantFrom('DE', 'NL', 'US', 'JP');
const price = fc.oneof(fc.integer({ min: 0, max: 50_000 }), fc.record({ amount: fc.integer({ min: 0, max: 50_000 }), currency }));
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined, freq: 2 });

export const candidate: fc.Arbitrary<Candidate> = fc.record({
  id, kind: maybe(fc.constantFrom('card', 'wallet', 'bnpl')), price: maybe(price), fee: maybe(price),
  countries: maybe(fc.array(country, { maxLength: 3 })), currencies: maybe(fc.array(currency, { maxLength: 3 })),
  min: maybe(price), max: maybe(price), available: maybe(fc.boolean()), stock: maybe(fc.integer({ min: 0, max: 3 })),
  category: maybe(fc.constantFrom('a', 'b')), saved: maybe(fc.record({ expiry: maybe(fc.constantFrom('2020-01', '2040-12')), default: maybe(fc.boolean()) })),
  percent: maybe(fc.integer({ min: 0, max: 100 })), amount: maybe(price), minSubtotal: maybe(price),
  expires: maybe(fc.constantFrom('2020-01-01T00:00:00Z', '2040-01-01T00:00:00Z')),
  devices: maybe(fc.array(fc.constantFrom('mobile', 'desktop'), { maxLength: 2 })),
}).map(compact) as fc.Arbitrary<Candidate>;

const placement = fc.constantFrom('payment', 'shipping', 'coupon', 'upsell', 'message', 'upsell:cart', 'gift');

export const request = fc.record({
  id: fc.string({ minLength: 1, maxLength: 20 }),
  placements: fc.array(fc.record({
    placement,
    candidates: fc.uniqueArray(candidate, { selector: c => c.id, maxLength: 8 }),
    limit: maybe(fc.integer({ min: 0, max: 6 })),
  }).map(compact), { minLength: 1, maxLength: 4 }),
  context: fc.record({
    cart: fc.record({ items: fc.array(fc.record({ id, quantity: fc.integer({ min: 1, max: 9 }), price: maybe(price) }).map(compact), { maxLength: 4 }) }),
    currency, country: maybe(country), locale: fc.constantFrom('en', 'de-AT', 'ar', 'x'), device: maybe(fc.constantFrom('mobile', 'tablet', 'desktop')),
    page: maybe(fc.constantFrom('cart', 'checkout')), at: fc.constantFrom('2026-11-22T09:00:00Z', '2026-06-01T23:59:59+14:00', '2031-01-01T00:00:00-11:30'),
  }).map(compact),
}) as fc.Arbitrary<never>;

const logic = fc.oneof(
  fc.boolean(),
  fc.record({ '>=': fc.tuple(fc.constant({ var: 'cart.subtotal' }), fc.integer({ min: 0, max: 20_000 })) }),
  fc.record({ '===': fc.tuple(fc.constant({ var: 'context.country' }), country) }),
  fc.record({ in: fc.tuple(id, fc.constant({ var: 'cart.ids' })) }),
  fc.record({ '===': fc.tuple(fc.constant({ var: 'profile.known' }), fc.boolean()) }),
  fc.record({ var: fc.constantFrom('__proto__.polluted', 'constructor.name', 'cart.nothing') }),
);
const where = fc.oneof(fc.constant(true), fc.record({ '===': fc.tuple(fc.constant({ var: 'candidate.id' }), id) }), fc.record({ '>': fc.tuple(fc.constant({ var: 'candidate.price' }), fc.constant(1000)) }));
const target = fc.oneof(fc.record({ ids: fc.array(id, { minLength: 1, maxLength: 4 }) }), fc.record({ where }));
const by = maybe(fc.integer({ min: 1, max: 5 }));
const texts = fc.constant({ en: 'Because' });

const action = fc.oneof(
  fc.tuple(target, by).map(([t, n]) => compact({ do: 'promote', ...t, by: n })),
  fc.tuple(target, by).map(([t, n]) => compact({ do: 'demote', ...t, by: n })),
  id.map(chosen => ({ do: 'preselect', id: chosen })),
  target.map(t => ({ do: 'hide', ...t, reason: 'by rule' })),
  target.map(t => ({ do: 'annotate', ...t, text: { en: 'Note', ar: 'ملاحظة' } })),
  id.map(code => ({ do: 'offer', code })),
  fc.constant({ do: 'say', message: 'hello' }),
);

const rule = (name: string) => fc.record({
  placements: maybe(fc.array(placement, { minLength: 1, maxLength: 3 })), when: logic, then: fc.array(action, { minLength: 1, maxLength: 3 }),
  priority: fc.integer({ min: -3, max: 3 }), stop: fc.boolean(), reason: maybe(texts), until: maybe(fc.constantFrom('2020-01-01T00:00:00Z', '2040-01-01T00:00:00Z')),
}).map(r => compact({ id: name, ...r }));

export const policy = fc.record({
  version: fc.constant('test.1'),
  rules: fc.integer({ min: 0, max: 12 }).chain(n => fc.tuple(...Array.from({ length: n }, (_, i) => rule(`rule-${i}`)))),
  experiments: fc.option(fc.tuple(rule('varied'), fc.constantFrom('running', 'stopped', 'draft')).map(([r, status]) => [{ id: 'exp', status, variations: [{ id: 'control', weight: 1 }, { id: 'b', weight: 1, rules: [r] }] }]), { nil: [] }),
  segments: fc.constant({ features: [{ name: 'orders', min: 0, max: 10 }, { name: 'recencyDays', min: 0, max: 365 }], centroids: [{ id: 'new', center: [0, 1] }, { id: 'loyal', center: [1, 0] }], overrides: [{ segment: 'vip', when: { '>=': [{ var: 'profile.totalValue' }, 50_000] } }] }),
  limits: fc.record({ placements: fc.dictionary(fc.constantFrom('payment', 'shipping', 'upsell', 'coupon'), fc.record({ max: maybe(fc.integer({ min: 0, max: 5 })), perCategory: maybe(fc.integer({ min: 1, max: 2 })) }).map(compact)) }),
  messages: fc.constant([{ id: 'hello', text: { en: 'Hello', de: 'Hallo' } }]),
}) as unknown as fc.Arbitrary<Policy>;

const tally = fc.record({ weight: fc.double({ min: 0, max: 50, noNaN: true }), at: fc.integer({ min: 0, max: 2_000_000_000_000 }) });
const tallies = fc.dictionary(id.filter(k => k !== '__proto__'), tally, { maxKeys: 4 });

export const profile: fc.Arbitrary<Profile> = fc.record({
  schema: fc.constant(1 as const), pseudonym: fc.uuid(), revision: fc.nat(), created: fc.nat(), updated: fc.nat(),
  visits: fc.record({ count: fc.nat(100), last: fc.integer({ min: 0, max: 2_000_000_000_000 }) }),
  orders: fc.record({ count: fc.nat(30), last: fc.integer({ min: 0, max: 2_000_000_000_000 }), value: fc.nat(1_000_000) }),
  categories: tallies, products: tallies, purchases: fc.dictionary(id.filter(k => k !== '__proto__'), fc.record({ count: fc.nat(9), last: fc.integer({ min: 0, max: 2_000_000_000_000 }) }), { maxKeys: 4 }),
  payment: tallies, shipping: tallies, abandoned: tallies, campaigns: tallies,
  coupons: fc.record({ used: fc.nat(5), last: fc.nat() }), assignments: fc.dictionary(fc.constantFrom('exp', 'old'), fc.constantFrom('control', 'b', 'gone'), { maxKeys: 2 }),
});

function compact<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, v]) => v !== undefined)) as T;
}
