import type { HealthValue } from '../../worker/protocol/index.ts';
import { expect, first, payment, test } from './fixture/test.ts';

test('the first visit is decided by a policy fetched for it', async ({ till }) => {
  const told = await till.decide('r1');
  expect(told.warnings).toEqual([]);
  expect(first(told)).toMatchObject({ requestId: 'r1', placement: 'payment', order: ['invoice', 'card', 'paypal'], source: 'engine', policy: 'v1', hidden: [] });
});

test('a stopped worker is woken by the message and decides alike', async ({ till }) => {
  const before = first(await till.decide('same'));
  await till.stopWorker();
  const after = first(await till.decide('same'));
  expect({ ...after, took: 0, expires: '' }).toEqual({ ...before, took: 0, expires: '' });
});

test('a page that names no policy gets its own order', async ({ till }) => {
  const { policy: _, ...config } = till.config;
  till.config = config;
  expect(first(await till.decide()).order).toEqual(['card', 'paypal', 'invoice']);
});

test('a message that is not valid is refused with its place', async ({ till }) => {
  const told = await till.send({ till: 1, kind: 'decide', config: till.config, request: { ...payment('r1'), placements: [{ placement: 'Payment!' }] } });
  expect(told.error).toMatchObject({ code: 'message-invalid', at: 'message.request.placements[0].placement' });
});

test('a message of a version to come is refused, not misread', async ({ till }) => {
  const told = await till.send({ till: 2, kind: 'decide', config: till.config, request: payment('r1') });
  expect(told.error).toMatchObject({ code: 'message-invalid', at: 'message.till' });
});

test("other code's messages are left alone", async ({ till }) => {
  expect(await till.isAnswered({ type: 'SKIP_WAITING' })).toBe(false);
  expect(await till.isAnswered('hello')).toBe(false);
  expect(await till.isAnswered(null)).toBe(false);
});

test("no request of the page passes through the worker", async ({ till, page }) => {
  expect(await page.evaluate(() => navigator.serviceWorker.controller)).toBeNull();
  expect(String(till.site.files.get('/till-sw.js'))).not.toMatch(/addEventListener\((["'`])fetch\1/);
});

test('health names what is in force', async ({ till }) => {
  await till.decide();
  const { value } = await till.until(() => till.ask<HealthValue>({ kind: 'health' }), ({ value }) => value.catalog !== undefined);
  expect(value).toEqual({ messages: 1, policy: 'v1', catalog: 'c1', storage: true, queued: 0, faults: [] });
});
