import type { FastifyReply } from 'fastify';

/** Adds a request header's name to those that the answer depends on. */
export function vary(reply: FastifyReply, name: string): void {
  const known = String(reply.getHeader('vary') ?? '');
  reply.header('vary', known ? `${known}, ${name}` : name);
}
