import { SIGNED, UNSIGNED } from './companding.ts';
import { NONE } from './layout.ts';
import type { Statistics } from './statistics.ts';

/** How strongly each row (a candidate) hangs together with a set of products, several ways. */
export interface Associations {
  readonly easeSum: Float32Array;
  readonly easeMax: Float32Array;
  readonly cosineSum: Float32Array;
  readonly cosineMax: Float32Array;
  readonly recentSum: Float32Array;
  readonly recentMax: Float32Array;
  /** P(candidate | product) by the orders of both: the largest, and that at least one brings it along. */
  readonly conditionalMax: Float32Array;
  readonly conditionalAny: Float32Array;
  /** Weight of the products that have the candidate among their neighbours. */
  readonly links: Float32Array;
}

/** A product that speaks for its neighbours, with its weight. */
export interface Voice {
  readonly number: number;
  readonly weight: number;
}

/**
 * Sums what `voices` say of each row.
 * @param rowOf Row + 1 by product number, 0 where the product is no candidate.
 */
export function associate(statistics: Statistics, voices: readonly Voice[], rowOf: Uint16Array, rows: number): Associations {
  const sums = empty(rows);
  const { neighbours, neighbour, ease, cosine, recent, easeScale, cosineScale, recentScale, orders } = statistics;
  for (const { number, weight } of voices) {
    const easeTop = (easeScale[number] ?? 0) * weight;
    const cosineTop = cosineScale[number] ?? 0;
    const recentTop = (recentScale[number] ?? 0) * weight;
    const sold = Math.max(1, orders[number] ?? 1);
    const end = (number + 1) * neighbours;
    for (let at = number * neighbours; at < end; at++) {
      const other = neighbour[at] ?? NONE;
      if (other === NONE) break;
      const row = (rowOf[other] ?? 0) - 1;
      if (row < 0) continue;
      const strength = easeTop * (SIGNED[(ease[at] ?? 0) + 128] ?? 0);
      const alike = cosineTop * (UNSIGNED[cosine[at] ?? 0] ?? 0);
      const lately = recentTop * (UNSIGNED[recent[at] ?? 0] ?? 0);
      // Cosine is shared / sqrt(sold × other's); the conditional probability is shared / sold.
      const conditional = Math.min(0.99, alike * Math.sqrt((orders[other] ?? 0) / sold)) * weight;
      add(sums.easeSum, sums.easeMax, row, strength);
      add(sums.cosineSum, sums.cosineMax, row, alike * weight);
      add(sums.recentSum, sums.recentMax, row, lately);
      if (conditional > (sums.conditionalMax[row] ?? 0)) sums.conditionalMax[row] = conditional;
      sums.conditionalAny[row] = 1 - (1 - (sums.conditionalAny[row] ?? 0)) * (1 - conditional);
      sums.links[row] = (sums.links[row] ?? 0) + weight;
    }
  }
  return sums;
}

/** The other direction: how much of each row's own neighbour list is among `marked` products, by EASE weight. */
export function associateBack(statistics: Statistics, marked: Uint8Array, numbers: Int32Array): Float32Array {
  const { neighbours, neighbour, ease, easeScale } = statistics;
  const sums = new Float32Array(numbers.length);
  for (const [row, number] of numbers.entries()) {
    if (number < 0) continue;
    let sum = 0;
    for (let at = number * neighbours; at < (number + 1) * neighbours; at++) {
      const other = neighbour[at] ?? NONE;
      if (other === NONE) break;
      if (marked[other]) sum += SIGNED[(ease[at] ?? 0) + 128] ?? 0;
    }
    sums[row] = sum * (easeScale[number] ?? 0);
  }
  return sums;
}

function add(sum: Float32Array, max: Float32Array, row: number, value: number): void {
  sum[row] = (sum[row] ?? 0) + value;
  if (value > (max[row] ?? 0)) max[row] = value;
}

function empty(rows: number): Associations {
  const column = () => new Float32Array(rows);
  return {
    easeSum: column(), easeMax: column(), cosineSum: column(), cosineMax: column(), recentSum: column(), recentMax: column(),
    conditionalMax: column(), conditionalAny: column(), links: column(),
  };
}
