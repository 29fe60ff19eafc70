import { expect, test } from 'vitest';
import { backoff } from '../../../../worker/service/signals/backoff.ts';

test('each failure doubles the wait, up to an hour', () => {
  expect([1, 2, 3, 20].map(failures => backoff(failures, 1))).toEqual([5_000, 10_000, 20_000, 3_600_000]);
});

test('chance spreads the wait over its upper half', () => {
  expect([0, 0.5, 1].map(random => backoff(1, random))).toEqual([2_500, 3_750, 5_000]);
});
