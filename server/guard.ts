import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { admit, challenge, presentedKey } from './access.ts';
import { allowOrigin } from './cors.ts';
import { secure } from './headers.ts';
import { Keyring, type Key } from './keys.ts';
import { routeOf } from './log.ts';
import { Problem, toProblem } from './problem.ts';
import type { Traffic } from './traffic.ts';

const MINUTE = 60_000;

export interface GuardOptions {
  readonly keys: readonly Key[];
  readonly origins: readonly string[];
  /** Calls a minute from one address with one key. */
  readonly rate: number;
  readonly traffic: Traffic;
  /** Whether the server is about to end. */
  readonly closing: () => boolean;
}

/** What every route of the API has: headers, origins, rate limit, access, problem documents, a line in the log. */
export async function guard(app: FastifyInstance, { keys, origins, rate, traffic, closing }: GuardOptions): Promise<void> {
  const keyring = new Keyring(keys);
  const allowed = new Set(origins);
  await app.register(rateLimit, { global: false });
  const limit = app.createRateLimit({ max: rate, timeWindow: MINUTE, keyGenerator: callerOf });

  app.addHook('onRequest', async (request, reply) => {
    secure(request, reply);
    if (allowOrigin(request, reply, allowed)) return reply;
    const { operation, unlimited } = request.routeOptions.config;
    if (!unlimited) {
      const state = await limit(request);
      if (!state.isAllowed && state.isExceeded) {
        reply.header('retry-after', state.ttlInSeconds);
        throw new Problem('rate-exceeded');
      }
    }
    if (operation) admit(request, operation, keyring);
    return undefined;
  });

  app.setErrorHandler((thrown, request, reply) => {
    const problem = toProblem(thrown);
    if (problem.status >= 500) request.log.error({ err: problem.cause ?? problem, code: problem.code }, 'refused');
    if (problem.status === 401) reply.header('www-authenticate', challenge(request.routeOptions.config.operation));
    traffic.count('error', problem.code);
    return reply.code(problem.status).header('cache-control', 'no-store').type('application/problem+json').send(problem.document(request.id));
  });

  app.addHook('onSend', async (_request, reply) => {
    // A connection kept alive would hold up the end of the process.
    if (closing()) reply.header('connection', 'close');
  });

  app.addHook('onResponse', async (request, reply) => {
    const call = { method: request.method, route: routeOf(request), status: reply.statusCode };
    traffic.count('request', `${call.method} ${call.route} ${call.status}`);
    request.log.info({ ...call, ms: Math.round(reply.elapsedTime * 100) / 100 }, 'answered');
  });
}

/** One address with one key. Every shopper has the publishable key, so the key alone would let one of them shut out all. */
function callerOf(request: FastifyRequest): string {
  return `${request.ip} ${presentedKey(request, request.routeOptions.config.operation) ?? ''}`;
}
