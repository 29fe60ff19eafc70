import { describe, expect, it } from 'vitest';
import { loadShop, openStores } from '../../server/app.ts';
import { compilePolicy, decide } from '../../worker/engine/index.ts';
import { decisionRequestSchema, decisionsSchema, parse } from '../../worker/protocol/index.ts';
import { POLICY, problem, REQUEST, startApi } from './fixtures/api.ts';
import { writeShop } from './fixtures/shop.ts';

describe('POST /v1/decisions', () => {
  it('decides by the policy and says that it did', async () => {
    const { call } = await startApi();
    const answer = await call('/v1/decisions', { body: REQUEST });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    const { decisions } = parse(decisionsSchema, await answer.json(), 'answer-invalid', 'answer');
    expect(decisions).toMatchObject([{ requestId: 'request-1', placement: 'payment', order: ['card', 'invoice'], hidden: [], source: 'remote', policy: 'p1' }]);
  });

  it('gives the same decisions as the engine does by itself, save the time taken', async () => {
    const { call } = await startApi();
    const { decisions } = await (await call('/v1/decisions', { body: REQUEST })).json() as { decisions: object[] };
    const request = parse(decisionRequestSchema, REQUEST, 'request-invalid', 'request');
    const own = decide({ request, policy: compilePolicy(POLICY), seed: request.id, source: 'remote' });
    const untimed = (list: readonly object[]) => JSON.stringify(list.map(one => ({ ...one, took: 0 })));
    expect(untimed(decisions)).toBe(untimed(own.decisions));
  });

  it('generates upsells from the shop where the page gives no candidates', async () => {
    const { call } = await startApi({ shop: await loadShop(writeShop()) });
    const answer = await call('/v1/decisions', { body: { ...REQUEST, placements: [{ placement: 'upsell', limit: 3 }] } });
    const { decisions: [upsell] } = parse(decisionsSchema, await answer.json(), 'answer-invalid', 'answer');
    expect(upsell?.order.length).toBe(3);
    expect(upsell?.order).not.toContain('mug');
    expect(upsell?.items?.map(item => item.id)).toEqual(upsell?.order);
  });

  it('answers every placement of a request, in its order', async () => {
    const { call } = await startApi();
    const placements = ['message', 'upsell', 'coupon', 'shipping', 'payment'].map(placement => ({ placement }));
    const { decisions } = await (await call('/v1/decisions', { body: { ...REQUEST, placements } })).json() as { decisions: { placement: string }[] };
    expect(decisions.map(decision => decision.placement)).toEqual(['message', 'upsell', 'coupon', 'shipping', 'payment']);
  });

  it('lists every fault of a bad request with its place', async () => {
    const { call } = await startApi();
    const bad = { ...REQUEST, placements: [{ placement: 'Payment!', candidates: [{ id: 'a' }, { id: 'a' }] }], context: { ...REQUEST.context, currency: 'euro' } };
    const { code, status, at, errors } = await problem(await call('/v1/decisions', { body: bad }));
    expect({ code, status, at }).toEqual({ code: 'request-invalid', status: 422, at: 'placements[0].placement' });
    expect(errors?.map(error => error.at)).toEqual(['placements[0].placement', 'placements[0].candidates', 'context.currency']);
  });

  it('goes on deciding when storage is gone', async () => {
    const stores = openStores(':memory:');
    const { call } = await startApi({ stores });
    await stores.close();
    expect((await call('/v1/decisions', { body: REQUEST })).status).toBe(200);
    expect(await (await call('/readyz')).json()).toMatchObject({ status: 'degraded', storage: 'unavailable' });
    expect((await problem(await call('/v1/signals', { body: { signals: [{ id: '1', name: 'login', at: REQUEST.context.at }] } }))).code).toBe('storage-unavailable');
  });
});
