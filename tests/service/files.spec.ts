import { catalogFile, policyFile, statisticsFile } from './fixture/shop-files.ts';
import { expect, first, test, upsell, type Till } from './fixture/test.ts';
import type { DecideValue, HealthValue } from '../../worker/protocol/index.ts';

const suggest = (till: Till, id = 'u1') => till.ask<DecideValue>({ kind: 'decide', request: upsell(id, 'p3') });
/** A worker that was stopped asks for newer files after its first answer. */
const renewed = async (till: Till, path: string) => {
  await till.stopWorker();
  const before = till.site.asked.length;
  await till.decide();
  await till.until(async () => till.site.asked.slice(before), asked => asked.includes(path));
};
const faulty = JSON.stringify({ version: 'v2', rules: [{ id: 'a', when: true, then: [] }, { id: 'b', when: true, then: [{ do: 'explode' }] }] });

test('a newer policy comes into force with the decision after next', async ({ till }) => {
  await till.visit();
  till.site.files.set('/policy.json', policyFile('v2'));
  await renewed(till, '/policy.json');
  expect(first(await till.until(() => till.decide(), told => first(told).policy === 'v2')).order[0]).toBe('invoice');
});

test('a bad policy is refused whole, each fault with its path, and the last good one stays in force', async ({ till }) => {
  await till.visit();
  till.site.files.set('/policy.json', faulty);
  await renewed(till, '/policy.json');
  const told = await till.until(() => till.decide(), ({ warnings }) => warnings.length > 0);
  expect(told.warnings.map(({ code, at }) => [code, at])).toEqual([['policy-invalid', 'policy.rules[0].then'], ['policy-invalid', 'policy.rules[1].then[0].do']]);
  expect(first(told).policy).toBe('v1');
  const { value } = await till.ask<HealthValue>({ kind: 'health' });
  expect(value).toMatchObject({ policy: 'v1', faults: [{ code: 'policy-invalid' }, { code: 'policy-invalid' }] });
});

test('the last good policy outlives the worker that loaded it', async ({ till }) => {
  await till.visit();
  till.site.files.set('/policy.json', '{ not json');
  await renewed(till, '/policy.json');
  await till.stopWorker();
  expect(first(await till.decide()).policy).toBe('v1');
});

test('a mended policy takes the fault away', async ({ till }) => {
  await till.visit();
  till.site.files.set('/policy.json', faulty);
  await renewed(till, '/policy.json');
  await till.until(() => till.decide(), ({ warnings }) => warnings.length > 0);
  till.site.files.set('/policy.json', policyFile('v3'));
  await renewed(till, '/policy.json');
  await till.until(() => till.decide(), told => told.warnings.length === 0 && first(told).policy === 'v3');
});

test('a first policy that is bad leaves the decision to the next rung', async ({ till }) => {
  till.site.files.set('/policy.json', faulty);
  const told = await till.decide();
  expect(told).toMatchObject({ ok: false, error: { code: 'policy-invalid', at: 'policy.rules[0].then' } });
});

test('a first policy that is missing is named by its URL', async ({ till }) => {
  till.site.files.delete('/policy.json');
  expect((await till.decide()).error).toMatchObject({ code: 'policy-unavailable', at: `${till.site.origin}/policy.json` });
});

test('after one visit it decides without a network, worker stopped and all', async ({ till }) => {
  await till.visit();
  const online = first(await suggest(till));
  till.site.down = true;
  await till.stopWorker();
  const offline = first(await suggest(till));
  expect(offline.order).toEqual(online.order);
  expect(offline.items?.map(({ title }) => title)).toEqual(online.items?.map(({ title }) => title));
  const codes = async () => (await till.decide()).warnings.map(({ code }) => code).sort();
  expect(await till.until(codes, ({ length }) => length > 1)).toEqual(['catalog-unavailable', 'policy-unavailable']);
});

test('suggestions come from the catalogue, and never from the cart', async ({ till }) => {
  const decision = first(await suggest(till));
  expect(decision.order).toHaveLength(3);
  expect(decision.order).not.toContain('p3');
  expect(decision.items?.[0]).toMatchObject({ id: decision.order[0], price: expect.any(Number) });
});

test('statistics that do not match their integrity value are not used', async ({ till }) => {
  till.site.files.set('/catalog.json', catalogFile(20, statisticsFile(20), { integrity: `sha384-${'A'.repeat(64)}` }));
  const told = await suggest(till);
  expect(told.warnings).toMatchObject([{ code: 'catalog-invalid', at: `${till.site.origin}/statistics.bin` }]);
  expect(first(told)).toMatchObject({ order: [], items: [] });
});

test('a catalogue and its statistics change together or not at all', async ({ till }) => {
  await till.visit();
  const next = statisticsFile(30);
  till.site.files.set('/catalog.json', catalogFile(30, next, { version: 'c2' }));
  await renewed(till, '/statistics.bin');
  await till.until(() => suggest(till), ({ warnings }) => warnings.some(({ code }) => code === 'catalog-invalid'));
  await till.stopWorker();
  expect(first(await suggest(till)).order).toHaveLength(3);
  till.site.files.set('/statistics.bin', next);
  await till.stopWorker();
  await till.decide();
  await till.until(() => till.ask<HealthValue>({ kind: 'health' }), ({ value }) => value.catalog === 'c2');
});

test('a new version of the worker takes over at once, and drops what older ones kept', async ({ till, page }) => {
  await till.visit();
  await page.evaluate(() => Promise.all(['tillkit-files-0', 'merchant'].map(name => caches.open(name))));
  till.site.files.set('/till-sw.js', `${String(till.site.files.get('/till-sw.js'))}\n// a newer one`);
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration('/till/');
    await registration?.update();
  });
  await till.until(() => page.evaluate(() => caches.keys()), names => !names.includes('tillkit-files-0'));
  expect(await page.evaluate(() => caches.keys())).toEqual(expect.arrayContaining(['merchant', 'tillkit-files-1']));
  expect(first(await till.decide()).policy).toBe('v1');
});
