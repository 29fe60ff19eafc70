import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { added, withQuantity } from '../cart.ts';
import { checkoutOf } from '../checkout.ts';
import { isCountry } from '../countries.ts';
import { judge } from '../coupons.ts';
import type { Shopfront } from '../shopfront.ts';
import { fieldsOf } from '../form.ts';
import { faultTexts } from '../fault-texts.ts';
import { orderFrom } from '../order-from.ts';
import { countOf, type Page } from '../page.ts';
import { keepSession } from '../session.ts';
import type { Session } from '../store.ts';
import { linkWith } from '../switches.ts';

/** The merchant's own backend, as the page's scripts use it. */
export function apiRoutes(app: FastifyInstance, front: Shopfront): void {
  app.get('/api/quotes', (request, reply) => {
    if (countryOf(request) === undefined) return reply.code(400).send({ error: 'country' });
    const session = front.session(request);
    return answer(reply, quotesOf(pageOf(request, session), session));
  });

  app.get('/api/cart', (request, reply) => answer(reply, cartOf(request, front.session(request))));

  app.post('/api/cart', (request, reply) => {
    const session = front.session(request);
    const { id = '', variant } = fieldsOf(request.body);
    const lines = added(session.lines, front.shop, id, variant, 1);
    const accepted = countOf(front.page(request, { ...session, lines }).lines) > countOf(front.page(request, session).lines);
    return keep(request, reply, { ...session, lines }, { accepted });
  });

  app.post('/api/cart/remove', (request, reply) => {
    const session = front.session(request);
    const { key = '' } = fieldsOf(request.body);
    const line = session.lines.find(one => (one.variant ?? one.id) === key);
    return keep(request, reply, { ...session, lines: withQuantity(session.lines, key, (line?.quantity ?? 1) - 1) }, { accepted: line !== undefined });
  });

  app.post('/api/coupon', (request, reply) => {
    const session = front.session(request);
    const page = pageOf(request, session);
    const verdict = judge(fieldsOf(request.body)['code'] ?? '', { lines: page.lines, orders: session.orders, now: page.now });
    return keep(request, reply, verdict.accepted ? { ...session, coupon: verdict.code } : session, verdict);
  });

  app.post('/api/coupon/remove', (request, reply) => {
    const { coupon: _removed, ...session } = front.session(request);
    return keep(request, reply, session, { accepted: true });
  });

  app.post('/api/orders', (request, reply) => {
    const session = front.session(request);
    const page = front.page(request, session);
    const result = orderFrom(front.store, page, session, fieldsOf(request.body));
    switch (result.kind) {
      case 'placed':
        keepSession(request, reply, front.store, result.session, page.now);
        return answer(reply.code(result.again ? 200 : 201), { order: result.order.number, location: linkWith(page.switches, `/thanks/${result.order.number}`) });
      case 'faults': return answer(reply.code(422), { faults: Object.fromEntries(faultTexts(result.faults, page.strings)) });
      case 'changed': return answer(reply.code(409), { message: page.strings.changed });
      case 'empty': return answer(reply.code(409), { message: page.strings.cartEmpty });
    }
  });

  function keep(request: FastifyRequest, reply: FastifyReply, session: Session, said: object): FastifyReply {
    keepSession(request, reply, front.store, session, front.now());
    return answer(reply, { ...said, ...cartOf(request, session) });
  }

  /** The page as it stands in the browser, where the country may have been changed since it was sent. */
  function pageOf(request: FastifyRequest, session: Session): Page {
    const page = front.page(request, session);
    return { ...page, country: countryOf(request) ?? page.country };
  }

  function cartOf(request: FastifyRequest, session: Session) {
    const page = pageOf(request, session);
    return { count: countOf(page.lines), cart: page.cart, ...quotesOf(page, session) };
  }
}

function quotesOf(page: Page, session: Session) {
  const { rates, methods, freeFrom, totals, agreed, offers, coupon } = checkoutOf(page, session);
  return { rates, methods, freeFrom: freeFrom ?? null, offers, coupon: coupon ?? null, goods: totals.goods, couponDiscount: totals.discount, agreed };
}

function countryOf(request: FastifyRequest): string | undefined {
  const { country } = Object(request.query) as { readonly country?: unknown };
  return typeof country === 'string' && isCountry(country) ? country : undefined;
}

/** Nothing of a shopper's cart is kept by any cache. */
function answer(reply: FastifyReply, body: object): FastifyReply {
  return reply.header('cache-control', 'no-store').send(body);
}
