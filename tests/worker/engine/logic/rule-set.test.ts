import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { TillError } from '../../../../worker/protocol/errors.ts';
import { compileCondition, compileRuleSet, evaluate } from '../../../../worker/engine/logic/index.ts';
import { truthy } from '../../../../worker/engine/logic/values.ts';
import { condition, facts } from './arbitraries.ts';

const at = (index: number) => `rules[${index}].when`;

/** Compiles those of the conditions that can work at all. */
function accepted(conditions: readonly unknown[]): unknown[] {
  return conditions.filter((logic, index) => {
    try {
      compileCondition(logic, at(index));
      return true;
    } catch (fault) {
      expect(fault).toBeInstanceOf(TillError);
      return false;
    }
  });
}

/** What plain JSONLogic says: true, unless it faults. */
function plain(logic: unknown, data: object): boolean {
  try {
    return truthy(evaluate(logic, data));
  } catch {
    return false;
  }
}

describe('a rule set', () => {
  test('holds exactly where each condition holds by itself', () => {
    fc.assert(fc.property(fc.array(condition, { maxLength: 40 }), fc.array(facts, { minLength: 1, maxLength: 5 }), (conditions, shoppers) => {
      const rules = accepted(conditions);
      const set = compileRuleSet(rules, at);
      const closures = rules.map((logic, index) => compileCondition(logic, at(index)));
      for (const shopper of shoppers) {
        const expected = rules.map(logic => plain(logic, shopper));
        expect([...set.evaluate(shopper)].map(Boolean)).toEqual(expected);
        expect(closures.map(holds => holds(shopper))).toEqual(expected);
      }
    }), { numRuns: 1500 });
  }, 60_000);

  test('refuses exactly the conditions that are refused alone, with the same message', () => {
    fc.assert(fc.property(condition, logic => {
      expect(messageOf(() => compileRuleSet([true, logic], at))).toBe(messageOf(() => compileCondition(logic, at(1))));
    }), { numRuns: 500 });
  }, 60_000);

  test('explains each condition with the result it gives', () => {
    fc.assert(fc.property(condition, facts, (logic, shopper) => {
      if (accepted([logic]).length === 0) return;
      const set = compileRuleSet([logic], at);
      expect(set.explain(0, shopper).result).toBe(set.evaluate(shopper)[0] === 1);
    }), { numRuns: 500 });
  }, 60_000);

  test('tells the greatest number from infinity', () => {
    const set = compileRuleSet([{ '<=': [{ var: 'n' }, Number.MAX_VALUE] }, { '<': [{ var: 'n' }, Number.POSITIVE_INFINITY] }], at);
    expect([...set.evaluate({ n: Number.POSITIVE_INFINITY })]).toEqual([0, 0]);
    expect([...set.evaluate({ n: Number.MAX_VALUE })]).toEqual([1, 1]);
  });

  test('keeps the other conditions when one faults', () => {
    const set = compileRuleSet([{ '<': [{ var: 'subtotal' }, 5] }, { throw: 'no' }, { in: ['gift', { var: 'tags' }] }], at);
    expect([...set.evaluate({ subtotal: 'many', tags: ['gift'] })]).toEqual([0, 0, 1]);
    expect([...set.evaluate({ subtotal: 4, tags: null })]).toEqual([1, 0, 0]);
  });

  test('answers for facts that throw when they are read', () => {
    const hostile = { get a() { throw new Error('no'); }, b: 1, list: new Proxy([], { get() { throw new Error('no'); } }) };
    const set = compileRuleSet([{ '===': [{ var: 'a' }, 1] }, { '===': [{ var: 'b' }, 1] }, { in: [1, { var: 'list' }] }, { '!': { '===': [{ var: 'a' }, 1] } }], at);
    expect([...set.evaluate(hostile)]).toEqual([0, 1, 0, 0]);
  });

  test('holds for more than 32 conditions, at the borders of its words', () => {
    const conditions = Array.from({ length: 97 }, (_, index) => ({ '>=': [{ var: 'n' }, index] }));
    const set = compileRuleSet(conditions, at);
    for (const n of [-1, 0, 31, 31.5, 32, 63, 64, 96, 1000]) {
      expect([...set.evaluate({ n })].reduce((sum, bit) => sum + bit, 0)).toBe(Math.max(0, Math.min(97, Math.floor(n) + 1)));
    }
  });

  test('holds for no conditions at all', () => {
    expect(compileRuleSet([], at).evaluate({})).toHaveLength(0);
  });

  test('writes each answer into the same buffer', () => {
    const set = compileRuleSet([{ var: 'a' }], at);
    expect(set.evaluate({ a: 1 })).toBe(set.evaluate({ a: 0 }));
  });
});

function messageOf(act: () => unknown): string | undefined {
  try {
    act();
    return undefined;
  } catch (fault) {
    return String(fault);
  }
}
