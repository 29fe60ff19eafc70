import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { decisionRequestSchema } from '../../worker/protocol/index.ts';
import * as v from 'valibot';
import { POLICY, REQUEST, startApi } from './fixtures/api.ts';

interface Document {
  openapi: string;
  paths: Record<string, Record<string, { operationId: string; security?: object[]; parameters?: { name: string; in: string }[]; responses: Record<string, unknown> }>>;
  components: { schemas: Record<string, object>; responses: Record<string, object> };
}

/** The JSON Schema validator that Fastify itself brings. */
const fastifyRequire = createRequire(createRequire(import.meta.url).resolve('@fastify/ajv-compiler'));
const { default: Ajv2020 } = fastifyRequire('ajv/dist/2020') as { default: new (options: object) => { addSchema: (schema: object, id: string) => void; validate: (id: string, value: unknown) => boolean; errorsText: () => string } };

describe('/openapi.json', () => {
  it('describes every route of the contract that is built, and who may call it', async () => {
    const { paths, openapi } = await read();
    expect(openapi).toMatch(/^3\.1/);
    const listed = Object.entries(paths).flatMap(([path, methods]) => Object.entries(methods).map(([method, { security }]) => `${method} ${path} ${JSON.stringify(security ?? [])}`));
    expect(listed.sort()).toEqual([
      'get /dashboard [{"key":["analyst"]},{"login":["analyst"]}]',
      'get /dashboard/style.css []',
      'get /healthz []',
      'get /openapi.json []',
      'get /readyz []',
      'get /v1/models/{name}/{version} []',
      'get /v1/policy []',
      'get /v1/shop/{file} []',
      'get /v1/stats [{"key":["analyst"]},{"login":["analyst"]}]',
      'post /v1/decisions [{"key":["publishable"]}]',
      'post /v1/signals [{"key":["publishable"]}]',
      'put /v1/policy [{"key":["editor"]}]',
    ]);
  });

  it('lets no route go undescribed: the server does not start', async () => {
    const { app, url } = await startApi();
    const { paths } = await (await fetch(`${url}/openapi.json`)).json() as Document;
    const printed = app.printRoutes({ commonPrefix: false, includeMeta: false });
    for (const path of Object.keys(paths)) {
      const [, last = ''] = /([^/{}]+)[^/]*$/.exec(path.replace(/\/\{.*$/, '')) ?? [];
      expect(printed).toContain(last);
    }
  });

  it('gives every operation a name of its own and every parameter of a path', async () => {
    const { paths } = await read();
    const operations = Object.entries(paths).flatMap(([path, methods]) => Object.values(methods).map(operation => ({ path, ...operation })));
    expect(new Set(operations.map(operation => operation.operationId)).size).toBe(operations.length);
    for (const { path, parameters = [] } of operations) {
      expect(parameters.filter(parameter => parameter.in === 'path').map(parameter => `{${parameter.name}}`)).toEqual(path.match(/\{\w+\}/g) ?? []);
    }
  });

  it('refers to nothing that is not there', async () => {
    const document = await read();
    const references = [...JSON.stringify(document).matchAll(/"\$ref":"#\/([^"]+)"/g)].map(match => match[1] ?? '');
    expect(references.length).toBeGreaterThan(20);
    for (const reference of references) {
      expect(reference.split('/').reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], document), reference).toBeDefined();
    }
  });

  it('has schemas that are JSON Schema, and that real requests and answers pass', async () => {
    const { call } = await startApi();
    const document = await (await call('/openapi.json')).json() as Document;
    const ajv = new Ajv2020({ strict: false, validateFormats: false });
    ajv.addSchema({ $id: 'api', ...document }, 'api');
    const passes = (name: string, value: unknown) => ajv.validate(`api#/components/schemas/${name}`, value) || ajv.errorsText();
    for (const name of Object.keys(document.components.schemas)) expect(() => passes(name, {})).not.toThrow();

    expect(passes('DecisionRequest', REQUEST)).toBe(true);
    expect(passes('Policy', POLICY)).toBe(true);
    expect(passes('Decisions', await (await call('/v1/decisions', { body: REQUEST })).json())).toBe(true);
    expect(passes('Problem', await (await call('/v1/decisions', { body: {} })).json())).toBe(true);
    const batch = { signals: [{ id: '1', name: 'purchase', at: REQUEST.context.at }] };
    expect(passes('SignalBatch', batch)).toBe(true);
    expect(passes('TellAnswer', await (await call('/v1/signals', { body: batch })).json())).toBe(true);
    expect(passes('StatsAnswer', await (await call('/v1/stats', { key: 'sk_demo_analyst' })).json())).toBe(true);
    expect(passes('ReadyAnswer', await (await call('/readyz')).json())).toBe(true);
  });

  it('refuses what the API refuses', async () => {
    const document = await read();
    const ajv = new Ajv2020({ strict: false, validateFormats: false });
    ajv.addSchema({ $id: 'api', ...document }, 'api');
    for (const bad of [{}, { ...REQUEST, id: '' }, { ...REQUEST, placements: [] }, { ...REQUEST, context: { ...REQUEST.context, currency: 'euro' } }]) {
      expect(ajv.validate('api#/components/schemas/DecisionRequest', bad)).toBe(false);
      expect(v.is(decisionRequestSchema, bad)).toBe(false);
    }
  });
});

async function read(): Promise<Document> {
  const { call } = await startApi();
  return await (await call('/openapi.json', { key: '' })).json() as Document;
}
