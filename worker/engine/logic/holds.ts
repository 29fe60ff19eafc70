import type { Expression } from './expression.ts';
import { rootScope } from './scope.ts';
import { truthy } from './values.ts';

/** Whether a condition is true of the facts; a fault makes it false. */
export function holds(condition: Expression, facts: object): boolean {
  try {
    return truthy(condition.run(rootScope(facts)));
  } catch {
    return false;
  }
}
