import type { MESSAGE_VERSION } from './version.ts';

/**
 * What the ranker worker offers over Comlink.
 * Across a port a fault arrives as an `ErrorReport`, for Comlink would strip a TillError of its code.
 */
export interface RankerApi {
  /**
   * Scores of `rows` candidates.
   * @param model Absolute URL and Subresource Integrity of the ONNX file; a session is made once per URL.
   * @param features Row-major `rows × columns` float32.
   * @returns One score a row, higher is better.
   * @throws `model-unavailable`, `model-invalid`, `ranker-failed` or `ranker-unavailable`.
   */
  score(model: ModelFile, features: Float32Array, rows: number): Promise<Float32Array>;
  /** Resolves when a session for `model` is ready. */
  load(model: ModelFile): Promise<void>;
}

/** Where a model's bytes are and what they must hash to. */
export interface ModelFile {
  readonly url: string;
  readonly integrity?: string | undefined;
}

/**
 * Page → ranker worker, each with one port in the transfer list: `lend` has the worker speak `RankerApi` over Comlink on it;
 * to `load` the worker answers once on it, as a service worker would (`ServiceReply`).
 */
export type RankerMessage =
  | { readonly till: typeof MESSAGE_VERSION; readonly kind: 'lend' }
  | { readonly till: typeof MESSAGE_VERSION; readonly kind: 'load'; readonly model: ModelFile };
