import { describe, expect, test } from 'vitest';
import { compileCondition, compileRuleSet, evaluate, LogicFault, OPERATORS, UNSUPPORTED } from '../../../../worker/engine/logic/index.ts';
import { TillError } from '../../../../worker/protocol/errors.ts';

function thrownBy(act: () => unknown): unknown {
  try {
    act();
  } catch (fault) {
    return fault;
  }
  return undefined;
}

describe('dates', () => {
  test('a day is its start in UTC, a moment keeps its offset', () => {
    expect(evaluate({ date: '2026-11-22' }, {})).toBe(Date.UTC(2026, 10, 22));
    expect(evaluate({ date: '2026-11-22T09:00:00+01:00' }, {})).toBe(Date.UTC(2026, 10, 22, 8));
    expect(evaluate({ date: { var: 'at' } }, { at: 5 })).toBe(5);
    expect(evaluate({ date: { var: 'at' } }, {})).toBeNull();
  });

  test('text that is no date faults, and is refused where the policy spells it out', () => {
    for (const text of ['soon', '2026-13-01', '2026-11-22T09:00:00', '22.11.2026', '']) {
      expect(thrownBy(() => evaluate({ date: { var: 'at' } }, { at: text })), text).toMatchObject({ type: 'Invalid Arguments' });
      expect(thrownBy(() => compileCondition({ '<': [{ var: 'at' }, { date: text }] }, 'when')), text).toMatchObject({ code: 'policy-invalid', at: 'when["<"][1].date' });
    }
  });

  test('a rule can ask for a period and for how long ago something was', () => {
    const period = { '<=': [{ date: '2026-11-20' }, { var: 'context.at' }, { date: '2026-11-30' }] };
    const lapsed = { '>': [{ '-': [{ var: 'context.at' }, { var: 'profile.lastOrder' }] }, { days: 90 }] };
    const set = compileRuleSet([period, lapsed], String);
    expect([...set.evaluate({ context: { at: Date.UTC(2026, 10, 22) }, profile: { lastOrder: Date.UTC(2026, 10, 1) } })]).toEqual([1, 0]);
    expect([...set.evaluate({ context: { at: Date.UTC(2026, 11, 1) }, profile: { lastOrder: Date.UTC(2026, 7, 1) } })]).toEqual([0, 1]);
  });
});

describe('sets', () => {
  test('intersects and subset take lists, single values and nothing', () => {
    const data = { list: ['a', 'b'], one: 'a' };
    expect(evaluate({ intersects: [{ var: 'list' }, ['b', 'c']] }, data)).toBe(true);
    expect(evaluate({ intersects: [{ var: 'list' }, ['c']] }, data)).toBe(false);
    expect(evaluate({ intersects: [{ var: 'one' }, ['a']] }, data)).toBe(true);
    expect(evaluate({ intersects: [{ var: 'none' }, ['a']] }, data)).toBe(false);
    expect(evaluate({ subset: [['a'], { var: 'list' }] }, data)).toBe(true);
    expect(evaluate({ subset: [{ var: 'list' }, ['a']] }, data)).toBe(false);
    expect(evaluate({ subset: [{ var: 'none' }, []] }, data)).toBe(true);
  });

  test('length counts characters, entries and keys', () => {
    expect(evaluate({ length: { var: 'a' } }, { a: [1, 2] })).toBe(2);
    expect(evaluate({ length: [{ var: 'a' }] }, { a: 'abc' })).toBe(3);
    expect(evaluate({ length: { var: 'a' } }, { a: { x: 1 } })).toBe(1);
    expect(compileCondition({ '>': [{ length: { var: 'a' } }, 0] }, 'when')({})).toBe(false);
  });
});

describe('versions', () => {
  test.each([
    ['1.2.3', '=', '1.2.3', true], ['1.2.3', '!=', '1.2.3', false], ['1.2.3', '<', '1.10.0', true], ['2.0.0', '>', '10.0.0', false],
    ['1.2', '=', '1.2.0', true], ['v1', '=', '1.0.0', true], ['1.0.0-alpha', '<', '1.0.0', true], ['1.0.0-alpha.1', '<', '1.0.0-alpha.beta', true],
    ['1.0.0-beta.11', '>', '1.0.0-beta.2', true], ['1.0.0-rc.1', '<=', '1.0.0-rc.1', true], ['1.0.0+a', '=', '1.0.0+b', true],
    ['1.0.0-alpha', '<', '1.0.0-alpha.1', true], ['1.4.2', '^', '1.0.0', true], ['2.0.0', '^', '1.0.0', false], ['1.4.2', '~', '1.4.0', true], ['1.5.0', '~', '1.4.0', false],
  ])('%s %s %s is %s', (a, operator, b, expected) => {
    expect(evaluate({ sem_ver: [{ var: 'v' }, operator, b] }, { v: a })).toBe(expected);
  });

  test('what is no version faults; a version that is missing is false', () => {
    for (const text of ['', 'x', '1.2.3.4', '1..2', '-1', '1.a']) expect(thrownBy(() => evaluate({ sem_ver: [{ var: 'v' }, '=', '1.0.0'] }, { v: text })), text).toBeInstanceOf(LogicFault);
    expect(evaluate({ sem_ver: [{ var: 'v' }, '>', '1.0.0'] }, {})).toBe(false);
    expect(thrownBy(() => compileCondition({ sem_ver: ['1.0.0', '≈', '1.0.0'] }, 'when'))).toBeInstanceOf(TillError);
  });
});

describe('texts', () => {
  test('a text starts and ends; what is no text does not', () => {
    expect(evaluate({ starts_with: [{ var: 'l' }, 'de'] }, { l: 'de-AT' })).toBe(true);
    expect(evaluate({ ends_with: [{ var: 'l' }, '-AT'] }, { l: 'de-AT' })).toBe(true);
    expect(evaluate({ starts_with: [{ var: 'l' }, 'de'] }, {})).toBe(false);
  });
});

describe('comparisons', () => {
  test('a missing number is 0, a numeral is its number, other text faults', () => {
    expect(evaluate({ '<': [{ var: 'n' }, 1] }, {})).toBe(true);
    expect(evaluate({ '<': [{ var: 'n' }, 10] }, { n: '9' })).toBe(true);
    expect(thrownBy(() => evaluate({ '<': [{ var: 'n' }, 10] }, { n: 'nine' }))).toMatchObject({ type: 'NaN' });
  });

  test('three arguments are a range, and the third is not evaluated once the first two fail', () => {
    expect(evaluate({ '<': [1, { var: 'n' }, 10] }, { n: 5 })).toBe(true);
    expect(evaluate({ '<=': [1, { var: 'n' }, 10] }, { n: 10 })).toBe(true);
    expect(evaluate({ '<': [1, { var: 'n' }, { throw: 'late' }] }, { n: 0 })).toBe(false);
  });
});

describe('refusals', () => {
  test('an unknown operator is named, with its place', () => {
    const rule = { and: [true, { '>': [{ var: 'a' }, { plus: [1, 2] }] }] };
    const expected = { code: 'policy-invalid', at: 'rules[3].when.and[1][">"][1].plus', message: expect.stringContaining('unknown operator "plus"') };
    expect(thrownBy(() => compileCondition(rule, 'rules[3].when'))).toMatchObject(expected);
    expect(thrownBy(() => compileRuleSet([true, true, true, rule], index => `rules[${index}].when`))).toMatchObject(expected);
  });

  test.each([...UNSUPPORTED])('"%s" is refused and says why', (name, why) => {
    expect(OPERATORS).not.toContain(name);
    expect(thrownBy(() => compileCondition({ [name]: [1] }, 'when'))).toMatchObject({ code: 'policy-invalid', message: expect.stringContaining(why) });
    expect(thrownBy(() => evaluate({ [name]: [1] }, {}))).toMatchObject({ type: 'Unknown Operator' });
  });

  test('two operators in one object are refused, plain objects are values', () => {
    expect(thrownBy(() => compileCondition({ var: 'a', '==': [1, 1] }, 'when'))).toMatchObject({ code: 'policy-invalid' });
    expect(evaluate({ a: 1, b: 2 }, {})).toEqual({ a: 1, b: 2 });
  });

  test('every operator compiles from what JSONLogic documents for it, or says what it expects', () => {
    for (const name of OPERATORS) {
      const fault = thrownBy(() => compileCondition({ [name]: [] }, 'when'));
      expect(fault === undefined || fault instanceof TillError, name).toBe(true);
    }
  });
});
