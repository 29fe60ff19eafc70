import type { FastifyInstance } from 'fastify';
import { notFound, type Shopfront } from '../shopfront.ts';
import { thanksView } from '../views/thanks.ts';

/** The placed order, shown only to the browser that placed it. */
export function thanksRoutes(app: FastifyInstance, front: Shopfront): void {
  app.get<{ Params: { order: string } }>('/thanks/:order', (request, reply) => {
    const session = front.session(request);
    const order = front.store.orderByNumber(request.params.order);
    if (!order || order.session !== session.id) return notFound(front, request, reply);
    const page = front.page(request, session);
    return front.send(reply, page, thanksView(page, order));
  });
}
