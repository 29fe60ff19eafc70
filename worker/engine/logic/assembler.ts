import { compile, MAX_DEPTH } from './compile.ts';
import type { Expression } from './expression.ts';
import { comparisonLeaf, isComparison, leafOf, NO_LEAF, onlyKey } from './leaves.ts';
import { truthy } from './values.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Where a walk through a diagram ends. */
export const FAILS = -1;
export const HOLDS = -2;

/** In the place of a code: the part runs as written. */
export const WRITTEN = -1;

/** Numbers of a node: the place of its code (or `WRITTEN`), its leaf (or which part), the next node if false, if true. */
export const NODE = 4;

/**
 * Turns conditions into jump code: each test is a node with two exits, so that `and`, `or`, `!` and `if` cost nothing and a
 * walk visits the tests that short-circuit evaluation would, in the same order. It is the branching program of a decision
 * diagram (R. Bryant, "Graph-Based Algorithms for Boolean Function Manipulation", IEEE Transactions on Computers 1986),
 * made backwards as compilers lower boolean expressions (A. Aho et al., "Compilers", §6.6).
 *
 * The tests that a condition needs in any case are taken out of it first, as requirements.
 */
export class Assembler {
  readonly nodes: number[] = [];
  readonly written: Expression[] = [];
  /** Three numbers each: condition, leaf, and 1 where the leaf must not hold. */
  readonly requirements: number[] = [];
  readonly #vocabulary: Vocabulary;
  // What is left of the present condition once its requirements are out.
  readonly #rest: { logic: unknown; negated: boolean; depth: number }[] = [];

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
  }

  /**
   * Adds condition `index`.
   * @returns Where its diagram begins.
   * @throws TillError where the condition can never work; the place it names is not that in the policy.
   */
  add(condition: unknown, index: number): number {
    this.#vocabulary.read(index);
    this.#rest.length = 0;
    this.#require(condition, index, false, 0);
    let entry = HOLDS;
    for (let part = this.#rest.length - 1; part >= 0; part--) {
      const { logic, negated, depth } = this.#rest[part] as { logic: unknown; negated: boolean; depth: number };
      entry = this.#emit(logic, negated, entry, FAILS, depth);
    }
    return entry;
  }

  #require(logic: unknown, index: number, negated: boolean, depth: number): void {
    const name = nameOf(logic, depth);
    if (name !== undefined) {
      const operand = (logic as Record<string, unknown>)[name];
      if (Array.isArray(operand) && operand.length > 0 && name === (negated ? 'or' : 'and')) {
        for (let part = 0; part < operand.length; part++) this.#require(operand[part], index, negated, depth + 1);
        return;
      }
      if (isUnary(name, operand)) {
        this.#require(argumentOf(operand), index, negated !== (name === '!'), depth + 1);
        return;
      }
      const leaf = leafOf(name, operand, depth, this.#vocabulary);
      if (leaf !== NO_LEAF) {
        this.requirements.push(index, leaf, Number(negated));
        return;
      }
    }
    this.#rest.push({ logic, negated, depth });
  }

  /** @param yes @param no Where to go on. @returns Where the part begins. */
  #emit(logic: unknown, negated: boolean, yes: number, no: number, depth: number): number {
    const name = nameOf(logic, depth);
    if (name === undefined) return this.#emitWritten(logic, negated, yes, no, depth);
    const operand = (logic as Record<string, unknown>)[name];
    if (isUnary(name, operand)) return this.#emit(argumentOf(operand), negated !== (name === '!'), yes, no, depth + 1);
    if (Array.isArray(operand) && operand.length > 0) {
      if (name === 'and' || name === 'or') return this.#emitJunction(operand, (name === 'and') !== negated, negated, yes, no, depth);
      if ((name === 'if' || name === '?:') && operand.length === 3) {
        const then = this.#emit(operand[1], negated, yes, no, depth + 1);
        return this.#emit(operand[0], false, then, this.#emit(operand[2], negated, yes, no, depth + 1), depth + 1);
      }
      if (operand.length === 3 && isComparison(name)) return this.#emitBetween(name, logic, operand, negated, yes, no, depth);
    }
    const leaf = leafOf(name, operand, depth, this.#vocabulary);
    return leaf === NO_LEAF ? this.#emitWritten(logic, negated, yes, no, depth) : this.#emitLeaf(leaf, negated, yes, no);
  }

  /** All parts must be true, or any. */
  #emitJunction(parts: readonly unknown[], all: boolean, negated: boolean, yes: number, no: number, depth: number): number {
    let next = all ? yes : no;
    for (let part = parts.length - 1; part >= 0; part--) {
      next = this.#emit(parts[part], negated, all ? next : yes, all ? no : next, depth + 1);
    }
    return next;
  }

  /** `{"<": [1, x, 10]}` is `1 < x` and `x < 10`. */
  #emitBetween(name: string, logic: unknown, [low, middle, high]: readonly unknown[], negated: boolean, yes: number, no: number, depth: number): number {
    const left = comparisonLeaf(name, low, middle, depth, this.#vocabulary);
    const right = left === NO_LEAF ? NO_LEAF : comparisonLeaf(name, middle, high, depth, this.#vocabulary);
    if (right === NO_LEAF) return this.#emitWritten(logic, negated, yes, no, depth);
    const outside = negated ? yes : no;
    return this.#emitLeaf(left, false, this.#emitLeaf(right, negated, yes, no), outside);
  }

  #emitLeaf(leaf: number, negated: boolean, yes: number, no: number): number {
    return this.nodes.push(this.#vocabulary.placeOf(leaf), leaf, negated ? yes : no, negated ? no : yes) - NODE;
  }

  #emitWritten(logic: unknown, negated: boolean, yes: number, no: number, depth: number): number {
    const expression = compile(logic, '', depth);
    if (expression.constant) return truthy(expression.constant.value) !== negated ? yes : no;
    return this.nodes.push(WRITTEN, this.written.push(expression) - 1, negated ? yes : no, negated ? no : yes) - NODE;
  }
}

/** The operator of an operation that may be taken apart; near the depth limit none may, as the compiler alone knows it exactly. */
function nameOf(logic: unknown, depth: number): string | undefined {
  return logic === null || typeof logic !== 'object' || depth > MAX_DEPTH - 4 ? undefined : onlyKey(logic);
}

const isUnary = (name: string, operand: unknown): boolean =>
  (name === '!' || name === '!!') && (!Array.isArray(operand) || operand.length === 1);

const argumentOf = (operand: unknown): unknown => (Array.isArray(operand) ? operand[0] : operand);
