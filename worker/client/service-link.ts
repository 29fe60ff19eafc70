import { MESSAGE_VERSION } from '../protocol/version.ts';
import type { Consent, ConsentNotice, ErrorReport, ServiceMessage, WorkerConfig } from '../protocol/index.ts';
import { post, type Answer } from './post.ts';
import { activeWorker, register, scopeOf } from './registration.ts';

type OmitEach<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;
/** A message without what every message carries. */
export type ServiceAsk = OmitEach<ServiceMessage, 'till' | 'config'>;

export interface ServiceLinkOptions {
  /** Absolute URL of the service worker's script. */
  readonly script: string;
  /** Told anew with every message. */
  readonly config: () => WorkerConfig;
  readonly warned: (warning: ErrorReport) => void;
  /** A fresh port of the ranker, where it is ready. */
  readonly lend: () => MessagePort | undefined;
  /** The shopper chose anew on another page of the shop. */
  readonly chosenElsewhere: (consent: Consent) => void;
}

/** The page's line to the service worker. There is no standing connection: every message brings its own ports. */
export interface ServiceLink {
  /** Whether a worker is there to take a message now. */
  readonly active: boolean;
  /**
   * Registers the worker, at the first call, and waits until it takes messages.
   * @throws TillError `worker-unavailable`.
   */
  ready(): Promise<void>;
  /** @throws TillError, or the signal's reason. */
  ask(message: ServiceAsk, signal: AbortSignal): Promise<unknown>;
  /** Looks for a newer worker. No page lives in our scope, so the browser never does by itself. Failing is no fault: the present one stays. */
  update(): Promise<void>;
  /**
   * Has a worker that is there erase what consent does not cover, and unregisters it; none is registered for it.
   * @throws TillError, where the worker could not be reached.
   */
  leave(): Promise<void>;
  close(): void;
}

/** Milliseconds in which the worker is to have erased. */
const ERASING = 5_000;

/** Connects to the service worker at `script`, registering it at the first need. */
export function createServiceLink({ script, config, warned, lend, chosenElsewhere }: ServiceLinkOptions): ServiceLink {
  const closed = new AbortController();
  hear(chosenElsewhere, closed.signal);
  let opening: Promise<ServiceWorkerRegistration> | undefined;
  let registration: ServiceWorkerRegistration | undefined;

  const open = () => {
    opening ??= register(script, closed.signal).then(found => registration = found);
    return opening;
  };
  const worker = async (signal: AbortSignal) => {
    const found = await aborting(open(), signal);
    if (!isGone(found)) return activeWorker(found, signal);
    // Someone unregistered it or cleared the site's data since: begin anew.
    opening = undefined;
    return activeWorker(await aborting(open(), signal), signal);
  };

  return {
    get active() { return registration?.active?.state === 'activated'; },
    ready: async () => { await worker(closed.signal); },
    update: async () => { await registration?.update().catch(() => {}); },
    async leave() {
      const scope = scopeOf(script);
      const found = await navigator.serviceWorker?.getRegistration(scope);
      if (found?.scope !== scope) return;
      const signal = AbortSignal.timeout(ERASING);
      await post(await activeWorker(found, signal), { config: config(), kind: 'consent' }, undefined, signal);
      await found.unregister();
      opening = registration = undefined;
    },
    close: () => closed.abort(),
    async ask(message, signal) {
      const receiver = await worker(signal);
      const ranked = message.kind === 'decide' || message.kind === 'prepare';
      const answer: Answer = await post(receiver, { config: config(), ...message }, ranked ? lend() : undefined, signal);
      answer.warnings.forEach(warned);
      return answer.value;
    },
  };
}

/** Whether a registration that had a worker has none any more. */
function isGone({ active, waiting, installing }: ServiceWorkerRegistration): boolean {
  return active ? active.state === 'redundant' : !waiting && !installing;
}

/** `promise`, or the signal's reason where that comes first. */
function aborting<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const abort = () => reject(signal.reason as Error);
    signal.addEventListener('abort', abort, { once: true });
    if (signal.aborted) abort();
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}

function hear(chosenElsewhere: (consent: Consent) => void, signal: AbortSignal): void {
  const { serviceWorker } = navigator;
  if (!serviceWorker) return;
  serviceWorker.addEventListener('message', ({ data }: MessageEvent<ConsentNotice | null>) => {
    if (data?.till === MESSAGE_VERSION && data.kind === 'consent') chosenElsewhere(data.consent);
  }, { signal });
  serviceWorker.startMessages();
}
