import type { FastifyInstance } from 'fastify';
import { tile } from '../../catalog/art/tile.ts';
import { MARK } from '../../catalog/art/mark.ts';
import type { Shopfront } from '../shopfront.ts';

const TYPE = 'image/svg+xml; charset=utf-8';
const LOCKED = "default-src 'none'; style-src 'none'; sandbox";

/** The pictures, drawn when asked for. */
export function artRoutes(app: FastifyInstance, { shop }: Shopfront): void {
  app.get<{ Params: { file: string } }>('/art/:file', (request, reply) => {
    const id = request.params.file.replace(/\.svg$/, '');
    const product = shop.find(id);
    const picture = product ? tile(product.art) : id === 'mark' ? MARK : id === 'parcel' ? PARCEL : undefined;
    if (picture === undefined) return reply.code(404).type('text/plain').send('no such picture');
    return reply.headers({ 'content-security-policy': LOCKED, 'cache-control': 'public, max-age=86400' }).type(TYPE).send(picture);
  });
}

const PARCEL = tile({ id: 'thanks', motif: 'parcel', palette: 'moss', pattern: 'leaves' });
