import type { Decision, DecisionRequest } from '../../../worker/protocol/index.ts';

/** A request for payment with `ids` as candidates, and for upsell from the generator. */
export function requestFor(ids: readonly string[] = ['card', 'paypal', 'invoice'], id = 'request-1'): DecisionRequest {
  return {
    id,
    placements: [{ placement: 'payment', candidates: ids.map(id => ({ id })) }, { placement: 'upsell', limit: 3 }],
    context: { cart: { items: [] }, currency: 'EUR', locale: 'en', at: '2026-11-22T09:00:00Z' },
  };
}

/** What a sound engine would answer: the candidates in reverse, nothing hidden, one product generated. */
export function soundAnswer(request: DecisionRequest): { decisions: Decision[] } {
  return {
    decisions: request.placements.map(({ placement, candidates }) => ({
      requestId: request.id, placement, order: candidates?.map(candidate => candidate.id).reverse() ?? ['mug'],
      hidden: [], notes: [], assignments: [], source: 'engine', policy: '1', took: 1, expires: '2026-11-22T09:05:00Z',
      ...candidates ? {} : { items: [{ id: 'mug', title: 'Mug', price: 900 }] },
    })),
  };
}
