import type { FastifyInstance } from 'fastify';

/** Longest wait for requests under way, in ms. */
const PATIENCE = 10_000;

/**
 * Closes the app when the process is asked to end: no new requests, those under way are answered, the last figures are written.
 * A second signal, or a request that takes too long, ends it at once.
 */
export function closeOnSignals(app: FastifyInstance): void {
  const close = () => {
    process.once('SIGTERM', leave).once('SIGINT', leave);
    setTimeout(leave, PATIENCE).unref();
    void app.close().catch(leave);
  };
  const leave = () => process.exit(1);
  process.once('SIGTERM', close).once('SIGINT', close);
}
