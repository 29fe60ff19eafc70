import type { FastifyInstance } from 'fastify';
import type { CompiledPolicy } from '../worker/engine/index.ts';
import { TillError } from '../worker/protocol/index.ts';
import { modelFile, NO_MODELS, type ModelLibrary } from './models.ts';
import type { ApiOptions } from './options.ts';
import { PolicyKeeper } from './policy-keeper.ts';
import { Problem } from './problem.ts';
import { ServerRanker } from './ranker.ts';
import { startRetention } from './retention.ts';
import type { Shop } from './shop.ts';
import type { Stores } from './stores/types.ts';
import { Traffic } from './traffic.ts';

/** The parts that routes share, started; they stop with the app. */
export interface Services {
  readonly policy: PolicyKeeper;
  readonly ranker: ServerRanker;
  readonly models: ModelLibrary;
  readonly shop: Shop | undefined;
  readonly stores: Stores;
  readonly traffic: Traffic;
  readonly now: () => number;
  /** True from the moment that the app begins to close. */
  readonly closing: () => boolean;
}

/** @throws Problem or TillError `policy-invalid` where there is no good policy to begin with. */
export async function startServices(app: FastifyInstance, { policy: first, stores, shop, models = NO_MODELS, now = Date.now }: ApiOptions): Promise<Services> {
  const { log } = app;
  for (const fault of models.faults) log.error({ err: fault, at: fault.at }, 'a model was left out');
  const traffic = new Traffic(stores.tallies, log, now);
  const ranker = new ServerRanker({ library: models, log, onFault: code => traffic.count('error', code) });
  const policy = await PolicyKeeper.open({
    store: stores.policies, first, log, now,
    check: compiled => checkModels(compiled, models),
    onChange: ({ policy: { models: used } }) => { void ranker.use(used); },
  });
  const stopRetention = startRetention(stores, () => policy.current.compiled.policy.retention.signals, now, log);

  let closing = false;
  app.addHook('preClose', async () => { closing = true; });
  app.addHook('onClose', async () => {
    stopRetention();
    await traffic.close();
    await ranker.use([]);
    await stores.close();
  });
  return { policy, ranker, models, shop, stores, traffic, now, closing: () => closing };
}

/** A model that a policy asks of this very server must be here, and be the file that the policy names. */
function checkModels({ policy }: CompiledPolicy, library: ModelLibrary): void {
  const errors = policy.models.flatMap((model, i) => {
    if (/^([a-z]+:)?\/\//i.test(model.url)) return [];
    try {
      modelFile(library, model);
      return [];
    } catch (cause) {
      return [{ at: `policy.models[${i}]`, detail: TillError.from(cause, 'model-invalid', '').message }];
    }
  });
  if (errors.length > 0) throw new Problem('policy-invalid', errors);
}
