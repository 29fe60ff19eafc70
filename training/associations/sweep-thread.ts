import { parentPort, workerData } from 'node:worker_threads';
import type { Task } from './invert.ts';
import { sweep } from './sweep.ts';

const { matrix, panel, gate, n, index, count } = workerData as Task;
const state = new Int32Array(gate);

/** The last to arrive opens the gate for all. */
function barrier(): void {
  const generation = Atomics.load(state, 1);
  if (Atomics.add(state, 0, 1) === count - 1) {
    Atomics.store(state, 0, 0);
    Atomics.add(state, 1, 1);
    Atomics.notify(state, 1);
  } else {
    Atomics.wait(state, 1, generation);
  }
}

sweep(new Float64Array(matrix), n, new Float64Array(panel), {
  index, count, barrier,
  onStep: index === 0 ? (done, total) => parentPort?.postMessage(done / total, []) : undefined,
});
