import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkAnswer } from '../../../../worker/client/answer.ts';
import { staticDecisions } from '../../../../worker/client/rungs/static.ts';
import { requestFor } from '../requests.ts';

describe('The static rung', () => {
  it('keeps the page\'s order and says where it comes from', () => {
    const [payment, upsell] = staticDecisions(requestFor(['card', 'paypal']));
    expect(payment).toMatchObject({ order: ['card', 'paypal'], hidden: [], source: 'static', policy: '' });
    expect(upsell).toMatchObject({ order: [], items: [] });
  });

  it('hides what exceeds the page\'s limit by till:limit', () => {
    const [coupon] = staticDecisions({ ...requestFor(), placements: [{ placement: 'coupon', candidates: [{ id: 'A' }, { id: 'B' }], limit: 1 }] });
    expect(coupon).toMatchObject({ order: ['A'], hidden: [{ id: 'B', rule: 'till:limit' }] });
  });

  it('never takes the last way to pay or to ship away', () => {
    const placements = ['payment', 'shipping', 'payment:express'].map(placement => ({ placement, candidates: [{ id: 'A' }], limit: 0 }));
    expect(staticDecisions({ ...requestFor(), placements }).map(decision => decision.order)).toEqual([['A'], ['A'], ['A']]);
  });

  it('is always a valid answer to its own request', () => {
    const ask = fc.record({
      placement: fc.constantFrom('payment', 'shipping', 'coupon', 'upsell', 'message'),
      candidates: fc.option(fc.uniqueArray(fc.string({ minLength: 1 })).map(ids => ids.map(id => ({ id }))), { nil: undefined }),
      limit: fc.option(fc.nat(20), { nil: undefined }),
    }, { requiredKeys: ['placement'] });
    fc.assert(fc.property(fc.array(ask, { minLength: 1 }), placements => {
      const request = { ...requestFor(), placements };
      expect(checkAnswer({ decisions: staticDecisions(request) }, request, 'static')).toHaveLength(placements.length);
    }));
  });
});
