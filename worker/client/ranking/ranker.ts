import { ExponentialBackoff, handleWhen, retry } from 'cockatiel';
import { TillError } from '../../protocol/errors.ts';
import type { ModelFile } from '../../protocol/index.ts';
import type { RankerState } from '../health.ts';
import { whenIdle } from '../idle.ts';
import { RankerSilent, startRankerWorker, type RankerWorker } from './ranker-worker.ts';
import { shouldSpare } from './thrift.ts';

export interface RankerOptions {
  /** Absolute URL of the ranker's script. */
  readonly url: string;
  readonly failed: (cause: unknown) => void;
  readonly changed: () => void;
  /** A model became ready: scores can be computed now. */
  readonly ready: () => void;
}

/** The page's ranker: started when idle and needed, watched, and lent to the service worker. */
export interface Ranker {
  readonly state: RankerState;
  /** Tells which models decisions on this page want; the first starts the worker once the page is idle. */
  want(models: readonly ModelFile[]): void;
  /** A fresh port to a ready ranker; undefined otherwise. */
  lend(): MessagePort | undefined;
  /** Makes sure that the worker still lives, and starts another where it was killed. */
  check(): void;
  end(): void;
}

/** A dead worker may live again at the next start; a bad model or a forbidden WebAssembly stays as it is. */
const passing = (cause: unknown) => cause instanceof RankerSilent || (cause instanceof TillError && cause.code === 'model-unavailable');

/** A ranker that is not started yet. */
export function createRanker({ url, failed, changed, ready }: RankerOptions): Ranker {
  const ended = new AbortController();
  const again = retry(handleWhen(passing), { maxAttempts: 2, backoff: new ExponentialBackoff({ initialDelay: 1_000, maxDelay: 30_000 }) });
  const models = new Map<string, ModelFile>();
  let state: RankerState = 'idle';
  let worker: RankerWorker | undefined;
  let busy = false;

  const become = (next: RankerState) => {
    if (state === next) return;
    state = next;
    changed();
  };
  const stop = () => {
    worker?.end();
    worker = undefined;
  };
  const loadAll = () => again.execute(async () => {
    ended.signal.throwIfAborted();
    worker ??= startRankerWorker(url);
    try {
      for (const model of models.values()) await worker.load(model);
    } catch (cause) {
      stop();
      become('starting');
      throw cause;
    }
  }, ended.signal);

  /** Starts, or finds alive, and loads what is wanted. One run at a time. */
  const run = async () => {
    if (busy || state === 'broken' || ended.signal.aborted) return;
    busy = true;
    if (state !== 'ready') become('starting');
    const [before, wanted] = [worker, models.size];
    try {
      await loadAll();
      become('ready');
      if (worker !== before) ready();
    } catch (cause) {
      if (ended.signal.aborted) return;
      become('broken');
      failed(cause);
    } finally {
      busy = false;
    }
    if (models.size > wanted) void run();
  };

  return {
    get state() { return state; },
    lend: () => state === 'ready' ? worker?.lend() : undefined,
    check: () => { if (state === 'ready') void run(); },
    want(wanted) {
      const fresh = wanted.filter(model => !models.has(model.url));
      if (fresh.length === 0 || state === 'skipped') return;
      if (shouldSpare()) return become('skipped');
      for (const model of fresh) models.set(model.url, model);
      whenIdle(() => void run());
    },
    end() {
      ended.abort();
      stop();
      state = 'off';
    },
  };
}
