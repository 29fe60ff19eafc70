import { describe, expect, it } from 'vitest';
import { openStores } from '../../server/app.ts';
import { problem, startApi } from './fixtures/api.ts';

const at = '2026-11-22T09:00:00Z';
const signal = (id: string, name = 'purchase') => ({ id, name, at, params: { value: 10, currency: 'EUR' } });

describe('POST /v1/signals', () => {
  it('takes a batch, and takes it only once', async () => {
    const stores = openStores(':memory:');
    const { call } = await startApi({ stores });
    const body = { signals: [signal('1'), signal('2', 'view_item')] };
    expect(await (await call('/v1/signals', { body })).json()).toEqual({ accepted: 2, duplicates: 0, refused: [] });
    expect(await (await call('/v1/signals', { body })).json()).toEqual({ accepted: 0, duplicates: 2, refused: [] });
    expect(await stores.signals.countByName(0)).toEqual({ purchase: 1, view_item: 1 });
  });

  it('counts exactly once when one delivery is repeated while it runs', async () => {
    const stores = openStores(':memory:');
    const { call } = await startApi({ stores });
    const body = { signals: Array.from({ length: 200 }, (_, i) => signal(`s${i}`)) };
    const answers = await Promise.all(Array.from({ length: 6 }, async () => await (await call('/v1/signals', { body })).json() as { accepted: number; duplicates: number }));
    expect(answers.reduce((sum, answer) => sum + answer.accepted, 0)).toBe(200);
    expect(answers.reduce((sum, answer) => sum + answer.duplicates, 0)).toBe(1000);
    expect(await stores.signals.countByName(0)).toEqual({ purchase: 200 });
  });

  it('keeps the good ones and lists the bad ones by index and place', async () => {
    const { call } = await startApi();
    const body = { signals: [signal('1'), { ...signal('2'), at: 'yesterday' }, 7, signal('3', 'sneeze'), { ...signal('4'), params: { items: [{ item_id: '' }] } }] };
    const { accepted, refused } = await (await call('/v1/signals', { body })).json() as { accepted: number; refused: { index: number; code: string; at: string }[] };
    expect(accepted).toBe(1);
    expect(refused.map(({ index, code, at: place }) => [index, code, place])).toEqual([
      [1, 'signal-invalid', 'signals[1].at'], [2, 'signal-invalid', 'signals[2]'],
      [3, 'signal-invalid', 'signals[3].name'], [4, 'signal-invalid', 'signals[4].params.items[0].item_id'],
    ]);
  });

  it('takes an empty batch for what it is', async () => {
    const { call } = await startApi();
    expect(await (await call('/v1/signals', { body: { signals: [] } })).json()).toEqual({ accepted: 0, duplicates: 0, refused: [] });
  });

  it('refuses what is no batch, and more than 500 at once', async () => {
    const { call } = await startApi();
    for (const body of [{}, [], { signals: 'all' }, { signals: Array.from({ length: 501 }, (_, i) => signal(`s${i}`)) }]) {
      expect(await problem(await call('/v1/signals', { body }))).toMatchObject({ code: 'signal-invalid', status: 422 });
    }
  });

  it('takes the publishable key from the query, for a beacon cannot send headers', async () => {
    const { call } = await startApi();
    const body = { signals: [signal('1')] };
    expect((await call('/v1/signals?key=pk_demo', { body, key: '' })).status).toBe(200);
    expect((await call('/v1/signals?key=pk_other', { body, key: '' })).status).toBe(401);
  });

  it('forgets signals once the policy\'s retention is over', async () => {
    const stores = openStores(':memory:');
    const day = 86_400_000;
    await stores.signals.add([{ id: 'old', name: 'login', at, params: {} }], 1 * day);
    await stores.signals.add([{ id: 'new', name: 'login', at, params: {} }], 6 * day);
    const { call } = await startApi({ stores, now: () => 10 * day, policy: { version: 'p', retention: { signals: 5 } } });
    expect((await call('/readyz')).status).toBe(200);
    expect(await stores.signals.countByName(0)).toEqual({ login: 1 });
  });
});
