import type { FastifyInstance } from 'fastify';
import type { ModelLibrary } from '../models.ts';
import type { Operation } from '../operation.ts';
import { Problem } from '../problem.ts';
import { sendResource } from '../resource.ts';

const FOR_EVER = 'public, max-age=31536000, immutable';

const readModel: Operation = {
  id: 'readModel',
  summary: 'A model file. A version never changes.',
  parameters: [
    { name: 'name', in: 'path', description: 'Name of the model, as in the policy.' },
    { name: 'version', in: 'path', description: 'Version of the model, as in the policy.' },
  ],
  answers: { 200: { description: 'The ONNX file.', type: 'application/octet-stream' }, 304: { description: 'The file at hand is the same.' } },
  problems: ['model-unknown'],
};

/** `GET /models/{name}/{version}`. */
export function modelRoutes(app: FastifyInstance, library: ModelLibrary): void {
  app.get<{ Params: { name: string; version: string } }>('/models/:name/:version', { config: { operation: readModel } }, (request, reply) => {
    const entry = library.find(request.params.name, request.params.version);
    if (!entry) throw new Problem('model-unknown');
    reply.header('cross-origin-resource-policy', 'cross-origin');
    return sendResource(request, reply, entry.file, FOR_EVER);
  });
}
