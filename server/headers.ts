import type { FastifyReply, FastifyRequest } from 'fastify';

/** An API answers data, never a page: nothing in it may load or run anything. A page sets its own policy over this one. */
const DATA_ONLY = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";
const TWO_YEARS = 63_072_000;

/** Headers of every answer. Nothing is cached unless a route says so. */
export function secure(request: FastifyRequest, reply: FastifyReply): void {
  reply
    .header('content-security-policy', DATA_ONLY)
    .header('x-content-type-options', 'nosniff')
    .header('referrer-policy', 'no-referrer')
    .header('cross-origin-resource-policy', 'same-origin')
    .header('cache-control', 'no-store');
  if (request.protocol === 'https') reply.header('strict-transport-security', `max-age=${TWO_YEARS}`);
}
