import type { FastifyInstance } from 'fastify';
import { openapiDocument, type DescribedRoute } from '../openapi/document.ts';
import type { Operation } from '../operation.ts';
import { makeResource, sendResource, type Resource } from '../resource.ts';

const describe: Operation = {
  id: 'describe',
  summary: 'This document.',
  answers: { 200: { description: 'OpenAPI 3.1.', type: 'application/json' }, 304: { description: 'The document at hand is the same.' } },
};

/**
 * `GET /openapi.json`, made of the routes that are registered after this.
 * @returns Those routes; complete once the app is ready.
 * @throws Error at start, for a route that nobody described.
 */
export function openapiRoute(app: FastifyInstance): readonly DescribedRoute[] {
  const routes: DescribedRoute[] = [];
  let document: Promise<Resource> | undefined;

  app.addHook('onRoute', ({ method, url, config }) => {
    for (const one of [method].flat()) {
      if (one === 'HEAD' || config?.fallback) continue;
      if (!config?.operation) throw new Error(`${one} ${url} has no operation`);
      routes.push({ method: one, url, operation: config.operation });
    }
  });

  app.get('/openapi.json', { config: { operation: describe } }, async (request, reply) => {
    document ??= makeResource(Buffer.from(JSON.stringify(openapiDocument(routes), null, 1)), 'application/json; charset=utf-8');
    reply.header('cross-origin-resource-policy', 'cross-origin');
    return sendResource(request, reply, await document, 'public, max-age=300');
  });
  return routes;
}
