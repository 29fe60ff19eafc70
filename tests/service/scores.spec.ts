import type { DecideValue } from '../../worker/protocol/index.ts';
import { expect, first, test, upsell, type RankerKind, type Till } from './fixture/test.ts';

const suggest = (till: Till, ranker?: RankerKind) => till.ask<DecideValue>({ kind: 'decide', request: upsell('u1', 'p3') }, ranker);
const prepare = (till: Till, ranker?: RankerKind) => till.ask<DecideValue>({ kind: 'prepare', request: upsell('ahead', 'p3') }, ranker);
const MODEL = { name: 'ranker', version: 'm1' };

test('without a ranker the decision stands on associations and says so', async ({ till }) => {
  const told = await suggest(till);
  expect(first(told).model).toBeUndefined();
  expect(first(told).order).toHaveLength(3);
  expect(told.value.models).toEqual([{ url: `${till.site.origin}/ranker.onnx` }]);
});

test('a lent ranker ranks', async ({ till }) => {
  await suggest(till);
  const without = first(await suggest(till)).order;
  const decision = first(await till.until(() => suggest(till, 'ready'), told => first(told).model !== undefined));
  expect(decision.model).toEqual(MODEL);
  expect(decision.order).not.toEqual(without);
});

test('scores computed ahead serve a later page that lends no ranker', async ({ till }) => {
  const ahead = first(await prepare(till, 'ready'));
  expect(ahead.model).toEqual(MODEL);
  const later = first(await suggest(till));
  expect([later.model, later.order]).toEqual([MODEL, ahead.order]);
});

test('they serve after the worker was stopped where the shopper agreed, and are forgotten where not', async ({ till }) => {
  await prepare(till, 'ready');
  await till.stopWorker();
  expect(first(await suggest(till)).model).toBeUndefined();
  till.consent(true);
  await till.decide();
  await till.until(() => till.ask({ kind: 'profile', act: 'read' }), ({ value }) => value !== null);
  await prepare(till, 'ready');
  await till.stopWorker();
  expect(first(await suggest(till)).model).toEqual(MODEL);
});

test('another cart is scored anew', async ({ till }) => {
  await prepare(till, 'ready');
  const other = await till.ask<DecideValue>({ kind: 'decide', request: upsell('u2', 'p5') });
  expect(first(other).model).toBeUndefined();
});

test('a ranker that is silent holds no decision up', async ({ till }) => {
  await suggest(till);
  const told = await suggest(till, 'silent');
  expect(first(told).order).toHaveLength(3);
  expect(told.took).toBeLessThan(1_000);
});

test('scores that come late serve the next decision', async ({ till }) => {
  await suggest(till);
  expect(first(await suggest(till, 'slow')).model).toBeUndefined();
  await till.until(() => suggest(till), told => first(told).model !== undefined);
});

test("a broken ranker is named, with the model's URL, and the decision stands", async ({ till }) => {
  const told = await prepare(till, 'broken');
  expect(first(told).order).toHaveLength(3);
  expect(told.warnings).toMatchObject([{ code: 'model-invalid', at: `${till.site.origin}/ranker.onnx` }]);
});
