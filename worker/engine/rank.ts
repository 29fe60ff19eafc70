import { amountIn, type Model } from '../protocol/index.ts';
import { baseWeight } from './base-order.ts';
import type { Entry } from './entry.ts';
import type { Facts } from './facts.ts';
import { kindOf, type Kind } from './placement.ts';
import { associationScores, features } from './ranking/index.ts';
import type { EngineInput, PlacementScores, ScoreAsk } from './types.ts';

/** What the ranker must score for a placement; nothing where there is no model or nothing to rank. */
export function scoreAsk(index: number, placement: string, entries: readonly Entry[], { policy, catalog, profile, request }: EngineInput): ScoreAsk[] {
  const model = modelFor(placement, policy.policy.models);
  if (!model || !catalog) return [];
  const shown = entries.filter(entry => !entry.hidden).map(entry => entry.candidate);
  if (shown.length === 0) return [];
  const { cart, at, currency } = request.context;
  const ids = shown.map(candidate => candidate.id);
  const prices = new Map(shown.flatMap(({ id, price }): [string, number][] => pair(id, amountIn(price, currency))));
  let computed: Float32Array | undefined;
  return [{
    index, placement, model, ids,
    // When first read: where scores are known already, nobody does.
    get features() { return computed ??= features(catalog, ids, cart, profile, Date.parse(at), { names: model.features, prices }); },
  }];
}

function pair(id: string, amount: number | undefined): [string, number][] {
  return amount === undefined ? [] : [[id, amount]];
}

function modelFor(placement: string, models: readonly Model[]): Model | undefined {
  return models.find(model => model.placement === placement) ?? models.find(model => model.placement === kindOf(placement));
}

/**
 * Best first: by the ranker's score; where there is none, products by the catalogue's association with the cart, the rest by
 * habit or worth. Equal keys keep the order they came in.
 * @param floor Least score of a generated entry; what is below is not shown.
 */
export function rank(entries: readonly Entry[], placement: string, scores: PlacementScores | undefined, floor: number | undefined, facts: Facts, input: EngineInput): Entry[] {
  const kind = kindOf(placement);
  const scoreOf = scores ? byId(scores.ids, scores.values) : () => undefined;
  const keyOf = scores ? () => -Infinity : fallbackKey(entries, kind, input);
  return entries
    .map(entry => {
      const { weight, reasons } = baseWeight(entry.candidate, kind, facts, input.profile);
      const score = scoreOf(entry.candidate.id);
      return { key: score ?? keyOf(entry.candidate.id) ?? weight, entry: { ...entry, reasons, ...(score === undefined ? {} : { score }) } };
    })
    .sort((a, b) => (a.key === b.key ? 0 : b.key - a.key))
    .map(({ entry }) => entry)
    .filter(({ score }) => floor === undefined || score === undefined || score >= floor);
}

function fallbackKey(entries: readonly Entry[], kind: Kind, { catalog, request, profile }: EngineInput): (id: string) => number | undefined {
  if (kind !== 'upsell' || !catalog) return () => undefined;
  const ids = entries.map(entry => entry.candidate.id);
  return byId(ids, associationScores(catalog, ids, request.context.cart, profile, Date.parse(request.context.at)));
}

/** A score that is not a number is no score. */
function byId(ids: readonly string[], values: Float32Array): (id: string) => number | undefined {
  const found = new Map(ids.flatMap((id, i): [string, number][] => pair(id, Number.isFinite(values[i]) ? values[i] : undefined)));
  return id => found.get(id);
}
