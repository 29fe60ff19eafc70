import { hash } from './random.ts';
import { CATEGORIES } from './categories.ts';
import { COLLECTIONS, type CollectionName } from './collections.ts';
import { LINES, type Line } from './lines.ts';
import type { ArtSubject } from './art/tile.ts';

/** A choice within a product. */
export interface Variant {
  readonly id: string;
  readonly title: string;
  /** Minor units. */
  readonly price: number;
  readonly stock: number;
}

/** A product of our own shop. */
export interface OwnProduct {
  /** Code: three letters of the shelf, then a number, e.g. `mug-104`. */
  readonly id: string;
  readonly title: string;
  readonly category: string;
  readonly collection: CollectionName;
  /** Minor units of EUR. */
  readonly price: number;
  readonly stock: number;
  readonly blurb: string;
  readonly variants: readonly Variant[];
  readonly art: ArtSubject;
}

/** The whole range: always the same, in the order of the shelves. */
export const PRODUCTS: readonly OwnProduct[] = CATEGORIES.flatMap(({ id: category }) =>
  LINES.filter(line => line.category === category).flatMap(titles).map(({ line, title, collection }, index) => product(line, title, collection, index)));

function titles(line: Line): { line: Line; title: string; collection: CollectionName }[] {
  const made = (line.collections ?? []).map(collection => ({ line, collection, title: `${collection} ${line.noun ?? ''}` }));
  const named = Object.entries(line.named ?? {}).map(([title, collection]) => ({ line, title, collection }));
  return [...made, ...named];
}

function product(line: Line, title: string, collection: CollectionName, index: number): OwnProduct {
  const id = `${line.category.slice(0, 3)}-${101 + index}`;
  const seed = hash(id);
  const price = line.price + roundTo((line.spread ?? 0) * ((seed % 100) / 100), 10);
  const variants = (line.variants ?? []).map((variant, at): Variant => ({
    id: `${id}-${at + 1}`, title: variant.title, price: price + (variant.by ?? 0), stock: stock(hash(`${id}:${at}`)),
  }));
  return {
    id, title, category: line.category, collection, price,
    stock: variants.length > 0 ? variants.reduce((sum, variant) => sum + variant.stock, 0) : stock(seed >>> 8),
    blurb: line.blurb, variants,
    art: { id, motif: line.motif, ...COLLECTIONS[collection] },
  };
}

/** Mostly plenty, one in eleven nearly gone, one in twenty-three sold out. */
function stock(seed: number): number {
  if (seed % 23 === 0) return 0;
  if (seed % 11 === 0) return 1 + (seed % 4);
  return 12 + (seed % 140);
}

function roundTo(value: number, step: number): number {
  return Math.round(value / step) * step;
}
