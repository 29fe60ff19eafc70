import type { Leaf } from './attribute.ts';

/** A leaf that must hold (or, negated, must not) for a condition to hold. */
export interface Requirement {
  readonly condition: number;
  readonly leaf: Leaf;
  readonly negated: boolean;
}

/**
 * For each attribute and each class of its values, the conditions that the value does not rule out, as a row of bits. What
 * a shopper's facts leave is the intersection of one row an attribute, 32 conditions an instruction.
 *
 * Bitmap indexes: P. O'Neil and D. Quass, "Improved Query Performance with Variant Indexes", SIGMOD 1997; rows for ranges:
 * C.-Y. Chan and Y. Ioannidis, "Bitmap Index Design and Evaluation", SIGMOD 1998 (here with conditions for records).
 */
export class BitmapIndex {
  readonly #words: number;
  /** The conditions that can hold at all. */
  readonly #live: Int32Array;
  /** All rows, one after another. */
  #rows = new Int32Array(0);
  /** Places of the indexed attributes in the codes, and where the rows of each begin. */
  readonly #places: number[] = [];
  readonly #starts: number[] = [];
  /** Where the row of each attribute's present value begins. */
  readonly #chosen: Int32Array;

  /** @param live Whether each condition can hold. @param tables What each leaf holds for. */
  constructor(live: readonly boolean[], requirements: readonly Requirement[], tables: ReadonlyMap<Leaf, Uint8Array>) {
    this.#words = (live.length + 31) >>> 5;
    this.#live = new Int32Array(this.#words);
    for (const [condition, can] of live.entries()) if (can) setBit(this.#live, 0, condition);
    this.#layOut(requirements);
    this.#chosen = new Int32Array(this.#places.length);
    for (const requirement of requirements) this.#require(requirement, tables.get(requirement.leaf) as Uint8Array);
  }

  #layOut(requirements: readonly Requirement[]): void {
    let length = 0;
    for (const attribute of new Set(requirements.map(({ leaf }) => leaf.attribute))) {
      this.#places.push(attribute.place);
      this.#starts.push(length);
      length += attribute.size * this.#words;
    }
    this.#rows = new Int32Array(length).fill(-1);
  }

  #require({ condition, leaf, negated }: Requirement, table: Uint8Array): void {
    let start = this.#starts[this.#places.indexOf(leaf.attribute.place)] as number;
    const ruledOutBy = negated ? 1 : 0;
    for (const holds of table) {
      if (holds === ruledOutBy) clearBit(this.#rows, start, condition);
      start += this.#words;
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
      let bits = this.#live[word] as number;
      for (let index = 0; index < count && bits !== 0; index++) bits &= rows[(chosen[index] as number) + word] as number;
      while (bits !== 0) {
        found[size++] = (word << 5) + 31 - Math.clz32(bits & -bits);
        bits &= bits - 1;
      }
    }
    return size;
  }
}

function setBit(bits: Int32Array, start: number, index: number): void {
  bits[start + (index >>> 5)] = (bits[start + (index >>> 5)] as number) | (1 << (index & 31));
}

function clearBit(bits: Int32Array, start: number, index: number): void {
  bits[start + (index >>> 5)] = (bits[start + (index >>> 5)] as number) & ~(1 << (index & 31));
}
