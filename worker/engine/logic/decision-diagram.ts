import { FAILS, HOLDS, NODE, WRITTEN, type Assembler } from './assembler.ts';
import type { Expression } from './expression.ts';
import { rootScope, type Scope } from './scope.ts';
import { truthy } from './values.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Walks the rows that an {@link Assembler} made. */
export class DecisionDiagram {
  /** As the assembler's, with the beginning of its table in the place of a leaf. */
  readonly #nodes: Int32Array;
  readonly #truths: Uint8Array;
  readonly #written: readonly Expression[];
  readonly #entries: Int32Array;
  readonly #owners: Int32Array;

  /** @param truths The tables of the leaves. */
  constructor({ nodes, written, entries, owners }: Assembler, vocabulary: Vocabulary, truths: Uint8Array) {
    this.#entries = Int32Array.from(entries);
    this.#owners = Int32Array.from(owners);
    this.#nodes = Int32Array.from(nodes);
    for (let node = 0; node < nodes.length; node += NODE) {
      if (nodes[node] !== WRITTEN) this.#nodes[node + 1] = vocabulary.offsetOf(nodes[node + 1] as number);
    }
    this.#written = written;
    this.#truths = truths;
  }

  /**
   * Writes 1 into `out` for the conditions of those of the first `count` candidates (rows) that are true of the facts that
   * `codes` classify. One that faults is not.
   */
  walk(candidates: Int32Array, count: number, codes: Int32Array, facts: object, out: Uint8Array): void {
    const entries = this.#entries;
    const owners = this.#owners;
    const nodes = this.#nodes;
    const truths = this.#truths;
    for (let each = 0; each < count; each++) {
      const row = candidates[each] as number;
      let scope: Scope | undefined;
      let at = entries[row] as number;
      while (at >= 0) {
        const place = nodes[at] as number;
        const table = nodes[at + 1] as number;
        if (place === WRITTEN) {
          scope ??= rootScope(facts);
          const truth = this.#run(table, scope);
          at = truth < 0 ? FAILS : (nodes[at + 2 + truth] as number);
        } else {
          at = nodes[at + 2 + (truths[table + (codes[place] as number)] as number)] as number;
        }
      }
      if (at === HOLDS) out[owners[row] as number] = 1;
    }
  }

  /** 1 or 0; negative where the part faults. */
  #run(part: number, scope: Scope): number {
    try {
      return Number(truthy((this.#written[part] as Expression).run(scope)));
    } catch {
      return -1;
    }
  }
}
