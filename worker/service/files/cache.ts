import { CacheFirst, CacheOnly, StaleWhileRevalidate, type Strategy, type StrategyOptions } from 'workbox-strategies';
import { TillError, type ErrorCode } from '../../protocol/index.ts';
import type { LifetimeEvent } from '../scope.ts';

/** Files of the merchant (policy, catalogue, models): nothing of a shopper. */
export const FILES = 'tillkit-files-1';

/** What is asked of the cache or the network. */
export interface FileAsk<T> {
  readonly url: string;
  readonly event: LifetimeEvent;
  /** Turns a response into the value it is for. @throws where it is not fit to be kept. */
  readonly check: (response: Response) => Promise<T>;
  /** Code of the fault where the file cannot be fetched. */
  readonly missing: ErrorCode;
  /** Tells apart versions that share the URL: the cache keeps each. */
  readonly variant?: string | undefined;
  /** Called when a new copy has been kept. */
  readonly replaced?: () => Promise<void>;
}

type Plugin = NonNullable<StrategyOptions['plugins']>[number];
interface Settle<T> { readonly resolve: (value: T) => void; readonly reject: (cause: unknown) => void }

const common = { cacheName: FILES, matchOptions: { ignoreVary: true } } satisfies StrategyOptions;
// `no-cache`: the browser's HTTP cache answers only after the server has confirmed its copy.
const fresh = { ...common, fetchOptions: { cache: 'no-cache' } } satisfies StrategyOptions;

/** The kept copy of a file; undefined where there is none. @throws What `check` throws. */
export async function kept<T>({ url, event, check }: FileAsk<T>): Promise<T | undefined> {
  const found = await new CacheOnly(common).handle({ event, request: new Request(url) }).catch(() => undefined);
  return found && check(found);
}

/**
 * Fetches a file. It replaces the kept copy only once it has passed `check`; a bad one leaves the cache as it was.
 * @throws What `check` throws; TillError with `missing`.
 */
export function renewed<T>(ask: FileAsk<T>): Promise<T> {
  return handled(ask, settle => new StaleWhileRevalidate({ ...fresh, plugins: [arriving(ask, settle)] }));
}

/** A file that never changes under its URL and variant: the kept copy where it passes `check`, else as `renewed`. */
export function constant<T>(ask: FileAsk<T>): Promise<T> {
  return handled(ask, settle => new CacheFirst({ ...fresh, plugins: [keyed(ask), standing(ask, settle), arriving(ask, settle)] }));
}

/** Drops the other variants of a file. */
export async function dropOtherVariants({ url, variant }: Pick<FileAsk<unknown>, 'url' | 'variant'>): Promise<void> {
  const cache = await caches.open(FILES);
  const stale = (await cache.keys()).filter(request => request.url.startsWith(keyOf(url, '')) && request.url !== keyOf(url, variant));
  await Promise.all(stale.map(request => cache.delete(request)));
}

/** The value is there as soon as it is checked; the cache is written while the event lives on. */
function handled<T>({ url, event }: FileAsk<T>, strategy: (settle: Settle<T>) => Strategy): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const [response, done] = strategy({ resolve, reject }).handleAll({ event, request: new Request(url) });
    // Every fault has reached the promise through a plugin; one of the cache alone (a full disk) costs only the copy.
    response.catch(reject);
    done.catch(() => {});
  });
}

function arriving<T>({ url, check, missing, replaced }: FileAsk<T>, { resolve, reject }: Settle<T>): Plugin {
  return {
    fetchDidFail: async ({ error }) => reject(new TillError(missing, url, error.message, { cause: error })),
    cacheWillUpdate: async ({ response }) => {
      try {
        if (!response.ok) throw new TillError(missing, url, `HTTP ${response.status}`);
        resolve(await check(response.clone()));
        return response;
      } catch (cause) {
        reject(cause);
        return null;
      }
    },
    ...(replaced && { cacheDidUpdate: replaced }),
  };
}

function standing<T>({ check }: FileAsk<T>, { resolve }: Settle<T>): Plugin {
  return {
    cachedResponseWillBeUsed: async ({ cachedResponse }) => {
      if (!cachedResponse) return null;
      try {
        resolve(await check(cachedResponse.clone()));
        return cachedResponse;
      } catch {
        return null;
      }
    },
  };
}

function keyed({ url, variant }: FileAsk<unknown>): Plugin {
  return { cacheKeyWillBeUsed: async () => keyOf(url, variant) };
}

/** Never asked of the network: a name for the cache alone. */
function keyOf(url: string, variant: string | undefined): string {
  if (variant === undefined) return url;
  const key = new URL(url);
  key.searchParams.append('till-variant', variant);
  return key.href;
}
