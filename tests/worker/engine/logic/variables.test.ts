import { describe, expect, test } from 'vitest';
import { variablesOf } from '../../../../worker/engine/logic/index.ts';

describe('the variables of a condition', () => {
  test('are its paths, sorted, each once', () => {
    expect(variablesOf({ and: [{ '>': [{ var: 'cart.subtotal' }, { var: ['b', 1] }] }, { var: 'cart.subtotal' }, { val: ['a', 'x'] }] })).toEqual(['a.x', 'b', 'cart.subtotal']);
  });

  test('of a constant are none', () => {
    expect(variablesOf(true)).toEqual([]);
    expect(variablesOf({ preserve: { var: 'a' } })).toEqual([]);
  });

  test('count what "missing" and "exists" look for', () => {
    expect(variablesOf({ or: [{ missing: ['a', 'b.c'] }, { missing_some: [1, ['d']] }, { exists: ['e', 'f'] }] })).toEqual(['a', 'b.c', 'd', 'e.f']);
  });

  test('leave out those of an element, but not the list nor what climbs out', () => {
    expect(variablesOf({ some: [{ var: 'cart.items' }, { '>': [{ var: 'price' }, { val: [[2], 'limit'] }] }] })).toEqual(['cart.items', 'limit']);
    expect(variablesOf({ reduce: [{ var: 'list' }, { '+': [{ var: 'current' }, { var: 'accumulator' }] }, { var: 'start' }] })).toEqual(['list', 'start']);
  });

  test('are the whole data where the path is worked out when run', () => {
    expect(variablesOf({ var: { cat: ['a.', { var: 'which' }] } })).toEqual(['', 'which']);
    expect(variablesOf({ var: '' })).toEqual(['']);
  });
});
