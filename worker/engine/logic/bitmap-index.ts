import type { Vocabulary } from './vocabulary.ts';

/**
 * For each attribute and each class of its values, the conditions that the value does not rule out, as a row of bits. What
 * a shopper's facts leave is the intersection of one row an attribute, 32 conditions an instruction.
 *
 * Bitmap indexes: P. O'Neil and D. Quass, "Improved Query Performance with Variant Indexes", SIGMOD 1997; rows for ranges:
 * C.-Y. Chan and Y. Ioannidis, "Bitmap Index Design and Evaluation", SIGMOD 1998 (here with conditions for records).
 */
export class BitmapIndex {
  readonly #words: number;
  /** All rows, one after another; first the row of the conditions that can hold at all. */
  readonly #rows: Int32Array;
  /** Places of the indexed attributes in the codes, and where the rows of each begin. */
  readonly #places: Int32Array;
  readonly #starts: Int32Array;
  /** Where the row of each attribute's present value begins. */
  readonly #chosen: Int32Array;

  /**
   * @param live Whether each condition can hold.
   * @param requirements Three numbers each: condition, leaf, and 1 where the leaf must not hold.
   * @param truths The tables of the leaves.
   */
  constructor(live: readonly boolean[], requirements: readonly number[], vocabulary: Vocabulary, truths: Uint8Array) {
    this.#words = (live.length + 31) >>> 5;
    const starts = new Map<number, number>();
    let length = this.#words;
    for (let at = 1; at < requirements.length; at += 3) {
      const leaf = requirements[at] as number;
      const place = vocabulary.placeOf(leaf);
      if (starts.has(place)) continue;
      starts.set(place, length);
      length += vocabulary.classesOf(leaf) * this.#words;
    }
    this.#places = Int32Array.from(starts.keys());
    this.#starts = Int32Array.from(starts.values());
    this.#chosen = new Int32Array(starts.size);
    this.#rows = new Int32Array(length).fill(-1);
    this.#keep(live);
    for (let at = 0; at < requirements.length; at += 3) {
      const leaf = requirements[at + 1] as number;
      this.#require(requirements[at] as number, starts.get(vocabulary.placeOf(leaf)) as number, truths, vocabulary.offsetOf(leaf), vocabulary.classesOf(leaf), requirements[at + 2] as number);
    }
  }

  /** Leaves in the first row the conditions that can hold. */
  #keep(live: readonly boolean[]): void {
    for (let condition = 0; condition < this.#words * 32; condition++) {
      if (!live[condition]) this.#rows[condition >>> 5] = (this.#rows[condition >>> 5] as number) & ~(1 << (condition & 31));
    }
  }

  /** Takes a condition out of the rows, from `start` on, of the classes whose truth, from `offset` on, is `ruledOutBy`. */
  #require(condition: number, start: number, truths: Uint8Array, offset: number, classes: number, ruledOutBy: number): void {
    const rows = this.#rows;
    const others = ~(1 << (condition & 31));
    let word = start + (condition >>> 5);
    for (let code = 0; code < classes; code++) {
      if (truths[offset + code] === ruledOutBy) rows[word] = (rows[word] as number) & others;
      word += this.#words;
    }
  }

  /**
   * Writes into `found` the conditions that the facts do not rule out, rising; how many they are.
   * @param codes The class of each attribute's value.
   */
  candidates(codes: Int32Array, found: Int32Array): number {
    const words = this.#words;
    const rows = this.#rows;
    const chosen = this.#chosen;
    const count = chosen.length;
    for (let index = 0; index < count; index++) chosen[index] = (this.#starts[index] as number) + (codes[this.#places[index] as number] as number) * words;
    let size = 0;
    for (let word = 0; word < words; word++) {
      let bits = rows[word] as number;
      for (let index = 0; index < count && bits !== 0; index++) bits &= rows[(chosen[index] as number) + word] as number;
      while (bits !== 0) {
        found[size++] = (word << 5) + 31 - Math.clz32(bits & -bits);
        bits &= bits - 1;
      }
    }
    return size;
  }
}
