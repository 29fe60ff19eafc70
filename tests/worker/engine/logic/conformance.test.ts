import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { compileCondition, compileRuleSet, evaluate, LogicFault } from '../../../../worker/engine/logic/index.ts';
import { truthy } from '../../../../worker/engine/logic/values.ts';
import { readCases, SUITE, type Case } from '../../../../bench/rules/cases.ts';

const cases = existsSync(join(SUITE, 'index.json')) ? readCases(path => readFileSync(path, 'utf8')) : [];

/** The outcome as the suite writes it. */
function outcome({ rule, data }: Case): unknown {
  try {
    return { result: evaluate(rule, data ?? null) };
  } catch (fault) {
    return { error: { type: fault instanceof LogicFault ? fault.type : String(fault) } };
  }
}

describe.skipIf(cases.length === 0)(`the public JSONLogic cases (${SUITE}${cases.length === 0 ? ' is not there' : ''})`, () => {
  test(`all ${cases.length} pass`, () => {
    const failed = cases.filter(each => {
      const expected = 'error' in each ? { error: each.error } : { result: each.result };
      return JSON.stringify(outcome(each)) !== JSON.stringify(expected);
    });
    console.log(`public JSONLogic cases: ${cases.length - failed.length} of ${cases.length} pass`);
    expect(failed).toEqual([]);
  });

  test('each case that compiles as a condition holds by its truth, alone and in a set', () => {
    let compiled = 0;
    for (const { rule, data, ...expected } of cases) {
      const facts = (data ?? {}) as object;
      const wanted = 'error' in expected ? false : truthy(evaluate(rule, facts));
      try {
        expect(compileCondition(rule, 'when')(facts), JSON.stringify(rule)).toBe(wanted);
      } catch (fault) {
        // What can never work is refused; the suite agrees that it faults.
        expect(fault, JSON.stringify(rule)).toMatchObject({ code: 'policy-invalid' });
        continue;
      }
      expect(compileRuleSet([rule], () => 'when').evaluate(facts)[0], JSON.stringify(rule)).toBe(Number(wanted));
      compiled++;
    }
    expect(compiled).toBeGreaterThan(cases.length * 0.8);
  });
});
