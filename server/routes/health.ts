import type { FastifyInstance, FastifyReply } from 'fastify';
import * as v from 'valibot';
import type { Operation } from '../operation.ts';
import type { PolicyKeeper } from '../policy-keeper.ts';
import type { ServerRanker } from '../ranker.ts';
import type { Stores } from '../stores/types.ts';

const aliveSchema = v.object({ status: v.literal('ok') });

const readinessSchema = v.object({
  status: v.picklist(['ready', 'degraded', 'unready']),
  policy: v.string(),
  storage: v.picklist(['ok', 'unavailable']),
  models: v.record(v.string(), v.picklist(['loading', 'ready', 'failed'])),
});
type Readiness = v.InferOutput<typeof readinessSchema>;

const alive: Operation = {
  id: 'alive', summary: 'Whether the process answers.',
  answers: { 200: { description: 'It does.', schema: aliveSchema } },
};

const ready: Operation = {
  id: 'ready', summary: 'Whether to send traffic here.',
  answers: {
    200: { description: 'Yes. "degraded": without storage (signals are refused) or without a model; decisions are made.', schema: readinessSchema },
    503: { description: 'Not yet (models are loading), or not any more (closing).', schema: readinessSchema },
  },
};

export interface Health {
  readonly policy: PolicyKeeper;
  readonly ranker: ServerRanker;
  readonly stores: Stores;
  readonly closing: () => boolean;
}

/** `GET /healthz` and `GET /readyz`. */
export function healthRoutes(app: FastifyInstance, health: Health): void {
  app.get('/healthz', { config: { operation: alive, unlimited: true } }, () => ({ status: 'ok' }));
  app.get('/readyz', { config: { operation: ready, unlimited: true } }, async (_request, reply: FastifyReply) => {
    const readiness = await assess(health);
    return reply.code(readiness.status === 'unready' ? 503 : 200).send(readiness);
  });
}

async function assess({ policy, ranker, stores, closing }: Health): Promise<Readiness> {
  const storage = await stores.check().then(() => 'ok' as const, () => 'unavailable' as const);
  const models = ranker.states;
  const states = Object.values(models);
  const status = closing() || states.includes('loading') ? 'unready' : storage !== 'ok' || states.includes('failed') ? 'degraded' : 'ready';
  return { status, policy: policy.current.compiled.policy.version, storage, models };
}
