import type { Decision, PlacementAsk } from '../../worker/protocol/index.ts';

/** The page's own order, as a decision of the last rung. */
export function staticDecision(ask: PlacementAsk, requestId: string = newRequestId()): Decision {
  return {
    requestId, placement: ask.placement, order: (ask.candidates ?? []).map(candidate => candidate.id),
    hidden: [], notes: [], assignments: [], source: 'static', policy: '', took: 0, expires: new Date().toISOString(),
  };
}

/** A fresh id. `crypto.randomUUID` is missing on pages without TLS. */
export function newRequestId(): string {
  return Array.from(crypto.getRandomValues(new Uint32Array(4)), part => part.toString(36)).join('');
}
