import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Fastify, { type FastifyInstance } from 'fastify';
import { readAssets } from '../../demo/backend/assets.ts';
import { demo } from '../../demo/backend/demo.ts';
import { ShopStore } from '../../demo/backend/store.ts';
import { PRODUCTS } from '../../demo/catalog/products.ts';
import { makeShop, type DemoShop } from '../../demo/shop/shop.ts';

const MANIFEST = { 'demo/pages/shop.ts': { file: 'shop-1.js' }, 'demo/pages/checkout.ts': { file: 'checkout-1.js', imports: ['demo/pages/shop.ts'] }, 'demo/pages/shop.css': { file: 'shop-1.css' } };
const FILES = ['shop-1.js', 'checkout-1.js', 'shop-1.css', 'shop-sw.js', 'till-sw.js', 'till-ranker.js', 'ort.wasm'];

export const OWN_SHOP: DemoShop = makeShop({ name: 'Fennel & Finch', currency: 'EUR', own: true, products: PRODUCTS });
/** A Sunday, before the week's first cut-off. */
export const SUNDAY = Date.parse('2026-11-22T10:00:00Z');

/** A browser without scripts: keeps cookies, follows no redirect by itself. */
export interface Visitor {
  get(path: string, headers?: Record<string, string>): Promise<Response>;
  /** Sends a form, as a browser would from our own page. */
  submit(path: string, fields: Record<string, string>, headers?: Record<string, string>): Promise<Response>;
  send(path: string, body: object, headers?: Record<string, string>): Promise<Response>;
}

export interface ShopUnderTest {
  readonly origin: string;
  visitor(): Visitor;
  /** Sets the shop's clock. */
  at(moment: number): void;
  close(): Promise<void>;
}

/** The shop on a real port, with a real database in memory. */
export async function openShop(shop: DemoShop = OWN_SHOP): Promise<ShopUnderTest> {
  const folder = await mkdtemp(path.join(tmpdir(), 'shop-'));
  await mkdir(path.join(folder, '.vite'));
  await writeFile(path.join(folder, '.vite/manifest.json'), JSON.stringify(MANIFEST));
  for (const name of FILES) await writeFile(path.join(folder, name), '/* built */');
  let moment = SUNDAY;
  const app: FastifyInstance = Fastify();
  app.post('/v1/decisions', () => ({ decisions: [] }));
  await app.register(demo, { shop, store: new ShopStore(':memory:'), assets: await readAssets(folder), dist: folder, now: () => moment });
  const origin = await app.listen({ port: 0, host: '127.0.0.1' });
  return {
    origin,
    visitor: () => visitor(origin),
    at: next => { moment = next; },
    close: async () => { await app.close(); await rm(folder, { recursive: true }); },
  };
}

function visitor(origin: string): Visitor {
  const jar = new Map<string, string>();
  const call = async (address: string, init: RequestInit): Promise<Response> => {
    const response = await fetch(new URL(address, origin), { redirect: 'manual', ...init, headers: { cookie: [...jar].map(pair => pair.join('=')).join('; '), ...(init.headers as Record<string, string>) } });
    for (const line of response.headers.getSetCookie()) {
      const [name = '', value = ''] = (line.split(';')[0] ?? '').split('=');
      jar.set(name, value);
    }
    return response;
  };
  return {
    get: (address, headers = {}) => call(address, { headers }),
    submit: (address, fields, headers = {}) => call(address, { method: 'POST', body: new URLSearchParams(fields), headers: { origin, ...headers } }),
    send: (address, body, headers = {}) => call(address, { method: 'POST', body: JSON.stringify(body), headers: { origin, 'content-type': 'application/json', ...headers } }),
  };
}

/** Value of a hidden field of a page. */
export function hidden(page: string, name: string): string {
  return plain(new RegExp(`name="${name}" value="([^"]*)"`).exec(page)?.[1] ?? '');
}

const plain = (text: string) => text.replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

export const ADDRESS = { email: 'mo@example.org', name: 'Mo Fennel', street: 'Elm Row 3', postcode: '10115', city: 'Berlin', country: 'DE', shipping: 'standard', payment: 'card' };
