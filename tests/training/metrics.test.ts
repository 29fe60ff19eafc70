import { expect, test } from 'vitest';
import { estimate, METRICS, rankOf } from '../../training/metrics.ts';

test('what is in the cart and what comes twice takes no place', () => {
  expect(rankOf('d', ['a', 'b', 'b', 'c', 'd'], new Set(['a']))).toBe(3);
  expect(rankOf('x', ['a', 'b'], new Set())).toBe(Infinity);
  expect(rankOf('21', Array.from({ length: 30 }, (_, at) => String(at + 1)), new Set())).toBe(Infinity);
});

test('metrics of a rank are their formulas', () => {
  const of = (rank: number) => Object.values(METRICS).map(metric => metric(rank));
  expect(of(1)).toEqual([1, 1, 1, 1]);
  expect(of(3)).toEqual([1, 1, 1 / 3, 0.5]);
  expect(of(11)).toEqual([0, 1, 1 / 11, 0]);
  expect(of(Infinity)).toEqual([0, 0, 0, 0]);
});

test('an interval holds its mean, and is wider where a basket answers as one', () => {
  const values = Array.from({ length: 300 }, (_, at) => (Math.floor(at / 3) % 2 ? 1 : 0));
  const apart = estimate(values, values.map((_, at) => String(at)));
  const together = estimate(values, values.map((_, at) => String(Math.floor(at / 3))));
  expect(apart.value).toBe(0.5);
  expect(together.low).toBeLessThan(apart.low);
  expect(together.high).toBeGreaterThan(apart.high);
});
