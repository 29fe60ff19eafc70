import type { Model } from '../protocol/index.ts';
import { baseWeight } from './base-order.ts';
import type { Entry } from './entry.ts';
import type { Facts } from './facts.ts';
import { kindOf } from './placement.ts';
import { FEATURES, features } from './ranking/index.ts';
import type { EngineInput, PlacementScores, ScoreAsk } from './types.ts';

/** What the ranker must score for a placement; nothing where there is no model or nothing to rank. */
export function scoreAsk(index: number, placement: string, entries: readonly Entry[], { policy, catalog, profile, request }: EngineInput): ScoreAsk[] {
  const model = modelFor(placement, policy.policy.models);
  if (!model || !catalog) return [];
  const ids = entries.filter(entry => !entry.hidden).map(entry => entry.candidate.id);
  if (ids.length === 0) return [];
  const values = features(catalog, ids, request.context.cart, profile, Date.parse(request.context.at));
  return [{ index, placement, model, ids, features: columns(values, ids.length, model.features) }];
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

/**
 * Best first: by the ranker's score where there is one, else by habit or worth, else as given (the generator gives its best first).
 * @param floor Least score of a generated entry; what is below is not shown.
 */
export function rank(entries: readonly Entry[], placement: string, scores: PlacementScores | undefined, floor: number | undefined, facts: Facts, { profile }: EngineInput): Entry[] {
  const kind = kindOf(placement);
  const byId = scores && new Map(scores.ids.map((id, i) => [id, scores.values[i] ?? 0]));
  const weighed = entries.map(entry => {
    const { weight, reasons } = baseWeight(entry.candidate, kind, facts, profile);
    const score = byId?.get(entry.candidate.id);
    return { key: score ?? weight, entry: { ...entry, reasons, ...(score === undefined ? {} : { score }) } };
  });
  return weighed
    .sort((a, b) => b.key - a.key)
    .map(({ entry }) => entry)
    .filter(entry => floor === undefined || entry.score === undefined || entry.score >= floor);
}
