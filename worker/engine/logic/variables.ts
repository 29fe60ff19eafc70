import { pathOf } from './access.ts';
import { ITERATORS } from './iterators.ts';

/**
 * The paths of the data that logic reads, sorted, each once. Paths inside an iterator belong to the element and are left
 * out, unless they climb to the data (`{"val": [[2], "cart", "count"]}`). `""` means the whole data: also where the path
 * is itself worked out when run.
 */
export function variablesOf(logic: unknown): string[] {
  const found = new Set<string>();
  collect(logic, 0, found);
  return [...found].sort();
}

/** @param depth How many scopes lie between here and the data. */
function collect(logic: unknown, depth: number, found: Set<string>): void {
  if (logic === null || typeof logic !== 'object') return;
  if (Array.isArray(logic)) {
    for (const part of logic) collect(part, depth, found);
    return;
  }
  const [entry, more] = Object.entries(logic);
  if (!entry || more) return;
  const [name, operand] = entry;
  const args: readonly unknown[] = Array.isArray(operand) ? operand : [operand];
  if (name === 'preserve') return;
  if (name === 'var') readPath(args.slice(0, 1), depth, found);
  else if (name === 'missing') readPath(args, depth, found);
  else if (name === 'missing_some') readPath(Array.isArray(args[1]) ? args[1] : [args[1]], depth, found);
  else if (name === 'val' || name === 'exists') readKeys(args, depth, found);
  const [first, ...rest] = args;
  collect(first, depth, found);
  const inner = ITERATORS.has(name) || name === 'try';
  const [logicOfElements, ...others] = rest;
  collect(logicOfElements, depth + (inner ? 2 : 0), found);
  // Each branch of a `try` after the first sees the fault; the start of a `reduce` sees the data.
  collect(others, depth + (name === 'try' ? 2 : 0), found);
}

function readPath(paths: readonly unknown[], depth: number, found: Set<string>): void {
  if (depth > 0) return;
  for (const path of paths) found.add(isWorkedOut(path) ? '' : pathOf(path).join('.'));
}

function readKeys(args: readonly unknown[], depth: number, found: Set<string>): void {
  const [first] = args;
  const climbs = Array.isArray(first) ? Math.abs(Number(first[0])) : 0;
  if (climbs < depth) return;
  const keys = Array.isArray(first) ? args.slice(1) : args;
  found.add(keys.some(isWorkedOut) ? '' : keys.join('.'));
}

const isWorkedOut = (part: unknown) => part !== null && typeof part === 'object';
