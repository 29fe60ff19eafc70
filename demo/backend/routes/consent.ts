import type { FastifyInstance } from 'fastify';
import type { Shopfront } from '../shopfront.ts';
import { fieldsOf } from '../form.ts';
import { setCookie } from '../session.ts';
import { linkWith } from '../switches.ts';

const HALF_A_YEAR = 182 * 86_400;

/** The shopper's answer to the question of consent. It can be given anew at any time, at the foot of every page. */
export function consentRoutes(app: FastifyInstance, front: Shopfront): void {
  app.post('/consent', (request, reply) => {
    const { consent, back = '/' } = fieldsOf(request.body);
    setCookie(request, reply, 'consent', consent === 'personalization analytics' ? 'all' : 'none', HALF_A_YEAR);
    if (request.headers.accept?.includes('application/json')) return reply.code(204).send();
    const { consent: _overruled, ...switches } = front.page(request, front.session(request)).switches;
    return reply.redirect(linkWith(switches, isLocal(back) ? back : '/'), 303);
  });
}

/** Only a path of our own: no other site, no other scheme. */
function isLocal(path: string): boolean {
  return URL.canParse(path, 'http://shop.invalid') && new URL(path, 'http://shop.invalid').origin === 'http://shop.invalid' && /^\/(?![/\\])/.test(path);
}
