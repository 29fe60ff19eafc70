import { Attribute, type Test } from './attribute.ts';
import { FactReader } from './fact-reader.ts';
import { Membership } from './membership.ts';
import type { Scalar } from './value-classes.ts';

/** Where the table of every membership begins among the truths: 0 not in the list, 1 in it. */
const MEMBERSHIP = 0;

/**
 * What a set of conditions tests: each attribute and each list once, however many conditions share it. A test of one is a
 * leaf, known by its number.
 */
export class Vocabulary {
  /** By default, then by path. */
  readonly #attributes = new Map<Scalar, Map<string, Attribute>>();
  readonly #memberships = new Map<Scalar, Map<string, Membership>>();
  /** By place; undefined where it is one of a membership. */
  readonly #byPlace: (Attribute | undefined)[] = [];
  /** By leaf: the place of its code. */
  readonly #places: number[] = [];
  #reader = 0;
  #offsets = new Int32Array(0);

  /** Number of codes that classifying facts writes. */
  get size(): number {
    return this.#byPlace.length;
  }

  /** Of everything that conditions test. */
  reader(): FactReader {
    return new FactReader(allOf(this.#attributes), allOf(this.#memberships));
  }

  /** Where the code of a leaf is found. */
  placeOf(leaf: number): number {
    return this.#places[leaf] as number;
  }

  /** How many classes the code of a leaf has. */
  classesOf(leaf: number): number {
    return this.#byPlace[this.placeOf(leaf)]?.size ?? 2;
  }

  /** Where the table of a leaf begins among the truths, once sealed. */
  offsetOf(leaf: number): number {
    return this.#offsets[leaf] as number;
  }

  /** What is asked for from now on is read by this condition. */
  read(condition: number): void {
    this.#reader = condition;
  }

  /** The leaf "value at `path` `test` `constant`". @param otherwise Stands in where the path is absent. */
  test(path: string, otherwise: Scalar, test: Test, constant: Scalar | readonly Scalar[]): number {
    const attribute = this.#attribute(path, otherwise);
    note(attribute.readers, this.#reader);
    const known = typeof constant === 'object' && constant !== null ? undefined : attribute.known(test, constant as Scalar);
    if (known !== undefined) return known;
    const leaf = this.#places.push(attribute.place) - 1;
    attribute.add(leaf, test, constant);
    return leaf;
  }

  #attribute(path: string, otherwise: Scalar): Attribute {
    const byPath = within(this.#attributes, otherwise);
    let attribute = byPath.get(path);
    if (!attribute) {
      attribute = new Attribute(this.#byPlace.length, path.split('.'), otherwise);
      byPath.set(path, attribute);
      this.#byPlace.push(attribute);
    }
    return attribute;
  }

  /** The leaf "`constant` is in the list at `path`". */
  member(path: string, otherwise: Scalar, constant: Scalar): number {
    const byPath = within(this.#memberships, otherwise);
    let membership = byPath.get(path);
    if (!membership) {
      membership = new Membership(path.split('.'), otherwise);
      byPath.set(path, membership);
    }
    note(membership.readers, this.#reader);
    const place = membership.place(constant, this.#byPlace.length);
    if (place === this.#byPlace.length) this.#byPlace.push(undefined);
    return this.#places.push(place) - 1;
  }

  /** Fixes every attribute; the tables of all leaves, one after another: 1 for the classes a leaf holds for. */
  seal(): Uint8Array {
    this.#offsets = new Int32Array(this.#places.length).fill(MEMBERSHIP);
    const attributes = this.#byPlace.filter(attribute => attribute !== undefined);
    let length = MEMBERSHIP + 2;
    for (const attribute of attributes) length = attribute.seal(length, this.#offsets);
    const truths = new Uint8Array(length);
    truths[MEMBERSHIP + 1] = 1;
    for (const attribute of attributes) attribute.tabulate(this.#offsets, truths);
    return truths;
  }
}

function within<Value>(maps: Map<Scalar, Map<string, Value>>, key: Scalar): Map<string, Value> {
  let map = maps.get(key);
  if (!map) maps.set(key, map = new Map());
  return map;
}

function note(readers: number[], reader: number): void {
  if (readers[readers.length - 1] !== reader) readers.push(reader);
}

const allOf = <Value>(maps: ReadonlyMap<Scalar, ReadonlyMap<string, Value>>): Value[] => [...maps.values()].flatMap(map => [...map.values()]);
