import type { ExportValue, Profile, ProfileValue } from '../../worker/protocol/index.ts';
import { expect, first, payment, signal, test, type Till } from './fixture/test.ts';

const read = (till: Till) => till.ask<ProfileValue>({ kind: 'profile', act: 'read' });
const paid = (id: string) => signal(id, 'add_payment_info', { payment_type: 'paypal' });

test('without consent nothing is stored: there is no database', async ({ till }) => {
  await till.decide();
  expect((await till.signals(paid('s1'))).value).toEqual({ taken: 0, known: 0 });
  await till.ask({ kind: 'profile', act: 'read' });
  await till.ask({ kind: 'profile', act: 'erase' });
  await till.ask({ kind: 'explain', requestId: 'r1' });
  await till.ask({ kind: 'consent' });
  await till.ask({ kind: 'health' });
  expect(await till.databases()).toEqual([]);
});

test('without consent a profile that is there is not used', async ({ till }) => {
  const { policy: _, ...config } = till.config;
  till.config = config;
  till.consent(true);
  await till.signals(paid('s1'), paid('s2'));
  expect(first(await till.decide()).order[0]).toBe('paypal');
  till.consent(false);
  expect(first(await till.decide()).order[0]).toBe('card');
});

test('what was learned is there after the worker was stopped', async ({ till }) => {
  till.consent(true);
  await till.signals(paid('s1'));
  await till.stopWorker();
  const { value } = await read(till);
  expect(value?.payment).toMatchObject({ paypal: { weight: 1 } });
});

test('it is stored encrypted, by keys that give nothing away', async ({ till }) => {
  till.consent(true, true);
  await till.signals(paid('s1'));
  await till.decide();
  const [record] = (await till.dump())['records'] as { nonce: unknown; data: unknown; revision: number }[];
  expect(Object.keys(record ?? {}).sort()).toEqual(['data', 'kind', 'nonce', 'revision']);
  expect(JSON.stringify(await till.dump())).not.toContain('paypal');
  expect(await till.keysExtractable()).toEqual([false, false]);
});

test('experiments keep their variation, and a new shopper one pseudonym', async ({ till }) => {
  const experiments = [{ id: 'e1', status: 'running', variations: [{ id: 'a', weight: 1 }, { id: 'b', weight: 1 }] }];
  till.site.files.set('/policy.json', JSON.stringify({ version: 'v1', experiments }));
  till.consent(true);
  const { assignments } = first(await till.decide('r1'));
  const stored = await till.until(() => read(till), ({ value }) => value !== null);
  expect(stored.value?.assignments).toEqual({ e1: assignments[0]?.variation });
  await till.stopWorker();
  expect(first(await till.decide('r2')).assignments).toEqual(assignments);
  expect((await read(till)).value?.pseudonym).toBe(stored.value?.pseudonym);
});

test('a record that cannot be read is set aside, told once, and a new profile begun', async ({ till }) => {
  till.consent(true);
  await till.signals(paid('s1'));
  const before = (await read(till)).value;
  await till.corruptProfile();
  await till.stopWorker();
  const told = await till.decide();
  expect(told.warnings).toMatchObject([{ code: 'profile-invalid', at: 'profile' }]);
  expect(first(told).order).toHaveLength(3);
  const after = await till.until(() => read(till), ({ value }) => value !== null);
  expect(after.value?.pseudonym).not.toBe(before?.pseudonym);
  expect((await till.dump())['quarantine']).toHaveLength(1);
});

test('erasing leaves no database, and the next profile is a stranger', async ({ till }) => {
  till.consent(true, true);
  await till.signals(paid('s1'));
  const before = (await read(till)).value;
  expect((await till.ask({ kind: 'profile', act: 'erase' })).ok).toBe(true);
  expect(await till.databases()).toEqual([]);
  await till.decide();
  const after = await till.until(() => read(till), ({ value }) => value !== null);
  expect(after.value?.pseudonym).not.toBe(before?.pseudonym);
  expect(after.value?.payment).toEqual({});
});

test('work that is still under way when data are erased does not bring them back', async ({ till }) => {
  till.consent(true, true);
  await till.signals(paid('s1'));
  const message = { till: 1, config: till.config };
  await Promise.all([
    till.send({ ...message, kind: 'signals', signals: [paid('s2')] }),
    till.send({ ...message, kind: 'decide', request: payment('r1') }),
    till.send({ ...message, kind: 'signals', signals: [paid('s3')] }),
    till.send({ till: 1, kind: 'consent', config: { ...till.config, consent: { personalization: false, analytics: false } } }),
  ]);
  expect(await till.databases()).toEqual([]);
});

test('a withdrawn purpose takes its own data with it', async ({ till }) => {
  till.site.down = true;
  till.consent(true, true);
  await till.signals(paid('s1'));
  till.consent(false, true);
  expect((await till.ask({ kind: 'consent' })).value).toEqual({ erased: true });
  expect((await read(till)).value).toBeNull();
  const left = await till.dump();
  expect([left['records'], left['traces'], left['scores'], left['keys']].map(rows => rows?.length)).toEqual([0, 0, 0, 1]);
  expect(left['queue']).toHaveLength(1);
  till.consent(false, false);
  await till.ask({ kind: 'consent' });
  expect(await till.databases()).toEqual([]);
});

test('the other pages of the shop learn of the choice, the page itself does not', async ({ till, context }) => {
  const other = await context.newPage();
  await other.goto(till.site.origin);
  till.consent(true, false);
  await till.ask({ kind: 'consent' });
  const notices = () => other.evaluate(() => (globalThis as unknown as { shop: { notices: unknown[] } }).shop.notices);
  expect(await till.until(notices, all => all.length > 0)).toEqual([{ till: 1, kind: 'consent', consent: { personalization: true, analytics: false } }]);
  expect(await till.notices()).toEqual([]);
});

test('the shopper corrects what is wrong, and only that', async ({ till }) => {
  till.consent(true);
  await till.signals(paid('s1'));
  const patched = await till.ask<Profile>({ kind: 'correct', patch: { payment: { paypal: null, card: { weight: 2, at: 1 } } } });
  expect(patched.value.payment).toEqual({ card: { weight: 2, at: 1 } });
  await till.stopWorker();
  expect((await read(till)).value?.payment).toEqual({ card: { weight: 2, at: 1 } });
  expect((await till.ask({ kind: 'correct', patch: { orders: { count: -1 } } })).error).toMatchObject({ code: 'request-invalid', at: 'patch.orders.count' });
  expect((await till.ask({ kind: 'correct', patch: { pseudonym: 'me' } })).error).toMatchObject({ code: 'request-invalid', at: 'patch.pseudonym' });
  till.consent(false);
  expect((await till.ask({ kind: 'correct', patch: {} })).error).toMatchObject({ code: 'consent-missing' });
});

test('one call exports everything that is stored', async ({ till }) => {
  till.site.down = true;
  till.consent(true, true);
  const { policy: _, catalog: __, ...config } = till.config;
  till.config = config;
  await till.signals(paid('s1'));
  await till.decide('r1');
  const all = () => till.ask<ExportValue>({ kind: 'profile', act: 'export' });
  const { value } = await till.until(all, told => told.value.traces.length > 0);
  expect(value).toMatchObject({ format: 1, profile: { payment: { paypal: { weight: 1 } } }, waiting: [{ id: 's1', name: 'add_payment_info' }], traces: [{ requestId: 'r1' }] });
});

test('a decision is explained, after a stop too where the shopper agreed', async ({ till }) => {
  const explain = () => till.ask<readonly { placement: string; rules: { rule: string }[] }[]>({ kind: 'explain', requestId: 'r1' });
  till.consent(true);
  await till.decide('r1');
  expect((await explain()).value).toMatchObject([{ placement: 'payment', rules: [{ rule: 'invoice-first', outcome: 'applied' }] }]);
  await till.until(() => till.dump(), stores => stores['traces']?.length === 1);
  await till.stopWorker();
  expect((await explain()).value).toMatchObject([{ placement: 'payment' }]);
});

test('a profile that rested longer than the policy allows is not used any more', async ({ till }) => {
  till.consent(true);
  await till.signals({ ...paid('s1'), at: '2020-01-01T00:00:00Z' }, signal('s2', 'page_view'));
  const old = (await read(till)).value;
  await till.ask({ kind: 'correct', patch: { payment: {} } });
  expect(old?.updated).toBeGreaterThan(0);
  till.site.files.set('/policy.json', JSON.stringify({ version: 'v1', retention: { profile: 0 } }));
  await till.decide();
  const fresh = await till.until(() => read(till), ({ value }) => value !== null && value.pseudonym !== old?.pseudonym);
  expect(fresh.value?.orders.count).toBe(0);
});
