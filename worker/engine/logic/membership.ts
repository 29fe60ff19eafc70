import { follow } from './scope.ts';
import type { Scalar } from './value-classes.ts';
import { contains } from './values.ts';

/** A list (or text) that conditions look for constants in: `{"in": ["gift", {"var": "cart.categories"}]}`. */
export class Membership {
  /** Conditions that look into it, rising. */
  readonly readers: number[] = [];
  readonly #keys: readonly string[];
  readonly #otherwise: Scalar;
  /** Constant → its place in the codes. */
  readonly #places = new Map<unknown, number>();

  constructor(keys: readonly string[], otherwise: Scalar) {
    this.#keys = keys;
    this.#otherwise = otherwise;
  }

  /** Where the answer for `constant` is found; `next` where it is new. */
  place(constant: Scalar, next: number): number {
    const known = this.#places.get(constant);
    if (known !== undefined) return known;
    this.#places.set(constant, next);
    return next;
  }

  /** Writes into `codes`, for each constant, 1 where the facts' list has it and 0 where not. Always sure: nothing here faults. */
  mark(facts: object, codes: Int32Array): true {
    for (const place of this.#places.values()) codes[place] = 0;
    const found = follow(facts, this.#keys);
    const holder = found === undefined ? this.#otherwise : found;
    if (Array.isArray(holder)) {
      for (const item of holder) {
        const place = this.#places.get(item);
        if (place !== undefined) codes[place] = 1;
      }
    } else {
      for (const [constant, place] of this.#places) if (contains(constant, holder)) codes[place] = 1;
    }
    return true;
  }
}
