import { describe, expect, it } from 'vitest';
import { TillError } from '../../../worker/protocol/errors.ts';
import type { ModelFile } from '../../../worker/protocol/ranking.ts';
import { createRanker } from '../../../worker/ranker/api.ts';
import { SUM_MODEL } from './models.ts';

const model: ModelFile = { url: 'https://shop.example/ranker.onnx', integrity: 'sha256-x' };

/** Fetches as told, and counts. */
function counted(bytes: () => Uint8Array) {
  const fetched: string[] = [];
  return { fetched, fetch: async ({ url }: ModelFile) => { fetched.push(url); return bytes(); } };
}

describe('The ranker', () => {
  it('loads a model once for any number of calls', async () => {
    const { fetched, fetch } = counted(() => SUM_MODEL);
    const ranker = createRanker(fetch);
    const [scores] = await Promise.all([ranker.score(model, Float32Array.of(1, 2, 3), 1), ranker.load(model), ranker.score(model, Float32Array.of(1, 1, 1), 1)]);
    expect(scores).toEqual(Float32Array.of(2));
    expect(fetched).toHaveLength(1);
  });

  it('takes a file of the same address with other bytes for another model', async () => {
    const { fetched, fetch } = counted(() => SUM_MODEL);
    const ranker = createRanker(fetch);
    await ranker.load(model);
    await ranker.load({ ...model, integrity: 'sha256-y' });
    expect(fetched).toHaveLength(2);
  });

  it('tells a fault as plain data that names the model, and tries again when asked again', async () => {
    let bytes = new Uint8Array(3);
    const ranker = createRanker(counted(() => bytes).fetch);
    const fault: unknown = await ranker.load(model).catch((cause: unknown) => cause);
    expect(structuredClone(fault)).toMatchObject({ code: 'model-invalid', at: model.url });
    bytes = SUM_MODEL;
    await expect(ranker.load(model)).resolves.toBeUndefined();
  });

  it('passes on why the file could not be had', async () => {
    const ranker = createRanker(async ({ url }) => { throw new TillError('model-unavailable', url, 'HTTP 404'); });
    await expect(ranker.score(model, new Float32Array(3), 1)).rejects.toMatchObject({ code: 'model-unavailable', at: model.url });
  });

  it('says which model could not score', async () => {
    const ranker = createRanker(counted(() => SUM_MODEL).fetch);
    await expect(ranker.score(model, new Float32Array(4), 2)).rejects.toMatchObject({ code: 'ranker-failed', at: model.url });
  });
});
