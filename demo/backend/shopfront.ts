import type { FastifyReply, FastifyRequest } from 'fastify';
import type { DemoShop } from '../shop/shop.ts';
import type { Assets } from './assets.ts';
import { priced, tillCart } from './cart.ts';
import { judge } from './coupons.ts';
import { pageHeaders } from './headers.ts';
import type { Html } from './html.ts';
import type { Page } from './page.ts';
import { cookie, readSession } from './session.ts';
import type { Session, ShopStore } from './store.ts';
import { directionOf, LANGUAGES, type Language } from './strings/index.ts';
import { readSwitches, type Switches } from './switches.ts';
import { noticeView } from './views/notice.ts';

/** What the shop is made of. */
export interface DemoOptions {
  readonly shop: DemoShop;
  readonly store: ShopStore;
  readonly assets: Assets;
  /** Folder of the files that a merchant hosts: `till-sw.js`, `till-ranker.js` and the WebAssembly. */
  readonly dist: string;
  /** Milliseconds since 1970; the system's clock where absent. */
  readonly now?: (() => number) | undefined;
}

/** What the routes share. */
export interface Shopfront extends Required<Omit<DemoOptions, 'now'>> {
  readonly now: () => number;
  session(request: FastifyRequest): Session;
  page(request: FastifyRequest, session: Session): Page;
  send(reply: FastifyReply, page: Page, view: Html): FastifyReply;
}

const HOME: Readonly<Record<Language, string>> = { en: 'DE', de: 'DE', fr: 'FR', es: 'ES', ja: 'JP', ar: 'AE' };

/** The page that says there is nothing here; for whoever owns the server's not-found handler. */
export function notFound(front: Pick<Shopfront, 'page' | 'session' | 'send'>, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const page = front.page(request, front.session(request));
  return front.send(reply.code(404), page, noticeView(page, page.strings.notFound, page.strings.notFoundText));
}

export function shopfront({ now = Date.now, ...options }: DemoOptions): Shopfront {
  return {
    ...options, now,
    session: request => readSession(request, options.store, now()),
    page: (request, session) => makePage(options, request, session, now()),
    send: (reply, page, view) => {
      pageHeaders(reply, { wasm: page.switches.csp !== 'no-wasm' });
      return reply.type('text/html; charset=utf-8').send(view.text);
    },
  };
}

function makePage({ shop, assets }: DemoOptions, request: FastifyRequest, session: Session, now: number): Page {
  const switches = readSwitches(request.query);
  const language = switches.lang ?? 'en';
  const chosen = cookie(request, 'consent');
  const lines = priced(session.lines, shop);
  const coupon = session.coupon === undefined ? undefined : judge(session.coupon, { lines, orders: session.orders, now });
  return {
    shop, assets, switches, language, lines, now,
    direction: switches.dir ?? directionOf(language),
    strings: LANGUAGES[language],
    path: withoutSwitches(request.url, switches),
    country: session.draft.country ?? session.country ?? (shop.currency === 'GBP' ? 'GB' : HOME[language]),
    consent: switches.consent ?? (chosen === 'all' ? 'personalization analytics' : 'none'),
    consentGiven: chosen !== undefined || switches.consent !== undefined,
    cart: tillCart(lines, coupon?.accepted ? coupon.code : undefined),
  };
}

function withoutSwitches(url: string, switches: Switches): string {
  const [path = '/', query] = url.split('?');
  const params = new URLSearchParams(query);
  for (const name of Object.keys(switches)) params.delete(name);
  return params.size > 0 ? `${path}?${params.toString()}` : path;
}
