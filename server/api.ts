import compress from '@fastify/compress';
import type { FastifyInstance } from 'fastify';
import { dashboardRoutes } from './dashboard/routes.ts';
import { decisionRoutes } from './routes/decisions.ts';
import { guard } from './guard.ts';
import { healthRoutes } from './routes/health.ts';
import { modelRoutes } from './routes/models.ts';
import { openapiRoute } from './routes/openapi.ts';
import { policyRoutes } from './routes/policy.ts';
import { shopRoutes } from './routes/shop.ts';
import { signalRoutes } from './routes/signals.ts';
import { statsRoutes } from './routes/stats.ts';
import type { ApiOptions } from './options.ts';
import { refuseOthers } from './refuse-others.ts';
import { startServices } from './services.ts';
import { statsReader } from './stats.ts';

/**
 * The remote API as a Fastify plugin: everything under `/v1`, and `/dashboard`, `/healthz`, `/readyz`, `/openapi.json`.
 * Its headers, limits and problem documents hold for its own routes only, so pages may be served beside it.
 */
export async function api(app: FastifyInstance, options: ApiOptions): Promise<void> {
  const { policy, ranker, models, shop, stores, traffic, now, closing } = await startServices(app, options);
  await guard(app, { keys: options.keys, origins: options.origins ?? [], rate: options.rate ?? 1200, traffic, closing });
  await app.register(compress, { encodings: ['br', 'gzip'], globalDecompression: false });
  app.removeContentTypeParser('text/plain');
  const routes = openapiRoute(app);
  const stats = statsReader(stores, traffic, now);
  healthRoutes(app, { policy, ranker, stores, closing });
  dashboardRoutes(app, policy, stats);
  await app.register(async v1 => {
    decisionRoutes(v1, { policy, ranker, catalog: shop?.catalog }, traffic);
    signalRoutes(v1, stores.signals, now);
    policyRoutes(v1, policy);
    modelRoutes(v1, models);
    shopRoutes(v1, shop);
    statsRoutes(v1, stats);
  }, { prefix: '/v1' });
  refuseOthers(app, routes);
}
