import { expect, test } from 'vitest';
import { checked, targetOf } from '../../../../worker/service/signals/take.ts';

const at = '2026-11-22T09:00:00Z';

test('of a signal that is told twice the first counts', () => {
  const { signals, warnings } = checked([{ id: 'a', name: 'page_view', at }, { id: 'a', name: 'view_cart', at }]);
  expect(signals.map(({ name }) => name)).toEqual(['page_view']);
  expect(warnings).toEqual([]);
});

test('whatever is no signal is named by its place', () => {
  const { signals, warnings } = checked([null, { id: 'b', name: 'page_view', at: 'now' }, { id: 'c', name: 'page_view', at }]);
  expect(signals.map(({ id }) => id)).toEqual(['c']);
  expect(warnings.map(({ code, at }) => [code, at])).toEqual([['signal-invalid', 'signals[0]'], ['signal-invalid', 'signals[1].at']]);
});

test('signals have somewhere to go only with an API and consent to analytics', () => {
  const consent = { personalization: true, analytics: true };
  expect(targetOf({ api: 'https://api', key: 'k', consent })).toEqual({ api: 'https://api', key: 'k' });
  expect(targetOf({ consent })).toBeUndefined();
  expect(targetOf({ api: 'https://api', consent: { ...consent, analytics: false } })).toBeUndefined();
});
