import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import * as v from 'valibot';
import { parse, TillError, type Model } from '../worker/protocol/index.ts';
import { isIntact, makeResource, type Resource } from './resource.ts';

const FILE = 'ranker.onnx';
const SPEC = 'features.json';
const TYPE = 'application/octet-stream';

/** `features.json`: which model lies beside it, and the names of its inputs, in order. */
const specSchema = v.object({ name: v.pipe(v.string(), v.nonEmpty()), version: v.pipe(v.string(), v.nonEmpty()), features: v.array(v.string()) });

export interface ModelEntry {
  readonly spec: v.InferOutput<typeof specSchema>;
  readonly file: Resource;
}

/** The models of this server, each known by name and version and never changed. */
export interface ModelLibrary {
  find(name: string, version: string): ModelEntry | undefined;
  /** Directories that hold a model which cannot be used, and why. */
  readonly faults: readonly TillError[];
}

/** A server without models. */
export const NO_MODELS: ModelLibrary = { find: () => undefined, faults: [] };

/**
 * Reads models: a directory with `ranker.onnx` and `features.json`, and every one below it.
 * A model that cannot be read is left out and reported in `faults`.
 * @throws Error where the directory itself cannot be read.
 */
export async function readModels(directory: string): Promise<ModelLibrary> {
  const names = await readdir(directory, { recursive: true });
  const found = names.filter(name => path.basename(name) === SPEC).map(name => path.dirname(path.join(directory, name)));
  const entries = new Map<string, ModelEntry>();
  const faults: TillError[] = [];
  for (const one of found) {
    try {
      const entry = await readModel(one);
      entries.set(keyOf(entry.spec.name, entry.spec.version), entry);
    } catch (cause) {
      faults.push(TillError.from(cause, cause instanceof SyntaxError ? 'model-invalid' : 'model-unavailable', one));
    }
  }
  return { find: (name, version) => entries.get(keyOf(name, version)), faults };
}

/**
 * The file that a policy's model means.
 * @throws TillError `model-unavailable` where it is not here, `model-invalid` where it is not the one that the policy describes.
 */
export function modelFile(library: ModelLibrary, model: Model): Resource {
  const at = `${model.name} ${model.version}`;
  const entry = library.find(model.name, model.version);
  if (!entry) throw new TillError('model-unavailable', at, 'not among the models of this server');
  if (!isIntact(entry.file, model.integrity)) throw new TillError('model-invalid', at, 'the file does not match the integrity value of the policy');
  const wrong = model.features.length === entry.spec.features.length ? model.features.findIndex((name, i) => name !== entry.spec.features[i]) : entry.spec.features.length;
  if (wrong >= 0) throw new TillError('model-invalid', `${at} features[${wrong}]`, `expected "${entry.spec.features[wrong] ?? 'no more'}"`);
  return entry.file;
}

async function readModel(directory: string): Promise<ModelEntry> {
  const file = path.join(directory, SPEC);
  const spec = parse(specSchema, JSON.parse(await readFile(file, 'utf8')), 'model-invalid', file);
  return { spec, file: await makeResource(await readFile(path.join(directory, FILE)), TYPE) };
}

const keyOf = (name: string, version: string) => JSON.stringify([name, version]);
