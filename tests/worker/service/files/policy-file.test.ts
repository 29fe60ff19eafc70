import { expect, test } from 'vitest';
import { TillError } from '../../../../worker/protocol/index.ts';
import { compile } from '../../../../worker/service/files/policy-file.ts';

const faultsOf = (policy: unknown): (readonly [string, string])[] => {
  try {
    compile(policy);
    return [];
  } catch (cause) {
    return (cause as AggregateError).errors.map((fault: TillError) => [fault.code, fault.at] as const);
  }
};

test('each fault of a policy is told by itself, with its path', () => {
  expect(faultsOf({ version: '', rules: [{ id: 'a', when: true, then: [] }] })).toEqual([['policy-invalid', 'policy.version'], ['policy-invalid', 'policy.rules[0].then']]);
  expect(faultsOf('policy')).toEqual([['policy-invalid', 'policy']]);
});

test('a fault that only compiling finds is told too', () => {
  const rule = { id: 'a', when: { '==': [1, 1] }, then: [{ do: 'hide', ids: ['x'], reason: 'no' }] };
  expect(faultsOf({ version: '1', rules: [rule, rule] })).toEqual([['policy-invalid', 'policy.rules[1].id']]);
});

test('no more than ten are told', () => {
  expect(faultsOf({ version: '1', rules: Array.from({ length: 30 }, () => ({})) })).toHaveLength(10);
});
