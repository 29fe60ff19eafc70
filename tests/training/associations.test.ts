import { expect, test } from 'vitest';
import { invert, sharedMatrix } from '../../training/associations/invert.ts';
import { neighbours } from '../../training/associations/neighbours.ts';
import { ALONE, panelLength, sweep } from '../../training/associations/sweep.ts';
import type { Entry } from '../../training/ledger.ts';
import { DAY } from '../../worker/protocol/index.ts';

/** A symmetric matrix whose diagonal outweighs its rows: positive definite. */
function fill(matrix: Float64Array, n: number): Float64Array {
  for (let row = 0; row < n; row++) {
    for (let column = 0; column <= row; column++) {
      const value = row === column ? n / 3 + 2 : Math.sin(row * 12.9898 + column * 78.233) / 2;
      matrix[row * n + column] = value;
      matrix[column * n + row] = value;
    }
  }
  return matrix;
}

/** Largest difference of matrix × inverse from the identity. */
function error(matrix: Float64Array, inverse: Float64Array, n: number): number {
  const of = (row: number, column: number) => inverse[row >= column ? row * n + column : column * n + row] ?? 0;
  let worst = 0;
  for (let row = 0; row < n; row += Math.max(1, Math.floor(n / 40))) {
    for (let column = 0; column < n; column += Math.max(1, Math.floor(n / 40))) {
      let sum = 0;
      for (let k = 0; k < n; k++) sum += (matrix[row * n + k] ?? 0) * of(k, column);
      worst = Math.max(worst, Math.abs(sum - (row === column ? 1 : 0)));
    }
  }
  return worst;
}

test.each([1, 3, 63, 64, 65, 130, 259])('a matrix of %i rows times its inverse is the identity', n => {
  const matrix = fill(new Float64Array(n * n), n);
  const inverse = matrix.slice();
  sweep(inverse, n, new Float64Array(panelLength(n)), ALONE);
  expect(error(matrix, inverse, n)).toBeLessThan(1e-10);
});

test('threads give the same inverse', async () => {
  const n = 530;
  const matrix = fill(sharedMatrix(n), n);
  const shared = sharedMatrix(n);
  shared.set(matrix);
  const shares: number[] = [];
  await invert(shared, n, share => shares.push(share));
  expect(error(matrix, shared, n)).toBeLessThan(1e-10);
  expect(shares.at(-1)).toBe(1);
});

test('a matrix that is not positive definite is refused', () => {
  expect(() => sweep(Float64Array.of(1, 2, 2, 1), 2, new Float64Array(panelLength(2)), ALONE)).toThrow(RangeError);
});

function order(at: number, ...numbers: number[]): Entry {
  return { id: String(at), at: at * DAY, customer: undefined, numbers: Uint16Array.from(numbers).sort(), value: 1 };
}

test('a product’s first neighbour is what it is bought with, and strangers are none', async () => {
  const orders = Array.from({ length: 40 }, (_, at) => (at % 2 ? order(at, 0, 1) : order(at, 2, 3)));
  const lists = await neighbours(orders, 5, 41 * DAY, { keep: 3, most: 100, onProgress: () => undefined });
  expect(lists.map(list => list.map(one => one.number))).toEqual([[1], [0], [3], [2], []]);
  expect(lists[0]?.[0]?.cosine).toBeCloseTo(1, 6);
});

test('EASE^R explains away what only a popular product links', async () => {
  // 0 is bought with everything; 1 and 2 meet only where 0 is, no more often than chance.
  const orders = Array.from({ length: 200 }, (_, at) => order(at, 0, ...(at % 2 ? [1] : []), ...(at % 3 ? [2] : [])));
  const lists = await neighbours(orders, 3, 201 * DAY, { keep: 3, most: 100, onProgress: () => undefined });
  const weight = (to: number) => lists[1]?.find(one => one.number === to)?.ease ?? 0;
  expect(weight(0)).toBeGreaterThan(weight(2) * 2);
});
