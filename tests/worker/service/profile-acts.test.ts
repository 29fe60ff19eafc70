import { expect, test } from 'vitest';
import { merged } from '../../../worker/service/profile-acts.ts';

test('a merge patch follows the examples of RFC 7396, appendix A', () => {
  const cases: readonly (readonly [unknown, unknown, unknown])[] = [
    [{ a: 'b' }, { a: 'c' }, { a: 'c' }],
    [{ a: 'b' }, { b: 'c' }, { a: 'b', b: 'c' }],
    [{ a: 'b' }, { a: null }, {}],
    [{ a: 'b', b: 'c' }, { a: null }, { b: 'c' }],
    [{ a: ['b'] }, { a: 'c' }, { a: 'c' }],
    [{ a: 'c' }, { a: ['b'] }, { a: ['b'] }],
    [{ a: { b: 'c' } }, { a: { b: 'd', c: null } }, { a: { b: 'd' } }],
    [{ a: [{ b: 'c' }] }, { a: [1] }, { a: [1] }],
    [['a', 'b'], ['c', 'd'], ['c', 'd']],
    [{ a: 'foo' }, null, null],
    [{ a: 'foo' }, 'bar', 'bar'],
    [{ e: null }, { a: 1 }, { e: null, a: 1 }],
    [[1, 2], { a: 'b', c: null }, { a: 'b' }],
    [{}, { a: { bb: { ccc: null } } }, { a: { bb: {} } }],
  ];
  for (const [target, patch, result] of cases) expect(merged(target, patch)).toEqual(result);
});

test('a patch with __proto__ changes no prototype', () => {
  const result = merged({}, JSON.parse('{ "__proto__": { "admin": true } }')) as object;
  expect(Object.getPrototypeOf(result)).toBe(Object.prototype);
  expect('admin' in result).toBe(false);
  expect(Object.hasOwn(result, '__proto__')).toBe(true);
});
