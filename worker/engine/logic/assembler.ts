import { alternativesOf, bothOf, type Conjunction } from './alternatives.ts';
import { compile } from './compile.ts';
import type { Expression } from './expression.ts';
import { argumentOf, comparisonLeaf, isComparison, isUnary, leafOf, NO_LEAF, nameOf } from './leaves.ts';
import { truthy } from './values.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Where a walk through a diagram ends. */
export const FAILS = -1;
export const HOLDS = -2;

/** In the place of a code: the part runs as written. */
export const WRITTEN = -1;

/** Numbers of a node: the place of its code (or `WRITTEN`), its leaf (or which part), the next node if false, if true. */
export const NODE = 4;

/** Part of a condition that is left to ask. */
interface Rest { readonly logic: unknown; readonly negated: boolean; readonly depth: number }

/**
 * Turns conditions into rows of the index and jump code. The tests that a condition needs in any case are entered in its
 * row. What is left becomes a diagram in which each test is a node with two exits, so that `and`, `or`, `!` and `if` cost
 * nothing and a walk visits the tests that short-circuit evaluation would, in the same order. It is the branching program
 * of a decision diagram (R. Bryant, "Graph-Based Algorithms for Boolean Function Manipulation", IEEE Transactions on
 * Computers 1986), made backwards as compilers lower boolean expressions (A. Aho et al., "Compilers", §6.6).
 */
export class Assembler {
  readonly nodes: number[] = [];
  readonly written: Expression[] = [];
  /** Three numbers each: row, leaf, and 1 where the leaf must not hold. */
  readonly requirements: number[] = [];
  /** By row: its condition, and where its diagram begins. */
  readonly owners: number[] = [];
  readonly entries: number[] = [];
  readonly #vocabulary: Vocabulary;
  readonly #spread: boolean;

  /**
   * @param spread Whether a condition that comes to a few alternatives gets a row for each, so that nothing is left to ask:
   * faster while the rows of all stay few.
   */
  constructor(vocabulary: Vocabulary, spread: boolean) {
    this.#vocabulary = vocabulary;
    this.#spread = spread;
  }

  /**
   * Adds condition `index`.
   * @throws TillError where the condition can never work; the place it names is not that in the policy.
   */
  add(condition: unknown, index: number): void {
    this.#vocabulary.read(index);
    const needed: number[] = [];
    const rests: Rest[] = [];
    this.#require(condition, false, 0, needed, rests);
    const alternatives = this.#spread ? this.#alternatives(needed, rests) : undefined;
    if (alternatives) for (const conjunction of alternatives) this.#enter(index, conjunction, HOLDS);
    else this.#enter(index, needed, this.#emitAll(rests));
  }

  #alternatives(needed: Conjunction, rests: readonly Rest[]): readonly Conjunction[] | undefined {
    let all: readonly Conjunction[] | undefined = [needed];
    for (const { logic, negated, depth } of rests) all = all && bothOf(all, alternativesOf(logic, negated, depth, this.#vocabulary));
    return all;
  }

  #enter(index: number, leaves: Conjunction, rest: number): void {
    const row = this.owners.push(index) - 1;
    const lists: number[] = [];
    let entry = rest;
    for (const signed of leaves) {
      const leaf = signed < 0 ? ~signed : signed;
      const list = signed < 0 ? -1 : this.#vocabulary.listOf(leaf);
      // The index knows one thing that a list must hold; any other is asked.
      if (list >= 0 && lists.includes(list)) entry = this.#emitLeaf(leaf, false, entry, FAILS);
      else this.requirements.push(row, leaf, signed < 0 ? 1 : 0);
      if (list >= 0) lists.push(list);
    }
    this.entries.push(entry);
  }

  #require(logic: unknown, negated: boolean, depth: number, needed: number[], rests: Rest[]): void {
    const name = nameOf(logic, depth);
    if (name !== undefined) {
      const operand = (logic as Record<string, unknown>)[name];
      if (Array.isArray(operand) && operand.length > 0 && name === (negated ? 'or' : 'and')) {
        for (let part = 0; part < operand.length; part++) this.#require(operand[part], negated, depth + 1, needed, rests);
        return;
      }
      if (isUnary(name, operand)) {
        this.#require(argumentOf(operand), negated !== (name === '!'), depth + 1, needed, rests);
        return;
      }
      const leaf = leafOf(name, operand, depth, this.#vocabulary);
      if (leaf !== NO_LEAF) {
        needed.push(negated ? ~leaf : leaf);
        return;
      }
    }
    rests.push({ logic, negated, depth });
  }

  #emitAll(rests: readonly Rest[]): number {
    return rests.reduceRight((next, { logic, negated, depth }) => this.#emit(logic, negated, next, FAILS, depth), HOLDS);
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
    return this.#emitLeaf(left, false, this.#emitLeaf(right, negated, yes, no), negated ? yes : no);
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
