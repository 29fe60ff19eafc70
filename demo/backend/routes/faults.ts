import { setTimeout as wait } from 'node:timers/promises';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

const SLOW = 2_000;
/** Half of an answer, with a candidate that nobody gave. */
const GARBAGE = '{"decisions":[{"requestId":"?","placement":"payment","order":["free-money"],"source":"rem';

/** Real faults in place of the remote API, for the switch `?api=`, and a ranker that breaks. */
export function faultRoutes(app: FastifyInstance): void {
  app.all('/faults/down/*', (request, reply) => {
    reply.hijack();
    request.raw.socket.destroy();
  });
  app.all('/faults/garbage/*', (_request, reply) => reply.type('application/json').send(GARBAGE));
  app.all('/faults/slow/*', async (request, reply) => {
    await wait(SLOW);
    return forward(app, request, reply);
  });
  app.get('/faults/ranker.js', (_request, reply) => reply.type('text/javascript').send("throw new Error('a ranker that is broken on purpose');\n"));
}

/** The real answer, late. */
async function forward(app: FastifyInstance, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const { authorization, 'content-type': type } = request.headers;
  const answer = await app.inject({
    method: request.method as 'GET' | 'POST', url: request.url.replace('/faults/slow', ''),
    headers: { ...(authorization && { authorization }), ...(type && { 'content-type': type }) },
    ...(request.body !== undefined && request.body !== null && { payload: JSON.stringify(request.body) }),
  });
  return reply.code(answer.statusCode).type(String(answer.headers['content-type'] ?? 'application/json')).send(answer.rawPayload);
}
