import { eager, unary } from './eager.ts';
import type { Form } from './expression.ts';
import { invalidArguments, LogicFault } from './fault.ts';
import { MAX_LIST } from './scope.ts';
import { contains, toList } from './values.ts';

function merge(args: readonly unknown[]): unknown[] {
  const merged: unknown[] = [];
  for (const arg of args) {
    if (Array.isArray(arg)) for (const item of arg) merged.push(item);
    else merged.push(arg);
    if (merged.length > MAX_LIST) throw new LogicFault('Limit Exceeded', `list longer than ${MAX_LIST}`);
  }
  return merged;
}

/** Characters of a text, entries of a list, keys of an object. */
function length(value: unknown): number {
  if (typeof value === 'string' || Array.isArray(value)) return value.length;
  if (value !== null && typeof value === 'object') return Object.keys(value).length;
  throw invalidArguments('expected a text, a list or an object');
}

function pair(args: readonly unknown[]): [readonly unknown[], Set<unknown>] {
  if (args.length !== 2) throw invalidArguments('expected two lists');
  return [toList(args[0]), new Set(toList(args[1]))];
}

export const SETS: ReadonlyMap<string, Form> = new Map([
  ['in', eager(([item, holder]) => contains(item, holder))],
  ['merge', eager(merge)],
  ['length', unary(length)],
  /** `{"intersects": [a, b]}`: some entry of a is in b. A single value counts as a list of one, nothing as none. */
  ['intersects', eager(args => { const [list, set] = pair(args); return list.some(item => set.has(item)); })],
  /** `{"subset": [a, b]}`: every entry of a is in b. */
  ['subset', eager(args => { const [list, set] = pair(args); return list.every(item => set.has(item)); })],
]);
