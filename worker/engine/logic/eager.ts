import { constant, dynamic, type Builder, type Expression, type Form } from './expression.ts';
import { LogicFault } from './fault.ts';

type Apply = (args: readonly unknown[]) => unknown;

/**
 * An operator that evaluates all its arguments first. An operand that is not written as a list but comes out as one is
 * the list of arguments (`{"max": {"var": "prices"}}`).
 */
export function eager(apply: Apply): Form {
  return (operand, builder) => {
    if (!Array.isArray(operand)) {
      const single = builder.child('', operand);
      return fold([single], scope => apply(spread(single.run(scope))), builder);
    }
    const args = builder.list(operand);
    return fold(args, scope => apply(args.map(arg => arg.run(scope))), builder);
  };
}

/** An operator of one argument, which may itself be a list. */
export function unary(apply: (value: unknown) => unknown): Form {
  return (operand, builder) => {
    const arg = Array.isArray(operand) ? (builder.list(operand)[0] ?? constant(null)) : builder.child('', operand);
    return fold([arg], scope => apply(arg.run(scope)), builder);
  };
}

const spread = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value]);

/** The operators here are pure: over constants they are worked out once, when compiled. */
function fold(args: readonly Expression[], run: Expression['run'], builder: Builder): Expression {
  if (!args.every(arg => arg.constant)) return dynamic(run);
  try {
    return constant(run({ data: null, above: undefined, budget: { steps: 0 } }));
  } catch (fault) {
    if (fault instanceof LogicFault && fault.type === 'Invalid Arguments') return builder.refuse('Invalid Arguments', fault.message);
    return dynamic(run);
  }
}
