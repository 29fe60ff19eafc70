import { argumentOf, isUnary, leafOf, NO_LEAF, nameOf } from './leaves.ts';
import { truthy } from './values.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Most alternatives that a condition is entered under. */
const MAX_ALTERNATIVES = 4;

/** Leaves that must hold together; the complement (`~`) of a leaf that must not hold. */
export type Conjunction = readonly number[];

/**
 * The disjunctive normal form of logic, where it is one of a few conjunctions of leaves.
 * @param negated Whether its negation is asked for.
 * @param depth How deep it lies in the condition.
 */
export function alternativesOf(logic: unknown, negated: boolean, depth: number, vocabulary: Vocabulary): readonly Conjunction[] | undefined {
  if (logic === null || typeof logic !== 'object') return truthy(logic) === negated ? [] : [[]];
  const name = nameOf(logic, depth);
  if (name === undefined) return undefined;
  const operand = (logic as Record<string, unknown>)[name];
  if (isUnary(name, operand)) return alternativesOf(argumentOf(operand), negated !== (name === '!'), depth + 1, vocabulary);
  if (name === 'and' || name === 'or') {
    if (!Array.isArray(operand) || operand.length === 0) return undefined;
    const parts = operand.map(part => alternativesOf(part, negated, depth + 1, vocabulary));
    return parts.reduce((name === 'and') !== negated ? bothOf : eitherOf);
  }
  const leaf = leafOf(name, operand, depth, vocabulary);
  return leaf === NO_LEAF ? undefined : [[negated ? ~leaf : leaf]];
}

type Alternatives = readonly Conjunction[] | undefined;

/** Each alternative of one with each of the other. */
export function bothOf(left: Alternatives, right: Alternatives): Alternatives {
  if (!left || !right || left.length * right.length > MAX_ALTERNATIVES) return undefined;
  return left.flatMap(conjunction => right.map(more => [...conjunction, ...more]));
}

function eitherOf(left: Alternatives, right: Alternatives): Alternatives {
  return left && right && left.length + right.length <= MAX_ALTERNATIVES ? [...left, ...right] : undefined;
}
