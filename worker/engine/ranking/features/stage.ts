import type { Catalog } from '../catalog.ts';
import type { Evidence } from '../evidence.ts';
import type { CartView, OwnView } from '../scene.ts';

/** Everything a group of features may read. */
export interface Stage {
  readonly catalog: Catalog;
  readonly cart: CartView;
  readonly own: OwnView;
  readonly evidence: Evidence;
  /** Product number by row, -1 where the catalogue does not know the candidate. */
  readonly numbers: Int32Array;
  /** Price by row in minor units, 0 where unknown. */
  readonly prices: Float64Array;
  /** The decision's clock, ms since 1970. */
  readonly at: number;
}

/** Some features that are computed together. */
export interface Group {
  readonly names: readonly string[];
  /** Values of one row, in the order of `names`; made once a call, so that what all rows share is computed once. */
  prepare(stage: Stage): (row: number, out: Float32Array, offset: number) => void;
}
