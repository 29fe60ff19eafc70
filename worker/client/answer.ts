import { decisionsSchema } from '../protocol/decision.ts';
import { TillError } from '../protocol/errors.ts';
import { parse } from '../protocol/parse.ts';
import type { Decision, DecisionRequest, PlacementAsk, Rung } from '../protocol/index.ts';

/**
 * Decisions of an answer that fit the request: one a placement, in its order, each holding exactly the given candidates.
 * @throws TillError `answer-invalid`, naming the place.
 */
export function checkAnswer(answer: unknown, request: DecisionRequest, rung: Rung): Decision[] {
  const { decisions } = parse(decisionsSchema, answer, 'answer-invalid', rung);
  if (decisions.length !== request.placements.length) {
    throw invalid(`${rung}.decisions`, `expected ${request.placements.length} decisions, got ${decisions.length}`);
  }
  return request.placements.map((ask, index) => {
    const decision = decisions[index] as Decision;
    const fault = mismatch(decision, ask, request.id);
    if (fault) throw invalid(`${rung}.decisions[${index}]`, fault);
    return { ...decision, source: rung };
  });
}

function mismatch(decision: Decision, ask: PlacementAsk, requestId: string): string | undefined {
  if (decision.requestId !== requestId) return 'it answers another request';
  if (decision.placement !== ask.placement) return `expected placement "${ask.placement}", got "${decision.placement}"`;
  const shown = new Set(decision.order);
  const all = new Set([...decision.order, ...decision.hidden.map(entry => entry.id)]);
  if (all.size !== decision.order.length + decision.hidden.length) return 'a candidate stands twice';
  if (decision.preselect !== undefined && !shown.has(decision.preselect)) return 'it preselects what it does not show';
  return ask.candidates ? notExactly(all, ask.candidates) : withoutRecord(decision);
}

function notExactly(found: ReadonlySet<string>, given: readonly { readonly id: string }[]): string | undefined {
  const missing = given.find(candidate => !found.has(candidate.id));
  if (missing) return `candidate "${missing.id}" is missing`;
  return found.size === given.length ? undefined : 'it holds a candidate that was not given';
}

/** A generated candidate can be shown only with its record. */
function withoutRecord({ order, items = [] }: Decision): string | undefined {
  const known = new Set(items.map(item => item.id));
  const bare = order.find(id => !known.has(id));
  return bare === undefined ? undefined : `"${bare}" has no record in items`;
}

const invalid = (at: string, detail: string) => new TillError('answer-invalid', at, detail);
