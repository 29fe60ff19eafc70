import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { ALONE, panelLength, sweep } from './sweep.ts';

/** Below this the threads cost more than they save. */
const WORTH_THREADS = 512;

/** What each thread gets. */
export interface Task {
  readonly matrix: SharedArrayBuffer;
  readonly panel: SharedArrayBuffer;
  /** Two int32: members at the barrier, and the barrier's generation. */
  readonly gate: SharedArrayBuffer;
  readonly n: number;
  readonly index: number;
  readonly count: number;
}

/** A square matrix in memory that threads can share. */
export function sharedMatrix(n: number): Float64Array<SharedArrayBuffer> {
  return new Float64Array(new SharedArrayBuffer(n * n * 8));
}

/**
 * Inverts a symmetric positive definite matrix in place; only the lower triangle is meaningful.
 * @param onProgress Share done, 0 to 1.
 * @throws RangeError where the matrix is not positive definite.
 */
export async function invert(matrix: Float64Array<SharedArrayBuffer>, n: number, onProgress: (share: number) => void): Promise<void> {
  const count = n < WORTH_THREADS ? 1 : Math.min(8, availableParallelism());
  if (count === 1) return sweep(matrix, n, new Float64Array(panelLength(n)), { ...ALONE, onStep: (done, total) => onProgress(done / total) });
  const shared = { matrix: matrix.buffer, panel: new SharedArrayBuffer(panelLength(n) * 8), gate: new SharedArrayBuffer(8), n, count };
  await Promise.all(Array.from({ length: count }, (_, index) => run({ ...shared, index }, onProgress)));
}

function run(task: Task, onProgress: (share: number) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./sweep-thread.ts', import.meta.url), { workerData: task });
    worker.on('message', onProgress);
    worker.on('error', reject);
    worker.on('exit', code => (code === 0 ? resolve() : reject(new Error(`a thread stopped with code ${code}`))));
  });
}
