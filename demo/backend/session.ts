import { randomBytes } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Session, ShopStore } from './store.ts';

const COOKIE = 'shop';
const AGE = 30 * 86_400;

/** A value of the request's cookies. */
export function cookie(request: FastifyRequest, name: string): string | undefined {
  const pair = (request.headers.cookie ?? '').split(';').map(part => part.trim()).find(part => part.startsWith(`${name}=`));
  return pair?.slice(name.length + 1);
}

/** Sets a cookie that only this site's own requests carry. */
export function setCookie(request: FastifyRequest, reply: FastifyReply, name: string, value: string, maxAge = AGE): void {
  const secure = request.protocol === 'https' ? '; Secure' : '';
  reply.header('set-cookie', `${name}=${value}; Path=/; Max-Age=${maxAge}; HttpOnly; SameSite=Lax${secure}`);
}

/** The session of this browser, or a new one that is not kept yet: who only looks gets no cookie. */
export function readSession(request: FastifyRequest, store: ShopStore, now: number): Session {
  const id = cookie(request, COOKIE);
  return (id && /^[\w-]{22}$/.test(id) ? store.session(id, now) : undefined) ?? { id: opaque(), lines: [], draft: {}, token: opaque(), orders: 0 };
}

/** Whether this browser has never had a session: it did nothing here yet. */
export function isNewcomer(request: FastifyRequest): boolean {
  return cookie(request, COOKIE) === undefined;
}

/** Keeps the session, and gives the browser its cookie. */
export function keepSession(request: FastifyRequest, reply: FastifyReply, store: ShopStore, session: Session, now: number): void {
  store.keepSession(session, now);
  setCookie(request, reply, COOKIE, session.id);
}

/** 128 random bits, as text. */
export function opaque(): string {
  return randomBytes(16).toString('base64url');
}

/**
 * Whether a request that changes something comes from our own pages. Beside `SameSite` this is the second lock against forged requests:
 * a browser always tells where a form was sent from.
 */
export function isOwn(request: FastifyRequest): boolean {
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false;
  const { origin } = request.headers;
  return origin === undefined || origin === `${request.protocol}://${request.host}`;
}
