import { TillError, type Cart, type Profile } from '../../../protocol/index.ts';
import type { Catalog } from '../catalog.ts';
import { weigh } from '../evidence.ts';
import { priceOf, viewCart, viewOwn } from '../scene.ts';
import { associated, history } from './associated.ts';
import { occasion, owned } from './owned.ts';
import { launched, priced } from './priced.ts';
import { selling } from './selling.ts';
import { titled } from './titled.ts';
import type { Stage } from './stage.ts';

const GROUPS = [associated, history, selling, priced, launched, owned, titled, occasion] as const;

/** Names of the features, in the order of the columns. Generic: none means anything in one shop only. */
export const FEATURES: readonly string[] = GROUPS.flatMap(group => group.names);

export interface FeatureOptions {
  /** The columns to return, in this order: a model's own list. All of `FEATURES` where absent. */
  readonly names?: readonly string[] | undefined;
  /** Prices that the page gave, in minor units of the catalogue's currency; the catalogue's own where absent. */
  readonly prices?: ReadonlyMap<string, number> | undefined;
}

/**
 * What the ranker sees of each candidate.
 * A candidate that the catalogue does not know gets zeros, except for its price and what all candidates share.
 * @param at The decision's clock, ms since 1970.
 * @returns Row-major `ids.length × columns` float32, every value finite.
 * @throws TillError `model-invalid` where `names` holds an unknown feature.
 */
export function features(catalog: Catalog, ids: readonly string[], cart: Cart, profile: Profile | undefined, at: number, options: FeatureOptions = {}): Float32Array {
  const view = viewCart(catalog, cart);
  const own = viewOwn(catalog, profile, at);
  const { numbers, rowOf } = rowsOf(catalog, ids);
  const prices = Float64Array.from(ids, id => options.prices?.get(id) ?? priceOf(catalog, id));
  const evidence = weigh(catalog.statistics, view, own, numbers, rowOf);
  const all = fill({ catalog, cart: view, own, evidence, numbers, prices, at });
  return options.names ? select(all, ids.length, options.names) : all;
}

/** Row numbers of the candidates, both ways. */
export function rowsOf(catalog: Catalog, ids: readonly string[]): { numbers: Int32Array; rowOf: Uint16Array } {
  const numbers = Int32Array.from(ids, id => catalog.numbers.get(id) ?? -1);
  const rowOf = new Uint16Array(catalog.products.length);
  for (const [row, number] of numbers.entries()) if (number >= 0) rowOf[number] = row + 1;
  return { numbers, rowOf };
}

function fill(stage: Stage): Float32Array {
  const width = FEATURES.length;
  const rows = stage.numbers.length;
  const out = new Float32Array(rows * width);
  let column = 0;
  for (const group of GROUPS) {
    const write = group.prepare(stage);
    for (let row = 0; row < rows; row++) write(row, out, row * width + column);
    column += group.names.length;
  }
  return out;
}

function select(all: Float32Array, rows: number, names: readonly string[]): Float32Array {
  const columns = names.map((name, at) => {
    const column = FEATURES.indexOf(name);
    if (column < 0) throw new TillError('model-invalid', `features[${at}]`, `the engine has no feature "${name}"`);
    return column;
  });
  const out = new Float32Array(rows * names.length);
  for (let row = 0; row < rows; row++) {
    for (const [at, column] of columns.entries()) out[row * names.length + at] = all[row * FEATURES.length + column] ?? 0;
  }
  return out;
}
