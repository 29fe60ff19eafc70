import type { Scalar } from './value-classes.ts';
import { contains } from './values.ts';

/** A list (or text) that conditions look for constants in: `{"in": ["gift", {"var": "cart.categories"}]}`. */
export class Membership {
  readonly keys: readonly string[];
  /** The last of the keys. */
  readonly name: string;
  /** Conditions that look into it, rising. */
  readonly readers: number[] = [];
  readonly #otherwise: Scalar;
  /** Constant → its place in the codes. */
  readonly #places = new Map<unknown, number>();
  /** Places that the last facts set. */
  #set: number[] = [];

  /** @param otherwise Stands in where the path is absent. */
  constructor(keys: readonly string[], otherwise: Scalar) {
    this.keys = keys;
    this.name = keys.at(-1) ?? '';
    this.#otherwise = otherwise;
  }

  /** Where the answer for `constant` is found; `next` where it is new. */
  place(constant: Scalar, next: number): number {
    const known = this.#places.get(constant);
    if (known !== undefined) return known;
    this.#places.set(constant, next);
    return next;
  }

  /** Writes into `codes`, for each constant, 1 where the value has it and 0 where not. */
  mark(value: unknown, codes: Int32Array): void {
    const set = this.#set;
    for (let index = 0; index < set.length; index++) codes[set[index] as number] = 0;
    set.length = 0;
    const holder = value === undefined ? this.#otherwise : value;
    if (Array.isArray(holder)) {
      for (let index = 0; index < holder.length; index++) this.#found(this.#places.get(holder[index]), codes);
    } else if (typeof holder === 'string') {
      for (const [constant, place] of this.#places) if (contains(constant, holder)) this.#found(place, codes);
    }
  }

  #found(place: number | undefined, codes: Int32Array): void {
    if (place === undefined) return;
    codes[place] = 1;
    this.#set.push(place);
  }
}
