import { InferenceSession, Tensor } from 'onnxruntime-web/wasm';
import { TillError } from '../protocol/errors.ts';
import { prepareWasm } from './wasm.ts';

const INPUT = 'features';
const OUTPUT = 'scores';
const PLACE = 'model';

/** A loaded ranker model. The same bytes and features give the same scores in a browser and in Node. */
export interface Session {
  /** Features a row; undefined where the model leaves it open. */
  readonly columns: number | undefined;
  /**
   * One score a row, higher is better.
   * @param features Row-major `rows × columns`.
   * @throws TillError `ranker-failed` where the shape does not fit the model, or a score is not a finite number.
   */
  score(features: Float32Array, rows: number, columns: number): Promise<Float32Array>;
  /** Frees the model's memory; the session answers no more. */
  release(): Promise<void>;
}

/**
 * Loads a ranker: an ONNX model with the input `features` [rows, columns] and the output `scores` [rows] or [rows, 1].
 * The first call also boots onnxruntime (0.4–1.5 s); later ones take milliseconds.
 * @throws TillError `model-invalid` where the bytes are no such model, `ranker-unavailable` where WebAssembly cannot run.
 */
export async function createSession(bytes: Uint8Array): Promise<Session> {
  prepareWasm();
  const onnx = await InferenceSession.create(bytes).catch((cause: unknown) => { throw loadFault(cause); });
  const columns = checkedColumns(onnx);
  return { columns, score: (features, rows, given) => score(onnx, features, rows, given), release: () => onnx.release() };
}

async function score(onnx: InferenceSession, features: Float32Array, rows: number, columns: number): Promise<Float32Array> {
  if (features.length !== rows * columns) {
    throw new TillError('ranker-failed', PLACE, `expected ${rows} × ${columns} features, got ${features.length}`);
  }
  if (rows === 0) return new Float32Array(0);
  const run = onnx.run({ [INPUT]: new Tensor('float32', features, [rows, columns]) }, [OUTPUT]);
  const output = await run.catch((cause: unknown) => { throw TillError.from(cause, 'ranker-failed', PLACE); });
  const scores = output[OUTPUT]?.data;
  if (!(scores instanceof Float32Array) || scores.length !== rows) {
    throw new TillError('ranker-failed', PLACE, `expected ${rows} float32 scores, got ${scores?.length ?? 'none'}`);
  }
  if (!scores.every(Number.isFinite)) throw new TillError('ranker-failed', PLACE, 'a score is not a finite number');
  return scores.slice();
}

/** onnxruntime tells apart by text only whether the model or its own WebAssembly failed. */
function loadFault(cause: unknown): TillError {
  const backend = cause instanceof Error && cause.message.includes('no available backend');
  return TillError.from(cause, backend ? 'ranker-unavailable' : 'model-invalid', PLACE);
}

function checkedColumns(onnx: InferenceSession): number | undefined {
  const input = onnx.inputMetadata.find(meta => meta.name === INPUT);
  const shape = input?.isTensor && input.type === 'float32' ? input.shape : undefined;
  if (onnx.inputNames.length !== 1 || shape?.length !== 2) {
    throw new TillError('model-invalid', PLACE, `expected the one input "${INPUT}" of float32 [rows, columns], got ${onnx.inputNames.join(', ')}`);
  }
  if (!onnx.outputNames.includes(OUTPUT)) {
    throw new TillError('model-invalid', PLACE, `expected the output "${OUTPUT}", got ${onnx.outputNames.join(', ')}`);
  }
  const columns = shape[1];
  return typeof columns === 'number' && columns > 0 ? columns : undefined;
}
