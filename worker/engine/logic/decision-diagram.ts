import { FAILS, HOLDS, NODE, WRITTEN, type Assembler } from './assembler.ts';
import type { Expression } from './expression.ts';
import { rootScope, type Scope } from './scope.ts';
import { truthy } from './values.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Walks the conditions that an {@link Assembler} turned into jump code. */
export class DecisionDiagram {
  /** As the assembler's, with the beginning of its table in the place of a leaf. */
  readonly #nodes: Int32Array;
  readonly #truths: Uint8Array;
  readonly #written: readonly Expression[];
  readonly #entries: Int32Array;

  /**
   * @param entries Where each condition begins.
   * @param truths The tables of the leaves.
   */
  constructor({ nodes, written }: Assembler, entries: Int32Array, vocabulary: Vocabulary, truths: Uint8Array) {
    this.#entries = entries;
    this.#nodes = Int32Array.from(nodes);
    for (let node = 0; node < nodes.length; node += NODE) {
      if (nodes[node] !== WRITTEN) this.#nodes[node + 1] = vocabulary.offsetOf(nodes[node + 1] as number);
    }
    this.#written = written;
    this.#truths = truths;
  }

  /**
   * Writes 1 into `out` for those of the first `count` candidates that are true of the facts that `codes` classify. One that
   * faults is not.
   */
  walk(candidates: Int32Array, count: number, codes: Int32Array, facts: object, out: Uint8Array): void {
    const entries = this.#entries;
    const nodes = this.#nodes;
    const truths = this.#truths;
    for (let each = 0; each < count; each++) {
      const condition = candidates[each] as number;
      let scope: Scope | undefined;
      let at = entries[condition] as number;
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
      if (at === HOLDS) out[condition] = 1;
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
