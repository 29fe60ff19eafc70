import type { Leaf } from './attribute.ts';
import { COMPARISONS } from './comparisons.ts';
import { compile, jsonPath, MAX_DEPTH } from './compile.ts';
import type { Expression } from './expression.ts';
import type { Scalar } from './value-classes.ts';
import { truthy } from './values.ts';
import type { Variable, Vocabulary } from './vocabulary.ts';

/** A condition in negation normal form over tests that an index can answer; whatever is no such test stays as written. */
export type Condition =
  | { readonly kind: 'constant'; readonly holds: boolean }
  | { readonly kind: 'and' | 'or'; readonly parts: readonly Condition[] }
  | { readonly kind: 'if'; readonly test: Condition; readonly then: Condition; readonly otherwise: Condition }
  | { readonly kind: 'leaf'; readonly leaf: Leaf; readonly negated: boolean }
  | { readonly kind: 'member'; readonly place: number; readonly negated: boolean }
  | { readonly kind: 'written'; readonly expression: Expression; readonly negated: boolean };

/** The comparison with its sides swapped. */
const MIRRORED: ReadonlyMap<string, string> = new Map([['<', '>'], ['<=', '>='], ['>', '<'], ['>=', '<=']]);

/**
 * Checks a condition and brings it to normal form. Order and short-circuits stay as written, so that a part that faults
 * is reached exactly when JSONLogic would reach it.
 * @param at JSON path of the condition.
 * @throws TillError `policy-invalid`, as `compile` does.
 */
export function normalize(condition: unknown, at: string, vocabulary: Vocabulary): Condition {
  const path: (string | number)[] = [];

  const visit = (logic: unknown, negated: boolean, depth: number): Condition => {
    if (logic === null || typeof logic !== 'object') return { kind: 'constant', holds: truthy(logic) !== negated };
    const keys = Object.keys(logic);
    const [name] = keys;
    // Near the limit the compiler takes over: it knows the depth of every form.
    if (name === undefined || keys.length > 1 || Array.isArray(logic) || depth > MAX_DEPTH - 4) return written(logic, negated, depth);
    const operand = (logic as Record<string, unknown>)[name];
    return operation(name, operand, negated, depth) ?? written(logic, negated, depth);
  };

  const inside = (key: string | number, logic: unknown, negated: boolean, depth: number): Condition => {
    path.push(key);
    const part = visit(logic, negated, depth);
    path.pop();
    return part;
  };

  /** Undefined where the operation has no normal form. */
  const operation = (name: string, operand: unknown, negated: boolean, depth: number): Condition | undefined => {
    const test = leafOf(name, operand, negated, vocabulary, part => foldable(part, depth));
    if (test) return test;
    const parts = Array.isArray(operand) ? operand : undefined;
    path.push(name);
    const made = junction(name, parts, negated, depth) ?? negation(name, operand, parts, negated, depth);
    path.pop();
    return made;
  };

  const junction = (name: string, parts: readonly unknown[] | undefined, negated: boolean, depth: number): Condition | undefined => {
    if (!parts || parts.length === 0) return undefined;
    if (name === 'and' || name === 'or') {
      const kind = (name === 'and') !== negated ? 'and' : 'or';
      return { kind, parts: parts.map((part, index) => inside(index, part, negated, depth + 1)) };
    }
    if ((name !== 'if' && name !== '?:') || parts.length !== 3) return undefined;
    return { kind: 'if', test: inside(0, parts[0], false, depth + 1), then: inside(1, parts[1], negated, depth + 1), otherwise: inside(2, parts[2], negated, depth + 1) };
  };

  const negation = (name: string, operand: unknown, parts: readonly unknown[] | undefined, negated: boolean, depth: number): Condition | undefined => {
    if (name !== '!' && name !== '!!') return undefined;
    if (parts && parts.length !== 1) return undefined;
    const inner = name === '!' ? !negated : negated;
    return parts ? inside(0, parts[0], inner, depth + 1) : visit(operand, inner, depth + 1);
  };

  const written = (logic: unknown, negated: boolean, depth: number): Condition => {
    const expression = compile(logic, at + jsonPath(path), depth);
    return expression.constant ? { kind: 'constant', holds: truthy(expression.constant.value) !== negated } : { kind: 'written', expression, negated };
  };

  /** A part that needs no data, such as `{"date": "2026-12-24"}`; undefined where it does, or is wrong. */
  const foldable = (part: unknown, depth: number): unknown => (variableOf(part) ? undefined : compile(part, undefined, depth).constant?.value);

  return visit(condition, false, 0);
}

type Fold = (part: unknown) => unknown;

/** The operation as tests of one variable against constants. */
function leafOf(name: string, operand: unknown, negated: boolean, vocabulary: Vocabulary, fold: Fold): Condition | undefined {
  if (name === 'var') {
    const variable = variableOf({ var: operand });
    return variable && { kind: 'leaf', leaf: vocabulary.attribute(variable).truthy(), negated };
  }
  if (!Array.isArray(operand)) return undefined;
  if (name === 'in') return operand.length === 2 ? containment(operand[0], operand[1], negated, vocabulary) : undefined;
  if (!COMPARISONS.has(name)) return undefined;
  if (operand.length === 2) return comparison(name, operand[0], operand[1], negated, vocabulary, fold);
  return operand.length === 3 ? chain(name, operand, negated, vocabulary, fold) : undefined;
}

/** `{"<": [1, x, 10]}` is `1 < x` and `x < 10`. */
function chain(name: string, [low, middle, high]: readonly unknown[], negated: boolean, vocabulary: Vocabulary, fold: Fold): Condition | undefined {
  const left = comparison(name, low, middle, negated, vocabulary, fold);
  const right = left && comparison(name, middle, high, negated, vocabulary, fold);
  return right && { kind: negated ? 'or' : 'and', parts: [left, right] };
}

function comparison(name: string, left: unknown, right: unknown, negated: boolean, vocabulary: Vocabulary, fold: Fold): Condition | undefined {
  const first = variableOf(left);
  const variable = first ?? variableOf(right);
  if (!variable) return undefined;
  const other = first ? right : left;
  const constant = isScalar(other) ? other : fold(other);
  if (!isScalar(constant)) return undefined;
  const attribute = vocabulary.attribute(variable);
  if (name === '===' || name === '!==') return { kind: 'leaf', leaf: attribute.equal([constant]), negated: negated !== (name === '!==') };
  return { kind: 'leaf', leaf: attribute.compare(first ? name : (MIRRORED.get(name) ?? name), constant), negated };
}

function containment(item: unknown, holder: unknown, negated: boolean, vocabulary: Vocabulary): Condition | undefined {
  const variable = variableOf(item);
  if (variable) return Array.isArray(holder) && holder.every(isScalar) ? { kind: 'leaf', leaf: vocabulary.attribute(variable).equal(holder), negated } : undefined;
  const list = variableOf(holder);
  return list && isScalar(item) ? { kind: 'member', place: vocabulary.membership(list, item), negated } : undefined;
}

const isScalar = (value: unknown): value is Scalar =>
  value === null || typeof value === 'string' || typeof value === 'boolean' || (typeof value === 'number' && !Number.isNaN(value));

/** `{"var": "a.b"}`, `{"var": ["a.b"]}` or `{"var": ["a.b", default]}` with a path and a single default as written. */
function variableOf(logic: unknown): Variable | undefined {
  if (logic === null || typeof logic !== 'object' || Array.isArray(logic)) return undefined;
  const keys = Object.keys(logic);
  if (keys.length !== 1 || keys[0] !== 'var') return undefined;
  const { var: operand } = logic as { var: unknown };
  if (typeof operand === 'string') return operand === '' ? undefined : { key: operand, keys: operand.split('.'), otherwise: null };
  if (!Array.isArray(operand) || operand.length < 1 || operand.length > 2) return undefined;
  const [path, otherwise = null] = operand as unknown[];
  if (typeof path !== 'string' || path === '' || !isScalar(otherwise)) return undefined;
  return { key: otherwise === null ? path : `${path} or ${JSON.stringify(otherwise)}`, keys: path.split('.'), otherwise };
}
