import { expect, test } from 'vitest';
import { parseCatalog, prepare, type Catalog, type ScoreAsk } from '../../../../worker/engine/index.ts';
import { FEATURES, features } from '../../../../worker/engine/ranking/index.ts';
import { emptyProfile, type DecisionRequest, type Profile } from '../../../../worker/protocol/index.ts';
import { compile } from '../../../../worker/service/files/policy-file.ts';
import { scoreKey } from '../../../../worker/service/scores/score-key.ts';
import { catalogFile, policyFile, productIds, statisticsFile } from '../../../service/fixture/shop-files.ts';

const statistics = statisticsFile(20);
const catalog: Catalog = parseCatalog(JSON.parse(catalogFile(20, statistics)), statistics);
const request: DecisionRequest = {
  id: 'r1', placements: [{ placement: 'upsell' }],
  context: { cart: { items: [{ id: 'p3', quantity: 1 }] }, currency: 'EUR', locale: 'en', at: '2026-11-22T09:00:00Z' },
};
const profile: Profile = { ...emptyProfile('p', 0), orders: { count: 1, last: 1e12, value: 500 }, purchases: { p5: { count: 2, last: 1e12 } } };
const askOf = (of: DecisionRequest, about: Profile | undefined): ScoreAsk => {
  const [ask] = prepare({ request: of, policy: compile(JSON.parse(policyFile('v1'))), profile: about, catalog, seed: 's', source: 'engine' }).asks;
  if (!ask) throw new Error('Nothing to score.');
  return ask;
};
const keyOf = (of: DecisionRequest, about: Profile | undefined = profile) => scoreKey(askOf(of, about), of, about, catalog);
const later = (at: string): DecisionRequest => ({ ...request, id: 'r2', context: { ...request.context, at, page: 'checkout' } });

test('another request for the same on the same day finds the scores', async () => {
  expect(await keyOf(later('2026-11-22T23:00:00Z'))).toBe(await keyOf(request));
});

test('a look at a product does not make scores useless, a purchase does', async () => {
  const looked: Profile = { ...profile, revision: 9, visits: { count: 3, last: 2 }, products: { p9: { weight: 1, at: 1 } } };
  expect(await keyOf(request, looked)).toBe(await keyOf(request));
  expect(await keyOf(request, { ...profile, purchases: {} })).not.toBe(await keyOf(request));
});

test('another day, cart, shopper or model is scored anew', async () => {
  const key = await keyOf(request);
  const ask = askOf(request, profile);
  const others = await Promise.all([
    keyOf(later('2026-11-23T09:00:00Z')),
    keyOf({ ...request, context: { ...request.context, cart: { items: [{ id: 'p3', quantity: 2 }] } } }),
    keyOf(request, { ...profile, pseudonym: 'q' }),
    scoreKey(ask, request, undefined, catalog),
    scoreKey({ ...ask, model: { ...ask.model, version: 'm2' } }, request, profile, catalog),
    scoreKey(ask, request, profile, { ...catalog, version: 'c2' }),
  ]);
  expect(new Set([key, ...others]).size).toBe(others.length + 1);
});

test("the key holds all that the ranker's features read of a profile", () => {
  const { purchases, orders } = profile;
  const rich: Profile = {
    ...profile, visits: { count: 9, last: 9e11 }, categories: { 'shelf-1': { weight: 4, at: 9e11 } }, products: { p7: { weight: 4, at: 9e11 } },
    payment: { card: { weight: 1, at: 9e11 } }, abandoned: { p8: { weight: 1, at: 9e11 } }, coupons: { used: 2, last: 9e11 },
  };
  const seen = (about: Profile) => features(catalog, productIds(20), request.context.cart, about, Date.parse(request.context.at), { names: FEATURES });
  expect(seen(rich)).toEqual(seen({ ...emptyProfile('other', 0), purchases, orders }));
});
