import { CacheOnly, StaleWhileRevalidate, type StrategyOptions } from 'workbox-strategies';
import { TillError } from '../../protocol/index.ts';
import { bytesOf, type Bytes, type FileAsk } from './file-ask.ts';

/**
 * Files of the merchant (policy, catalogue): nothing of a shopper. The number is raised when a check becomes stricter or a kept form changes:
 * what is kept has been checked once, and is trusted from then on.
 */
export const FILES = 'tillkit-files-1';
const ANY_FILES = /^tillkit-files-\d+$/;

/** Header of a kept copy: digest of the bytes it was made of, by which a file is known to be the same. */
const SOURCE = 'till-source';

type Plugin = NonNullable<StrategyOptions['plugins']>[number];
type Settle<T> = (value: T | undefined) => void;

const common = { cacheName: FILES, matchOptions: { ignoreVary: true } } satisfies StrategyOptions;

/** The kept copy of a file; undefined where there is none. @throws What `reopen` throws. */
export async function kept<T>({ url, event, reopen }: FileAsk<T>): Promise<T | undefined> {
  const found = await new CacheOnly(common).handle({ event, request: new Request(url) }).catch(() => undefined);
  return found && reopen(await bytesOf(found));
}

/** Deletes what workers of other versions have kept. */
export async function dropOtherVersions(): Promise<void> {
  const others = (await caches.keys()).filter(name => ANY_FILES.test(name) && name !== FILES);
  await Promise.all(others.map(name => caches.delete(name)));
}

/**
 * Asks the network for a file. It replaces the kept copy only once it has been opened; a bad one leaves the cache as it was.
 * @returns Undefined where it is the kept copy.
 * @throws What `gather` and `open` throw; TillError with `missing`.
 */
export function renewed<T>(ask: FileAsk<T>): Promise<T | undefined> {
  return new Promise((resolve, reject) => {
    // `no-cache`: the browser's HTTP cache answers only after the server has confirmed its copy.
    const strategy = new StaleWhileRevalidate({ ...common, fetchOptions: { cache: 'no-cache' }, plugins: [arriving(ask, resolve, reject)] });
    const [response, done] = strategy.handleAll({ event: ask.event, request: new Request(ask.url) });
    // Every fault has reached this promise through the plugin; one of the cache alone (a full disk) costs only the copy.
    response.catch(reject);
    done.catch(() => {});
  });
}

/** The value is told as soon as it is there; the cache is written while the event lives on. */
function arriving<T>({ url, gather, open, missing }: FileAsk<T>, resolve: Settle<T>, reject: (cause: unknown) => void): Plugin {
  return {
    fetchDidFail: async ({ error }) => reject(new TillError(missing, url, error.message, { cause: error })),
    cacheWillUpdate: async ({ response }) => {
      try {
        if (!response.ok) throw new TillError(missing, url, `HTTP ${response.status}`);
        const bytes = await gather(response.clone());
        const [source, before] = await Promise.all([digest(bytes), caches.match(url, common)]);
        if (before?.headers.get(SOURCE) === source) {
          resolve(undefined);
          return null;
        }
        const { value, keep } = open(bytes);
        resolve(value);
        return new Response(keep, { headers: { [SOURCE]: source } });
      } catch (cause) {
        reject(cause);
        return null;
      }
    },
  };
}

async function digest(bytes: Bytes): Promise<string> {
  return btoa(String.fromCharCode(...new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))));
}
