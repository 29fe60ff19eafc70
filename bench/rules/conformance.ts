import { isDeepStrictEqual } from 'node:util';
import { LogicEngine } from 'json-logic-engine';
import { evaluate, LogicFault } from '../../worker/engine/logic/index.ts';
import type { Case } from './cases.ts';

/** How many of the public cases each JSONLogic implementation passes: the value, or the type of the error. */
export function countPassing(cases: readonly Case[]): { engine: string; count: number }[] {
  const engine = new LogicEngine();
  return [
    { engine: 'tillkit', count: count(cases, evaluate, fault => (fault instanceof LogicFault ? fault.type : undefined)) },
    { engine: 'json-logic-engine run()', count: count(cases, (rule, data) => engine.run(rule, data), errorType) },
  ];
}

function count(cases: readonly Case[], run: (rule: unknown, data: unknown) => unknown, typeOf: (fault: unknown) => unknown): number {
  return cases.filter(({ rule, data = null, ...expected }) => {
    try {
      const result = run(rule, data);
      // -0 is 0 in JSON.
      return !expected.error && isDeepStrictEqual(result === 0 ? 0 : result, expected.result);
    } catch (fault) {
      return expected.error !== undefined && typeOf(fault) === expected.error.type;
    }
  }).length;
}

/** json-logic-engine throws NaN itself, or an object with a type. */
function errorType(fault: unknown): unknown {
  if (Number.isNaN(fault)) return 'NaN';
  return typeof fault === 'object' && fault !== null && 'type' in fault ? fault.type : undefined;
}
