import { COMPARISONS } from './comparisons.ts';
import { EMPTY_LIST, NAN, NO_CLASS, OBJECT, OTHER_TEXT, ValueClasses, type Scalar } from './value-classes.ts';
import { truthy } from './values.ts';

/** Tests of an attribute's value: JSONLogic's comparisons with a constant, `in` a list of constants, `!!`. */
export type Test = string;

/**
 * A path that conditions test against constants. A value is classified once, and then every test of it is a look-up in a
 * table, made by running the test itself on values of each class.
 */
export class Attribute {
  /** Its place in the codes. */
  readonly place: number;
  readonly keys: readonly string[];
  /** The last of the keys. */
  readonly name: string;
  /** Conditions with a test of it, rising. */
  readonly readers: number[] = [];
  readonly #otherwise: Scalar;
  // The tests, as columns: a policy has thousands, and objects would cost the collector more than the rest of the build.
  readonly #tests: Test[] = [];
  readonly #constants: (Scalar | readonly Scalar[])[] = [];
  readonly #leaves: number[] = [];
  /** Leaves of single constants, by test: the same in many conditions, and slow to tabulate. */
  readonly #known = new Map<Test, Map<Scalar, number>>();
  #classes = new ValueClasses([], []);
  #odd = new Uint8Array(0);

  /** @param otherwise Stands in where the path is absent. */
  constructor(place: number, keys: readonly string[], otherwise: Scalar) {
    this.place = place;
    this.keys = keys;
    this.name = keys.at(-1) ?? '';
    this.#otherwise = otherwise;
  }

  /** The leaf of a test already made, or undefined. */
  known(test: Test, constant: Scalar): number | undefined {
    return this.#known.get(test)?.get(constant);
  }

  /** Adds a test under the number of a leaf. */
  add(leaf: number, test: Test, constant: Scalar | readonly Scalar[]): void {
    this.#leaves.push(leaf);
    this.#tests.push(test);
    this.#constants.push(constant);
    if (isList(constant)) return;
    const known = this.#known.get(test);
    if (known) known.set(constant, leaf);
    else this.#known.set(test, new Map([[constant, leaf]]));
  }

  /** Number of classes, once sealed. */
  get size(): number {
    return this.#classes.size;
  }

  /**
   * Fixes the classes; no test can be added after.
   * @param offset Where the table of the first test shall begin.
   * @param offsets Receives, by leaf, where its table begins.
   * @returns Where the tables of the next attribute may begin.
   */
  seal(offset: number, offsets: Int32Array): number {
    const numbers = new Set<number>([0]);
    const texts = new Set<string>(['']);
    for (let index = 0; index < this.#tests.length; index++) {
      const constant = this.#constants[index] as Scalar | readonly Scalar[];
      if (isList(constant)) for (const item of constant) collect(item, numbers, texts);
      else collect(constant, numbers, texts);
    }
    this.#classes = new ValueClasses(numbers, texts);
    this.#odd = new Uint8Array(this.size);
    let end = offset;
    for (const leaf of this.#leaves) {
      offsets[leaf] = end;
      end += this.size;
    }
    return end;
  }

  /** Writes the table of each test: 1 for the classes it holds for. */
  tabulate(offsets: Int32Array, truths: Uint8Array): void {
    const values = this.#classes.representatives();
    for (let index = 0; index < this.#tests.length; index++) {
      const test = this.#tests[index] as Test;
      const constant = this.#constants[index] as Scalar | readonly Scalar[];
      const offset = offsets[this.#leaves[index] as number] as number;
      if (isList(constant)) for (const item of constant) truths[offset + this.#classes.codeOf(item)] = 1;
      else if (test === '===' || test === '!==') this.#tabulateEqual(test === '===', constant, offset, truths);
      else if (test === '!!') for (let code = 0; code < values.length; code++) truths[offset + code] = Number(truthy(values[code]));
      else this.#tabulateComparison(test, constant, values, offset, truths);
    }
  }

  #tabulateEqual(equal: boolean, constant: Scalar, offset: number, truths: Uint8Array): void {
    if (!equal) truths.fill(1, offset, offset + this.size);
    truths[offset + this.#classes.codeOf(constant)] = Number(equal);
  }

  #tabulateComparison(test: Test, constant: Scalar, values: readonly unknown[], offset: number, truths: Uint8Array): void {
    const compare = COMPARISONS.get(test) as (a: unknown, b: unknown) => boolean;
    const { numbers, kinds } = this.#classes;
    const odd = this.#odd;
    // These are no numbers whatever they are compared with.
    odd[kinds + NAN] = odd[kinds + EMPTY_LIST] = odd[kinds + OBJECT] = 1;
    // Whether an unknown text is a number, or comes before another, only itself can tell; that it is another text is sure.
    if (!isSureOfTexts(test, constant)) odd[kinds + OTHER_TEXT] = 1;
    // The answer for `value` stands for the classes from `code` up to `end`.
    const answer = (value: unknown, code: number, end: number): void => {
      if (odd[code]) return;
      try {
        truths.fill(Number(compare(value, constant)), offset + code, offset + end);
      } catch {
        odd.fill(1, code, end);
      }
    };
    // All numbers below the constant compare alike, and all above it: as the infinities do.
    const cut = this.#classes.codeOf(Number(constant));
    answer(Number.NEGATIVE_INFINITY, 0, Math.min(cut, numbers));
    if (cut < numbers) {
      answer(values[cut], cut, cut + 1);
      answer(Number.POSITIVE_INFINITY, cut + 1, numbers);
    }
    for (let code = numbers; code < values.length; code++) answer(values[code], code, code + 1);
  }

  /**
   * Writes the class of a value into `codes`.
   * @returns False where a test of the value faults, or cannot be told from its class: then the readers run as written.
   */
  mark(value: unknown, codes: Int32Array): boolean {
    const code = this.#classes.codeOf(value === undefined ? this.#otherwise : value);
    const sure = code !== NO_CLASS && this.#odd[code] === 0;
    codes[this.place] = sure ? code : 0;
    return sure;
  }
}

const isList = (constant: Scalar | readonly Scalar[]): constant is readonly Scalar[] => typeof constant === 'object' && constant !== null;

/** A constant cuts the numbers at what it converts to; a text is also itself. */
function collect(constant: Scalar, numbers: Set<number>, texts: Set<string>): void {
  if (typeof constant === 'string') texts.add(constant);
  const number = Number(constant);
  if (!Number.isNaN(number)) numbers.add(number);
}

function isSureOfTexts(test: Test, constant: Scalar): boolean {
  return (test === '==' || test === '!=') && (typeof constant === 'string' || constant === null);
}
