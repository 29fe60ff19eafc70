// The page's side of the browser measurements; bundled by bench/chromium.ts and driven by it.
import { connect, type Till } from '../worker/client/index.ts';
import { startRankerWorker } from '../worker/client/ranking/ranker-worker.ts';
import type { DecisionRequest, ModelFile, RankerApi } from '../worker/protocol/index.ts';
import { wrap } from 'comlink';

/** Far beyond any deadline of a real page, so that the slow cases are measured and not cut off. */
const PATIENCE = 20_000;

interface Timed { readonly ms: number; readonly source: string }

let till: Till | undefined;

const bench = {
  /** Connects as a merchant's page does. @returns Milliseconds until `connect` resolved. */
  async connect(options: Parameters<typeof connect>[0]): Promise<number> {
    const begun = performance.now();
    till = await connect({ timeout: PATIENCE, ...options });
    return performance.now() - begun;
  },
  /** One decision, from asking to its arrival on the page. */
  async decide(request: DecisionRequest): Promise<Timed> {
    if (!till) throw new Error('connect first');
    const begun = performance.now();
    const decisions = await till.decide({ ...request, id: crypto.randomUUID() }, { timeout: PATIENCE });
    return { ms: performance.now() - begun, source: decisions[0]?.source ?? 'none' };
  },
  /**
   * Many decisions, `pause` ms apart: a page asks once, and what the service worker does after its answer (writing, renewing files)
   * is no page's wait.
   */
  async series(request: DecisionRequest, n: number, pause = 0): Promise<Timed[]> {
    const all: Timed[] = [];
    for (let i = 0; i < n; i++) {
      all.push(await bench.decide(request));
      await bench.idle(pause);
    }
    return all;
  },
  idle: (ms: number) => new Promise<void>(resolve => { setTimeout(resolve, ms); }),
  health: () => till?.health(),
  /** Boot of the ranker worker with its first model, then `n` inferences of 20 and of 200 rows. */
  async ranker(script: string, model: ModelFile, columns: number, n: number): Promise<{ boot: number; inference: Record<string, number[]> }> {
    const begun = performance.now();
    const worker = startRankerWorker(script);
    await worker.load(model);
    const boot = performance.now() - begun;
    const port = worker.lend();
    const api = wrap<RankerApi>(port);
    const inference: Record<string, number[]> = {};
    for (const rows of [20, 200]) {
      const features = Float32Array.from({ length: rows * columns }, (_, i) => (i % 97) / 97);
      const times = inference[rows] = [] as number[];
      for (let i = 0; i < n; i++) {
        const start = performance.now();
        await api.score(model, features, rows);
        times.push(performance.now() - start);
      }
    }
    worker.end();
    return { boot, inference };
  },
};

export type Bench = typeof bench;

declare global {
  var bench: Bench;
}
globalThis.bench = bench;
