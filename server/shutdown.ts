import type { FastifyInstance } from 'fastify';

/** Longest wait for requests under way, in ms; then their connections are cut. */
const PATIENCE = 5_000;

/**
 * Closes the app when the process is asked to end: no new requests, those under way are answered, the last figures are written.
 * A second signal ends it at once.
 */
export function closeOnSignals(app: FastifyInstance): void {
  const leave = () => process.exit(1);
  const close = () => {
    process.once('SIGTERM', leave).once('SIGINT', leave);
    setTimeout(() => app.server.closeAllConnections(), PATIENCE).unref();
    void app.close().catch(leave);
  };
  process.once('SIGTERM', close).once('SIGINT', close);
}
