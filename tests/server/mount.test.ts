import Fastify from 'fastify';
import { afterEach, describe, expect, it } from 'vitest';
import { api, createApi, DEMO_KEYS, openStores, serverOptions, type ApiOptions, type Stores } from '../../server/app.ts';
import { POLICY, REQUEST } from './fixtures/api.ts';

const options = (): ApiOptions => ({ policy: POLICY, stores: openStores(':memory:'), keys: DEMO_KEYS, rate: 2 });
const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => { await Promise.all(closing.splice(0).map(close => close())); });

describe('the API beside pages of one\'s own', () => {
  it('leaves their headers, errors, bodies and rate alone', async () => {
    const app = await createApi(options());
    closing.push(() => app.close());
    app.get('/', () => 'shop');
    app.post('/text', request => request.body);
    app.setNotFoundHandler((_request, reply) => reply.code(404).send('no such page'));
    const url = await app.listen({ port: 0, host: '127.0.0.1' });
    for (let i = 0; i < 5; i++) {
      const page = await fetch(url);
      expect([page.status, await page.text(), page.headers.get('content-security-policy'), page.headers.get('cache-control')]).toEqual([200, 'shop', null, null]);
    }
    expect(await (await fetch(`${url}/text`, { method: 'POST', body: 'hello' })).text()).toBe('hello');
    expect(await (await fetch(`${url}/none`)).text()).toBe('no such page');
    expect((await fetch(`${url}/v1/none`)).headers.get('content-type')).toMatch(/^application\/problem\+json/);
  });

  it('is a plugin for a server that is there already', async () => {
    const app = Fastify(serverOptions());
    closing.push(() => app.close());
    app.get('/', () => 'shop');
    await app.register(api, options());
    const answer = await app.inject({ method: 'POST', url: '/v1/decisions', headers: { authorization: 'Bearer pk_demo' }, payload: REQUEST });
    expect(answer.statusCode).toBe(200);
    expect((await app.inject('/')).body).toBe('shop');
  });

  it('answers what it has begun before it closes, and takes no more', async () => {
    const stores = openStores(':memory:');
    const begun = Promise.withResolvers<void>();
    const released = Promise.withResolvers<void>();
    const slow: Stores = { ...stores, signals: { ...stores.signals, add: async (...given) => {
      begun.resolve();
      await released.promise;
      return await stores.signals.add(...given);
    } } };
    const app = await createApi({ ...options(), stores: slow });
    const url = await app.listen({ port: 0, host: '127.0.0.1' });
    const headers = { authorization: 'Bearer pk_demo', 'content-type': 'application/json' };
    const answer = fetch(`${url}/v1/signals`, { method: 'POST', headers, body: JSON.stringify({ signals: [{ id: '1', name: 'login', at: REQUEST.context.at }] }) });
    await begun.promise;
    const closed = app.close();
    await expect.poll(() => app.server.listening).toBe(false);
    await expect(fetch(`${url}/readyz`)).rejects.toThrow();
    released.resolve();
    expect(await (await answer).json()).toMatchObject({ accepted: 1 });
    await closed;
  });
});
