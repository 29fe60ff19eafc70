import type { FastifyInstance } from 'fastify';
import { policySchema } from '../../worker/protocol/index.ts';
import type { Operation } from '../operation.ts';
import type { PolicyKeeper } from '../policy-keeper.ts';
import { etag, sendResource } from '../resource.ts';

/** A browser asks each time (304 as a rule); a shared cache may answer for half a minute. */
const CACHE = 'public, max-age=0, s-maxage=30, must-revalidate';

const readPolicy: Operation = {
  id: 'readPolicy',
  summary: 'The policy in force.',
  parameters: [{ name: 'If-None-Match', in: 'header', description: 'ETag of the policy at hand.' }],
  answers: {
    200: { description: 'The document, as it was published, with its ETag.', schema: policySchema },
    304: { description: 'The policy at hand is the one in force.' },
  },
};

const publishPolicy: Operation = {
  id: 'publishPolicy',
  summary: 'Publish a policy. It is checked whole first; a bad one changes nothing.',
  role: 'editor',
  body: policySchema,
  parameters: [{ name: 'If-Match', in: 'header', description: 'ETag of the policy that it replaces: refused where another was published meanwhile.' }],
  answers: { 204: { description: 'In force now. The ETag is that of the new policy.' } },
  problems: ['policy-invalid', 'policy-version-taken', 'policy-changed', 'storage-unavailable'],
};

/** `GET` and `PUT /policy`. It is readable without a key: every shopper's browser loads it. */
export function policyRoutes(app: FastifyInstance, keeper: PolicyKeeper): void {
  app.get('/policy', { config: { operation: readPolicy } }, (request, reply) => {
    reply.header('cross-origin-resource-policy', 'cross-origin');
    return sendResource(request, reply, keeper.current.resource, CACHE);
  });
  app.put('/policy', { config: { operation: publishPolicy } }, async (request, reply) => {
    const { resource } = await keeper.publish(request.body, request.headers['if-match']);
    return reply.code(204).header('etag', etag(resource)).send();
  });
}
