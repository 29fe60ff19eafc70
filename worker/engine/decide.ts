import type { Candidate, Decision, PlacementAsk } from '../protocol/index.ts';
import { refusal, unusable } from './admit.ts';
import type { Entry } from './entry.ts';
import { cut, keepOne, most, spread } from './limits.ts';
import { withReasons } from './notes.ts';
import { overlay } from './overlay.ts';
import { kindOf } from './placement.ts';
import { preselect } from './preselect.ts';
import { rank, scoreAsk } from './rank.ts';
import { generate, productOf } from './ranking/index.ts';
import { assess, forPlacement, markStopped, said, type Situation } from './situation.ts';
import { round, stopwatch } from './stopwatch.ts';
import type { EngineInput, EngineOutput, PlacementScores, ScoreAsk, Trace } from './types.ts';

/** How long (ms) a decision may be used after `context.at`. */
const LIFETIME = 5 * 60_000;

/** A request half decided: what the ranker must score, and the rest once it has. */
export interface Prepared {
  readonly asks: readonly ScoreAsk[];
  /** The decisions; placements without scores stand on rules, habits and associations. */
  readonly decide: (scores?: readonly PlacementScores[]) => EngineOutput;
}

/**
 * Everything that needs no ranker: facts, segment, variations, rules that fire, admitted candidates.
 * Pure: the same input gives the same decisions, byte for byte, on every rung.
 */
export function prepare(input: EngineInput): Prepared {
  const step = stopwatch(input.clock);
  const situation = assess(input);
  step('assess');
  const placements = input.request.placements.map(ask => admit(ask, situation, input));
  const asks = placements.flatMap(({ ask, entries }, index) => scoreAsk(index, ask.placement, entries, input));
  step('admit');
  return {
    asks,
    decide: scores => {
      step('rank');
      const made = placements.map((placement, index) => conclude(placement, scores?.find(s => s.index === index), situation, input));
      const steps = step('decide');
      const took = round(Object.values(steps).reduce((sum, ms) => sum + ms, 0));
      return {
        decisions: made.map(({ decision }) => ({ ...decision, took })),
        traces: made.map(({ trace }) => ({ ...trace, steps })),
        assignments: situation.facts.experiments,
      };
    },
  };
}

/** `prepare` and its decisions in one call. */
export function decide(input: EngineInput, scores?: readonly PlacementScores[]): EngineOutput {
  return prepare(input).decide(scores);
}

interface Admitted {
  readonly ask: PlacementAsk;
  readonly candidates: readonly Candidate[];
  readonly entries: readonly Entry[];
  readonly generated: boolean;
}

/** The placement's candidates, given or generated, each with the built-in rule that hides it. */
function admit(ask: PlacementAsk, { facts, fired }: Situation, { request, catalog, policy, profile }: EngineInput): Admitted {
  const kind = kindOf(ask.placement);
  const generated = ask.candidates === undefined;
  const candidates = ask.candidates ?? supply();
  const entries = candidates.map((candidate): Entry => {
    const hidden = refusal(candidate, kind, facts, request.context);
    return { candidate, unusable: unusable(candidate, facts, request.context.currency), text: '', reasons: [], ...(hidden && { hidden }) };
  });
  return { ask, candidates, entries: generated ? entries.filter(entry => !entry.hidden && !entry.unusable) : entries, generated };

  function supply(): Candidate[] {
    if (kind === 'message') return said(forPlacement(fired, ask.placement)).filter(id => policy.policy.messages.some(m => m.id === id)).map(id => ({ id }));
    if (kind !== 'upsell' || !catalog) return [];
    return generate(catalog, request.context.cart, profile, facts.context.at).flatMap(id => productOf(catalog, id) ?? []);
  }
}

/** One placement's decision, once its scores are there or known to be missing. */
function conclude(admitted: Admitted, scores: PlacementScores | undefined, { facts, fired, trace }: Situation, input: EngineInput): { decision: Omit<Decision, 'took'>; trace: Omit<Trace, 'steps'> } {
  const { ask, candidates, generated } = admitted;
  const { request, policy, source } = input;
  const kind = kindOf(ask.placement);
  const limit = policy.policy.limits.placements[ask.placement] ?? policy.policy.limits.placements[kind];
  const rules = forPlacement(fired, ask.placement);
  const ranked = rank(admitted.entries, ask.placement, scores, generated ? limit?.minScore : undefined, facts, input);
  const { entries: laid, preselect: wished } = overlay(ranked, rules, facts, request.context.locale);
  const usableFirst = [...laid.filter(entry => !entry.unusable), ...laid.filter(entry => entry.unusable)];
  const kept = keepOne(spread(usableFirst, limit?.perCategory), kind);
  const capped = cut(kept, most(kind, ask.limit, limit));
  const shown = capped.filter(entry => !entry.hidden);
  const chosen = preselect(shown, candidates, kind, wished, request.context.currency);
  const notes = shown.map(entry => withReasons(entry, kind, input)).filter(({ text, reasons }) => text || reasons.length > 0);
  return {
    decision: {
      requestId: request.id,
      placement: ask.placement,
      order: shown.map(entry => entry.candidate.id),
      ...(chosen === undefined ? {} : { preselect: chosen }),
      hidden: generated ? [] : capped.flatMap(({ candidate, hidden }) => (hidden ? [{ id: candidate.id, ...hidden }] : [])),
      notes: notes.map(({ candidate, text, reasons }) => ({ id: candidate.id, text, reasons: [...reasons] })),
      assignments: Object.entries(facts.experiments).map(([experiment, variation]) => ({ experiment, variation })),
      source,
      ...(scores && { model: scores.model }),
      policy: policy.policy.version,
      expires: new Date(facts.context.at + LIFETIME).toISOString(),
      ...(generated && kind === 'upsell' ? { items: shown.flatMap(({ candidate }) => (input.catalog && productOf(input.catalog, candidate.id)) ?? []) } : {}),
    },
    trace: {
      ...trace,
      requestId: request.id,
      placement: ask.placement,
      rules: markStopped(trace.rules, rules, fired, ask.placement),
      candidates: capped.map(({ candidate, hidden, score }) => ({ id: candidate.id, ...(hidden && { hiddenBy: hidden.rule }), ...(score === undefined ? {} : { score: round(score) }) })),
    },
  };
}
