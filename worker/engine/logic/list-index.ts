import { FAILS, type Assembler } from './assembler.ts';
import type { Membership } from './membership.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What one list decides, in rows of bits. */
interface List {
  readonly membership: Membership;
  /** The conditions that need nothing in it. */
  readonly indifferent: Int32Array;
  /** By place of a constant: the conditions that need it in the list, and those that need it not there. */
  readonly wanting: Map<number, Int32Array>;
  readonly refusing: Map<number, Int32Array>;
}

/**
 * The conditions that the lists of the facts do not rule out. A list has few constants of the many that conditions look
 * for, so only the rows of those it has are read: an inverted index (J. Zobel and A. Moffat, "Inverted Files for Text Search
 * Engines", ACM Computing Surveys 2006) in the bits of a {@link BitmapIndex}.
 */
export class ListIndex {
  /** The conditions that can hold at all. */
  readonly #live: Int32Array;
  readonly #lists: readonly List[];
  readonly #remaining: Int32Array;
  readonly #allowed: Int32Array;

  constructor({ entries, requirements }: Assembler, vocabulary: Vocabulary) {
    const words = (entries.length + 31) >>> 5;
    this.#live = new Int32Array(words);
    this.#remaining = new Int32Array(words);
    this.#allowed = new Int32Array(words);
    for (let row = 0; row < entries.length; row++) if (entries[row] !== FAILS) set(this.#live, row);
    const lists = vocabulary.lists.map((membership): List => ({ membership, indifferent: new Int32Array(words).fill(-1), wanting: new Map(), refusing: new Map() }));
    for (let at = 0; at < requirements.length; at += 3) {
      const row = requirements[at] as number;
      const leaf = requirements[at + 1] as number;
      const list = lists[vocabulary.listOf(leaf)];
      if (!list) continue;
      const negated = requirements[at + 2] === 1;
      if (!negated) clear(list.indifferent, row);
      set(rowOf(negated ? list.refusing : list.wanting, vocabulary.placeOf(leaf), words), row);
    }
    this.#lists = lists;
  }

  /** As bits; overwritten by the next call. Reads what each list was last marked with. */
  remaining(): Int32Array {
    const remaining = this.#remaining;
    const allowed = this.#allowed;
    remaining.set(this.#live);
    for (const { membership: { present }, indifferent, wanting, refusing } of this.#lists) {
      allowed.set(indifferent);
      for (let index = 0; index < present.length; index++) {
        const place = present[index] as number;
        add(allowed, wanting.get(place));
        remove(remaining, refusing.get(place));
      }
      for (let word = 0; word < allowed.length; word++) remaining[word] = (remaining[word] as number) & (allowed[word] as number);
    }
    return remaining;
  }
}

function rowOf(rows: Map<number, Int32Array>, place: number, words: number): Int32Array {
  let row = rows.get(place);
  if (!row) rows.set(place, row = new Int32Array(words));
  return row;
}

function add(bits: Int32Array, more: Int32Array | undefined): void {
  if (more) for (let word = 0; word < bits.length; word++) bits[word] = (bits[word] as number) | (more[word] as number);
}

function remove(bits: Int32Array, less: Int32Array | undefined): void {
  if (less) for (let word = 0; word < bits.length; word++) bits[word] = (bits[word] as number) & ~(less[word] as number);
}

function set(bits: Int32Array, index: number): void {
  bits[index >>> 5] = (bits[index >>> 5] as number) | (1 << (index & 31));
}

function clear(bits: Int32Array, index: number): void {
  bits[index >>> 5] = (bits[index >>> 5] as number) & ~(1 << (index & 31));
}
