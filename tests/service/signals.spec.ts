import type { HealthValue, ProfileValue } from '../../worker/protocol/index.ts';
import { expect, signal, test, type Till } from './fixture/test.ts';

const bought = (id: string) => signal(id, 'purchase', { currency: 'EUR', value: 12.5, items: [{ item_id: 'p1' }] });
const orders = async (till: Till) => (await till.ask<ProfileValue>({ kind: 'profile', act: 'read' })).value?.orders;
const queued = (till: Till) => till.ask<HealthValue>({ kind: 'health' }).then(({ value }) => value.queued);
const delivered = (till: Till) => till.site.batches.flatMap(({ signals }) => signals.map(({ id }) => id));

test('a signal is counted once, however often it is told', async ({ till }) => {
  till.consent(true);
  expect((await till.signals(bought('s1'), bought('s1'))).value).toEqual({ taken: 1, known: 0 });
  expect((await till.signals(bought('s1'), bought('s2'))).value).toEqual({ taken: 1, known: 1 });
  await till.stopWorker();
  expect((await till.signals(bought('s1'))).value).toEqual({ taken: 0, known: 1 });
  expect(await orders(till)).toMatchObject({ count: 2, value: 2500, currency: 'EUR' });
});

test('two pages that tell the same at the same moment are counted once', async ({ till, context }) => {
  const other = await context.newPage();
  await other.goto(till.site.origin);
  till.consent(true);
  const message = { till: 1, config: till.config, kind: 'signals', signals: [bought('s1'), bought('s2')] };
  const tell = (page: typeof other) => page.evaluate(message => (globalThis as unknown as { shop: { ask(m: unknown): Promise<unknown> } }).shop.ask(message), message);
  await Promise.all([tell(till.page), tell(other), tell(till.page), tell(other)]);
  expect(await orders(till)).toMatchObject({ count: 2 });
});

test('a bad signal is named and dropped, the others are taken', async ({ till }) => {
  till.consent(true);
  const told = await till.signals(bought('s1'), { ...bought('s2'), name: 'sale' }, 7);
  expect(told.value).toEqual({ taken: 1, known: 0 });
  expect(told.warnings.map(({ code, at }) => [code, at])).toEqual([['signal-invalid', 'signals[1].name'], ['signal-invalid', 'signals[2]']]);
});

test('with consent to analytics signals are delivered with the publishable key, and leave the queue', async ({ till }) => {
  till.consent(false, true);
  expect((await till.signals(bought('s1'), bought('s2'))).value).toEqual({ taken: 2, known: 0 });
  await till.until(() => queued(till), count => count === 0);
  expect(till.site.batches).toMatchObject([{ authorization: 'Bearer pk_test', signals: [{ id: 's1' }, { id: 's2' }] }]);
  expect((await till.ask({ kind: 'profile', act: 'read' })).value).toBeNull();
});

test('without consent to analytics nothing leaves the device', async ({ till }) => {
  till.consent(true, false);
  await till.signals(bought('s1'));
  await till.decide();
  expect(await queued(till)).toBe(0);
  expect(till.site.batches).toEqual([]);
});

test('signals wait while the API is down, rest between tries, and arrive when it is back', async ({ till }) => {
  till.site.api = 503;
  till.consent(true, true);
  await till.signals(bought('s1'));
  const told = await till.until(() => till.decide(), ({ warnings }) => warnings.length > 0);
  expect(told.warnings).toMatchObject([{ code: 'remote-unavailable', at: `${till.site.origin}/v1/signals` }]);
  const tries = till.site.batches.length;
  await till.decide();
  await till.stopWorker();
  expect(await queued(till)).toBe(1);
  till.site.api = 200;
  await till.decide();
  expect(till.site.batches.length).toBe(tries);
  await till.sync();
  await till.until(() => queued(till), count => count === 0);
  expect(delivered(till).slice(tries)).toEqual(['s1']);
});

test('a batch that the API will never take does not block the next', async ({ till }) => {
  till.site.api = 422;
  till.consent(false, true);
  await till.signals(bought('s1'));
  await till.until(() => queued(till), count => count === 0);
  till.site.api = 200;
  await till.signals(bought('s2'));
  await till.until(async () => delivered(till), ids => ids.includes('s2'));
});

test('when the disk is full signals are not acknowledged, and decisions go on by the page alone', async ({ till }) => {
  till.consent(true, true);
  await till.fillQuota();
  const refused = await till.signals(bought('s1'));
  expect(refused.error).toMatchObject({ code: 'storage-unavailable' });
  const told = await till.until(() => till.decide(), ({ warnings }) => warnings.some(({ code }) => code === 'storage-unavailable'));
  expect(told.ok).toBe(true);
  expect(told.value.decisions).toHaveLength(1);
});
