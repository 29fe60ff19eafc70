/** JSON's single values: what a test compares with. */
export type Scalar = string | number | boolean | null;

/** The code of a value that is no JSON. */
export const NO_CLASS = -1;

/** Offsets of the classes after the numbers and the known texts. */
export const OTHER_TEXT = 0, FALSE = 1, TRUE = 2, NOTHING = 3, NAN = 4, EMPTY_LIST = 5, OBJECT = 6;
const KINDS = 7;

/**
 * Sorts the values of one attribute into classes that no test of it can tell apart: each number it is compared with, each
 * region between two of them, each text it is compared with, all other texts, false, true, nothing, and so on.
 */
export class ValueClasses {
  readonly size: number;
  /** Code of the first class that is neither a number nor a known text; the offsets above count from it. */
  readonly kinds: number;
  /** The codes below this are those of numbers. */
  readonly numbers: number;
  readonly #cuts: Float64Array;
  readonly #texts: ReadonlyMap<string, number>;

  constructor(numbers: Iterable<number>, texts: Iterable<string>) {
    this.#cuts = Float64Array.from(numbers).sort();
    this.numbers = 2 * this.#cuts.length + 1;
    const codes = new Map<string, number>();
    for (const text of texts) codes.set(text, this.numbers + codes.size);
    this.#texts = codes;
    this.kinds = this.numbers + codes.size;
    this.size = this.kinds + KINDS;
  }

  /** The class of a value, or `NO_CLASS`. */
  codeOf(value: unknown): number {
    switch (typeof value) {
      case 'number': return Number.isNaN(value) ? this.kinds + NAN : this.#codeOfNumber(value);
      case 'string': return this.#texts.get(value) ?? this.kinds + OTHER_TEXT;
      case 'boolean': return this.kinds + (value ? TRUE : FALSE);
      case 'object': return this.kinds + (value === null ? NOTHING : Array.isArray(value) && value.length === 0 ? EMPTY_LIST : OBJECT);
      default: return NO_CLASS;
    }
  }

  /** Even codes are the regions below, between and above the cuts, odd ones the cuts themselves. */
  #codeOfNumber(value: number): number {
    const cuts = this.#cuts;
    let low = 0;
    let high = cuts.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((cuts[middle] as number) < value) low = middle + 1;
      else high = middle;
    }
    return cuts[low] === value ? 2 * low + 1 : 2 * low;
  }

  /** One value of each class, by code. */
  representatives(): unknown[] {
    const cuts = [...this.#cuts];
    const numbers = cuts.flatMap((cut, index) => (index === 0 ? [Number.NEGATIVE_INFINITY, cut] : [between(cuts[index - 1] as number, cut), cut]));
    return [...numbers, Number.POSITIVE_INFINITY, ...this.#texts.keys(), this.#unknownText(), false, true, null, Number.NaN, [], {}];
  }

  #unknownText(): string {
    let text = 'other';
    while (this.#texts.has(text)) text += '*';
    return text;
  }
}

/** A number of the region between two cuts; where nothing lies between them any number will do. */
function between(low: number, high: number): number {
  return Math.max(low, -Number.MAX_VALUE) / 2 + Math.min(high, Number.MAX_VALUE) / 2;
}
