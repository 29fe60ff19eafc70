import type { Catalog, PlacementScores, ScoreAsk } from '../../engine/index.ts';
import type { DecisionRequest, ModelFile, Profile } from '../../protocol/index.ts';
import type { FaultList } from '../fault-list.ts';
import type { Permit } from '../storage/vault.ts';
import { lentRanker, type LentRanker } from './ranker-port.ts';
import { scoreKey } from './score-key.ts';
import type { ScoreStore } from './score-store.ts';

/** What scores depend on besides the ask. */
export interface ScoreSetting {
  readonly request: DecisionRequest;
  readonly profile: Profile | undefined;
  readonly catalog: Catalog | undefined;
  /** Where the model's file is. */
  readonly fileOf: (ask: ScoreAsk) => ModelFile;
  /** Present where scores may be kept on the device. */
  readonly permit: Permit | undefined;
  /** Milliseconds that a decision waits for the lent ranker. */
  readonly patience: number;
}

export interface Gathered {
  readonly scores: readonly PlacementScores[];
  /** Resolves when late scores have come and all are kept for the next time. Never rejects. */
  readonly rest: Promise<void>;
}

/** Subject of the ranker's faults. */
const SUBJECT = 'ranker';

/**
 * Scores for each ask: kept from before, else from the lent ranker within the setting's patience. What comes later is kept for the next decision.
 * @param port The ranker's port, lent for this message; closed when done.
 */
export async function gather(asks: readonly ScoreAsk[], setting: ScoreSetting, port: MessagePort | undefined, store: ScoreStore, faults: FaultList): Promise<Gathered> {
  const { request, profile, catalog, permit } = setting;
  const keyed = await Promise.all(asks.map(async ask => {
    const key = await scoreKey(ask, request, profile, catalog);
    // A store that fails here has told so where the profile was read.
    return { ask, key, known: await store.get(key, permit).catch(() => undefined) };
  }));
  const known = keyed.flatMap(({ ask, known }) => (known ? [scored(ask, known)] : []));
  const missing = keyed.filter(entry => !entry.known);
  if (!port) return { scores: known, rest: Promise.resolve() };
  const ranker = lentRanker(port);
  const coming = missing.map(async ({ ask, key }) => {
    const scores = await ranker.score(ask, setting.fileOf(ask));
    faults.clear(SUBJECT);
    return { key, scores };
  });
  const rest = settleAll(coming.map(async one => {
    const { key, scores } = await one;
    await store.put(key, scores.values, permit);
  }), ranker, faults);
  const late = timeout(setting.patience);
  const live = await Promise.all(coming.map(one => Promise.race([one.then(({ scores }) => [scores], () => []), late.then(() => [])])));
  return { scores: [...known, ...live.flat()], rest };
}

async function settleAll(work: readonly Promise<void>[], ranker: LentRanker, faults: FaultList): Promise<void> {
  const outcomes = await Promise.allSettled(work);
  ranker.release();
  for (const outcome of outcomes) if (outcome.status === 'rejected') faults.report(SUBJECT, outcome.reason);
}

function scored({ index, placement, model, ids }: ScoreAsk, values: Float32Array): PlacementScores {
  return { index, placement, model: { name: model.name, version: model.version }, ids, values };
}

function timeout(milliseconds: number): Promise<void> {
  return new Promise(resolve => { setTimeout(resolve, milliseconds); });
}
