import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { TillError, type Model } from '../worker/protocol/index.ts';
import { isIntact, makeResource, type Resource } from './resource.ts';

const FILE = 'ranker.onnx';
const TYPE = 'application/octet-stream';

/** The model files of this server, each known by name and version and never changed. */
export interface ModelLibrary {
  find(name: string, version: string): Resource | undefined;
}

/** A server without models. */
export const NO_MODELS: ModelLibrary = { find: () => undefined };

/**
 * Reads `<directory>/<name>/<version>/ranker.onnx`, every one there is.
 * @throws Error where the directory cannot be read.
 */
export async function readModels(directory: string): Promise<ModelLibrary> {
  const files = new Map<string, Resource>();
  for (const name of await folders(directory)) {
    for (const version of await folders(directory, name)) {
      const bytes = await readFile(path.join(directory, name, version, FILE)).catch(() => undefined);
      if (bytes) files.set(keyOf(name, version), await makeResource(bytes, TYPE));
    }
  }
  return { find: (name, version) => files.get(keyOf(name, version)) };
}

/**
 * The file that a policy's model means.
 * @throws TillError `model-unavailable` where it is not here, `model-invalid` where it is not the one that the policy names.
 */
export function modelFile(library: ModelLibrary, model: Model): Resource {
  const at = `${model.name} ${model.version}`;
  const file = library.find(model.name, model.version);
  if (!file) throw new TillError('model-unavailable', at, 'not in the directory of models');
  if (!isIntact(file, model.integrity)) throw new TillError('model-invalid', at, 'the file does not match the integrity value of the policy');
  return file;
}

const keyOf = (name: string, version: string) => JSON.stringify([name, version]);

async function folders(...parts: string[]): Promise<string[]> {
  const entries = await readdir(path.join(...parts), { withFileTypes: true });
  return entries.filter(entry => entry.isDirectory()).map(entry => entry.name);
}
