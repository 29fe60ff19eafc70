import { ExponentialBackoff, handleWhen, retry } from 'cockatiel';
import { TillError } from '../protocol/errors.ts';
import { scriptUrl } from './trusted-types.ts';

/** A fault of the network or of a deployment under way; anything else (no HTTPS, forbidden by CSP or settings) stays as it is. */
const passing = (cause: unknown) => cause instanceof TypeError && navigator.onLine;
const again = retry(handleWhen(passing), { maxAttempts: 3, backoff: new ExponentialBackoff({ initialDelay: 1_000, maxDelay: 30_000 }) });

/**
 * The scope of the service worker: `till/` beside its script. No page lives there, so the worker never controls one:
 * it sees none of the page's requests and leaves the merchant's own worker alone.
 */
export const scopeOf = (script: string): string => new URL('till/', script).href;

/**
 * Registers the service worker, again after a growing wait where a passing fault got in the way.
 * @param script Absolute URL, of the page's origin.
 * @throws TillError `worker-unavailable`.
 */
export async function register(script: string, signal: AbortSignal): Promise<ServiceWorkerRegistration> {
  try {
    const { serviceWorker } = navigator;
    if (!serviceWorker) throw new TillError('worker-unavailable', script, 'this browser or page has no service workers');
    const trusted = scriptUrl(script);
    return await again.execute(() => {
      signal.throwIfAborted();
      return serviceWorker.register(trusted, { scope: scopeOf(script), updateViaCache: 'none' });
    }, signal);
  } catch (cause) {
    throw TillError.from(cause, 'worker-unavailable', script);
  }
}

/** The worker that takes messages, as soon as there is one. @throws The signal's reason, or TillError `worker-unavailable` where installing failed. */
export function activeWorker(registration: ServiceWorkerRegistration, signal: AbortSignal): Promise<ServiceWorker> {
  if (registration.active) return Promise.resolve(registration.active);
  const coming = registration.installing ?? registration.waiting;
  return new Promise((resolve, reject) => {
    const settle = () => {
      if (registration.active) resolve(registration.active);
      else if (!coming || coming.state === 'redundant') reject(new TillError('worker-unavailable', registration.scope, 'it could not be installed'));
      else if (signal.aborted) reject(signal.reason as Error);
      else return;
      coming?.removeEventListener('statechange', settle);
      signal.removeEventListener('abort', settle);
    };
    coming?.addEventListener('statechange', settle);
    signal.addEventListener('abort', settle);
    settle();
  });
}
