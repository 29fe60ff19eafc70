import { connect, type Socket } from 'node:net';
import { describe, expect, it } from 'vitest';
import { PROBLEMS } from '../../server/problem.ts';
import { problem, REQUEST, startApi } from './fixtures/api.ts';

describe('access', () => {
  it('tells apart no key, an unknown key and a key without the role', async () => {
    const { call } = await startApi();
    const refused = async (key: string) => {
      const answer = await call('/v1/decisions', { body: REQUEST, key });
      return [(await problem(answer)).code, answer.status, answer.headers.get('www-authenticate')];
    };
    expect(await refused('')).toEqual(['key-missing', 401, 'Bearer realm="Tillkit"']);
    expect(await refused('pk_dem')).toEqual(['key-unknown', 401, 'Bearer realm="Tillkit"']);
    expect(await refused('sk_demo_editor')).toEqual(['role-missing', 403, null]);
  });

  it('refuses before it reads the body', async () => {
    const { call } = await startApi();
    expect((await call('/v1/decisions', { body: '{"id":', key: 'no' })).status).toBe(401);
  });

  it('takes a secret key in a header only', async () => {
    const { call } = await startApi();
    expect((await call('/v1/stats?key=sk_demo_analyst', { key: '' })).status).toBe(401);
    expect((await call('/v1/decisions?key=pk_demo&key=x', { body: REQUEST, key: '' })).status).toBe(401);
  });

  it('gives a key all of its roles', async () => {
    const { call } = await startApi({ keys: [{ key: 'both', roles: ['publishable', 'analyst'] }] });
    expect((await call('/v1/decisions', { body: REQUEST, key: 'both' })).status).toBe(200);
    expect((await call('/v1/stats', { key: 'both' })).status).toBe(200);
    expect((await call('/v1/policy', { method: 'PUT', body: {}, key: 'both' })).status).toBe(403);
  });
});

describe('limits', () => {
  it('refuses a caller that asks too often, and says when to come back', async () => {
    const { call } = await startApi({ rate: 3 });
    const answers = await Promise.all(Array.from({ length: 5 }, () => call('/v1/decisions', { body: REQUEST })));
    const late = answers.filter(answer => answer.status === 429);
    expect(late.length).toBe(2);
    for (const answer of late) {
      expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
      expect((await problem(answer)).code).toBe('rate-exceeded');
    }
  });

  it('counts failed guesses of a key too', async () => {
    const { call } = await startApi({ rate: 3 });
    for (let i = 0; i < 3; i++) expect((await call('/v1/stats', { key: 'guess' })).status).toBe(401);
    expect((await call('/v1/stats', { key: 'guess' })).status).toBe(429);
  });

  it('never limits whoever asks for its health', async () => {
    const { call } = await startApi({ rate: 1 });
    for (let i = 0; i < 5; i++) expect((await call('/healthz', { key: '' })).status).toBe(200);
  });

  it('refuses a body of more than a megabyte', async () => {
    const { call } = await startApi();
    expect(await problem(await call('/v1/decisions', { body: { ...REQUEST, id: 'x'.repeat(1024 * 1024) } }))).toMatchObject({ code: 'body-too-large', status: 413 });
  });

  it('takes JSON and nothing else', async () => {
    const { call } = await startApi();
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'text/html']) {
      expect(await problem(await call('/v1/decisions', { body: REQUEST, headers: { 'content-type': type } }))).toMatchObject({ code: 'type-refused', status: 415 });
    }
    for (const body of ['', '{', '{"a":1}x']) expect((await problem(await call('/v1/decisions', { body }))).code).toBe('body-unreadable');
  });
});

describe('problem documents', () => {
  it('point at a description of themselves that is there', async () => {
    const { call } = await startApi();
    const { type } = await problem(await call('/v1/decisions', { body: {} }));
    const [document = '', pointer = ''] = type.split('#');
    const found = pointer.split('/').slice(1).reduce<unknown>((value, key) => (value as Record<string, unknown>)[key], await (await call(document)).json());
    expect(found).toMatchObject({ description: expect.stringContaining(PROBLEMS['request-invalid'].title) });
  });

  it('answer unknown paths and wrong methods, and name those that are right', async () => {
    const { call } = await startApi();
    for (const path of ['/v1', '/v1/', '/v1/nothing', '/v1/policy/x']) {
      const answer = await call(path);
      if (path !== '/v1') expect(await problem(answer)).toMatchObject({ code: 'path-unknown', status: 404 });
    }
    const answer = await call('/v1/policy', { method: 'DELETE' });
    expect(answer.headers.get('allow')).toBe('GET, PUT, HEAD, OPTIONS');
    expect((await problem(answer)).code).toBe('method-refused');
    expect((await call('/v1/decisions')).status).toBe(405);
  });

  it('answer an address that is no URL, and a request that is no HTTP, without a word of what is inside', async () => {
    const { url } = await startApi();
    expect(await raw(url, 'GET /% HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n')).toMatch(/^HTTP\/1\.1 400 .*application\/problem\+json.*"url-unreadable"/s);
    expect(await raw(url, 'rubbish\r\n\r\n')).toMatch(/^HTTP\/1\.1 400 /);
  });

  it('name the request as the log does', async () => {
    const { call, log } = await startApi();
    const { instance } = await problem(await call('/v1/decisions', { body: {} }));
    await expect.poll(() => log.some(line => line.includes(instance.replace('urn:uuid:', '')))).toBe(true);
  });
});

describe('origins', () => {
  const origin = 'https://shop.example';

  it('lets no other origin in by default', async () => {
    const { call } = await startApi();
    const answer = await call('/v1/decisions', { body: REQUEST, headers: { origin } });
    expect(answer.headers.get('access-control-allow-origin')).toBeNull();
  });

  it('lets a listed origin in, with its preflight, and no other', async () => {
    const { call } = await startApi({ origins: [origin] });
    const preflight = (from: string) => call('/v1/decisions', { method: 'OPTIONS', key: '', headers: { origin: from, 'access-control-request-method': 'POST', 'access-control-request-headers': 'authorization,content-type' } });
    const allowed = await preflight(origin);
    expect(allowed.status).toBe(204);
    expect(allowed.headers.get('access-control-allow-origin')).toBe(origin);
    expect(allowed.headers.get('access-control-allow-headers')).toBe('Authorization, Content-Type, If-Match, If-None-Match');
    expect((await preflight('https://evil.example')).headers.get('access-control-allow-origin')).toBeNull();

    const answer = await call('/v1/decisions', { body: REQUEST, headers: { origin } });
    expect(answer.headers.get('access-control-allow-origin')).toBe(origin);
    expect(answer.headers.get('vary')).toMatch(/Origin/);
    expect(answer.headers.get('access-control-allow-credentials')).toBeNull();
  });

  it('tells a listed origin of its errors too', async () => {
    const { call } = await startApi({ origins: [origin] });
    expect((await call('/v1/decisions', { body: {}, headers: { origin } })).headers.get('access-control-allow-origin')).toBe(origin);
  });
});

describe('headers', () => {
  it('are on every answer', async () => {
    const { call } = await startApi();
    for (const path of ['/v1/policy', '/v1/decisions', '/v1/nothing', '/healthz', '/openapi.json']) {
      const { headers } = await call(path);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('content-security-policy')).toMatch(/default-src 'none'/);
      expect(headers.get('referrer-policy')).toBe('no-referrer');
    }
  });
});

/** Sends bytes as they are and gives the whole answer. */
function raw(url: string, text: string): Promise<string> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    let answer = '';
    connect(Number(port), hostname)
      .on('connect', function send(this: Socket) { this.end(text); })
      .on('data', chunk => { answer += chunk.toString(); }).on('error', reject).on('close', () => resolve(answer));
  });
}
