import { describe, expect, test } from 'vitest';
import { compileCondition, compileRuleSet, evaluate, LogicFault, MAX_DEPTH } from '../../../../worker/engine/logic/index.ts';
import { TillError } from '../../../../worker/protocol/errors.ts';

const INHERITED = ['__proto__', 'constructor', 'constructor.name', 'toString', 'hasOwnProperty', '__proto__.polluted', 'a.__proto__.polluted', 'list.map', 'list.__proto__', 'text.charAt', 'text.__proto__'];

const DATA = { a: { b: 1 }, list: [1, 2], text: 'abc' };

function nested(depth: number, wrap: (inner: unknown) => unknown): unknown {
  let logic: unknown = true;
  for (let level = 0; level < depth; level++) logic = wrap(logic);
  return logic;
}

function faultOf(act: () => unknown): unknown {
  try {
    act();
  } catch (fault) {
    return fault;
  }
  return undefined;
}

describe('security of conditions', () => {
  test('a path reads own properties only', () => {
    for (const path of INHERITED) {
      expect(evaluate({ var: path }, DATA), path).toBeNull();
      expect(evaluate({ val: path.split('.') }, DATA), path).toBeNull();
      expect(evaluate({ exists: path.split('.') }, DATA), path).toBe(false);
      expect(evaluate({ missing: [path] }, DATA), path).toEqual([path]);
      expect([...compileRuleSet([{ '!!': { var: path } }, { '!==': [{ var: path }, null] }], String).evaluate(DATA)], path).toEqual([0, 0]);
    }
  });

  test('a polluted prototype changes no answer', () => {
    const prototype = Object.prototype as unknown as Record<string, unknown>;
    const rules = [{ '===': [{ var: 'admin' }, true] }, { var: 'admin' }, { '!': { var: 'a' } }];
    const before = compileRuleSet(rules, String);
    prototype['admin'] = true;
    try {
      expect(evaluate({ var: 'admin' }, {})).toBeNull();
      expect([...before.evaluate({ a: 1 })]).toEqual([0, 0, 0]);
      expect([...compileRuleSet(rules, String).evaluate({ a: 1 })]).toEqual([0, 0, 0]);
    } finally {
      delete prototype['admin'];
    }
  });

  test('an own property named like an inherited one is data', () => {
    const data = JSON.parse('{"__proto__": {"x": 1}, "constructor": 2}') as object;
    expect(evaluate({ var: '__proto__.x' }, data)).toBe(1);
    expect(evaluate({ '===': [{ var: 'constructor' }, 2] }, data)).toBe(true);
  });

  test('a list has its elements and its length, a text its characters', () => {
    expect(evaluate({ var: 'list.length' }, DATA)).toBe(2);
    expect(evaluate({ var: 'list.1' }, DATA)).toBe(2);
    expect(evaluate({ var: 'text.0' }, DATA)).toBe('a');
    expect(evaluate({ var: 'text.length' }, DATA)).toBe(3);
    expect(evaluate({ var: 'text.-1' }, DATA)).toBeNull();
    expect(evaluate({ var: 'text.00' }, DATA)).toBeNull();
  });

  test('operator names are looked up among the operators only', () => {
    for (const name of ['__proto__', 'constructor', 'toString', 'valueOf', 'hasOwnProperty']) {
      const logic = JSON.parse(`{${JSON.stringify(name)}: [1]}`) as unknown;
      expect(faultOf(() => compileCondition(logic, 'when')), name).toBeInstanceOf(TillError);
      expect(faultOf(() => compileRuleSet([logic], () => 'when')), name).toBeInstanceOf(TillError);
    }
  });

  test.each([
    ['operators in lists', 100_000, (inner: unknown) => ({ and: [inner] })],
    ['operators alone', 100_000, (inner: unknown) => ({ '!': inner })],
    ['lists', 100_000, (inner: unknown) => [inner]],
    ['tests', 100_000, (inner: unknown) => ({ '===': [inner, 1] })],
    ['branches', MAX_DEPTH + 1, (inner: unknown) => ({ if: [inner, true, false] })],
  ])('nesting of %s is bounded, with a coded error', (_, depth, wrap) => {
    const logic = nested(depth, wrap);
    for (const compile of [() => compileCondition(logic, 'when'), () => compileRuleSet([logic], () => 'when')]) {
      expect(faultOf(compile)).toMatchObject({ code: 'policy-invalid', message: expect.stringContaining(`nested deeper than ${MAX_DEPTH}`) });
    }
    expect(faultOf(() => evaluate(logic, {}))).toBeInstanceOf(LogicFault);
  });

  test('a condition of exactly the greatest depth compiles in both forms', () => {
    const logic = nested(MAX_DEPTH, inner => ({ '!!': inner }));
    expect(compileCondition(logic, 'when')({})).toBe(true);
    expect([...compileRuleSet([logic], String).evaluate({})]).toEqual([1]);
  });

  test('logic that holds itself is refused', () => {
    const logic: { and: unknown[] } = { and: [] };
    logic.and.push(logic);
    expect(faultOf(() => compileRuleSet([logic], () => 'when'))).toBeInstanceOf(TillError);
  });

  test('iterators within iterators stop at a limit, and the condition is false', () => {
    const list = Array.from({ length: 200 }, (_, index) => index);
    const inside = (logic: unknown) => ({ all: [{ val: [[8], 'list'] }, logic] });
    const logic = { all: [{ var: 'list' }, { all: [{ val: [[2], 'list'] }, { all: [{ val: [[4], 'list'] }, { all: [{ val: [[6], 'list'] }, inside(true)] }] }] }] };
    expect(faultOf(() => evaluate(logic, { list }))).toMatchObject({ type: 'Limit Exceeded' });
    expect(compileCondition(logic, 'when')({ list })).toBe(false);
    expect(compileCondition({ try: [logic, true] }, 'when')({ list })).toBe(false);
  });

  test('a text or a list cannot be doubled without end', () => {
    const list = Array.from({ length: 500 }, () => 1);
    const twice = (name: string, start: unknown) => ({ reduce: [{ var: 'list' }, { [name]: [{ var: 'accumulator' }, { var: 'accumulator' }] }, start] });
    expect(faultOf(() => evaluate(twice('cat', 'ab'), { list }))).toMatchObject({ type: 'Limit Exceeded' });
    expect(faultOf(() => evaluate(twice('merge', { preserve: [1, 2] }), { list }))).toMatchObject({ type: 'Limit Exceeded' });
  });

  test('a list that holds itself many times over is not spelled out', () => {
    const list = Array.from({ length: 400 }, () => 1);
    const pairs = { reduce: [{ var: 'list' }, [{ var: 'accumulator' }, { var: 'accumulator' }], 1] };
    for (const logic of [{ cat: [pairs] }, { substr: [pairs, 1] }, { in: [pairs, 'text'] }, { var: pairs }, { throw: pairs }]) {
      expect(compileCondition(logic, 'when')({ list })).toBe(false);
    }
  });

  test('evaluating never changes the data or the logic', () => {
    const data = Object.freeze({ list: Object.freeze([3, 1, 2]) });
    const logic = { '!!': { merge: [{ var: 'list' }, Object.freeze([1]), { map: [{ var: 'list' }, { '+': [{ var: '' }, 1] }] }] } };
    const text = JSON.stringify(logic);
    expect(evaluate(logic, data)).toBe(true);
    expect(JSON.stringify(logic)).toBe(text);
  });
});
