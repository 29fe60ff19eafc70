import { compile } from './compile.ts';
import { explain, type ConditionTrace } from './explain.ts';
import type { Expression } from './expression.ts';
import { rootScope } from './scope.ts';
import { truthy } from './values.ts';

/** Many conditions, evaluated together. */
export interface RuleSet {
  readonly size: number;
  /** 1 where condition i holds; a condition that faults does not hold. The buffer is reused by the next call. */
  evaluate(facts: object): Uint8Array;
  /** The tests that decided condition `index`. */
  explain(index: number, facts: object): ConditionTrace;
}

/**
 * @param at JSON path of condition i, for errors.
 * @throws TillError `policy-invalid` for the first condition that can never work.
 */
export function compileRuleSet(conditions: readonly unknown[], at: (index: number) => string): RuleSet {
  const compiled = conditions.map((condition, index) => compile(condition, at(index)));
  const out = new Uint8Array(conditions.length);
  return {
    size: conditions.length,
    evaluate(facts) {
      compiled.forEach((expression, index) => { out[index] = Number(holds(expression, facts)); });
      return out;
    },
    explain: (index, facts) => explain(conditions[index], facts, (logic, data) => truthy(compile(logic).run(rootScope(data)))),
  };
}

/** Whether a condition is true of the facts; a fault makes it false. */
export function holds(expression: Expression, facts: object): boolean {
  try {
    return truthy(expression.run(rootScope(facts)));
  } catch {
    return false;
  }
}
