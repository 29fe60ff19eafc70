import { compilePolicy, type CompiledPolicy } from '../../engine/index.ts';
import { faults as faultsOf, policySchema, TillError } from '../../protocol/index.ts';
import type { LifetimeEvent } from '../scope.ts';
import type { FileAsk } from './cache.ts';

/** Most faults told of one policy. */
const MOST = 10;

/** A policy is compiled before it is kept or used: a bad one is refused whole. */
export function policyAsk(url: string, event: LifetimeEvent): FileAsk<CompiledPolicy> {
  return { url, event, missing: 'policy-unavailable', check: async response => compile(await document(response, url)) };
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

async function document(response: Response, url: string): Promise<unknown> {
  try {
    return await response.json();
  } catch (cause) {
    throw new TillError('policy-invalid', url, cause instanceof Error ? cause.message : 'not JSON', { cause });
  }
}
