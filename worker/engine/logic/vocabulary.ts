import { Attribute, type Leaf } from './attribute.ts';
import { Membership } from './membership.ts';
import type { Scalar } from './value-classes.ts';

/** A variable as a condition writes it. */
export interface Variable {
  /** Tells it from every other variable: path and default. */
  readonly key: string;
  readonly keys: readonly string[];
  /** Stands in where the path is absent. */
  readonly otherwise: Scalar;
}

/** What a set of conditions tests: each attribute and each list once, however many conditions share it. */
export class Vocabulary {
  readonly #attributes = new Map<string, Attribute>();
  readonly #memberships = new Map<string, Membership>();
  #places = 0;
  #reader = 0;

  /** Number of codes that classifying facts writes. */
  get places(): number {
    return this.#places;
  }

  /** All of them, to classify facts with. */
  get readings(): (Attribute | Membership)[] {
    return [...this.#attributes.values(), ...this.#memberships.values()];
  }

  /** What is asked for from now on is read by this condition. */
  read(condition: number): void {
    this.#reader = condition;
  }

  attribute({ key, keys, otherwise }: Variable): Attribute {
    let attribute = this.#attributes.get(key);
    if (!attribute) {
      attribute = new Attribute(this.#places++, keys, otherwise);
      this.#attributes.set(key, attribute);
    }
    note(attribute.readers, this.#reader);
    return attribute;
  }

  /** The place of "`constant` is in the list". */
  membership({ key, keys, otherwise }: Variable, constant: Scalar): number {
    let membership = this.#memberships.get(key);
    if (!membership) {
      membership = new Membership(keys, otherwise);
      this.#memberships.set(key, membership);
    }
    note(membership.readers, this.#reader);
    const place = membership.place(constant, this.#places);
    if (place === this.#places) this.#places++;
    return place;
  }

  /** Fixes every attribute; the tables of all their leaves. */
  seal(): Map<Leaf, Uint8Array> {
    return new Map([...this.#attributes.values()].flatMap(attribute => [...attribute.seal()]));
  }
}

function note(readers: number[], reader: number): void {
  if (readers.at(-1) !== reader) readers.push(reader);
}
