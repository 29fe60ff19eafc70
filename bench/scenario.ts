import type { Candidate, DecisionRequest } from '../worker/protocol/index.ts';

/** A seeded generator of numbers in [0, 1) (mulberry32), so that every run measures the same work. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const COUNTRIES = ['DE', 'NL', 'FR', 'US', 'JP', 'GB', 'AT', 'ES'];
const LEAVES = [
  (r: number) => ({ '>=': [{ var: 'cart.subtotal' }, Math.floor(r * 40) * 500] }),
  (r: number) => ({ '===': [{ var: 'context.country' }, COUNTRIES[Math.floor(r * COUNTRIES.length)]] }),
  (r: number) => ({ '<': [{ var: 'context.hour' }, Math.floor(r * 24)] }),
  (r: number) => ({ '>=': [{ var: 'profile.orders' }, Math.floor(r * 6)] }),
  (r: number) => ({ in: [`p${Math.floor(r * 50)}`, { var: 'cart.ids' }] }),
  (r: number) => ({ '===': [{ var: 'context.device' }, r < 0.5 ? 'mobile' : 'desktop'] }),
];

/** A policy of `rules` rules, about seven conditions each, on all placements. */
export function benchPolicy(rules: number, models: readonly object[] = []): object {
  const random = seeded(rules);
  const leaf = () => LEAVES[Math.floor(random() * LEAVES.length)]?.(random());
  const actions = [() => ({ do: 'promote', ids: [`p${Math.floor(random() * 200)}`, 'paypal'] }), () => ({ do: 'demote', ids: ['invoice', `p${Math.floor(random() * 200)}`], by: 2 }), () => ({ do: 'annotate', ids: ['card'], text: { en: 'Note' } })];
  return {
    version: `bench-${rules}`,
    rules: Array.from({ length: rules }, (_, i) => ({
      id: `rule-${i}`, priority: Math.floor(random() * 10),
      when: { and: [{ or: [leaf(), leaf(), leaf()] }, { or: [leaf(), leaf()] }, leaf(), { '!': [leaf()] }] },
      then: [actions[i % actions.length]?.()],
    })),
    models,
    limits: { placements: { upsell: { max: 12 } } },
  };
}

/** All five placements; the carousel has `candidates` products. */
export function benchRequest(id: string, candidates: number, at: string): DecisionRequest {
  const plain = (...ids: string[]): Candidate[] => ids.map(name => ({ id: name, price: 0 }));
  return {
    id,
    placements: [
      { placement: 'payment', candidates: plain('card', 'paypal', 'klarna', 'invoice', 'sepa', 'ideal') },
      { placement: 'shipping', candidates: plain('standard', 'express', 'pickup', 'green') },
      { placement: 'coupon', candidates: [{ id: 'TEN', percent: 10 }, { id: 'FIVER', amount: 500, minSubtotal: 3000 }] },
      { placement: 'upsell', candidates: Array.from({ length: candidates }, (_, i) => ({ id: `p${i}`, price: 500 + i * 10, category: `c${i % 9}`, stock: i % 40 })) },
      { placement: 'message', candidates: plain('welcome', 'free-shipping') },
    ],
    context: { cart: { items: [{ id: 'p3', quantity: 2, price: 1200 }, { id: 'p7', quantity: 1, price: 2200 }] }, currency: 'EUR', country: 'DE', locale: 'en', device: 'desktop', page: 'checkout', at },
  };
}
