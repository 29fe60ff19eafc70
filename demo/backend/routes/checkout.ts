import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { checkoutOf, type Said } from '../checkout.ts';
import { readFields } from '../checkout-fields.ts';
import { judge } from '../coupons.ts';
import type { Shopfront } from '../shopfront.ts';
import { fieldsOf } from '../form.ts';
import { orderFrom } from '../order-from.ts';
import { sampleCart } from '../sample-cart.ts';
import { isNewcomer, keepSession } from '../session.ts';
import type { Session } from '../store.ts';
import { linkWith } from '../switches.ts';
import { cartView } from '../views/cart.ts';
import { checkoutView } from '../views/checkout.ts';
import { faultTexts } from '../fault-texts.ts';

/** The checkout, by plain forms. What was typed so far is kept with the session, so that no refresh loses it. */
export function checkoutRoutes(app: FastifyInstance, front: Shopfront): void {
  app.get('/checkout', (request, reply) => {
    if (!isNewcomer(request)) return show(request, reply, front.session(request), {});
    const session = { ...front.session(request), lines: sampleCart(front.shop) };
    keepSession(request, reply, front.store, session, front.now());
    return show(request, reply, session, { sample: true });
  });

  app.post('/checkout/update', (request, reply) => back(request, reply, drafted(request), '#shipping'));

  app.post('/checkout/coupon', (request, reply) => {
    const session = drafted(request);
    const page = front.page(request, session);
    const answer = judge(fieldsOf(request.body)['coupon'] ?? '', { lines: page.lines, orders: session.orders, now: page.now });
    if (answer.accepted) return back(request, reply, { ...session, coupon: answer.code }, '#coupon');
    keepSession(request, reply, front.store, session, page.now);
    return show(request, reply.code(422), session, { refusal: answer.reason });
  });

  app.post('/checkout/coupon/remove', (request, reply) => {
    const { coupon: _removed, ...session } = drafted(request);
    return back(request, reply, session, '#coupon');
  });

  app.post('/checkout', (request, reply) => {
    const session = drafted(request);
    const page = front.page(request, session);
    const answer = orderFrom(front.store, page, session, fieldsOf(request.body));
    if (answer.kind === 'placed') {
      keepSession(request, reply, front.store, answer.session, page.now);
      return reply.redirect(linkWith(page.switches, `/thanks/${answer.order.number}`), 303);
    }
    keepSession(request, reply, front.store, session, page.now);
    if (answer.kind === 'empty') return reply.redirect(linkWith(page.switches, '/cart'), 303);
    const said: Said = answer.kind === 'changed' ? { notice: page.strings.changed } : { faults: faultTexts(answer.faults, page.strings) };
    return show(request, reply.code(422), session, said);
  });

  function drafted(request: FastifyRequest): Session {
    const session = front.session(request);
    return { ...session, draft: { ...session.draft, ...readFields(fieldsOf(request.body)) } };
  }

  function show(request: FastifyRequest, reply: FastifyReply, session: Session, said: Said): FastifyReply {
    const page = { ...front.page(request, session), path: '/checkout' };
    if (page.lines.length === 0) return front.send(reply, page, cartView(page, []));
    return front.send(reply, page, checkoutView(page, checkoutOf(page, session, said)));
  }

  function back(request: FastifyRequest, reply: FastifyReply, session: Session, fragment: string): FastifyReply {
    keepSession(request, reply, front.store, session, front.now());
    return reply.redirect(linkWith(front.page(request, session).switches, `/checkout${fragment}`), 303);
  }
}
