import { describe, expect, it } from 'vitest';
import { html } from '../../server/dashboard/html.ts';
import { REQUEST, startApi } from './fixtures/api.ts';

const login = (name: string, password: string) => ({ authorization: `Basic ${Buffer.from(`${name}:${password}`).toString('base64')}` });

describe('GET /v1/stats', () => {
  it('has what was decided, told and refused in the last hour', async () => {
    const { call } = await startApi();
    for (let i = 0; i < 3; i++) await call('/v1/decisions', { body: { ...REQUEST, placements: [...REQUEST.placements, { placement: 'coupon', candidates: [] }] } });
    await call('/v1/decisions', { body: {} });
    await call('/v1/signals', { body: { signals: [{ id: '1', name: 'purchase', at: REQUEST.context.at }] } });
    await expect.poll(async () => await (await call('/v1/stats', { key: 'sk_demo_analyst' })).json()).toMatchObject({
      decisions: {
        total: 6,
        byPlacement: [{ placement: 'coupon', source: 'remote', count: 3, ranked: 0 }, { placement: 'payment', source: 'remote', count: 3, ranked: 0 }],
        latency: { p50: expect.any(Number), p95: expect.any(Number) },
      },
      signals: { purchase: 1 },
      errors: { 'request-invalid': 1 },
    });
  });

  it('forgets what is older than an hour', async () => {
    let now = Date.parse('2026-11-22T09:00:00Z');
    const { call } = await startApi({ now: () => now });
    await call('/v1/decisions', { body: REQUEST });
    const total = async () => (await (await call('/v1/stats', { key: 'sk_demo_analyst' })).json() as { decisions: { total: number } }).decisions.total;
    expect(await total()).toBe(1);
    now += 59 * 60_000;
    expect(await total()).toBe(1);
    now += 60_000;
    expect(await total()).toBe(0);
  });
});

describe('GET /dashboard', () => {
  it('asks a browser for a password, which is the analyst\'s key', async () => {
    const { call } = await startApi();
    const refused = await call('/dashboard', { key: '' });
    expect([refused.status, refused.headers.get('www-authenticate')]).toEqual([401, 'Basic realm="Tillkit", charset="UTF-8"']);
    expect((await call('/dashboard', { key: '', headers: login('anyone', 'sk_demo_analyst') })).status).toBe(200);
    expect((await call('/dashboard', { key: '', headers: login('sk_demo_analyst', '') })).status).toBe(401);
    expect((await call('/dashboard', { key: '', headers: login('anyone', 'pk_demo') })).status).toBe(403);
    expect((await call('/v1/decisions', { key: '', body: REQUEST, headers: login('anyone', 'pk_demo') })).status).toBe(401);
  });

  it('is a whole page without scripts, inline styles or anything from elsewhere', async () => {
    const { call } = await startApi();
    await call('/v1/decisions', { body: REQUEST });
    const answer = await call('/dashboard', { key: 'sk_demo_analyst' });
    const page = await answer.text();
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(answer.headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src 'self';/);
    expect(page).toContain('<th scope="row">payment</th><td>remote</td><td>1</td>');
    expect(page).not.toMatch(/<script|\sstyle=|\son\w+=|https?:/);
    expect((await call('/dashboard/style.css', { key: '' })).headers.get('content-type')).toBe('text/css; charset=utf-8');
  });

  it('renews itself only when asked to', async () => {
    const { call } = await startApi();
    const page = async (path: string) => await (await call(path, { key: 'sk_demo_analyst' })).text();
    expect(await page('/dashboard')).not.toContain('http-equiv="refresh"');
    expect(await page('/dashboard?live=1')).toContain('http-equiv="refresh"');
  });

  it('shows whatever text the policy\'s version is as text', async () => {
    const { call } = await startApi({ policy: { version: '<img src=x onerror=alert(1)>"\'&' } });
    const page = await (await call('/dashboard', { key: 'sk_demo_analyst' })).text();
    expect(page).toContain('&#60;img src=x onerror=alert(1)&#62;&#34;&#39;&#38;');
    expect(page).not.toContain('<img');
  });
});

describe('html', () => {
  it('escapes values and keeps what it made itself', () => {
    expect(html`<p title="${'"'}">${'<b>'}${html`<i>${1}</i>`}${[html`<u></u>`]}</p>`.text).toBe('<p title="&#34;">&#60;b&#62;<i>1</i><u></u></p>');
  });
});
