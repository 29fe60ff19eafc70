import { COMPARISONS } from './comparisons.ts';
import { follow } from './scope.ts';
import { EMPTY_LIST, NAN, NO_CLASS, OBJECT, OTHER_TEXT, ValueClasses, type Scalar } from './value-classes.ts';
import { truthy } from './values.ts';

/** One test of one attribute against constants; written in many conditions it is one leaf. */
export interface Leaf {
  readonly attribute: Attribute;
  readonly kind: 'equal' | 'compare' | 'truthy';
  readonly operator: string;
  /** The values it holds for (`equal`), or those it compares with. */
  readonly constants: readonly Scalar[];
}

/**
 * A path that conditions test against constants. A value is classified once, and then every test of it is a look-up in a
 * table, made by running the test itself on one value of each class.
 */
export class Attribute {
  /** Its place in the codes. */
  readonly place: number;
  /** Conditions with a leaf of it, rising. */
  readonly readers: number[] = [];
  readonly #keys: readonly string[];
  readonly #otherwise: Scalar;
  readonly #leaves = new Map<string, Leaf>();
  #classes = new ValueClasses([], []);
  #odd = new Uint8Array(0);

  constructor(place: number, keys: readonly string[], otherwise: Scalar) {
    this.place = place;
    this.#keys = keys;
    this.#otherwise = otherwise;
  }

  /** Number of classes, once sealed. */
  get size(): number {
    return this.#classes.size;
  }

  /** The leaf "value is one of `constants`". */
  equal(constants: readonly Scalar[]): Leaf {
    return this.#leaf('equal', 'in', constants);
  }

  /** The leaf "value `operator` constant" of a comparison that converts. */
  compare(operator: string, constant: Scalar): Leaf {
    return this.#leaf('compare', operator, [constant]);
  }

  /** The leaf "value is true". */
  truthy(): Leaf {
    return this.#leaf('truthy', '!!', [0, '']);
  }

  #leaf(kind: Leaf['kind'], operator: string, constants: readonly Scalar[]): Leaf {
    const key = operator + JSON.stringify(constants);
    const known = this.#leaves.get(key);
    if (known) return known;
    const leaf: Leaf = { attribute: this, kind, operator, constants };
    this.#leaves.set(key, leaf);
    return leaf;
  }

  /** Fixes the classes and gives each leaf its table: 1 for the classes it holds for. No leaf can be added after. */
  seal(): Map<Leaf, Uint8Array> {
    const numbers = new Set<number>();
    const texts = new Set<string>();
    for (const { kind, constants } of this.#leaves.values()) {
      for (const constant of constants) {
        if (typeof constant === 'string') texts.add(constant);
        const number = kind === 'compare' ? Number(constant) : constant;
        if (typeof number === 'number' && !Number.isNaN(number)) numbers.add(number);
      }
    }
    this.#classes = new ValueClasses(numbers, texts);
    this.#odd = new Uint8Array(this.size);
    const values = this.#classes.representatives();
    return new Map([...this.#leaves.values()].map(leaf => [leaf, this.#table(leaf, values)]));
  }

  #table(leaf: Leaf, values: readonly unknown[]): Uint8Array {
    const table = new Uint8Array(this.size);
    if (leaf.kind === 'equal') for (const constant of leaf.constants) table[this.#classes.codeOf(constant)] = 1;
    else if (leaf.kind === 'truthy') for (const [code, value] of values.entries()) table[code] = Number(truthy(value));
    else this.#compareAll(leaf, values, table);
    return table;
  }

  #compareAll({ operator, constants: [constant = null] }: Leaf, values: readonly unknown[], table: Uint8Array): void {
    const compare = COMPARISONS.get(operator) as (a: unknown, b: unknown) => boolean;
    // These are no numbers whatever they are compared with.
    for (const kind of [NAN, EMPTY_LIST, OBJECT]) this.#odd[this.#classes.kinds + kind] = 1;
    // Whether an unknown text is a number, or comes before another, only itself can tell; that it is another text is sure.
    if (!isSureOfTexts(operator, constant)) this.#odd[this.#classes.kinds + OTHER_TEXT] = 1;
    for (const [code, value] of values.entries()) {
      if (this.#odd[code]) continue;
      try {
        table[code] = Number(compare(value, constant));
      } catch {
        this.#odd[code] = 1;
      }
    }
  }

  /**
   * Writes the class of the facts' value into `codes`.
   * @returns False where a test of the value faults, or cannot be told from its class: then the readers run as written.
   */
  mark(facts: object, codes: Int32Array): boolean {
    const value = follow(facts, this.#keys);
    const code = this.#classes.codeOf(value === undefined ? this.#otherwise : value);
    const sure = code !== NO_CLASS && this.#odd[code] === 0;
    codes[this.place] = sure ? code : 0;
    return sure;
  }
}

function isSureOfTexts(operator: string, constant: Scalar): boolean {
  return (operator === '==' || operator === '!=') && (typeof constant === 'string' || constant === null);
}
