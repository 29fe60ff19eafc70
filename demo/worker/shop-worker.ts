/// <reference lib="webworker" />
import { clientsClaim } from 'workbox-core';
import { registerRoute } from 'workbox-routing';
import { CacheFirst, NetworkFirst } from 'workbox-strategies';
import { sendKept } from '../pages/outbox.ts';

declare const self: ServiceWorkerGlobalScope;

const PAGES = 'shop-pages';
const FILES = 'shop-files';
const PICTURES = 'shop-pictures';

/** Sent by the page; see `pages/shop-worker-link.ts`. */
interface Message { readonly keep?: readonly string[]; readonly forget?: readonly string[] }

// The merchant's own worker: pages and their files without a network. It leaves Tillkit's paths and the API alone.
void self.skipWaiting();
clientsClaim();
registerRoute(({ request, url }) => request.mode === 'navigate' && isPage(url.pathname), new NetworkFirst({ cacheName: PAGES }));
registerRoute(({ url, sameOrigin }) => sameOrigin && url.pathname.startsWith('/assets/'), new CacheFirst({ cacheName: FILES }));
registerRoute(({ url, sameOrigin }) => sameOrigin && url.pathname.startsWith('/art/'), new NetworkFirst({ cacheName: PICTURES }));

self.addEventListener('message', event => {
  const { keep = [], forget = [] } = Object(event.data) as Message;
  event.waitUntil(Promise.all([...keep.map(address => store(address)), ...forget.map(path => drop(path))]));
});

// Where the browser has Background Sync, an order leaves even when the shop is closed.
self.addEventListener('sync', event => {
  const { tag, waitUntil } = event as ExtendableEvent & { readonly tag: string };
  if (tag === 'shop-outbox') waitUntil.call(event, sendKept());
});

async function store(address: string): Promise<void> {
  const url = new URL(address, self.location.origin);
  const name = cacheFor(url);
  if (!name) return;
  const cache = await caches.open(name);
  if (name === FILES && (await cache.match(url.href))) return;
  const response = await fetch(url.href, { credentials: 'same-origin' }).catch(() => undefined);
  if (response?.ok && !response.redirected) await cache.put(url.href, response);
}

function cacheFor({ origin, pathname }: URL): string | undefined {
  if (origin !== self.location.origin) return undefined;
  if (pathname.startsWith('/assets/')) return FILES;
  if (pathname.startsWith('/art/')) return PICTURES;
  return isPage(pathname) ? PAGES : undefined;
}

function isPage(pathname: string): boolean {
  return pathname === '/' || pathname === '/cart' || pathname === '/checkout' || pathname.startsWith('/p/');
}

async function drop(path: string): Promise<void> {
  const cache = await caches.open(PAGES);
  for (const request of await cache.keys()) if (new URL(request.url).pathname === path) await cache.delete(request);
}
