import { assign } from './experiments.ts';
import { buildFacts, type Facts } from './facts.ts';
import { kindOf } from './placement.ts';
import { profileFeatures } from './profile-features.ts';
import { nearestCentroid } from './segments.ts';
import type { CompiledRule, EngineInput, Trace } from './types.ts';

/** What is true of this shopper and this page, for all placements of a request. */
export interface Situation {
  readonly facts: Facts;
  readonly fired: readonly CompiledRule[];
  readonly trace: Pick<Trace, 'segment' | 'experiments' | 'rules'>;
}

/** Segment, variations and the rules that fire. */
export function assess({ request, policy, profile, catalog, seed }: EngineInput): Situation {
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

/** Rules that speak for a placement, down to the first that says stop. */
export function forPlacement(fired: readonly CompiledRule[], placement: string): CompiledRule[] {
  const speaking = fired.filter(({ rule }) => !rule.placements || rule.placements.includes(placement) || rule.placements.includes(kindOf(placement)));
  const last = speaking.findIndex(({ rule }) => rule.stop);
  return last < 0 ? speaking : speaking.slice(0, last + 1);
}

/** The rules of the trace as one placement sees them: what comes after its stopping rule did not count. */
export function markStopped(all: Trace['rules'], counted: readonly CompiledRule[], fired: readonly CompiledRule[], placement: string): Trace['rules'] {
  const stopper = counted.at(-1);
  if (!stopper?.rule.stop) return all;
  const after = new Set(fired.slice(fired.indexOf(stopper) + 1).filter(({ rule }) => !rule.placements || rule.placements.includes(placement)).map(({ rule }) => rule.id));
  return all.map(entry => (after.has(entry.rule) ? { ...entry, outcome: 'after-stop' } : entry));
}

/** The messages that rules chose, strongest first. */
export function said(rules: readonly CompiledRule[]): string[] {
  return [...new Set(rules.flatMap(({ rule }) => rule.then.flatMap(action => (action.do === 'say' ? [action.message] : []))))];
}
