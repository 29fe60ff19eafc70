import { describe, expect, it } from 'vitest';
import { compilePolicy, decide } from '../../../worker/engine/index.ts';
import { decisionRequestSchema, emptyProfile, parse, type Decision, type Profile } from '../../../worker/protocol/index.ts';

const AT = '2026-11-22T10:00:00+01:00';
const METHODS = [{ id: 'card', kind: 'card' }, { id: 'paypal', kind: 'wallet' }, { id: 'invoice', kind: 'bnpl', countries: ['DE', 'AT'] }];

interface Given { placement?: string; candidates?: object[]; policy?: object; profile?: Profile; context?: object; limit?: number; seed?: string }

function decision({ placement = 'payment', candidates = METHODS, policy = {}, profile, context = {}, limit, seed = 'shopper' }: Given): Decision {
  const request = parse(decisionRequestSchema, {
    id: 'r1', placements: [{ placement, candidates, ...(limit === undefined ? {} : { limit }) }],
    context: { cart: { items: [{ id: 'mug', price: 1200, quantity: 2 }] }, currency: 'EUR', country: 'DE', locale: 'de-DE', at: AT, ...context },
  }, 'request-invalid', 'request');
  const [first] = decide({ request, policy: compilePolicy({ version: 'v1', ...policy }), profile, seed, source: 'engine' }).decisions;
  if (!first) throw new Error('no decision');
  return first;
}

const always = (then: object, more: object = {}) => ({ rules: [{ id: 'r', when: true, then: [then], ...more }] });
const known = (patch: Partial<Profile> = {}): Profile => ({ ...emptyProfile('p', 0), ...patch });

describe('admission', () => {
  it('hides what this country, currency, amount or device refuses, each by its reserved rule', () => {
    const candidates = [{ id: 'ok' }, { id: 'country', countries: ['US'] }, { id: 'currency', currencies: ['USD'] }, { id: 'amount', min: 10_000 }, { id: 'device', devices: ['mobile'] }];
    const { order, hidden } = decision({ candidates, context: { device: 'desktop' } });
    expect(order).toEqual(['ok']);
    expect(hidden.map(h => `${h.id} ${h.rule}`)).toEqual(['country till:country', 'currency till:currency', 'amount till:amount', 'device till:device']);
  });

  it('keeps an unavailable method, last', () => {
    expect(decision({ candidates: [{ id: 'a', available: false }, { id: 'b' }] })).toMatchObject({ order: ['b', 'a'], hidden: [] });
  });

  it('never suggests what is in the cart or sold out', () => {
    const candidates = [{ id: 'mug' }, { id: 'gone', stock: 0 }, { id: 'no-size', variants: [{ id: 's', stock: 0 }] }, { id: 'tea' }];
    const { order, hidden } = decision({ placement: 'upsell', candidates });
    expect(order).toEqual(['tea']);
    expect(hidden.map(h => h.rule)).toEqual(['till:in-cart', 'till:out-of-stock', 'till:out-of-stock']);
  });

  it('brings back one method where every one would be hidden', () => {
    const { order } = decision({ policy: always({ do: 'hide', where: true, reason: 'all of them' }) });
    expect(order).toEqual(['card']);
  });
});

describe('rules', () => {
  it('promote to the front, and say why in the page\'s language', () => {
    const made = decision({ policy: always({ do: 'promote', ids: ['paypal'] }, { reason: { en: 'Fast', de: 'Schnell' } }) });
    expect(made.order).toEqual(['paypal', 'card', 'invoice']);
    expect(made.notes).toEqual([{ id: 'paypal', text: 'Schnell', reasons: [{ code: 'rule', rule: 'r' }] }]);
  });

  it('promote and demote by places', () => {
    expect(decision({ policy: always({ do: 'promote', ids: ['invoice'], by: 1 }) }).order).toEqual(['card', 'invoice', 'paypal']);
    expect(decision({ policy: always({ do: 'demote', ids: ['card', 'paypal'], by: 1 }) }).order).toEqual(['invoice', 'card', 'paypal']);
  });

  it('of the highest priority has the last word', () => {
    const rules = [{ id: 'low', when: true, then: [{ do: 'promote', ids: ['invoice'] }], priority: 1 }, { id: 'high', when: true, then: [{ do: 'promote', ids: ['paypal'] }], priority: 2 }];
    expect(decision({ policy: { rules } }).order).toEqual(['paypal', 'invoice', 'card']);
    expect(decision({ policy: { rules: rules.map(r => ({ ...r, stop: r.id === 'high' })) } }).order).toEqual(['paypal', 'card', 'invoice']);
  });

  it('fire within their dates only', () => {
    const promote = { do: 'promote', ids: ['paypal'] };
    expect(decision({ policy: always(promote, { until: '2026-11-22T09:00:00Z' }) }).order[0]).toBe('card');
    expect(decision({ policy: always(promote, { from: '2026-11-22T09:00:00Z' }) }).order[0]).toBe('paypal');
  });

  it('choose candidates by a condition', () => {
    expect(decision({ policy: always({ do: 'hide', where: { '===': [{ var: 'candidate.kind' }, 'wallet'] }, reason: 'no wallets' }) }).hidden).toEqual([{ id: 'paypal', rule: 'r', reason: 'no wallets' }]);
  });

  it('read the cart, the page and the shopper', () => {
    const when = { and: [{ '===': [{ var: 'cart.subtotal' }, 2400] }, { '===': [{ var: 'context.hour' }, 10] }, { '===': [{ var: 'profile.orders' }, 3] }] };
    const policy = { rules: [{ id: 'r', when, then: [{ do: 'promote', ids: ['paypal'] }] }] };
    expect(decision({ policy, profile: known({ orders: { count: 3, last: 0, value: 9000 } }) }).order[0]).toBe('paypal');
    expect(decision({ policy }).order[0]).toBe('card');
  });

  it('choose a message for a placement that has none of its own', () => {
    const policy = { ...always({ do: 'say', message: 'hello' }), messages: [{ id: 'hello', text: { en: 'Hello', de: 'Hallo' } }] };
    const made = decision({ placement: 'message', candidates: [], policy });
    expect(made.order).toEqual([]);
  });
});

describe('habits', () => {
  it('put the method used before first and preselect it', () => {
    const made = decision({ profile: known({ payment: { paypal: { weight: 2, at: 0 } } }) });
    expect(made.order[0]).toBe('paypal');
    expect(made.preselect).toBe('paypal');
    expect(made.notes[0]?.reasons).toEqual([{ code: 'used-before' }]);
  });

  it('give way to the shopper\'s own default card', () => {
    const candidates = [...METHODS, { id: 'visa', saved: { last4: '4242', expiry: '2040-01', default: true } }];
    expect(decision({ candidates, profile: known({ payment: { paypal: { weight: 2, at: 0 } } }) })).toMatchObject({ preselect: 'visa' });
  });

  it('never preselect an expired card', () => {
    const candidates = [...METHODS, { id: 'visa', saved: { expiry: '2026-10', default: true } }];
    const made = decision({ candidates });
    expect(made.preselect).toBeUndefined();
    expect(made.order.at(-1)).toBe('visa');
  });

  it('never preselect a dearer shipping rate', () => {
    const candidates = [{ id: 'standard', price: 490 }, { id: 'express', price: 1290 }];
    expect(decision({ placement: 'shipping', candidates, profile: known({ shipping: { express: { weight: 9, at: 0 } } }) }).preselect).toBeUndefined();
    expect(decision({ placement: 'shipping', candidates, policy: always({ do: 'preselect', id: 'express' }) }).preselect).toBeUndefined();
    expect(decision({ placement: 'shipping', candidates, policy: always({ do: 'preselect', id: 'standard' }) }).preselect).toBe('standard');
  });
});

describe('offers', () => {
  it('put the best deal for this cart first, the unreachable and the expired last', () => {
    const candidates = [{ id: 'EXPIRED', percent: 90, expires: '2026-01-01T00:00:00Z' }, { id: 'TEN', percent: 10 }, { id: 'FIVE', amount: 500 }, { id: 'BIG', amount: 2000, minSubtotal: 10_000 }];
    expect(decision({ placement: 'coupon', candidates }).order).toEqual(['FIVE', 'TEN', 'EXPIRED', 'BIG']);
  });
});

describe('limits', () => {
  it('hide what is beyond the page\'s or the policy\'s number by till:limit', () => {
    const candidates = [{ id: 'a' }, { id: 'b' }, { id: 'c' }];
    expect(decision({ placement: 'upsell', candidates, limit: 2 }).hidden).toEqual([{ id: 'c', rule: 'till:limit', reason: 'beyond the number shown here' }]);
    expect(decision({ placement: 'upsell', candidates, policy: { limits: { placements: { upsell: { max: 1 } } } } }).order).toEqual(['a']);
  });

  it('spread categories before cutting', () => {
    const candidates = [{ id: 'a', category: 'x' }, { id: 'b', category: 'x' }, { id: 'c', category: 'y' }];
    expect(decision({ placement: 'upsell', candidates, policy: { limits: { placements: { upsell: { max: 2, perCategory: 1 } } } } }).order).toEqual(['a', 'c']);
  });
});

describe('experiments', () => {
  const experiment = { id: 'e', status: 'running', variations: [{ id: 'control', weight: 1 }, { id: 'b', weight: 1, rules: [{ id: 'paypal-first', when: true, then: [{ do: 'promote', ids: ['paypal'] }] }] }] };

  it('give the same shopper the same variation, and only its rules', () => {
    for (let i = 0; i < 50; i++) {
      const made = decision({ policy: { experiments: [experiment] }, seed: `s${i}` });
      expect(made.order[0]).toBe(made.assignments[0]?.variation === 'b' ? 'paypal' : 'card');
    }
  });

  it('keep an earlier variation while they run, and none when stopped', () => {
    const profile = known({ assignments: { e: 'b' } });
    const moved = { ...experiment, allocation: 0 };
    expect(decision({ policy: { experiments: [moved] }, profile }).assignments).toEqual([{ experiment: 'e', variation: 'b' }]);
    expect(decision({ policy: { experiments: [{ ...experiment, status: 'stopped' }] }, profile }).assignments).toEqual([]);
  });
});

describe('segments', () => {
  it('are the nearest centroid, unless an override holds', () => {
    const segments = {
      features: [{ name: 'orders', min: 0, max: 10 }], centroids: [{ id: 'new', center: [0] }, { id: 'loyal', center: [1] }],
      overrides: [{ segment: 'vip', when: { '>': [{ var: 'profile.totalValue' }, 100_000] } }],
    };
    const policy = { segments, rules: ['new', 'loyal', 'vip'].map((segment, i) => ({ id: segment, when: { '===': [{ var: 'segment' }, segment] }, then: [{ do: 'promote', ids: [METHODS[i]?.id] }] })) };
    const first = (value: number, count: number) => decision({ policy, profile: known({ orders: { count, last: 0, value } }) }).order[0];
    expect([first(0, 0), first(5000, 9), first(200_000, 9)]).toEqual(['card', 'paypal', 'invoice']);
  });
});

describe('a bad policy', () => {
  it.each([
    [{ rules: [{ id: 'r', when: true, then: [{ do: 'explode' }] }] }, 'policy.rules[0].then[0].do'],
    [{ rules: [{ id: 'r', when: { nonsense: [] }, then: [{ do: 'offer', code: 'X' }] }] }, 'policy.rules[0].when'],
    [{ rules: [{ id: 'r', when: true, then: [{ do: 'hide', reason: 'x' }] }] }, 'policy.rules[0].then[0]'],
    [{ rules: [{ id: 'r', when: true, then: [{ do: 'say', message: 'missing' }] }] }, 'policy.rules[0].then[0].message'],
    [{ rules: [0, 1].map(() => ({ id: 'twice', when: true, then: [{ do: 'offer', code: 'X' }] })) }, 'policy.rules[1].id'],
    [{ segments: { features: [{ name: 'orders', min: 0, max: 1 }], centroids: [{ id: 'a', center: [] }] } }, 'policy.segments.centroids[0].center'],
    [{ models: [{ placement: 'upsell', name: 'm', version: '1', url: 'm.onnx', features: ['made-up'] }] }, 'policy.models[0].features[0]'],
  ])('is refused with the place of the fault (%#)', (policy, at) => {
    expect(() => compilePolicy({ version: 'v1', ...policy })).toThrow(expect.objectContaining({ code: 'policy-invalid', at: expect.stringContaining(at) }));
  });
});
