import type { FastifyRequest } from 'fastify';

/**
 * Logs hold routes, codes and durations, and nothing that a shopper sent: no body, no query, no address, no key,
 * no text of an unexpected error (it may quote what was sent).
 */
export const SERIALIZERS = {
  req: ({ method }: { method?: string }) => ({ method: method ?? '' }),
  err: (error: Error & { code?: string; at?: string }) => ({
    type: error.name, code: error.code ?? '', message: '', at: error.at ?? '', stack: framesOf(error),
  }),
};

/** The route's pattern, so that ids in the path stay out. */
export function routeOf(request: FastifyRequest): string {
  return request.routeOptions.url ?? '(none)';
}

/** Where an error was thrown, without its text. */
function framesOf(error: Error): string {
  return (error.stack ?? '').split('\n').filter(line => /^\s+at /.test(line)).join('\n');
}
