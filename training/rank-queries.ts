import { features, generate, type Catalog } from '../worker/engine/ranking/index.ts';
import { createSession } from '../worker/ranker/session.ts';
import type { Histories } from './histories.ts';
import { readModel } from './model-directory.ts';
import { cartOf, type Query } from './queries.ts';

/** An answer of the evaluation protocol. */
export interface Prediction {
  readonly q: string;
  /** Product ids, best first. */
  readonly items: readonly string[];
}

export interface RankOptions {
  readonly catalog: Catalog;
  readonly histories: Histories;
  readonly queries: readonly Query[];
  /** Show only the short carts. */
  readonly short: boolean;
  /** Minor units of one major unit. */
  readonly unit: number;
  readonly onProgress: (step: string, share: number) => void;
}

/** Enough for every metric and for a page that shows many. */
const ITEMS = 50;

/** Ranks as a browser does: the engine's candidates and features, the shipped int8 model in onnxruntime's WebAssembly. */
export async function rankQueries({ catalog, histories, queries, short, unit, onProgress }: RankOptions): Promise<Prediction[]> {
  const { bytes, spec } = await readModel();
  const session = await createSession(bytes);
  const predictions: Prediction[] = [];
  for (const query of queries) {
    const cart = cartOf(query, short, unit);
    const profile = histories(query.customer, query.at);
    const ids = generate(catalog, cart, profile, query.at);
    const scores = await session.score(features(catalog, ids, cart, profile, query.at, { names: spec.features }), ids.length, spec.features.length);
    predictions.push({ q: query.q, items: best(ids, scores, ITEMS) });
    onProgress(short ? 'ranked (short carts)' : 'ranked', predictions.length / queries.length);
  }
  await session.release();
  return predictions;
}

/** The `most` best ids; equal scores keep the generator's order. */
function best(ids: readonly string[], scores: Float32Array, most: number): string[] {
  return ids.map((id, at) => ({ id, at, score: scores[at] ?? 0 })).sort((a, b) => b.score - a.score || a.at - b.at).slice(0, most).map(({ id }) => id);
}
