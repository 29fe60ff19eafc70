import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { TillError } from '../worker/protocol/index.ts';

/** The committed model: `ranker.onnx`, `features.json`, `MODEL_CARD.md`. */
export const MODEL_DIRECTORY = fileURLToPath(new URL('./model/', import.meta.url));

/** `features.json`: which model this is, and its inputs in order. */
export interface ModelSpec {
  readonly name: string;
  readonly version: string;
  readonly features: readonly string[];
}

/**
 * Bytes and feature spec of the committed ranker.
 * @throws TillError `model-unavailable` where a file is missing, `model-invalid` where the spec is broken.
 */
export async function readModel(directory: string = MODEL_DIRECTORY): Promise<{ bytes: Uint8Array; spec: ModelSpec }> {
  const [bytes, text] = await Promise.all(['ranker.onnx', 'features.json'].map(name => readFile(`${directory}/${name}`)))
    .catch((cause: unknown) => { throw TillError.from(cause, 'model-unavailable', directory); });
  return { bytes: new Uint8Array(bytes ?? []), spec: parseSpec(String(text)) };
}

function parseSpec(text: string): ModelSpec {
  try {
    const { name, version, features } = JSON.parse(text) as Partial<ModelSpec>;
    if (!name || !version || !Array.isArray(features)) throw new TypeError('expected name, version and features');
    return { name, version, features };
  } catch (cause) {
    throw TillError.from(cause, 'model-invalid', 'features.json');
  }
}
