import { TillError } from '../../protocol/errors.ts';
import { MESSAGE_VERSION } from '../../protocol/version.ts';
import type { ModelFile, RankerMessage } from '../../protocol/index.ts';
import { post } from '../post.ts';
import { scriptUrl } from '../trusted-types.ts';

/** Milliseconds for the worker's boot and the first model; twice what a slow browser takes under load. */
const BOOT = 20_000;
/** Milliseconds in which a living worker confirms a model that it has loaded. */
const PULSE = 3_000;

/** The worker did not answer: it is slow beyond reason, or the browser killed it. */
export class RankerSilent extends TillError {}

/** One running ranker worker. */
export interface RankerWorker {
  /** Loads a model. @throws TillError with the worker's own code; RankerSilent. */
  load(model: ModelFile): Promise<void>;
  /** A fresh port that speaks `RankerApi`, to be given away. */
  lend(): MessagePort;
  end(): void;
}

/** Starts the ranker's script. @throws TillError `ranker-unavailable` where the page may not. */
export function startRankerWorker(url: string): RankerWorker {
  const worker = start(url);
  const broken = new AbortController();
  worker.addEventListener('error', event => {
    event.preventDefault();
    broken.abort(new TillError('ranker-unavailable', url, event.message));
  });
  const loaded = new Set<string>();

  return {
    lend() {
      const { port1, port2 } = new MessageChannel();
      worker.postMessage({ till: MESSAGE_VERSION, kind: 'lend' } satisfies RankerMessage, [port1]);
      return port2;
    },
    async load(model) {
      broken.signal.throwIfAborted();
      // A worker that the browser killed says nothing: only silence tells.
      const patience = loaded.has(model.url) ? PULSE : BOOT;
      const silent = setTimeout(() => broken.abort(new RankerSilent('ranker-unavailable', url, `no answer in ${patience} ms`)), patience);
      await post(worker, { kind: 'load', model }, undefined, broken.signal).finally(() => clearTimeout(silent));
      loaded.add(model.url);
    },
    end: () => worker.terminate(),
  };
}

function start(url: string): Worker {
  try {
    return new Worker(scriptUrl(url), { name: 'till-ranker' });
  } catch (cause) {
    throw TillError.from(cause, 'ranker-unavailable', url);
  }
}
