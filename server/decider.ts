import { performance } from 'node:perf_hooks';
import { prepare, type Catalog } from '../worker/engine/index.ts';
import type { Decision, DecisionRequest } from '../worker/protocol/index.ts';
import type { PolicyKeeper } from './policy-keeper.ts';
import type { ServerRanker } from './ranker.ts';

/** What decisions are made with. */
export interface Decider {
  readonly policy: PolicyKeeper;
  readonly ranker: ServerRanker;
  readonly catalog: Catalog | undefined;
}

/**
 * Decides as the service worker would, in contextual mode: the server knows nothing of the shopper,
 * so the request itself is the unit of experiments.
 */
export async function decideRemotely({ policy, ranker, catalog }: Decider, request: DecisionRequest): Promise<Decision[]> {
  const prepared = prepare({ request, policy: policy.current.compiled, catalog, seed: request.id, source: 'remote', clock: () => performance.now() });
  return prepared.decide(await ranker.score(prepared.asks)).decisions;
}
