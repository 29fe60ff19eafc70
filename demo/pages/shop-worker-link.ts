import { Workbox } from 'workbox-window';
import { scriptUrl } from '../../worker/client/trusted-types.ts';

const WORKER = '/shop-sw.js';

/** The shop's own service worker, which lives beside Tillkit's. Without one the shop works online. */
export async function linkWorker(): Promise<void> {
  if (!('serviceWorker' in navigator) || new URLSearchParams(location.search).has('sw')) return;
  try {
    const worker = new Workbox(scriptUrl(WORKER), { scope: '/' });
    await worker.register({ immediate: true });
    const { active } = await navigator.serviceWorker.ready;
    // The first page was fetched before there was a worker: it is kept now, with everything on it.
    active?.postMessage({ keep: [location.href, ...performance.getEntriesByType('resource').map(({ name }) => name)] }, []);
  } catch {
    // Private windows and old browsers: online only.
  }
}

/** Pages that show a cart that is no more. */
export async function forgetPages(): Promise<void> {
  const registration = await navigator.serviceWorker?.getRegistration('/').catch(() => undefined);
  registration?.active?.postMessage({ forget: ['/checkout', '/cart'] }, []);
}
