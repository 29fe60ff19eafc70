import type { FastifyRequest } from 'fastify';
import type { Keyring } from './keys.ts';
import type { Operation } from './operation.ts';
import { Problem } from './problem.ts';

/**
 * Lets a request pass that holds a key with the operation's role.
 * A beacon cannot send headers, so a publishable key, which is no secret, may stand in the query.
 * @throws Problem `key-missing`, `key-unknown` or `role-missing`.
 */
export function admit(request: FastifyRequest, operation: Operation, keys: Keyring): void {
  if (!operation.role) return;
  const presented = presentedKey(request, operation);
  if (!presented) throw new Problem('key-missing');
  const roles = keys.rolesOf(presented);
  if (!roles) throw new Problem('key-unknown');
  if (!roles.has(operation.role)) throw new Problem('role-missing');
}

/** What to ask a caller for who was not let in. */
export function challenge(operation: Operation | undefined): string {
  return operation?.login ? 'Basic realm="Tillkit", charset="UTF-8"' : 'Bearer realm="Tillkit"';
}

/** The key of a request, however it was sent; not yet known to be good. */
export function presentedKey(request: FastifyRequest, operation: Operation | undefined): string | undefined {
  const [scheme = '', value = ''] = (request.headers.authorization ?? '').split(' ', 2);
  if (/^bearer$/i.test(scheme)) return value;
  if (/^basic$/i.test(scheme) && operation?.login) return passwordOf(value);
  if (operation?.role !== 'publishable') return undefined;
  const { key } = request.query as { key?: unknown };
  return typeof key === 'string' ? key : undefined;
}

const passwordOf = (credentials: string) => Buffer.from(credentials, 'base64').toString('utf8').split(':').slice(1).join(':');
