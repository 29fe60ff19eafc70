import { randomId } from '../../worker/client/id.ts';
import { staticDecisions } from '../../worker/client/rungs/static.ts';
import { EMPTY_CART, type Decision, type PlacementAsk } from '../../worker/protocol/index.ts';

/** The page's own order for one placement, as a decision of the last rung: what an element shows that no scope answers. */
export function staticDecision(ask: PlacementAsk): Decision {
  const context = { cart: EMPTY_CART, currency: 'XXX', locale: 'und', at: new Date().toISOString() };
  const [decision] = staticDecisions({ id: randomId(), placements: [ask], context });
  return decision as Decision;
}
