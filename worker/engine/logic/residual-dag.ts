import type { Leaf } from './attribute.ts';
import type { Expression } from './expression.ts';
import type { Condition } from './normalize.ts';
import { rootScope, type Scope } from './scope.ts';
import { truthy } from './values.ts';

/** Where a walk ends. */
const FAILS = -1;
const HOLDS = -2;

/** In the place of a code: the part runs as written. */
const WRITTEN = -1;

/** Where the table of memberships begins: 0 no, 1 yes. */
const MEMBERSHIP = 0;

/**
 * Conditions as jump code: each test is a node with two exits, so that `and`, `or`, `!` and `if` cost nothing and a walk
 * visits only the tests that short-circuit evaluation would. It is the branching program of a decision diagram (R. Bryant,
 * "Graph-Based Algorithms for Boolean Function Manipulation", IEEE Transactions on Computers 1986) in the order in which
 * the condition was written, made as compilers lower boolean expressions (A. Aho et al., "Compilers", §6.6).
 */
export class ResidualDag {
  /** Four numbers a node: the place of its code (or `WRITTEN`), its table (or which part), the next node if false, if true. */
  readonly #nodes: Int32Array;
  readonly #truths: Uint8Array;
  readonly #entries: Int32Array;
  readonly #written: readonly Expression[];

  /** @param tables For each leaf, 1 where it holds for a class. */
  constructor(conditions: readonly Condition[], tables: ReadonlyMap<Leaf, Uint8Array>) {
    const nodes: number[] = [];
    const written: Expression[] = [];
    const offsets = new Map<Leaf, number>();
    let length = 2;

    const node = (place: number, table: number, negated: boolean, yes: number, no: number): number =>
      nodes.push(place, table, negated ? yes : no, negated ? no : yes) - 4;

    const offsetOf = (leaf: Leaf): number => {
      const known = offsets.get(leaf);
      if (known !== undefined) return known;
      const offset = length;
      offsets.set(leaf, offset);
      length += leaf.attribute.size;
      return offset;
    };

    /** Made backwards: `yes` and `no` are where to go on. */
    const emit = (condition: Condition, yes: number, no: number): number => {
      switch (condition.kind) {
        case 'constant': return condition.holds ? yes : no;
        case 'and': return condition.parts.reduceRight((next, part) => emit(part, next, no), yes);
        case 'or': return condition.parts.reduceRight((next, part) => emit(part, yes, next), no);
        case 'if': return emit(condition.test, emit(condition.then, yes, no), emit(condition.otherwise, yes, no));
        case 'leaf': return node(condition.leaf.attribute.place, offsetOf(condition.leaf), condition.negated, yes, no);
        case 'member': return node(condition.place, MEMBERSHIP, condition.negated, yes, no);
        case 'written': return node(WRITTEN, written.push(condition.expression) - 1, condition.negated, yes, no);
      }
    };

    this.#entries = Int32Array.from(conditions, condition => emit(condition, HOLDS, FAILS));
    this.#nodes = Int32Array.from(nodes);
    this.#written = written;
    this.#truths = new Uint8Array(length);
    this.#truths[MEMBERSHIP + 1] = 1;
    for (const [leaf, offset] of offsets) this.#truths.set(tables.get(leaf) as Uint8Array, offset);
  }

  /** Whether condition `index` is true of the facts that `codes` classify; a fault makes it false. */
  holds(index: number, codes: Int32Array, facts: object): boolean {
    const nodes = this.#nodes;
    const truths = this.#truths;
    let at = this.#entries[index] as number;
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
