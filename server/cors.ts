import type { FastifyReply, FastifyRequest } from 'fastify';
import { vary } from './vary.ts';

const PREFLIGHT_SECONDS = 7200;

/**
 * Lets pages of the listed origins call the API; none are listed by default, which leaves the API's own origin.
 * Keys travel in a header and never in a cookie, so credentials are not allowed.
 * @returns Whether the request was a preflight and is answered.
 */
export function allowOrigin(request: FastifyRequest, reply: FastifyReply, origins: ReadonlySet<string>): boolean {
  const { origin } = request.headers;
  const preflight = request.method === 'OPTIONS' && origin !== undefined && request.headers['access-control-request-method'] !== undefined;
  if (origins.size > 0) vary(reply, 'Origin');
  if (origin !== undefined && origins.has(origin)) {
    reply.header('access-control-allow-origin', origin).header('access-control-expose-headers', 'ETag, Retry-After');
    if (preflight) {
      reply
        .header('access-control-allow-methods', 'GET, POST, PUT')
        .header('access-control-allow-headers', 'Authorization, Content-Type, If-Match, If-None-Match')
        .header('access-control-max-age', PREFLIGHT_SECONDS);
    }
  }
  if (preflight) reply.code(204).send();
  return preflight;
}
