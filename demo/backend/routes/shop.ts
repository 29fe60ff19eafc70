import type { FastifyInstance } from 'fastify';
import { companions } from '../companions.ts';
import { notFound, type Shopfront } from '../shopfront.ts';
import { productView } from '../views/product.ts';
import { shopView } from '../views/shop.ts';

/** The shop's shelves, and one product. */
export function shopRoutes(app: FastifyInstance, front: Shopfront): void {
  app.get<{ Querystring: { q?: unknown; category?: unknown; page?: unknown } }>('/', (request, reply) => {
    const page = front.page(request, front.session(request));
    const { q, category, page: number } = request.query;
    const browse = { query: text(q).slice(0, 80), category: text(category), number: Number.parseInt(text(number), 10) || 1 };
    return front.send(reply, page, shopView(page, browse));
  });

  app.get<{ Params: { id: string }; Querystring: { added?: unknown } }>('/p/:id', (request, reply) => {
    const product = front.shop.find(request.params.id);
    if (!product) return notFound(front, request, reply);
    const page = front.page(request, front.session(request));
    return front.send(reply, page, productView(page, product, { added: request.query.added === '1', companions: companions(front.shop, [product, ...page.lines], 12) }));
  });
}

const text = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');
