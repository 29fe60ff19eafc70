import type { FastifyInstance, HTTPMethods } from 'fastify';
import type { DescribedRoute } from './openapi/document.ts';
import { Problem } from './problem.ts';

const METHODS: readonly HTTPMethods[] = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];

/** Answers a wrong method with 405 and what is allowed, and an unknown path under `/v1` with a problem document too. */
export function refuseOthers(app: FastifyInstance, routes: readonly DescribedRoute[]): void {
  for (const url of new Set(routes.map(route => route.url))) {
    const taken = routes.filter(route => route.url === url).map(route => route.method);
    const allowed = new Set([...taken, ...(taken.includes('GET') ? ['HEAD'] : []), 'OPTIONS']);
    const allow = [...allowed].join(', ');
    app.route({
      url, method: METHODS.filter(method => method === 'OPTIONS' || !allowed.has(method)), config: { fallback: true },
      handler: (request, reply) => {
        reply.header('allow', allow);
        if (request.method === 'OPTIONS') return reply.code(204).send();
        throw new Problem('method-refused');
      },
    });
  }
  app.route({ url: '/v1/*', method: [...METHODS], config: { fallback: true }, handler: () => { throw new Problem('path-unknown'); } });
}
