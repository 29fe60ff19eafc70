import { COMPARISONS, type Compare } from './comparisons.ts';
import { unary } from './eager.ts';
import { constant, dynamic, type Expression, type Form } from './expression.ts';
import { invalidArguments, LogicFault } from './fault.ts';
import { innerScope } from './scope.ts';
import { truthy } from './values.ts';

/** An operator whose arguments are written as a list, because not all of them are evaluated. */
const lazy = (build: (args: readonly Expression[]) => Expression, fewest = 0): Form => (operand, builder) => {
  if (!Array.isArray(operand)) return builder.refuse('Invalid Arguments', 'expected a list');
  if (operand.length < fewest) return builder.refuse('Invalid Arguments', `expected ${fewest} or more`);
  return build(builder.list(operand));
};

/** The first argument whose truth is `stop`, else the last; of no arguments, false. */
const until = (stop: boolean) => lazy(args => {
  if (args.length === 0) return constant(false);
  return dynamic(scope => {
    let value: unknown = null;
    for (const arg of args) {
      value = arg.run(scope);
      if (truthy(value) === stop) return value;
    }
    return value;
  });
});

/** condition, then, condition, then, …, else */
const choose = lazy(args => {
  const [only] = args;
  if (args.length === 1 && only) return only;
  return dynamic(scope => {
    for (let index = 0; index < args.length; index += 2) {
      const condition = args[index];
      const then = args[index + 1];
      if (!condition) break;
      if (!then) return condition.run(scope);
      if (truthy(condition.run(scope))) return then.run(scope);
    }
    return null;
  });
});

/** Every neighbouring pair holds; the rest is not evaluated once one does not. `{"<": [1, x, 10]}` is "between". */
const compare = (test: Compare) => lazy(args => dynamic(scope => {
  let left = args[0]?.run(scope);
  for (let index = 1; index < args.length; index++) {
    const right = args[index]?.run(scope);
    if (!test(left, right)) return false;
    left = right;
  }
  return true;
}), 2);

const coalesce = lazy(args => dynamic(scope => {
  for (const arg of args) {
    const value = arg.run(scope);
    if (value !== null && value !== undefined) return value;
  }
  return null;
}));

/** The first argument that does not fault; each after a fault sees `{ type }` of it as its data. */
const attempt: Form = (operand, builder) => {
  const args = Array.isArray(operand) ? builder.list(operand) : [builder.child('', operand)];
  return dynamic(outer => {
    let scope = outer;
    let fault: unknown = invalidArguments('expected at least one');
    for (const arg of args) {
      try {
        return arg.run(scope);
      } catch (cause) {
        // A limit is no fault of the logic's own that it may go on from.
        if (cause instanceof LogicFault && cause.type === 'Limit Exceeded') throw cause;
        fault = cause;
        scope = innerScope(outer, { type: LogicFault.typeOf(cause) }, null);
      }
    }
    throw fault;
  });
};

export const CONTROL: ReadonlyMap<string, Form> = new Map<string, Form>([
  ['if', choose],
  ['?:', choose],
  ['and', until(false)],
  ['or', until(true)],
  ['??', coalesce],
  ['try', attempt],
  ['!', unary(value => !truthy(value))],
  ['!!', unary(truthy)],
  ...[...COMPARISONS].map(([name, test]): [string, Form] => [name, compare(test)]),
]);
