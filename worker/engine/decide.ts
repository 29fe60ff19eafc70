import type { Candidate, Decision, Model, PlacementAsk, Reason } from '../protocol/index.ts';
import { refusal, unusable } from './admit.ts';
import { baseWeight } from './base-order.ts';
import type { Entry } from './entry.ts';
import { buildFacts, type Facts } from './facts.ts';
import { assign } from './experiments.ts';
import { cut, keepOne, most, spread } from './limits.ts';
import { overlay, textIn } from './overlay.ts';
import { kindOf } from './placement.ts';
import { preselect } from './preselect.ts';
import { profileFeatures } from './profile-features.ts';
import { features, FEATURES, generate, reasonFor } from './ranking/index.ts';
import { nearestCentroid } from './segments.ts';
import type { CompiledRule, EngineInput, EngineOutput, PlacementScores, ScoreAsk, Trace } from './types.ts';

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
  const asks = placements.flatMap(placement => scoreAsk(placement, input));
  step('admit');
  return {
    asks,
    decide: scores => {
      step('rank');
      const made = placements.map(placement => conclude(placement, scores?.find(s => s.placement === placement.ask.placement), situation, input));
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

interface Situation {
  readonly facts: Facts;
  readonly fired: readonly CompiledRule[];
  readonly trace: Pick<Trace, 'segment' | 'experiments' | 'rules'>;
}

interface Admitted {
  readonly ask: PlacementAsk;
  readonly candidates: readonly Candidate[];
  readonly entries: readonly Entry[];
  readonly generated: boolean;
}

function assess({ request, policy, profile, catalog, seed }: EngineInput): Situation {
  const base = buildFacts(request.context, profileFeatures(profile, Date.parse(request.context.at)), catalog);
  const centroid = nearestCentroid(policy.policy.segments, base.profile);
  const held = policy.overrides.evaluate({ ...base, segment: centroid, segments: [centroid] });
  const overrides = (policy.policy.segments?.overrides ?? []).filter((_, i) => held[i] === 1).map(o => o.segment);
  const all = [...new Set([...overrides, centroid])].filter(Boolean);
  const segmented: Facts = { ...base, segment: all[0] ?? '', segments: all };
  const inAudience = policy.audiences.evaluate(segmented);
  const experiments = assign(policy.policy.experiments, seed, profile?.assignments ?? {}, i => inAudience[i] === 1);
  const facts: Facts = { ...segmented, experiments: Object.fromEntries(experiments.flatMap(e => (e.variation === undefined ? [] : [[e.experiment, e.variation]]))) };
  const matches = policy.ruleSet.evaluate(facts);
  const matched = policy.rules.filter((_, i) => matches[i] === 1);
  const outcome = (rule: CompiledRule) => outcomeOf(rule, facts);
  return {
    facts,
    fired: matched.filter(rule => outcome(rule) === 'applied'),
    trace: { segment: { centroid, final: facts.segment, all }, experiments, rules: matched.map(rule => ({ rule: rule.rule.id, outcome: outcome(rule) })) },
  };
}

function outcomeOf({ experiment, from, until }: CompiledRule, { context, experiments }: Facts): 'applied' | 'out-of-date' | 'other-variation' {
  if (context.at < from || context.at >= until) return 'out-of-date';
  return experiment === undefined || experiments[experiment.id] === experiment.variation ? 'applied' : 'other-variation';
}

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
    return generate(catalog, request.context.cart, profile, facts.context.at).flatMap(id => catalog.product(id) ?? []);
  }
}

function scoreAsk({ ask, entries }: Admitted, { policy, catalog, profile, request }: EngineInput): ScoreAsk[] {
  const model = modelFor(ask.placement, policy.policy.models);
  if (!model || !catalog) return [];
  const ids = entries.filter(entry => !entry.hidden).map(entry => entry.candidate.id);
  if (ids.length === 0) return [];
  const values = features(catalog, ids, request.context.cart, profile, Date.parse(request.context.at));
  return [{ placement: ask.placement, model, ids, features: columns(values, ids.length, model.features) }];
}

function modelFor(placement: string, models: readonly Model[]): Model | undefined {
  return models.find(model => model.placement === placement) ?? models.find(model => model.placement === kindOf(placement));
}

/** The columns a model was trained on, in its order; compiling the policy made sure that each is known. */
function columns(values: Float32Array, rows: number, names: readonly string[]): Float32Array {
  if (names.length === FEATURES.length && names.every((name, i) => name === FEATURES[i])) return values;
  const picked = names.map(name => FEATURES.indexOf(name));
  return Float32Array.from({ length: rows * names.length }, (_, i) => values[Math.floor(i / names.length) * FEATURES.length + (picked[i % names.length] ?? 0)] ?? 0);
}

function conclude(admitted: Admitted, scores: PlacementScores | undefined, { facts, fired, trace }: Situation, input: EngineInput): { decision: Omit<Decision, 'took'>; trace: Omit<Trace, 'steps'> } {
  const { ask, candidates, generated } = admitted;
  const { request, policy, source } = input;
  const kind = kindOf(ask.placement);
  const limit = policy.policy.limits.placements[ask.placement] ?? policy.policy.limits.placements[kind];
  const rules = forPlacement(fired, ask.placement);
  const ranked = rank(admitted, scores, limit?.minScore, facts, input);
  const { entries: laid, preselect: wished } = overlay(ranked, rules, facts, request.context.locale);
  const usableFirst = [...laid.filter(entry => !entry.unusable), ...laid.filter(entry => entry.unusable)];
  const kept = keepOne(spread(usableFirst, limit?.perCategory), kind);
  const capped = cut(kept, most(kind, ask.limit, limit));
  const shown = capped.filter(entry => !entry.hidden);
  const chosen = preselect(shown, candidates, kind, wished, request.context.currency);
  const notes = shown.map(entry => explainEntry(entry, kind, input)).filter(({ text, reasons }) => text || reasons.length > 0);
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
      ...(generated && kind === 'upsell' ? { items: shown.flatMap(({ candidate }) => input.catalog?.product(candidate.id) ?? []) } : {}),
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

/** Best first: by the ranker's score where there is one, else by habit or worth, else as given (the generator gives its best first). */
function rank({ entries, generated, ask }: Admitted, scores: PlacementScores | undefined, floor: number | undefined, facts: Facts, { profile }: EngineInput): Entry[] {
  const kind = kindOf(ask.placement);
  const byId = scores && new Map(scores.ids.map((id, i) => [id, scores.values[i] ?? 0]));
  const weighed = entries.map(entry => {
    const { weight, reasons } = baseWeight(entry.candidate, kind, facts, profile);
    const score = byId?.get(entry.candidate.id);
    return { key: score ?? weight, entry: { ...entry, reasons, ...(score === undefined ? {} : { score }) } };
  });
  return weighed
    .sort((a, b) => b.key - a.key)
    .map(({ entry }) => entry)
    .filter(entry => !generated || floor === undefined || entry.score === undefined || entry.score >= floor);
}

/** The text and reasons of one shown entry: the rules' first, then the message itself, then what the catalogue knows. */
function explainEntry(entry: Entry, kind: string, { catalog, request, profile, policy }: EngineInput): Entry {
  if (kind === 'message') {
    const message = policy.policy.messages.find(m => m.id === entry.candidate.id);
    return message ? { ...entry, text: textIn(message.text, request.context.locale) } : entry;
  }
  if (kind !== 'upsell' || !catalog) return entry;
  const reason: Reason | undefined = reasonFor(catalog, entry.candidate.id, request.context.cart, profile, Date.parse(request.context.at));
  return reason ? { ...entry, reasons: [...entry.reasons, reason] } : entry;
}

/** Rules that speak for a placement, down to the first that says stop. */
function forPlacement(fired: readonly CompiledRule[], placement: string): CompiledRule[] {
  const speaking = fired.filter(({ rule }) => !rule.placements || rule.placements.includes(placement) || rule.placements.includes(kindOf(placement)));
  const last = speaking.findIndex(({ rule }) => rule.stop);
  return last < 0 ? speaking : speaking.slice(0, last + 1);
}

function markStopped(all: Trace['rules'], counted: readonly CompiledRule[], fired: readonly CompiledRule[], placement: string): Trace['rules'] {
  const stopper = counted.at(-1);
  if (!stopper?.rule.stop) return all;
  const after = new Set(fired.slice(fired.indexOf(stopper) + 1).filter(({ rule }) => !rule.placements || rule.placements.includes(placement)).map(({ rule }) => rule.id));
  return all.map(entry => (after.has(entry.rule) ? { ...entry, outcome: 'after-stop' } : entry));
}

function said(rules: readonly CompiledRule[]): string[] {
  return [...new Set(rules.flatMap(({ rule }) => rule.then.flatMap(action => (action.do === 'say' ? [action.message] : []))))];
}

/** Milliseconds since the last call, by name; no clock, no time. */
function stopwatch(clock: (() => number) | undefined): (name: string) => Record<string, number> {
  const steps: Record<string, number> = {};
  let last = clock?.() ?? 0;
  return name => {
    const now = clock?.() ?? 0;
    steps[name] = round(now - last);
    last = now;
    return { ...steps };
  };
}

function round(x: number): number {
  return Math.round(x * 1000) / 1000;
}
