import type { FastifyInstance } from 'fastify';
import { COMMON } from './headers.ts';
import { apiRoutes } from './routes/api.ts';
import { artRoutes } from './routes/art.ts';
import { cartRoutes } from './routes/cart.ts';
import { checkoutRoutes } from './routes/checkout.ts';
import { consentRoutes } from './routes/consent.ts';
import { faultRoutes } from './routes/faults.ts';
import { fileRoutes } from './routes/files.ts';
import { shopRoutes } from './routes/shop.ts';
import { thanksRoutes } from './routes/thanks.ts';
import { isOwn } from './session.ts';
import { notFound, shopfront, type DemoOptions } from './shopfront.ts';
import { noticeView } from './views/notice.ts';

/** The shop's pages and its own small backend, as a Fastify plugin. Tillkit's API is mounted beside it. */
export async function demo(app: FastifyInstance, options: DemoOptions): Promise<void> {
  const front = shopfront(options);
  app.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string', bodyLimit: 64 * 1024 }, (_request, body, done) => {
    done(null, Object.fromEntries(new URLSearchParams(String(body))));
  });
  app.addHook('onRequest', async (request, reply) => {
    reply.headers(COMMON);
    if (request.method === 'GET' || request.method === 'HEAD' || request.url.startsWith('/faults/') || isOwn(request)) return undefined;
    const page = front.page(request, front.session(request));
    return front.send(reply.code(403), page, noticeView(page, page.strings.failed, page.strings.forbidden));
  });
  for (const routes of [shopRoutes, cartRoutes, checkoutRoutes, thanksRoutes, consentRoutes, apiRoutes, artRoutes, fileRoutes, faultRoutes]) routes(app, front);
  app.get('/*', (request, reply) => notFound(front, request, reply));
  app.addHook('onClose', async () => options.store.close());
}
