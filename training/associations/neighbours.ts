import type { Entry } from '../ledger.ts';
import { entry, gram, type Weighting } from './gram.ts';
import { invert, sharedMatrix } from './invert.ts';

/** Orders that count for each kind of weight; docs/decisions has the figures. */
const EASE: Weighting = { halfLife: 180, damping: 0.5 };
const RECENT: Weighting = { halfLife: 60, damping: 1 };
const PLAIN: Weighting = { halfLife: Number.POSITIVE_INFINITY, damping: 0 };

/** Ridge of EASE^R as a multiple of the mean of the Gram matrix's diagonal. */
const RIDGE = 0.8;

/** A product's neighbour with its weights. */
export interface Neighbour {
  readonly number: number;
  readonly ease: number;
  readonly cosine: number;
  readonly recent: number;
}

export interface NeighbourOptions {
  /** Neighbours a product. */
  readonly keep: number;
  /** Products that take part, the most sold first: time grows with the cube. */
  readonly most: number;
  readonly onProgress: (share: number) => void;
}

/**
 * The strongest neighbours of each product, by EASE^R (H. Steck, "Embarrassingly Shallow Autoencoders for Sparse Data", 2019:
 * B = I − P / diag P, P = (XᵀWX + λI)⁻¹), with cosines over all and over recent orders.
 * @param at The moment that weights count back from.
 * @returns A list a product number, strongest EASE weight first.
 */
export async function neighbours(orders: readonly Entry[], products: number, at: number, { keep, most, onProgress }: NeighbourOptions): Promise<Neighbour[][]> {
  const { active, place } = soldOnes(orders, products, most);
  const size = active.length;
  const ease = await easeMatrix(orders, size, place, at, onProgress);
  const plain = new Float32Array(size * size);
  const recent = new Float32Array(size * size);
  gram(plain, size, orders, place, at, PLAIN);
  gram(recent, size, orders, place, at, RECENT);
  const lists: Neighbour[][] = Array.from({ length: products }, () => []);
  for (const [row, number] of active.entries()) lists[number] = strongest({ row, size, keep, active, ease, plain, recent });
  return lists;
}

function soldOnes(orders: readonly Entry[], products: number, most: number): { active: number[]; place: Int32Array } {
  const sold = new Uint32Array(products);
  for (const order of orders) for (const number of order.numbers) sold[number] = (sold[number] ?? 0) + 1;
  const active = Array.from(sold.keys()).filter(number => (sold[number] ?? 0) > 0).sort((a, b) => (sold[b] ?? 0) - (sold[a] ?? 0) || a - b).slice(0, most);
  const place = new Int32Array(products).fill(-1);
  for (const [row, number] of active.entries()) place[number] = row;
  return { active, place };
}

/** P = (XᵀWX + λI)⁻¹, lower triangle. */
async function easeMatrix(orders: readonly Entry[], size: number, place: Int32Array, at: number, onProgress: (share: number) => void): Promise<Float64Array> {
  const matrix = sharedMatrix(size);
  gram(matrix, size, orders, place, at, EASE);
  let trace = 0;
  for (let row = 0; row < size; row++) trace += matrix[row * size + row] ?? 0;
  const ridge = Math.max(1e-9, RIDGE * trace / Math.max(1, size));
  for (let row = 0; row < size; row++) matrix[row * size + row] = (matrix[row * size + row] ?? 0) + ridge;
  await invert(matrix, size, onProgress);
  return matrix;
}

interface Strands {
  readonly row: number;
  readonly size: number;
  readonly keep: number;
  readonly active: readonly number[];
  readonly ease: Float64Array;
  readonly plain: Float32Array;
  readonly recent: Float32Array;
}

/** Two thirds of the places go to the strongest by EASE, the rest to those that were bought together lately, then ever. */
function strongest({ row, size, keep, active, ease, plain, recent }: Strands): Neighbour[] {
  const weights = { ease: new Float64Array(size), plain: new Float64Array(size), recent: new Float64Array(size) };
  const own = { plain: entry(plain, size, row, row), recent: entry(recent, size, row, row) };
  for (let other = 0; other < size; other++) {
    if (other === row) continue;
    weights.ease[other] = -entry(ease, size, row, other) / entry(ease, size, other, other);
    weights.plain[other] = cosine(entry(plain, size, row, other), own.plain, entry(plain, size, other, other));
    weights.recent[other] = cosine(entry(recent, size, row, other), own.recent, entry(recent, size, other, other));
  }
  const chosen = new Set<number>();
  const take = (values: Float64Array, upTo: number) => {
    for (const other of heaviest(values, keep)) {
      if (chosen.size >= upTo) return;
      if ((weights.plain[other] ?? 0) > 0) chosen.add(other);
    }
  };
  take(weights.ease, Math.ceil(keep * 2 / 3));
  take(weights.recent, Math.ceil(keep * 5 / 6));
  take(weights.plain, keep);
  take(weights.ease, keep);
  return [...chosen]
    .map(other => ({ number: active[other] ?? 0, ease: weights.ease[other] ?? 0, cosine: weights.plain[other] ?? 0, recent: weights.recent[other] ?? 0 }))
    .sort((a, b) => b.ease - a.ease || a.number - b.number);
}

function cosine(together: number, one: number, other: number): number {
  return together > 0 ? Math.min(1, together / Math.sqrt(one * other)) : 0;
}

/** Indices of the `most` largest positive values, largest first. */
function heaviest(values: Float64Array, most: number): number[] {
  const positive: number[] = [];
  for (let at = 0; at < values.length; at++) if ((values[at] ?? 0) > 0) positive.push(at);
  return positive.sort((a, b) => (values[b] ?? 0) - (values[a] ?? 0) || a - b).slice(0, most);
}
