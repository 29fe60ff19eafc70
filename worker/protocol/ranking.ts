/** What the ranker worker offers over Comlink. */
export interface RankerApi {
  /**
   * Scores of `rows` candidates.
   * @param model Absolute URL and Subresource Integrity of the ONNX file; a session is made once per URL.
   * @param features Row-major `rows × columns` float32.
   * @returns One score a row, higher is better.
   * @throws TillError `model-unavailable`, `model-invalid` or `ranker-failed`.
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
