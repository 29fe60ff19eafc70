import { pathOf } from './access.ts';
import { compile } from './compile.ts';
import { LogicFault } from './fault.ts';
import { follow, rootScope } from './scope.ts';
import { truthy } from './values.ts';
import { variablesOf } from './variables.ts';

/** One test that decided a condition. */
export interface LeafTrace {
  /** The test as the policy writes it. */
  readonly logic: unknown;
  /** What it read: the value of its variable; path → value where it reads several; undefined where none. */
  readonly value: unknown;
  readonly result: boolean;
}

/** Why a condition holds or not. */
export interface ConditionTrace {
  readonly result: boolean;
  /** Only the tests that decided: of an `and` that fails the one that failed, of an `or` that holds the one that held. */
  readonly leaves: readonly LeafTrace[];
  /** Set where a fault made the condition false; its type, e.g. `NaN`. */
  readonly fault?: string;
}

/** Follows a condition through `and`, `or`, `!`, `!!` and `if` down to the tests that decided it. */
export function explain(condition: unknown, facts: object): ConditionTrace {
  try {
    const decided = decide(condition, facts);
    return { result: decided.result, leaves: decided.leaves };
  } catch (cause) {
    if (cause instanceof Faulted) return { result: false, leaves: [cause.leaf], fault: cause.type };
    return { result: false, leaves: [], fault: LogicFault.typeOf(cause) };
  }
}

type Decided = { result: boolean; leaves: LeafTrace[] };

/** Carries the test that faulted. */
class Faulted extends Error {
  readonly leaf: LeafTrace;
  readonly type: string;
  constructor(leaf: LeafTrace, cause: unknown) {
    super(LogicFault.typeOf(cause), { cause });
    this.leaf = leaf;
    this.type = LogicFault.typeOf(cause);
  }
}

function decide(logic: unknown, facts: object): Decided {
  const { name, args } = operation(logic);
  if (name === 'and' || name === 'or') return junction(args, name === 'or', facts);
  if (name === '!' && args.length === 1) return negate(decide(args[0], facts));
  if (name === '!!' && args.length === 1) return decide(args[0], facts);
  if ((name === 'if' || name === '?:') && args.length > 1) return choose(args, facts);
  return leaf(logic, facts);
}

function operation(logic: unknown): { name?: string; args: readonly unknown[] } {
  if (logic === null || typeof logic !== 'object' || Array.isArray(logic)) return { args: [] };
  const [entry, more] = Object.entries(logic);
  if (!entry || more) return { args: [] };
  const [name, operand] = entry;
  return { name, args: Array.isArray(operand) ? operand : [operand] };
}

function junction(args: readonly unknown[], stop: boolean, facts: object): Decided {
  const leaves: LeafTrace[] = [];
  for (const arg of args) {
    const decided = decide(arg, facts);
    if (decided.result === stop) return decided;
    leaves.push(...decided.leaves);
  }
  return { result: args.length > 0 && !stop, leaves };
}

const negate = ({ result, leaves }: Decided): Decided => ({ result: !result, leaves });

/** The conditions passed on the way decide too. */
function choose(args: readonly unknown[], facts: object): Decided {
  const leaves: LeafTrace[] = [];
  for (let index = 0; index < args.length; index += 2) {
    const decided = decide(args[index], facts);
    leaves.push(...decided.leaves);
    if (index + 1 >= args.length) return { result: decided.result, leaves };
    if (!decided.result) continue;
    const chosen = decide(args[index + 1], facts);
    return { result: chosen.result, leaves: [...leaves, ...chosen.leaves] };
  }
  return { result: false, leaves };
}

function leaf(logic: unknown, facts: object): Decided {
  const value = readBy(logic, facts);
  try {
    const result = truthy(compile(logic).run(rootScope(facts)));
    return { result, leaves: [{ logic, value, result }] };
  } catch (cause) {
    throw new Faulted({ logic, value, result: false }, cause);
  }
}

function readBy(logic: unknown, facts: object): unknown {
  const [only, ...more] = variablesOf(logic);
  if (only === undefined) return undefined;
  if (more.length === 0) return follow(facts, pathOf(only));
  return Object.fromEntries([only, ...more].map(path => [path, follow(facts, pathOf(path))]));
}

/** A test as a line of text: `cart.subtotal (4200) >= 5000: false`. */
export function leafText(trace: LeafTrace): string {
  const several = variablesOf(trace.logic).length > 1;
  const text = textOf(trace.logic, path => {
    const value = several ? (trace.value as Record<string, unknown>)[path] : trace.value;
    return `${path || 'data'} (${JSON.stringify(value) ?? 'missing'})`;
  });
  return `${text}: ${trace.result}`;
}

function textOf(logic: unknown, variable: (path: string) => string): string {
  const { name, args } = operation(logic);
  if (name === undefined) return JSON.stringify(logic) ?? 'missing';
  if (name === 'var' && (typeof args[0] === 'string' || typeof args[0] === 'number')) return variable(String(args[0]));
  const parts = args.map(arg => textOf(arg, variable));
  return parts.length > 1 && /^([<>=!]=?=?|in|intersects|subset)$/.test(name) ? parts.join(` ${name} `) : `${name}(${parts.join(', ')})`;
}
