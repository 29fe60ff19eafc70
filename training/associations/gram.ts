import { DAY } from '../../worker/protocol/index.ts';
import type { Entry } from '../ledger.ts';

/** A basket larger than this is a stock order: its pairs say nothing, and their number grows with the square. */
const LARGEST_BASKET = 200;

/** How much an order counts. */
export interface Weighting {
  /** Days after which an order counts half; infinite: all count alike. */
  readonly halfLife: number;
  /** A basket of n counts n to the minus this. */
  readonly damping: number;
}

/**
 * Sums, over the orders, of the weight of each pair of products: the lower triangle of XᵀWX, into `matrix`.
 * @param place Row by product number, -1 for a product that is left out.
 */
export function gram(matrix: Float64Array | Float32Array, size: number, orders: readonly Entry[], place: Int32Array, at: number, { halfLife, damping }: Weighting): void {
  for (const order of orders) {
    if (order.numbers.length > LARGEST_BASKET) continue;
    const rows = Int32Array.from(order.numbers, number => place[number] ?? -1).filter(row => row >= 0).sort();
    const weight = 2 ** (-(at - order.at) / DAY / halfLife) * order.numbers.length ** -damping;
    for (const [index, row] of rows.entries()) {
      for (let other = 0; other <= index; other++) {
        const cell = row * size + (rows[other] ?? 0);
        matrix[cell] = (matrix[cell] ?? 0) + weight;
      }
    }
  }
}

/** The entry of a symmetric matrix of which the lower triangle is filled. */
export function entry(matrix: Float64Array | Float32Array, size: number, row: number, column: number): number {
  return (row >= column ? matrix[row * size + column] : matrix[column * size + row]) ?? 0;
}
