import { constant, dynamic, type Builder, type Expression, type Form } from './expression.ts';
import { eager } from './eager.ts';
import { LogicFault, invalidArguments } from './fault.ts';
import { follow, own, type Scope } from './scope.ts';
import { toList, toText } from './values.ts';

/** Keys of a dotted path; none means the whole data. */
export function pathOf(key: unknown): readonly string[] {
  return key === '' || key === null || key === undefined ? [] : toText(key).split('.');
}

const found = (data: unknown, keys: readonly string[], otherwise: unknown): unknown => {
  const value = follow(data, keys);
  return value === undefined ? otherwise : value;
};

/** `{"var": path}` or `{"var": [path, default]}`; the default stands where the path is absent. */
const variable: Form = (operand, builder) => {
  if (!Array.isArray(operand)) return variableAt(builder.child('', operand), constant(null));
  const [path, otherwise] = builder.list(operand);
  return variableAt(path ?? constant(''), otherwise ?? constant(null));
};

function variableAt(path: Expression, otherwise: Expression): Expression {
  if (!path.constant) {
    return dynamic(scope => {
      const [key, ...rest] = toList(path.run(scope));
      return found(scope.data, pathOf(key), rest.length > 0 ? rest[0] : otherwise.run(scope));
    });
  }
  const keys = pathOf(path.constant.value);
  return dynamic(scope => found(scope.data, keys, otherwise.run(scope)) ?? null);
}

/** Splits `[[up], key, …]` into how many scopes to climb and the keys. */
function climb(args: readonly unknown[]): { levels: number; keys: readonly unknown[] } {
  const [first] = args;
  if (!Array.isArray(first)) return { levels: 0, keys: args };
  if (first.length !== 1 || typeof first[0] !== 'number') throw invalidArguments('expected one number of scopes to climb');
  return { levels: Math.abs(first[0]), keys: args.slice(1) };
}

function scopeAt(scope: Scope, levels: number): unknown {
  let at: Scope | undefined = scope;
  for (let level = 0; level < levels && at; level++) at = at.above;
  return at?.data;
}

/** Undefined where nothing is there. */
function valueAt(scope: Scope, args: readonly unknown[]): unknown {
  const { levels, keys } = climb(args);
  return follow(scopeAt(scope, levels), keys.map(key => (typeof key === 'number' ? key : toText(key))));
}

/** An operator over the evaluated key list of `val` and `exists`. */
const keyed = (use: (scope: Scope, args: readonly unknown[]) => unknown): Form => (operand, builder) => {
  if (Array.isArray(operand)) {
    const args = builder.list(operand);
    return dynamic(scope => use(scope, args.map(arg => arg.run(scope))));
  }
  const single = builder.child('', operand);
  return dynamic(scope => use(scope, asKeys(single.run(scope))));
};

const asKeys = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value]);

function exists(scope: Scope, args: readonly unknown[]): boolean {
  const { levels, keys } = climb(args);
  const last = keys.at(-1);
  const holder = valueAt(scope, [[levels], ...keys.slice(0, -1)]);
  return last === undefined ? holder !== undefined : own(holder, toText(last)) !== undefined;
}

/** Those of `keys` that the data lacks, or holds as null or "". */
function absent(scope: Scope, keys: readonly unknown[]): unknown[] {
  return keys.filter(key => {
    const value = follow(scope.data, pathOf(key));
    return value === undefined || value === null || value === '';
  });
}

const missing: Form = (operand, builder) => {
  const keys = argumentsOf(operand, builder);
  return dynamic(scope => absent(scope, keys(scope)));
};

const missingSome: Form = (operand, builder) => {
  const args = argumentsOf(operand, builder);
  return dynamic(scope => {
    const [needed, keys] = args(scope);
    if (typeof needed !== 'number') throw invalidArguments('expected how many are needed, and a list of paths');
    const list = toList(keys);
    const lacking = absent(scope, list);
    return list.length - lacking.length >= needed ? [] : lacking;
  });
};

function argumentsOf(operand: unknown, builder: Builder): (scope: Scope) => readonly unknown[] {
  if (Array.isArray(operand)) {
    const args = builder.list(operand);
    return scope => args.map(arg => arg.run(scope));
  }
  const single = builder.child('', operand);
  return scope => asKeys(single.run(scope));
}

const raise = eager(([cause]) => {
  const type = cause !== null && typeof cause === 'object' ? own(cause, 'type') : cause;
  throw new LogicFault(toText(type) || 'Error');
});

export const ACCESS: ReadonlyMap<string, Form> = new Map<string, Form>([
  ['var', variable],
  ['val', keyed((scope, args) => valueAt(scope, args) ?? null)],
  ['exists', keyed(exists)],
  ['missing', missing],
  ['missing_some', missingSome],
  /** Its operand as it stands: a literal. */
  ['preserve', operand => constant(operand)],
  ['throw', raise],
]);
