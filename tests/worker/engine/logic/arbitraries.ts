import fc from 'fast-check';

/** A few paths, so that conditions meet the same attribute often. */
const PATHS = ['a', 'b', 'c.d', 'c.e', 'list', 'texts', 'c', '', 'c.d.f', 'list.0', 'list.length', '__proto__', 'constructor.name'];

const scalar = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom<unknown>(0, 1, 2, 5, -1, 2.5, 10) },
  { weight: 4, arbitrary: fc.constantFrom<unknown>('', '1', '5', 'x', 'y', 'xy', '2026-01-01', 'Infinity') },
  { weight: 1, arbitrary: fc.constantFrom<unknown>(true, false, null) },
  { weight: 1, arbitrary: fc.constantFrom<unknown>(Number.MAX_VALUE, -Number.MAX_VALUE, 1e-320, Number.POSITIVE_INFINITY) },
);

const list = fc.array(scalar, { maxLength: 4 });

const variable = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...PATHS).map(path => ({ var: path })) },
  { weight: 2, arbitrary: fc.tuple(fc.constantFrom(...PATHS), scalar).map(([path, otherwise]) => ({ var: [path, otherwise] })) },
  { weight: 1, arbitrary: fc.constantFrom({ var: ['a'] }, { var: [] }, { var: { cat: ['c', '.', 'd'] } }, { val: ['c', 'd'] }, { val: 'a' }) },
);

const COMPARISONS = ['===', '!==', '==', '!=', '<', '<=', '>', '>='];
const comparison = fc.constantFrom(...COMPARISONS);

const value = fc.oneof(
  { weight: 4, arbitrary: scalar },
  { weight: 4, arbitrary: variable },
  { weight: 1, arbitrary: list },
  { weight: 1, arbitrary: fc.tuple(fc.constantFrom('+', '-', '*', '/', '%', 'max', 'cat', 'merge'), fc.array(fc.oneof(scalar, variable), { minLength: 2, maxLength: 3 })).map(([name, args]) => ({ [name]: args })) },
  { weight: 1, arbitrary: fc.constantFrom<unknown>({ date: '2026-01-01' }, { days: 2 }, { length: { var: 'list' } }, { throw: 'thrown' }) },
  { weight: 1, arbitrary: fc.constantFrom<unknown>({ nonsense: 1 }, { var: 'a', and: [] }, { if: 5 }, { '<': [1] }, { date: 'soon' }) },
);

/** What an index can answer, and a good deal that it cannot. */
const test = fc.oneof(
  { weight: 6, arbitrary: fc.tuple(comparison, variable, scalar).map(([name, left, right]) => ({ [name]: [left, right] })) },
  { weight: 3, arbitrary: fc.tuple(comparison, scalar, variable).map(([name, left, right]) => ({ [name]: [left, right] })) },
  { weight: 2, arbitrary: fc.tuple(comparison, scalar, variable, scalar).map(([name, ...args]) => ({ [name]: args })) },
  { weight: 3, arbitrary: fc.tuple(variable, list).map(args => ({ in: args })) },
  { weight: 3, arbitrary: fc.tuple(scalar, variable).map(args => ({ in: args })) },
  { weight: 2, arbitrary: fc.tuple(comparison, value, value).map(([name, ...args]) => ({ [name]: args })) },
  { weight: 2, arbitrary: variable },
  { weight: 1, arbitrary: value },
  { weight: 1, arbitrary: fc.tuple(fc.constantFrom('some', 'all', 'none', 'filter'), variable, comparison, scalar).map(([name, over, operator, constant]) => ({ [name]: [over, { [operator]: [{ var: '' }, constant] }] })) },
  { weight: 1, arbitrary: fc.tuple(fc.constantFrom('intersects', 'subset'), value, value).map(([name, ...args]) => ({ [name]: args })) },
);

/** Most of them compile; some are refused. */
export const condition: fc.Arbitrary<unknown> = fc.letrec(tie => ({
  condition: fc.oneof({ maxDepth: 4, withCrossShrink: true }, test, tie('connective')),
  connective: fc.oneof(
    { weight: 4, arbitrary: fc.tuple(fc.constantFrom('and', 'or'), fc.array(tie('condition'), { maxLength: 4 })).map(([name, args]) => ({ [name]: args })) },
    { weight: 2, arbitrary: fc.tuple(fc.constantFrom('!', '!!'), tie('condition'), fc.boolean()).map(([name, arg, asList]) => ({ [name]: asList ? [arg] : arg })) },
    { weight: 1, arbitrary: fc.tuple(fc.constantFrom('if', '?:'), fc.array(tie('condition'), { maxLength: 5 })).map(([name, args]) => ({ [name]: args })) },
    { weight: 1, arbitrary: fc.tuple(fc.constantFrom('try', '??'), fc.array(tie('condition'), { minLength: 1, maxLength: 3 })).map(([name, args]) => ({ [name]: args })) },
  ),
})).condition;

/** Values that facts should not have, but may. */
const odd = fc.constantFrom<unknown>(Number.NaN, undefined, Number.NEGATIVE_INFINITY, -0, [], {}, [[1]], { d: 1 }, Object.create(null), new Date(0), () => 1, 10n, 'NaN');

const fact = fc.oneof({ weight: 6, arbitrary: scalar }, { weight: 2, arbitrary: list }, { weight: 2, arbitrary: odd });

export const facts: fc.Arbitrary<object> = fc.record({
  a: fact, b: fact, list: fc.oneof({ weight: 3, arbitrary: list }, { weight: 1, arbitrary: fact }), texts: fact,
  c: fc.oneof({ weight: 4, arbitrary: fc.record({ d: fact, e: fact }, { requiredKeys: [] }) }, { weight: 1, arbitrary: fact }),
}, { requiredKeys: [] });
