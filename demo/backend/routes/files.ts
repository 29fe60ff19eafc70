import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { contentSecurityPolicy } from '../headers.ts';
import type { Shopfront } from '../shopfront.ts';

const FOR_EVER = 'public, max-age=31536000, immutable';
const ASK = 'public, max-age=0, must-revalidate';

/**
 * Built files. What has a hash in its name never changes; the workers are asked for each time, as browsers want it.
 * The ranker's script has a policy header of its own, because a worker goes by that and not by its page's.
 */
export function fileRoutes(app: FastifyInstance, { dist, assets }: Shopfront): void {
  void app.register(fastifyStatic, { root: assets.folder, prefix: '/assets/', index: false, dotfiles: 'ignore', cacheControl: false, setHeaders: reply => reply.header('cache-control', FOR_EVER) });

  app.get('/till-sw.js', (_request, reply) => reply.headers({ 'cache-control': ASK }).sendFile('till-sw.js', dist, { cacheControl: false }));
  app.get('/shop-sw.js', (_request, reply) => reply.headers({ 'cache-control': ASK }).sendFile('shop-sw.js', assets.folder, { cacheControl: false }));
  app.get<{ Querystring: { csp?: string } }>('/till-ranker.js', (request, reply) => reply
    .headers({ 'cache-control': ASK, 'content-security-policy': contentSecurityPolicy({ wasm: request.query.csp !== 'no-wasm' }) })
    .sendFile('till-ranker.js', dist, { cacheControl: false }));
  app.get<{ Params: { file: string } }>('/:file(^[\\w.-]+\\.wasm$)', (request, reply) => reply
    .headers({ 'cache-control': ASK }).type('application/wasm').sendFile(request.params.file, dist, { cacheControl: false }));
}
