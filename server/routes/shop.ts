import type { FastifyInstance } from 'fastify';
import type { Operation } from '../operation.ts';
import { Problem } from '../problem.ts';
import { sendResource } from '../resource.ts';
import type { Shop } from '../shop.ts';

/** Asked for each time (304 as a rule), so that records and statistics always belong together. */
const CACHE = 'public, max-age=0, s-maxage=30, must-revalidate';

const readShopFile: Operation = {
  id: 'readShopFile',
  summary: 'A file of the shop: "catalog.json", or one that it names.',
  parameters: [{ name: 'file', in: 'path', description: 'Name of the file.' }],
  answers: { 200: { description: 'The file.', type: '*/*' }, 304: { description: 'The file at hand is the same.' } },
  problems: ['catalog-unknown'],
};

/** `GET /shop/{file}`: what the engine in the browser generates candidates from. */
export function shopRoutes(app: FastifyInstance, shop: Shop | undefined): void {
  app.get<{ Params: { file: string } }>('/shop/:file', { config: { operation: readShopFile } }, (request, reply) => {
    const file = shop?.files.get(request.params.file);
    if (!file) throw new Problem('catalog-unknown');
    reply.header('cross-origin-resource-policy', 'cross-origin');
    return sendResource(request, reply, file, CACHE);
  });
}
