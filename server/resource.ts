import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { vary } from './vary.ts';

const SMALLEST_WORTH_COMPRESSING = 1024;

type Encoding = 'identity' | 'br' | 'gzip';

/** Bytes that do not change, held in memory, compressed once, with a strong ETag for each encoding. */
export interface Resource {
  readonly type: string;
  readonly bodies: ReadonlyMap<Encoding, Buffer>;
  /** Base64url SHA-256 of the plain bytes; the ETag is made of it. */
  readonly tag: string;
}

/** @param type Media type, as the header has it. */
export async function makeResource(bytes: Uint8Array, type: string): Promise<Resource> {
  const plain = Buffer.from(bytes);
  const hash = createHash('sha256').update(plain).digest();
  const bodies = new Map<Encoding, Buffer>([['identity', plain]]);
  if (plain.length >= SMALLEST_WORTH_COMPRESSING) {
    const params = { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_SIZE_HINT]: plain.length };
    const [br, gz] = await Promise.all([promisify(brotliCompress)(plain, { params }), promisify(gzip)(plain)]);
    if (br.length < plain.length) bodies.set('br', br);
    if (gz.length < plain.length) bodies.set('gzip', gz);
  }
  return { type, bodies, tag: hash.toString('base64url') };
}

/** The bytes as they are before any encoding. */
export function plainBytes(resource: Resource): Buffer {
  return resource.bodies.get('identity') ?? Buffer.alloc(0);
}

/** Whether the bytes are those that a Subresource Integrity value names; true where none is given. */
export function isIntact(resource: Resource, integrity: string | undefined): boolean {
  if (integrity === undefined) return true;
  const [algorithm = '', ...expected] = integrity.split('-');
  return createHash(algorithm).update(plainBytes(resource)).digest('base64') === expected.join('-');
}

/** The ETag of one encoding. */
export function etag(resource: Resource, encoding: Encoding = 'identity'): string {
  return encoding === 'identity' ? `"${resource.tag}"` : `"${resource.tag}-${encoding}"`;
}

/** Whether a list of ETags (`If-Match`, `If-None-Match`) names this resource in any encoding. */
export function names(header: string, resource: Resource): boolean {
  return header.split(',').some(one => {
    const text = one.trim().replace(/^W\//, '');
    return text === '*' || text.replace(/^"|"$/g, '').replace(/-(br|gzip)$/, '') === resource.tag;
  });
}

/** Answers with a resource: compressed where the caller takes it, 304 where it has it already. */
export function sendResource(request: FastifyRequest, reply: FastifyReply, resource: Resource, cacheControl: string): FastifyReply {
  const encoding = choose(request.headers['accept-encoding'], resource);
  reply.header('cache-control', cacheControl).header('etag', etag(resource, encoding));
  if (resource.bodies.size > 1) vary(reply, 'Accept-Encoding');
  const known = request.headers['if-none-match'];
  if (known !== undefined && names(known, resource)) return reply.code(304).send();
  if (encoding !== 'identity') reply.header('content-encoding', encoding);
  return reply.type(resource.type).send(resource.bodies.get(encoding));
}

/** The smallest encoding that the caller takes; a quality of 0 refuses it. */
function choose(accepted: string | undefined, resource: Resource): Encoding {
  const taken = new Set((accepted ?? '').toLowerCase().split(',').map(one => one.split(';')).filter(([, q]) => Number(q?.split('=')[1] ?? 1) > 0).map(([name]) => name?.trim()));
  return (['br', 'gzip'] as const).find(name => resource.bodies.has(name) && taken.has(name)) ?? 'identity';
}
