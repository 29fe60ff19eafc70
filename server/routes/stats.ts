import type { FastifyInstance } from 'fastify';
import type { Operation } from '../operation.ts';
import { statsSchema, type StatsReader } from '../stats.ts';

const stats: Operation = {
  id: 'stats',
  summary: 'Figures of the last hour.',
  role: 'analyst',
  login: true,
  answers: { 200: { description: 'Decisions, signals, latency and errors.', schema: statsSchema } },
  problems: ['storage-unavailable'],
};

/** `GET /stats`. */
export function statsRoutes(app: FastifyInstance, read: StatsReader): void {
  app.get('/stats', { config: { operation: stats } }, () => read());
}
