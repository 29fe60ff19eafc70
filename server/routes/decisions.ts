import type { FastifyInstance } from 'fastify';
import { decisionRequestSchema, decisionsSchema, type Decision } from '../../worker/protocol/index.ts';
import { decideRemotely, type Decider } from '../decider.ts';
import { bucketOf } from '../latency.ts';
import type { Operation } from '../operation.ts';
import { read } from '../read.ts';
import { decisionLabel } from '../stats.ts';
import type { Traffic } from '../traffic.ts';

const decide: Operation = {
  id: 'decide',
  summary: 'Decide every placement of a page.',
  role: 'publishable',
  body: decisionRequestSchema,
  answers: { 200: { description: 'One decision a placement, in the order of the request.', schema: decisionsSchema } },
  problems: ['request-invalid'],
};

/** `POST /decisions`: the remote rung. */
export function decisionRoutes(app: FastifyInstance, decider: Decider, traffic: Traffic): void {
  app.route({
    method: 'POST', url: '/decisions', config: { operation: decide },
    onResponse: async (_request, reply) => { traffic.count('latency', bucketOf(reply.elapsedTime)); },
    handler: request => answer(request.body),
  });

  async function answer(body: unknown): Promise<{ decisions: Decision[] }> {
    const decisions = await decideRemotely(decider, read(decisionRequestSchema, body, 'request-invalid'));
    for (const { placement, source, model } of decisions) traffic.count('decision', decisionLabel(placement, source, model !== undefined));
    return { decisions };
  }
}
