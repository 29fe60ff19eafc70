import { TillError } from '../protocol/errors.ts';
import type { Candidate, DecisionRequest, PlacementAsk } from '../protocol/index.ts';

/**
 * Checks what the client itself relies on: that an answer can be held against the request. The engine and the API check the rest.
 * @throws TillError `request-invalid`, naming the place.
 */
export function checkRequest(request: DecisionRequest): void {
  const { id, placements, context } = Object(request) as Partial<DecisionRequest>;
  if (typeof id !== 'string' || id === '') throw invalid('id', 'expected a non-empty string');
  if (!Array.isArray(placements) || placements.length === 0) throw invalid('placements', 'expected at least one');
  if (typeof context !== 'object' || context === null) throw invalid('context', 'expected an object');
  placements.forEach((ask: PlacementAsk, index) => checkAsk(ask, `placements[${index}]`));
}

function checkAsk(ask: PlacementAsk, at: string): void {
  const { placement, candidates } = Object(ask) as Partial<PlacementAsk>;
  if (typeof placement !== 'string' || placement === '') throw invalid(`${at}.placement`, 'expected a name');
  if (candidates === undefined) return;
  if (!Array.isArray(candidates)) throw invalid(`${at}.candidates`, 'expected a list');
  const seen = new Set<string>();
  candidates.forEach((candidate: Candidate, index) => {
    const { id } = Object(candidate) as Partial<Candidate>;
    if (typeof id !== 'string' || id === '') throw invalid(`${at}.candidates[${index}].id`, 'expected a non-empty string');
    if (seen.has(id)) throw invalid(`${at}.candidates[${index}].id`, `"${id}" stands twice`);
    seen.add(id);
  });
}

const invalid = (at: string, detail: string) => new TillError('request-invalid', `request.${at}`, detail);
