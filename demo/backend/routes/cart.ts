import type { FastifyInstance } from 'fastify';
import { added, withQuantity } from '../cart.ts';
import { companions } from '../companions.ts';
import type { Shopfront } from '../shopfront.ts';
import { fieldsOf } from '../form.ts';
import { keepSession } from '../session.ts';
import { linkWith } from '../switches.ts';
import { cartView } from '../views/cart.ts';

/** The cart, by plain forms: each change is followed by a redirect. */
export function cartRoutes(app: FastifyInstance, front: Shopfront): void {
  app.get('/cart', (request, reply) => {
    const page = front.page(request, front.session(request));
    return front.send(reply, page, cartView(page, companions(front.shop, page.lines, 6)));
  });

  app.post('/cart', (request, reply) => {
    const session = front.session(request);
    const { id = '', variant, quantity = '1' } = fieldsOf(request.body);
    const lines = added(session.lines, front.shop, id, variant, clamp(quantity));
    const { switches } = front.page(request, session);
    if (lines === session.lines) return reply.redirect(linkWith(switches, '/'), 303);
    keepSession(request, reply, front.store, { ...session, lines }, front.now());
    return reply.redirect(linkWith(switches, `/p/${encodeURIComponent(id)}?added=1`), 303);
  });

  app.post('/cart/line', (request, reply) => {
    const session = front.session(request);
    const { key = '', quantity = '0', remove } = fieldsOf(request.body);
    const lines = withQuantity(session.lines, key, remove ? 0 : clamp(quantity, 0));
    keepSession(request, reply, front.store, { ...session, lines }, front.now());
    return reply.redirect(linkWith(front.page(request, session).switches, '/cart'), 303);
  });
}

function clamp(text: string, least = 1): number {
  const number = Number.parseInt(text, 10);
  return Number.isNaN(number) ? least : Math.min(Math.max(number, least), 50);
}
