import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadShop, readModels, type ApiOptions } from '../../server/app.ts';
import { problem, REQUEST, startApi } from './fixtures/api.ts';
import { linearModel } from './fixtures/onnx.ts';
import { writeModel, writeShop } from './fixtures/shop.ts';

const UPSELL = { ...REQUEST, placements: [{ placement: 'upsell', candidates: ['tray', 'tea', 'honey'].map(id => ({ id })) }] };
const MODEL = { placement: 'upsell', name: 'linear', version: '1', url: 'models/linear/1', features: ['price_to_mean'] };

const policyWith = (model: object) => ({ version: 'p', models: [{ ...MODEL, ...model }] });
const sri = (bytes: Uint8Array) => `sha256-${createHash('sha256').update(bytes).digest('base64')}`;

async function start(options: Partial<ApiOptions>) {
  const api = await startApi({ shop: await loadShop(writeShop()), ...options });
  await expect.poll(async () => (await api.call('/readyz')).status, { timeout: 15_000 }).toBe(200);
  const decide = async () => (await (await api.call('/v1/decisions', { body: UPSELL })).json() as { decisions: { order: string[]; model?: object }[] }).decisions[0];
  return { ...api, decide };
}

describe('the ranker of the API', () => {
  it('orders by the scores of the policy\'s model, in onnxruntime itself, and says so', async () => {
    const dearest = linearModel([1]);
    const cheapest = linearModel([-1]);
    const up = await start({ policy: policyWith({ integrity: sri(dearest) }), models: await readModels(writeModel(dearest)) });
    expect(await up.decide()).toMatchObject({ order: ['tray', 'honey', 'tea'], model: { name: 'linear', version: '1' } });
    const down = await start({ policy: policyWith({ integrity: sri(cheapest) }), models: await readModels(writeModel(cheapest)) });
    expect(await down.decide()).toMatchObject({ order: ['tea', 'honey', 'tray'] });
  });

  it('is done without where the file is missing, torn, another one, or of other columns', async () => {
    const good = linearModel([1]);
    const torn = good.slice(0, 40);
    const wide = linearModel([1, 1]);
    for (const [policy, models] of [
      [policyWith({ version: '2' }), writeModel(good)],
      [policyWith({}), writeModel(torn)],
      [policyWith({ integrity: sri(good) }), writeModel(wide)],
    ] as const) {
      const { decide, call, log } = await start({ policy, models: await readModels(models) });
      const decision = await decide();
      expect(decision?.model).toBeUndefined();
      expect([...decision?.order ?? []].sort()).toEqual(['honey', 'tea', 'tray']);
      expect(await (await call('/readyz')).json()).toMatchObject({ status: 'degraded' });
      expect(log.some(line => line.includes('decisions go on without the model'))).toBe(true);
    }
    const { decide, log } = await start({ policy: policyWith({}), models: await readModels(writeModel(wide)) });
    expect((await decide())?.model).toBeUndefined();
    expect(log.some(line => line.includes('ranker-failed'))).toBe(true);
  });

  it('takes a new model with the policy that names it, and lets go of the old one', async () => {
    const directory = writeModel(linearModel([1]));
    writeModel(linearModel([-1]), { version: '2', directory });
    const { call, decide } = await start({ policy: policyWith({}), models: await readModels(directory) });
    expect(await decide()).toMatchObject({ order: ['tray', 'honey', 'tea'] });
    const next = { ...policyWith({ version: '2', url: 'models/linear/2' }), version: 'p2' };
    expect((await call('/v1/policy', { method: 'PUT', body: next, key: 'sk_demo_editor' })).status).toBe(204);
    await expect.poll(decide).toMatchObject({ order: ['tea', 'honey', 'tray'], model: { version: '2' } });
    expect(await (await call('/readyz')).json()).toMatchObject({ models: { 'linear 2': 'ready' } });
  });

  it('reads a model, or every one of a directory, and reports the ones that cannot be used', async () => {
    const directory = writeModel(linearModel([1]));
    expect((await readModels(path.join(directory, '1'))).find('linear', '1')?.spec.features).toEqual(['price_to_mean']);
    for (const [folder, spec] of [['torn', '{"name":'], ['nameless', '{"version":"1","features":[]}'], ['fileless', '{"name":"a","version":"1","features":[]}']] as const) {
      mkdirSync(path.join(directory, folder));
      writeFileSync(path.join(directory, folder, 'features.json'), spec);
    }
    const library = await readModels(directory);
    expect(library.find('linear', '1')).toBeDefined();
    expect(library.faults.map(({ code, at }) => [code, path.basename(at.replace(/\/features.*/, ''))]).sort()).toEqual([
      ['model-invalid', 'nameless'], ['model-invalid', 'torn'], ['model-unavailable', 'fileless'],
    ]);
  });

  it('refuses a policy that gives the model other columns than it was trained on', async () => {
    const { call } = await start({ policy: policyWith({}), models: await readModels(writeModel(linearModel([1]))) });
    const refused = await call('/v1/policy', { method: 'PUT', body: { ...policyWith({ features: ['popular_week'] }), version: 'p2' }, key: 'sk_demo_editor' });
    expect(await problem(refused)).toMatchObject({ code: 'policy-invalid', at: 'policy.models[0]', errors: [{ detail: expect.stringContaining('price_to_mean') }] });
  });
});
