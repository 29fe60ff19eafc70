import { wrap, type Remote } from 'comlink';
import { TillError, type ErrorReport, type ModelFile, type RankerApi } from '../../protocol/index.ts';
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
  const lend = () => {
    const { port1, port2 } = new MessageChannel();
    worker.postMessage({ port: port1 }, [port1]);
    return port2;
  };
  const broken = new Promise<never>((_, reject) => {
    worker.addEventListener('error', event => {
      event.preventDefault();
      reject(new TillError('ranker-unavailable', url, event.message));
    });
  });
  broken.catch(() => {});
  const own = lend();
  const api: Remote<RankerApi> = wrap<RankerApi>(own);
  const loaded = new Set<string>();

  return {
    lend,
    async load(model) {
      // A worker that the browser killed says nothing: only silence tells.
      const silence = after(loaded.has(model.url) ? PULSE : BOOT, url);
      const answer = api.load(model).catch((report: ErrorReport) => { throw new TillError(report.code, report.at, report.message); });
      await Promise.race([answer, broken, silence.promise]).finally(silence.cancel);
      loaded.add(model.url);
    },
    end() {
      own.close();
      worker.terminate();
    },
  };
}

function start(url: string): Worker {
  try {
    return new Worker(scriptUrl(url), { name: 'till-ranker' });
  } catch (cause) {
    throw TillError.from(cause, 'ranker-unavailable', url);
  }
}

function after(milliseconds: number, url: string): { promise: Promise<never>; cancel: () => void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const promise = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new RankerSilent('ranker-unavailable', url, `no answer in ${milliseconds} ms`)), milliseconds);
  });
  return { promise, cancel: () => clearTimeout(timer) };
}
