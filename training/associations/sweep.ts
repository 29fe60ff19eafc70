/**
 * Inverts a symmetric positive definite matrix in place by the blocked sweep operator (Beaton 1964; blocked as in
 * Gauss–Jordan): only the lower triangle is read and written, so the whole costs n³/2 multiplications.
 * Several threads may run it on the same shared memory: each owns every `count`-th tile of rows, and all meet at `barrier`.
 */

/** Columns swept at once: a panel of this width stays in the cache. */
const BLOCK = 64;
const TILE = 4;

export interface Crew {
  readonly index: number;
  readonly count: number;
  /** Returns once every member has called it. */
  readonly barrier: () => void;
  readonly onStep?: ((done: number, total: number) => void) | undefined;
}

export const ALONE: Crew = { index: 0, count: 1, barrier: () => undefined };

/** Doubles of scratch memory that {@link sweep} needs beside the matrix. */
export function panelLength(n: number): number {
  return n * BLOCK;
}

/**
 * @param matrix Row-major n × n; afterwards the lower triangle holds the inverse.
 * @param panel Shared scratch of {@link panelLength} doubles.
 * @throws RangeError where the matrix is not positive definite.
 */
export function sweep(matrix: Float64Array, n: number, panel: Float64Array, crew: Crew): void {
  const scaled = new Float64Array(TILE * BLOCK);
  const total = Math.ceil(n / BLOCK);
  for (let step = 0; step < total; step++) {
    const from = step * BLOCK;
    const to = Math.min(n, from + BLOCK);
    copyPanel(matrix, n, from, to, panel, crew);
    crew.barrier();
    const pivot = invertSmall(panel, from, to);
    for (let tile = crew.index * TILE; tile < n; tile += crew.count * TILE) {
      const end = Math.min(n, tile + TILE);
      scale(panel, pivot, scaled, tile, end, to - from);
      subtract(matrix, n, panel, scaled, tile, end, from, to);
      for (let row = tile; row < end; row++) place(matrix, n, scaled, pivot, row, tile, from, to);
    }
    crew.barrier();
    crew.onStep?.(step + 1, total);
  }
  for (let row = crew.index; row < n; row += crew.count) for (let at = row * n; at <= row * n + row; at++) matrix[at] = -(matrix[at] ?? 0);
  crew.barrier();
}

/** Columns `from` to `to` of the whole symmetric matrix, read from its lower triangle. */
function copyPanel(matrix: Float64Array, n: number, from: number, to: number, panel: Float64Array, crew: Crew): void {
  for (let row = crew.index; row < n; row += crew.count) {
    for (let column = from; column < to; column++) {
      panel[row * BLOCK + column - from] = matrix[row >= column ? row * n + column : column * n + row] ?? 0;
    }
    for (let at = to - from; at < BLOCK; at++) panel[row * BLOCK + at] = 0;
  }
}

/** Inverse of the block on the diagonal, BLOCK × BLOCK, by Gauss–Jordan: a positive definite block needs no pivoting. */
function invertSmall(panel: Float64Array, from: number, to: number): Float64Array {
  const size = to - from;
  const a = panel.slice(from * BLOCK, to * BLOCK);
  const inverse = new Float64Array(BLOCK * BLOCK);
  for (let at = 0; at < size; at++) inverse[at * BLOCK + at] = 1;
  for (let p = 0; p < size; p++) {
    const pivot = a[p * BLOCK + p] ?? 0;
    if (!(pivot > 0)) throw new RangeError(`not positive definite at ${from + p}`);
    for (let c = 0; c < size; c++) { a[p * BLOCK + c] = (a[p * BLOCK + c] ?? 0) / pivot; inverse[p * BLOCK + c] = (inverse[p * BLOCK + c] ?? 0) / pivot; }
    for (let r = 0; r < size; r++) {
      const factor = a[r * BLOCK + p] ?? 0;
      if (r === p || factor === 0) continue;
      for (let c = 0; c < size; c++) {
        a[r * BLOCK + c] = (a[r * BLOCK + c] ?? 0) - factor * (a[p * BLOCK + c] ?? 0);
        inverse[r * BLOCK + c] = (inverse[r * BLOCK + c] ?? 0) - factor * (inverse[p * BLOCK + c] ?? 0);
      }
    }
  }
  return inverse;
}

/** `scaled` = the tile's panel rows × the pivot block's inverse. */
function scale(panel: Float64Array, pivot: Float64Array, scaled: Float64Array, tile: number, end: number, size: number): void {
  scaled.fill(0);
  for (let row = tile; row < end; row++) {
    for (let k = 0; k < size; k++) {
      const value = panel[row * BLOCK + k] ?? 0;
      for (let c = 0; c < size; c++) {
        const at = (row - tile) * BLOCK + c;
        scaled[at] = (scaled[at] ?? 0) + value * (pivot[k * BLOCK + c] ?? 0);
      }
    }
  }
}

/**
 * The tile's rows of the lower triangle minus `scaled` × panelᵀ, four rows and two columns at a time so that the sums stay in registers.
 * The swept rows and columns are computed too and then overwritten by `place`; entries right of the diagonal are never read.
 */
function subtract(matrix: Float64Array, n: number, panel: Float64Array, scaled: Float64Array, tile: number, end: number, from: number, to: number): void {
  if (end - tile < TILE || (from < end && to > tile)) return subtractPlainly(matrix, n, panel, scaled, tile, end, from, to);
  for (let column = 0; column < end; column += 2) {
    if (column >= from && column < to) continue;
    let a0 = 0, a1 = 0, b0 = 0, b1 = 0, c0 = 0, c1 = 0, d0 = 0, d1 = 0;
    let p = column * BLOCK;
    for (let k = 0; k < BLOCK; k++, p++) {
      const x = panel[p] as number;
      const y = panel[p + BLOCK] as number;
      const a = scaled[k] as number, b = scaled[k + BLOCK] as number, c = scaled[k + 2 * BLOCK] as number, d = scaled[k + 3 * BLOCK] as number;
      a0 += a * x; a1 += a * y;
      b0 += b * x; b1 += b * y;
      c0 += c * x; c1 += c * y;
      d0 += d * x; d1 += d * y;
    }
    const at = tile * n + column;
    matrix[at] = (matrix[at] as number) - a0; matrix[at + 1] = (matrix[at + 1] as number) - a1;
    matrix[at + n] = (matrix[at + n] as number) - b0; matrix[at + n + 1] = (matrix[at + n + 1] as number) - b1;
    matrix[at + 2 * n] = (matrix[at + 2 * n] as number) - c0; matrix[at + 2 * n + 1] = (matrix[at + 2 * n + 1] as number) - c1;
    matrix[at + 3 * n] = (matrix[at + 3 * n] as number) - d0; matrix[at + 3 * n + 1] = (matrix[at + 3 * n + 1] as number) - d1;
  }
}

/** The same, one entry at a time, for tiles at the edge and across the pivot block. */
function subtractPlainly(matrix: Float64Array, n: number, panel: Float64Array, scaled: Float64Array, tile: number, end: number, from: number, to: number): void {
  for (let row = tile; row < end; row++) {
    if (row >= from && row < to) continue;
    for (let column = 0; column <= row; column++) {
      if (column >= from && column < to) continue;
      let sum = 0;
      for (let k = 0; k < BLOCK; k++) sum += (scaled[(row - tile) * BLOCK + k] ?? 0) * (panel[column * BLOCK + k] ?? 0);
      matrix[row * n + column] = (matrix[row * n + column] ?? 0) - sum;
    }
  }
}

/** Writes the swept columns of one row: minus the inverse on the diagonal block, the scaled panel elsewhere. */
function place(matrix: Float64Array, n: number, scaled: Float64Array, pivot: Float64Array, row: number, tile: number, from: number, to: number): void {
  if (row >= from && row < to) {
    for (let column = from; column <= row; column++) matrix[row * n + column] = -(pivot[(row - from) * BLOCK + column - from] ?? 0);
    return;
  }
  for (let column = from; column < to; column++) matrix[row > column ? row * n + column : column * n + row] = scaled[(row - tile) * BLOCK + column - from] ?? 0;
}
