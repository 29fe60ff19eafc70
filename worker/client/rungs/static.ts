import type { Decision, DecisionRequest, PlacementAsk } from '../../protocol/index.ts';

/** Placements without which nobody can buy: one entry always remains. */
const NEEDED = /^(payment|shipping)(:|$)/;

/**
 * The last rung: the page's own order, cut to the limit it asked for. It needs nothing and cannot fail.
 * A placement without candidates gets none: only the engine can generate them.
 */
export function staticDecisions(request: DecisionRequest): Decision[] {
  return request.placements.map(ask => staticDecision(request, ask));
}

function staticDecision({ id: requestId, context }: DecisionRequest, { placement, candidates, limit }: PlacementAsk): Decision {
  const ids = (candidates ?? []).map(candidate => candidate.id);
  const shown = Math.max(limit ?? ids.length, NEEDED.test(placement) ? 1 : 0);
  return {
    requestId, placement,
    order: ids.slice(0, shown),
    hidden: ids.slice(shown).map(id => ({ id, rule: 'till:limit', reason: 'beyond the number shown here' })),
    notes: [], assignments: [], source: 'static', policy: '', took: 0,
    // Good for this moment only: the next ask climbs the ladder again.
    expires: context.at,
    ...candidates ? {} : { items: [] },
  };
}
