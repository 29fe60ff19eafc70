import { compile } from './compile.ts';
import type { Scalar } from './value-classes.ts';
import type { Vocabulary } from './vocabulary.ts';

/** No leaf: the operation must run as written. */
export const NO_LEAF = -1;

/** Each comparison with its sides swapped. */
const MIRRORED: ReadonlyMap<string, string> = new Map([
  ['<', '>'], ['<=', '>='], ['>', '<'], ['>=', '<='], ['==', '=='], ['!=', '!='], ['===', '==='], ['!==', '!=='],
]);

export const isComparison = (name: string): boolean => MIRRORED.has(name);

/** The operation as a test of one variable against constants, or `NO_LEAF`. @param depth How deep the operation lies. */
export function leafOf(name: string, operand: unknown, depth: number, vocabulary: Vocabulary): number {
  if (name === 'var') return variableLeaf(operand, '!!', null, vocabulary);
  if (!Array.isArray(operand) || operand.length !== 2) return NO_LEAF;
  if (name === 'in') return containmentLeaf(operand[0], operand[1], vocabulary);
  return isComparison(name) ? comparisonLeaf(name, operand[0], operand[1], depth, vocabulary) : NO_LEAF;
}

/** `left name right` as a leaf, where one side is a variable and the other a constant. */
export function comparisonLeaf(name: string, left: unknown, right: unknown, depth: number, vocabulary: Vocabulary): number {
  const onLeft = isVariable(left);
  if (!onLeft && !isVariable(right)) return NO_LEAF;
  const constant = folded(onLeft ? right : left, depth);
  if (!isScalar(constant)) return NO_LEAF;
  return variableLeaf((onLeft ? left : right as { var: unknown }).var, onLeft ? name : (MIRRORED.get(name) as string), constant, vocabulary);
}

function containmentLeaf(item: unknown, holder: unknown, vocabulary: Vocabulary): number {
  if (isVariable(item)) return Array.isArray(holder) && holder.every(isScalar) ? variableLeaf(item.var, 'in', holder, vocabulary) : NO_LEAF;
  if (!isVariable(holder) || !isScalar(item)) return NO_LEAF;
  const { var: path } = holder;
  if (typeof path === 'string') return path === '' ? NO_LEAF : vocabulary.member(path, null, item);
  return isPathWithDefault(path) ? vocabulary.member(path[0], path[1] ?? null, item) : NO_LEAF;
}

/** @param path As written: a path, `[path]` or `[path, default]`. */
function variableLeaf(path: unknown, test: string, constant: Scalar | readonly Scalar[], vocabulary: Vocabulary): number {
  if (typeof path === 'string') return path === '' ? NO_LEAF : vocabulary.test(path, null, test, constant);
  return isPathWithDefault(path) ? vocabulary.test(path[0], path[1] ?? null, test, constant) : NO_LEAF;
}

/** The value of a part that needs no data, such as `{"date": "2026-12-24"}`; undefined where it does, or is wrong. */
function folded(part: unknown, depth: number): unknown {
  if (part === null || typeof part !== 'object') return part;
  return isVariable(part) ? undefined : compile(part, undefined, depth + 1).constant?.value;
}

const isScalar = (value: unknown): value is Scalar =>
  typeof value === 'string' || typeof value === 'boolean' || value === null || (typeof value === 'number' && !Number.isNaN(value));

const isVariable = (logic: unknown): logic is { readonly var: unknown } => logic !== null && typeof logic === 'object' && onlyKey(logic) === 'var';

const isPathWithDefault = (path: unknown): path is readonly [string, Scalar?] =>
  Array.isArray(path) && (path.length === 1 || (path.length === 2 && isScalar(path[1]))) && typeof path[0] === 'string' && path[0] !== '';

/** The name of the only property; undefined for lists and for objects of none or several. */
export function onlyKey(logic: object): string | undefined {
  if (Array.isArray(logic)) return undefined;
  let only: string | undefined;
  for (const key in logic) {
    if (only !== undefined) return undefined;
    only = key;
  }
  return only !== undefined && Object.hasOwn(logic, only) ? only : undefined;
}
