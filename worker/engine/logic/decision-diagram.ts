import { HOLDS, NODE, WRITTEN, type Assembler } from './assembler.ts';
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

  /** @param truths The tables of the leaves. */
  constructor({ nodes, written }: Assembler, vocabulary: Vocabulary, truths: Uint8Array) {
    this.#nodes = Int32Array.from(nodes);
    for (let node = 0; node < nodes.length; node += NODE) {
      if (nodes[node] !== WRITTEN) this.#nodes[node + 1] = vocabulary.offsetOf(nodes[node + 1] as number);
    }
    this.#written = written;
    this.#truths = truths;
  }

  /** Whether the condition that begins at `entry` is true of the facts that `codes` classify; a fault makes it false. */
  holds(entry: number, codes: Int32Array, facts: object): boolean {
    const nodes = this.#nodes;
    const truths = this.#truths;
    let at = entry;
    let scope: Scope | undefined;
    while (at >= 0) {
      const place = nodes[at] as number;
      const table = nodes[at + 1] as number;
      let truth: number;
      if (place === WRITTEN) {
        scope ??= rootScope(facts);
        truth = this.#run(table, scope);
        if (truth < 0) return false;
      } else {
        truth = truths[table + (codes[place] as number)] as number;
      }
      at = nodes[at + 2 + truth] as number;
    }
    return at === HOLDS;
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
