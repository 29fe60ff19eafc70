/**
 * The bytes of `statistics.bin`: a 64-byte header, then one typed array after another, little-endian, each aligned to its element.
 * The same function lays the views over bytes that are read and over bytes about to be written, so reader and writer cannot differ.
 */

/** 'TILS' read as a little-endian number. */
export const MAGIC = 0x534c4954;
/** Raised when an old reader could misread a new file. */
export const STATISTICS_VERSION = 1;
export const HEADER_BYTES = 64;

/** Days after which a sale counts half, one popularity a product for each. */
export const HALF_LIVES = [7, 30, 90, 365] as const;
/** The year is cut into this many parts for seasonality. */
export const SEASONS = 26;
/** Words of a title that are kept, the rarest first. */
export const WORDS = 8;
/** Fills unused places of neighbour and word lists. */
export const NONE = 0xffff;

export interface Shape {
  readonly products: number;
  /** Neighbours kept for each product. */
  readonly neighbours: number;
}

/** Typed arrays by product (row-major where there are several values a product), as stored. */
export interface Columns {
  /** Minor units of the shop's currency. */
  readonly price: Float32Array;
  /** Orders that held the product. */
  readonly orders: Float32Array;
  /** Largest weight of a product's list, by which its bytes are scaled. */
  readonly easeScale: Float32Array;
  readonly cosineScale: Float32Array;
  readonly recentScale: Float32Array;
  /** Largest share of each half-life, and of each season. A season without data has 0. */
  readonly popularityScale: Float32Array;
  readonly seasonScale: Float32Array;
  /** `products × HALF_LIVES`: share of all sales, square root companded. */
  readonly popularity: Uint16Array;
  /** Days since 1970 of the first and last sale; 0 where never sold. */
  readonly first: Uint16Array;
  readonly last: Uint16Array;
  /** `products × WORDS`: numbers of the title's words. */
  readonly words: Uint16Array;
  /** `products × neighbours`: product numbers, strongest first. */
  readonly neighbour: Uint16Array;
  /** Weights of those neighbours, companded: EASE^R, cosine over all orders, cosine over recent ones. */
  readonly ease: Int8Array;
  readonly cosine: Uint8Array;
  readonly recent: Uint8Array;
  /** `products × SEASONS`: share of the season's sales, square root companded. */
  readonly season: Uint8Array;
  /** Share of its buyers that bought it in more than one order; 255 is all. */
  readonly repeat: Uint8Array;
}

type Viewed<T> = new (buffer: ArrayBuffer, offset: number, length: number) => T;
type Take = <T>(type: Viewed<T> & { readonly BYTES_PER_ELEMENT: number }, length: number) => T;

/** Lays the columns over `buffer`, which must be at least {@link byteLength} long. */
export function columnsOver(buffer: ArrayBuffer, shape: Shape): Columns {
  return layOut(shape, (type, length, offset) => new type(buffer, offset, length)).columns;
}

/** Bytes of a file of this shape. */
export function byteLength(shape: Shape): number {
  const empty = new ArrayBuffer(0);
  return layOut(shape, type => new type(empty, 0, 0)).end;
}

function layOut(shape: Shape, view: <T>(type: Viewed<T>, length: number, offset: number) => T): { columns: Columns; end: number } {
  const { products: n, neighbours: k } = shape;
  let end = HEADER_BYTES;
  const take: Take = (type, length) => {
    const offset = end;
    end = Math.ceil((offset + length * type.BYTES_PER_ELEMENT) / 4) * 4;
    return view(type, length, offset);
  };
  const columns: Columns = {
    price: take(Float32Array, n),
    orders: take(Float32Array, n),
    easeScale: take(Float32Array, n),
    cosineScale: take(Float32Array, n),
    recentScale: take(Float32Array, n),
    popularityScale: take(Float32Array, HALF_LIVES.length),
    seasonScale: take(Float32Array, SEASONS),
    popularity: take(Uint16Array, n * HALF_LIVES.length),
    first: take(Uint16Array, n),
    last: take(Uint16Array, n),
    words: take(Uint16Array, n * WORDS),
    neighbour: take(Uint16Array, n * k),
    ease: take(Int8Array, n * k),
    cosine: take(Uint8Array, n * k),
    recent: take(Uint8Array, n * k),
    season: take(Uint8Array, n * SEASONS),
    repeat: take(Uint8Array, n),
  };
  return { columns, end };
}

/** Part of the year that a moment falls in, 0 to SEASONS - 1. Days past the last whole part belong to it. */
export function seasonOf(at: number): number {
  const date = new Date(at);
  const day = Math.floor((at - Date.UTC(date.getUTCFullYear(), 0, 1)) / 86_400_000);
  return Math.min(SEASONS - 1, Math.floor(day / (365 / SEASONS)));
}

/** FNV-1a over 32-bit words: finds truncation and stray bytes, not malice (that is the integrity hash's work). */
export function checksum(buffer: ArrayBuffer, from: number, to: number): number {
  const words = new Uint32Array(buffer, from, (to - from) >> 2);
  let hash = 0x811c9dc5;
  for (let at = 0; at < words.length; at++) hash = Math.imul(hash ^ (words[at] ?? 0), 0x01000193);
  return hash >>> 0;
}

/** A hash of the product ids in order: says whether records and statistics belong together. */
export function hashIds(ids: Iterable<string>): number {
  let hash = 0x811c9dc5;
  for (const id of ids) {
    for (let at = 0; at < id.length; at++) hash = Math.imul(hash ^ id.charCodeAt(at), 0x01000193);
    hash = Math.imul(hash ^ 0x1f, 0x01000193);
  }
  return hash >>> 0;
}
