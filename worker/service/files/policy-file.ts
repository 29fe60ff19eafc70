import { compilePolicy, type CompiledPolicy } from '../../engine/index.ts';
import { faults as faultsOf, policySchema, TillError } from '../../protocol/index.ts';
import type { LifetimeEvent } from '../scope.ts';
import { bytesOf, type Bytes, type FileAsk } from './file-ask.ts';
import { parseJson } from './json.ts';

/** Most faults told of one policy. */
const MOST = 10;

/** A policy is compiled before it is kept or used: a bad one is refused whole. */
export function policyAsk(url: string, event: LifetimeEvent): FileAsk<CompiledPolicy> {
  const reopen = (bytes: Bytes) => compile(parseJson(bytes, 'policy-invalid', url));
  return { url, event, missing: 'policy-unavailable', gather: bytesOf, open: bytes => ({ value: reopen(bytes), keep: bytes }), reopen };
}

/** @throws AggregateError of TillErrors `policy-invalid`, one a faulty path. */
export function compile(policy: unknown): CompiledPolicy {
  try {
    return compilePolicy(policy);
  } catch (cause) {
    const found = faultsOf(policySchema, policy).slice(0, MOST).map(({ path, message }) => new TillError('policy-invalid', ['policy', path].filter(Boolean).join('.'), message));
    throw new AggregateError(found.length > 0 ? found : [cause], undefined, { cause });
  }
}
