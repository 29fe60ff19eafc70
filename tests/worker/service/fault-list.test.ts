import { expect, test } from 'vitest';
import { TillError } from '../../../worker/protocol/index.ts';
import { createFaultList } from '../../../worker/service/fault-list.ts';

const fault = (at: string) => new TillError('policy-invalid', at);

test('a newer fault of the same thing takes the place of the older', () => {
  const faults = createFaultList();
  faults.report('policy', new AggregateError([fault('a'), fault('b')]));
  expect(faults.list().map(({ at }) => at)).toEqual(['a', 'b']);
  faults.report('policy', fault('c'));
  expect(faults.list().map(({ at }) => at)).toEqual(['c']);
  faults.clear('policy');
  expect(faults.list()).toEqual([]);
});

test('what was thrown without a code is told as an unexpected fault of its subject', () => {
  const faults = createFaultList();
  faults.report('storage', new Error('boom'));
  expect(faults.list()).toMatchObject([{ code: 'internal', at: 'storage' }]);
});

test('work that an erasure overtook is no fault', () => {
  const faults = createFaultList();
  faults.report('storage', new TillError('consent-missing', 'storage'));
  expect(faults.list()).toEqual([]);
});

test('only the newest are kept', () => {
  const faults = createFaultList();
  for (let i = 0; i < 50; i++) faults.report(`file-${i}`, fault(`${i}`));
  expect(faults.list()).toHaveLength(20);
  expect(faults.list().at(-1)?.at).toBe('49');
});
