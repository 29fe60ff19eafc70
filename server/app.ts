import { randomUUID } from 'node:crypto';
import Fastify, { LogController, type FastifyInstance, type FastifyReply, type FastifyRequest, type FastifyServerOptions } from 'fastify';
import { api } from './api.ts';
import { secure } from './headers.ts';
import { SERIALIZERS } from './log.ts';
import type { ApiOptions } from './options.ts';
import { Problem, toProblem } from './problem.ts';

export { api } from './api.ts';
export { DEMO_KEYS, parseKeys, type Key } from './keys.ts';
export { readModels, type ModelLibrary } from './models.ts';
export type { ApiOptions } from './options.ts';
export { loadShop, type Shop } from './shop.ts';
export { closeOnSignals } from './shutdown.ts';
export { openStores } from './stores/libsql/index.ts';
export type { Stores } from './stores/types.ts';

const BODY_LIMIT = 1024 * 1024;
const REQUEST_TIMEOUT = 15_000;

/** What the HTTP server itself is told. */
export interface ServerOptions {
  /** Where lines of the log go; nowhere by default. */
  readonly log?: { readonly level?: string; readonly stream?: NodeJS.WritableStream } | undefined;
  /** Behind a proxy: its addresses (comma-separated), so that the caller's own address is known. */
  readonly trustProxy?: string | boolean | undefined;
}

/** Options for `Fastify()`, for whoever mounts {@link api} beside pages of their own. */
export function serverOptions({ log, trustProxy = false }: ServerOptions = {}): FastifyServerOptions {
  return {
    logger: log ? { level: log.level ?? 'info', serializers: SERIALIZERS, ...(log.stream && { stream: log.stream }) } : false,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: BODY_LIMIT,
    requestTimeout: REQUEST_TIMEOUT,
    trustProxy,
    genReqId: () => randomUUID(),
    frameworkErrors: (error, request, reply) => refuse(toProblem(error), request as FastifyRequest, reply as FastifyReply),
  };
}

/** The remote API on a server of its own, not yet listening. More routes may be registered on it. */
export async function createApi(options: ApiOptions & ServerOptions): Promise<FastifyInstance> {
  const app = Fastify(serverOptions(options));
  await app.register(api, options);
  return app;
}

/** Answers whatever no route takes, on a server that has nothing but the API. */
export function refuseTheRest(app: FastifyInstance): void {
  app.setNotFoundHandler((request, reply) => refuse(new Problem('path-unknown'), request, reply));
}

function refuse(problem: Problem, request: FastifyRequest, reply: FastifyReply): void {
  secure(request, reply);
  void reply.code(problem.status).type('application/problem+json').send(problem.document(request.id));
}
