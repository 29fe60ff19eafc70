import { describe, expect, it } from 'vitest';
import { openStores } from '../../server/app.ts';
import { POLICY, problem, REQUEST, startApi, type Running } from './fixtures/api.ts';

const NEXT = { version: 'p2', rules: [{ id: 'invoice-first', when: true, then: [{ do: 'promote', ids: ['invoice'] }] }] };

const publish = ({ call }: Running, body: unknown, headers = {}) => call('/v1/policy', { method: 'PUT', body, key: 'sk_demo_editor', headers });
const version = async ({ call }: Running) => (await (await call('/v1/policy', { key: '' })).json() as { version: string }).version;

describe('GET /v1/policy', () => {
  it('gives the policy in force to anyone, as it was published', async () => {
    const { call } = await startApi();
    const answer = await call('/v1/policy', { key: '' });
    expect(await answer.json()).toEqual(POLICY);
    expect(answer.headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(answer.headers.get('cache-control')).toMatch(/public, max-age=0.*must-revalidate/);
  });

  it('says 304 to whoever has it already', async () => {
    const { call } = await startApi();
    const etag = (await call('/v1/policy')).headers.get('etag') ?? '';
    for (const known of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
      const answer = await call('/v1/policy', { headers: { 'if-none-match': known } });
      expect([answer.status, await answer.text(), answer.headers.get('etag')]).toEqual([304, '', etag]);
    }
    expect((await call('/v1/policy', { headers: { 'if-none-match': '"other"' } })).status).toBe(200);
  });
});

describe('PUT /v1/policy', () => {
  it('puts a good policy in force at once, with a new ETag', async () => {
    const api = await startApi();
    const before = (await api.call('/v1/policy')).headers.get('etag');
    const answer = await publish(api, NEXT);
    expect(answer.status).toBe(204);
    expect(answer.headers.get('etag')).not.toBe(before);
    expect((await api.call('/v1/policy')).headers.get('etag')).toBe(answer.headers.get('etag'));
    const { decisions } = await (await api.call('/v1/decisions', { body: REQUEST })).json() as { decisions: object[] };
    expect(decisions).toMatchObject([{ order: ['invoice', 'card'], policy: 'p2' }]);
  });

  it('refuses a bad policy whole, with the path of every fault, and keeps the last good one', async () => {
    const api = await startApi();
    const bad = { version: '', rules: [{ id: 'ok', when: true, then: [] }, { id: '!', when: true, then: [{ do: 'dance' }] }] };
    const { code, status, errors } = await problem(await publish(api, bad));
    expect({ code, status }).toEqual({ code: 'policy-invalid', status: 422 });
    expect(errors?.map(error => error.at)).toEqual(['policy.version', 'policy.rules[0].then', 'policy.rules[1].id', 'policy.rules[1].then[0].do']);
    expect(await version(api)).toBe('p1');
  });

  it('refuses an operator that the engine does not know, and says where', async () => {
    const api = await startApi();
    const refused = await problem(await publish(api, { version: 'p2', rules: [{ id: 'a', when: { and: [true, { frobnicate: 1 }] }, then: [{ do: 'promote', ids: ['a'] }] }] }));
    expect(refused.code).toBe('policy-invalid');
    expect(refused.at).toMatch(/^policy\.rules\[0\]\.when/);
  });

  it('asks for a role that may edit', async () => {
    const api = await startApi();
    for (const [key, expected] of [['', 'key-missing'], ['sk_other', 'key-unknown'], ['pk_demo', 'role-missing'], ['sk_demo_analyst', 'role-missing']] as const) {
      expect((await problem(await api.call('/v1/policy', { method: 'PUT', body: NEXT, key }))).code).toBe(expected);
    }
    expect(await version(api)).toBe('p1');
  });

  it('refuses to put another policy under a version that was used', async () => {
    const api = await startApi();
    await publish(api, NEXT);
    expect(await problem(await publish(api, { ...NEXT, rules: [] }))).toMatchObject({ code: 'policy-version-taken', status: 409 });
    expect((await publish(api, NEXT)).status).toBe(204);
  });

  it('brings an earlier version back when it is published again', async () => {
    const api = await startApi();
    await publish(api, NEXT);
    await publish(api, { ...NEXT, version: 'p3' });
    await publish(api, NEXT);
    expect(await version(api)).toBe('p2');
  });

  it('does not overwrite what another editor published meanwhile', async () => {
    const api = await startApi();
    const seen = (await api.call('/v1/policy')).headers.get('etag') ?? '';
    expect((await publish(api, NEXT, { 'if-match': seen })).status).toBe(204);
    expect(await problem(await publish(api, { ...NEXT, version: 'p3' }, { 'if-match': seen }))).toMatchObject({ code: 'policy-changed', status: 412 });
    expect(await version(api)).toBe('p2');
  });

  it('lets one of several editors win who publish at the same moment on the same ground', async () => {
    const api = await startApi();
    const seen = (await api.call('/v1/policy')).headers.get('etag') ?? '';
    const answers = await Promise.all(['a', 'b', 'c', 'd'].map(one => publish(api, { ...NEXT, version: one }, { 'if-match': seen })));
    expect(answers.map(answer => answer.status).sort()).toEqual([204, 412, 412, 412]);
  });

  it('refuses a model that is not on this server', async () => {
    const api = await startApi();
    const models = [{ placement: 'upsell', name: 'm', version: '1', url: 'models/m/1', features: ['price_to_mean'] }];
    const refused = await problem(await publish(api, { ...NEXT, models }));
    expect(refused.code).toBe('policy-invalid');
    expect(refused.at).toBe('policy.models[0]');
  });
});

describe('the policy after a restart', () => {
  it('is the published one', async () => {
    const { stores, reopen } = survivingStores();
    await publish(await startApi({ stores }), NEXT);
    expect(await version(await startApi({ stores: reopen() }))).toBe('p2');
  });

  it('is the last one that this version still takes', async () => {
    const { stores, reopen } = survivingStores();
    await stores.policies.publish({ version: 'good', body: JSON.stringify({ version: 'good' }), at: 1 });
    await stores.policies.publish({ version: 'bad', body: JSON.stringify({ version: 'bad', rules: 'none' }), at: 2 });
    await stores.policies.publish({ version: 'torn', body: '{"version":', at: 3 });
    const api = await startApi({ stores: reopen() });
    expect(await version(api)).toBe('good');
    expect(api.log.filter(line => line.includes('not valid any more')).length).toBe(2);
  });

  it('is refused to begin with where the first one is bad', async () => {
    await expect(startApi({ policy: { version: 1 } })).rejects.toMatchObject({ code: 'policy-invalid' });
  });
});

/** Stores that are still there when an API closes its own view of them. */
function survivingStores() {
  const stores = openStores(':memory:');
  const reopen = () => ({ ...stores, close: async () => undefined });
  return { stores: reopen(), reopen };
}
