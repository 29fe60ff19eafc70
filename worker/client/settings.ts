import { TillError } from '../protocol/errors.ts';
import type { ConsentSource } from './consent/platform.ts';
import type { RemoteApi } from './rungs/remote.ts';

/** How a page connects. URLs may be relative to the page. */
export interface ConnectOptions {
  /** URL of the policy. */
  readonly policy?: string | undefined;
  /** Base URL of the remote API; absent: no remote rung. */
  readonly api?: string | undefined;
  /** Publishable key of the remote API. */
  readonly apiKey?: string | undefined;
  /** URL of the catalogue that upsell candidates are generated from. */
  readonly catalog?: string | undefined;
  /** URL of the service worker, or `none`. */
  readonly serviceWorker?: string | undefined;
  /** URL of the ranker, or `none`; default: `till-ranker.js` beside the service worker. */
  readonly ranker?: string | undefined;
  /**
   * What is agreed to, or the platform to ask; nothing by default. A list (or `none`) is taken as the shopper's answer:
   * what it leaves out is erased. Name a platform where the answer is still to come.
   */
  readonly consent?: ConsentSource | undefined;
  /** Register no worker and keep nothing at all before the shopper agreed to something. */
  readonly consentStrict?: boolean | undefined;
  /** Pseudonymous id of a known customer. */
  readonly customer?: string | undefined;
  /** Milliseconds within which every decision is made. */
  readonly timeout?: number | undefined;
}

/** The options with every default filled in and every URL absolute. */
export interface Settings {
  readonly policy: string | undefined;
  readonly api: RemoteApi | undefined;
  readonly catalog: string | undefined;
  readonly serviceWorker: string | undefined;
  readonly ranker: string | undefined;
  readonly consent: ConsentSource;
  readonly strict: boolean;
  readonly customer: string | undefined;
  readonly timeout: number;
}

export const DEFAULT_TIMEOUT = 150;

/**
 * Fills in the defaults. A URL that is none is told and left out: a connection with less is better than none.
 * @param base What relative URLs are relative to.
 */
export function resolveSettings(options: ConnectOptions, base: string, failed: (cause: unknown) => void): Settings {
  const absolute = (name: keyof ConnectOptions, url: string | undefined, from = base): string | undefined => {
    if (!url || url === 'none') return undefined;
    try {
      return new URL(url, from).href;
    } catch (cause) {
      failed(TillError.from(cause, 'attribute-invalid', `connect ${name}`));
      return undefined;
    }
  };
  const api = absolute('api', options.api);
  const serviceWorker = absolute('serviceWorker', options.serviceWorker || '/till-sw.js');
  return {
    policy: absolute('policy', options.policy),
    api: api === undefined ? undefined : { url: api.replace(/\/+$/, ''), key: options.apiKey },
    catalog: absolute('catalog', options.catalog),
    serviceWorker,
    // Without a service worker nobody would ask the ranker.
    ranker: serviceWorker && (options.ranker ? absolute('ranker', options.ranker) : absolute('ranker', 'till-ranker.js', serviceWorker)),
    consent: options.consent ?? 'none',
    strict: options.consentStrict === true,
    customer: options.customer || undefined,
    timeout: positive(options.timeout) ?? DEFAULT_TIMEOUT,
  };
}

/** `value` where it is a number of milliseconds that can be waited for. */
export function positive(value: number | undefined): number | undefined {
  return value !== undefined && Number.isFinite(value) && value > 0 ? value : undefined;
}
