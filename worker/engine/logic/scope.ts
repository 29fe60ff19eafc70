import { LogicFault } from './fault.ts';

/** Most elements that one evaluation may visit in `map`, `filter`, `reduce`, `all`, `some` and `none` together. */
export const MAX_STEPS = 100_000;
/** Longest text and longest list an operator may make. */
export const MAX_TEXT = 65_536;
export const MAX_LIST = 32_768;

/** What a running condition sees: its data, and the scopes that iterators opened around it. */
export interface Scope {
  readonly data: unknown;
  readonly above: Scope | undefined;
  /** Shared by every scope of one evaluation, so that nested iterators cannot run for ever. */
  readonly budget: { steps: number };
}

export function rootScope(data: unknown): Scope {
  return { data, above: undefined, budget: { steps: MAX_STEPS } };
}

/** An inner scope over `data`; between it and the outer one lies what `frame` tells of the iteration. */
export function innerScope(outer: Scope, data: unknown, frame: unknown): Scope {
  return { data, above: { data: frame, above: outer, budget: outer.budget }, budget: outer.budget };
}

/** @throws LogicFault `Limit Exceeded` when an evaluation has visited too much. */
export function step(scope: Scope): void {
  if (--scope.budget.steps < 0) throw new LogicFault('Limit Exceeded', `more than ${MAX_STEPS} steps`);
}

/**
 * The own property `key`, or undefined. Never an inherited one: `constructor` or `__proto__` read nothing unless the data
 * itself has them. An array or a text has its elements and `length`.
 */
export function own(holder: unknown, key: string | number): unknown {
  if (holder === null || holder === undefined) return undefined;
  if (typeof holder === 'object') return Object.hasOwn(holder, key) ? plain((holder as Record<string | number, unknown>)[key]) : undefined;
  if (typeof holder !== 'string') return undefined;
  if (key === 'length') return holder.length;
  const index = Number(key);
  return Number.isInteger(index) && String(index) === String(key) ? holder[index] : undefined;
}

/** Functions are not data. */
const plain = (value: unknown) => (typeof value === 'function' ? undefined : value);

/** Follows `keys` from `data`; undefined where any is absent. */
export function follow(data: unknown, keys: readonly (string | number)[]): unknown {
  let value = data;
  for (const key of keys) {
    value = own(value, key);
    if (value === undefined) return undefined;
  }
  return value;
}
