import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadShop } from '../../server/app.ts';
import { decisionsSchema, parse } from '../../worker/protocol/index.ts';
import { policy as anyPolicy, request as anyRequest } from '../worker/engine/arbitraries.ts';
import { REQUEST, startApi } from './fixtures/api.ts';
import { writeShop } from './fixtures/shop.ts';

const FAST = { rate: 1_000_000 };
const JSON_PATHS = ['/v1/decisions', '/v1/signals', '/v1/policy'] as const;

interface Asked {
  placements: { candidates: { id: string }[] }[];
}

describe('the API, whatever it is sent', () => {
  it('answers a valid request with every candidate exactly once, under any policy', async () => {
    const shop = await loadShop(writeShop());
    await fc.assert(fc.asyncProperty(anyPolicy, fc.array(anyRequest as fc.Arbitrary<Asked>, { minLength: 1, maxLength: 8 }), async (policy, requests) => {
      const { app, call } = await startApi({ ...FAST, policy, shop });
      for (const request of requests) {
        const answer = await call('/v1/decisions', { body: request });
        expect(answer.status).toBe(200);
        const { decisions } = parse(decisionsSchema, await answer.json(), 'answer-invalid', 'answer');
        decisions.forEach((decision, i) => {
          const given = request.placements[i]?.candidates.map(candidate => candidate.id) ?? [];
          expect([...decision.order, ...decision.hidden.map(hidden => hidden.id)].sort()).toEqual([...given].sort());
        });
      }
      await app.close();
    }), { numRuns: 25 });
  });

  it('never fails on any JSON', async () => {
    const { call } = await startApi(FAST);
    await fc.assert(fc.asyncProperty(fc.constantFrom(...JSON_PATHS), fc.json(), async (path, body) => {
      const answer = await call(path, { body, method: path === '/v1/policy' ? 'PUT' : 'POST', key: path === '/v1/policy' ? 'sk_demo_editor' : 'pk_demo' });
      expect(answer.status).toBeLessThan(500);
    }), { numRuns: 300 });
  });

  it('never fails on a request with any one part replaced', async () => {
    const { call } = await startApi(FAST);
    const parts = paths(REQUEST).filter(path => path.length > 0);
    await fc.assert(fc.asyncProperty(fc.constantFrom(...parts), fc.jsonValue(), async (path, value) => {
      const answer = await call('/v1/decisions', { body: replaced(REQUEST, path, value) });
      expect([200, 400, 422]).toContain(answer.status);
    }), { numRuns: 400 });
  });

  it('never fails on any bytes, under any media type', async () => {
    const { url } = await startApi(FAST);
    const types = fc.constantFrom('application/json', 'application/json; charset=utf-16', 'text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data', 'image/png', ';;');
    await fc.assert(fc.asyncProperty(fc.constantFrom(...JSON_PATHS), types, fc.uint8Array({ maxLength: 300 }), async (path, type, body) => {
      const answer = await fetch(`${url}${path}`, { method: 'POST', headers: { 'content-type': type, authorization: 'Bearer pk_demo' }, body: Uint8Array.from(body) });
      expect(answer.status).toBeGreaterThanOrEqual(400);
      expect(answer.status).toBeLessThan(500);
      expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/);
    }), { numRuns: 300 });
  });

  it('never fails on any path or query', async () => {
    const { url } = await startApi(FAST);
    const part = fc.string({ maxLength: 30 }).map(text => encodeURIComponent(text.toWellFormed()));
    await fc.assert(fc.asyncProperty(fc.constantFrom('/v1/', '/v1/models/', '/v1/shop/', '/v1/models/a/', '/v1/policy?'), part, fc.constantFrom('GET', 'HEAD', 'PUT', 'DELETE', 'OPTIONS'), async (start, rest, method) => {
      expect((await fetch(`${url}${start}${rest}`, { method })).status).toBeLessThan(500);
    }), { numRuns: 300 });
  });

  it('does not let a body reach the prototype of objects', async () => {
    const { call } = await startApi();
    const body = JSON.stringify(REQUEST).replace('{"id":"invoice"}', '{"id":"invoice","__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}');
    expect((await call('/v1/decisions', { body })).status).toBe(400);
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });
});

type Path = readonly (string | number)[];

function paths(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, inner]) => paths(inner, [...path, Array.isArray(value) ? Number(key) : key]))];
}

function replaced(value: unknown, [key, ...rest]: Path, by: unknown): unknown {
  if (key === undefined) return by;
  if (Array.isArray(value)) return value.map((inner: unknown, i) => (i === key ? replaced(inner, rest, by) : inner));
  return { ...(value as object), [key]: replaced((value as Record<string, unknown>)[key], rest, by) };
}
