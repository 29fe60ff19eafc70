import { describe, expect, it } from 'vitest';
import type { Stores } from '../../server/app.ts';
import { openStores } from '../../server/app.ts';
import { problem, REQUEST, startApi } from './fixtures/api.ts';

const SECRETS = ['pk_demo', 'mug', 'klarna-4711', 'campaign-x', 'order-99', '127.0.0.1', 'sk_guess', 'shopper@example.com'];

describe('the log', () => {
  it('has a line for every call: method, route, status, duration', async () => {
    const { call, log } = await startApi();
    await call('/v1/decisions', { body: REQUEST });
    await expect.poll(() => log.map(line => JSON.parse(line) as Record<string, unknown>).find(line => line['msg'] === 'answered'))
      .toMatchObject({ method: 'POST', route: '/v1/decisions', status: 200, ms: expect.any(Number), reqId: expect.any(String) });
  });

  it('never holds what a shopper sent, an address or a key', async () => {
    const { call, log } = await startApi();
    const sent = { ...REQUEST, placements: [{ placement: 'payment', candidates: [{ id: 'klarna-4711' }] }], context: { ...REQUEST.context, campaign: 'campaign-x' } };
    await call('/v1/decisions?key=pk_demo&email=shopper@example.com', { body: sent });
    await call('/v1/decisions', { body: { ...sent, id: 7, placements: 'klarna-4711' } });
    await call('/v1/signals', { body: { signals: [{ id: '1', name: 'purchase', at: REQUEST.context.at, params: { transaction_id: 'order-99' } }, { id: 'shopper@example.com', name: 'nope' }] } });
    await call('/v1/models/shopper@example.com/order-99');
    await call('/v1/shopper@example.com');
    await call('/v1/policy', { method: 'PUT', body: { version: 'shopper@example.com', rules: 'order-99' }, key: 'sk_demo_editor' });
    await call('/v1/decisions', { body: '{"shopper@example.com', key: 'pk_demo' });
    await call('/v1/stats', { key: 'sk_guess' });
    await expect.poll(() => log.filter(line => line.includes('"answered"')).length).toBe(8);
    for (const line of log) for (const secret of SECRETS.filter(one => !line.includes('listening') || one !== '127.0.0.1')) expect(line).not.toContain(secret);
  });

  it('has the place of an unexpected error but not its text, and the answer has neither', async () => {
    const { call, log } = await startApi({ stores: failing() });
    const answer = await call('/v1/signals', { body: { signals: [{ id: '1', name: 'login', at: REQUEST.context.at }] } });
    const document = JSON.stringify(await problem(answer));
    expect(answer.status).toBe(500);
    expect(document).toContain('"internal"');
    expect(document).not.toMatch(/shopper|at .*\.ts/);
    const line = log.find(text => text.includes('"refused"')) ?? '';
    expect(line).toContain('log.test.ts');
    expect(line).not.toContain('shopper@example.com');
  });
});

function failing(): Stores {
  const stores = openStores(':memory:');
  return { ...stores, signals: { ...stores.signals, add: async () => { throw new TypeError('cannot read shopper@example.com'); } } };
}
