import { compile } from './compile.ts';
import { holds } from './holds.ts';
import { rootScope } from './scope.ts';

export { MAX_DEPTH } from './compile.ts';
export { leafText, type ConditionTrace, type LeafTrace } from './explain.ts';
export { LogicFault } from './fault.ts';
export { OPERATORS, UNSUPPORTED } from './operators.ts';
export { compileRuleSet, type RuleSet } from './rule-set.ts';
export { variablesOf } from './variables.ts';

/**
 * Applies JSONLogic to data and returns its value.
 * @throws LogicFault with JSONLogic's error type (`NaN`, `Invalid Arguments`, `Unknown Operator`, what the logic throws).
 */
export function evaluate(logic: unknown, data: unknown): unknown {
  return compile(logic).run(rootScope(data));
}

/**
 * A checked condition: whether it is true of the data. A fault while it runs makes it false.
 * @param at JSON path used in errors, e.g. `rules[3].when`.
 * @throws TillError `policy-invalid` with the path and the operator where the logic can never work.
 */
export function compileCondition(logic: unknown, at: string): (data: object) => boolean {
  const expression = compile(logic, at);
  return data => holds(expression, data);
}
