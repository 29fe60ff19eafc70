import type { FastifyBaseLogger } from 'fastify';
import { compilePolicy, type CompiledPolicy } from '../worker/engine/index.ts';
import { faults, policySchema } from '../worker/protocol/index.ts';
import { invalid, Problem } from './problem.ts';
import { makeResource, names, type Resource } from './resource.ts';
import type { PolicyStore } from './stores/types.ts';

/** How many earlier versions are tried at start before the built-in one. */
const FALLBACKS = 20;

/** The policy in force: ready to decide with, and as bytes to send. */
export interface PolicyInForce {
  readonly compiled: CompiledPolicy;
  readonly resource: Resource;
}

export interface PolicyKeeperOptions {
  readonly store: PolicyStore;
  /** In force until one is published. */
  readonly first: unknown;
  readonly log: FastifyBaseLogger;
  readonly now: () => number;
  /** Called for every policy that is to be published; what it throws refuses it. */
  readonly check: (policy: CompiledPolicy) => void;
  /** Called for every policy that comes into force, the first one too. */
  readonly onChange: (policy: CompiledPolicy) => void;
}

/** Holds the policy in force. A bad one never replaces a good one. */
export class PolicyKeeper {
  readonly #options: PolicyKeeperOptions;
  #current: PolicyInForce;
  #publishing: Promise<unknown> = Promise.resolve();

  private constructor(options: PolicyKeeperOptions, current: PolicyInForce) {
    this.#options = options;
    this.#current = current;
    options.onChange(current.compiled);
  }

  /**
   * The newest published policy that this version of the engine takes, else the first one.
   * @throws Problem or TillError `policy-invalid` where that one is bad too.
   */
  static async open(options: PolicyKeeperOptions): Promise<PolicyKeeper> {
    const { store, first, log } = options;
    const published = await store.newest(FALLBACKS).catch((error: unknown) => {
      log.error({ err: error }, 'published policies could not be read; the built-in one is in force');
      return [];
    });
    for (const { version, body } of published) {
      try {
        return new PolicyKeeper(options, await ready(JSON.parse(body)));
      } catch (error) {
        log.error({ err: error, policy: version }, 'a published policy is not valid any more; the one before it is tried');
      }
    }
    return new PolicyKeeper(options, await ready(first));
  }

  get current(): PolicyInForce {
    return this.#current;
  }

  /**
   * Checks a policy, keeps it and puts it in force; one at a time.
   * @param expected ETag of the policy that it is to replace; any where absent.
   * @throws Problem `policy-invalid` with every fault, `policy-version-taken`, `policy-changed`.
   */
  publish(document: unknown, expected?: string): Promise<PolicyInForce> {
    const run = this.#publishing.then(() => this.#replace(document, expected));
    this.#publishing = run.catch(() => undefined);
    return run;
  }

  async #replace(document: unknown, expected: string | undefined): Promise<PolicyInForce> {
    if (expected !== undefined && !names(expected, this.#current.resource)) throw new Problem('policy-changed');
    const next = await ready(document);
    this.#options.check(next.compiled);
    const { version } = next.compiled.policy;
    const kept = await this.#options.store.publish({ version, body: JSON.stringify(document), at: this.#options.now() });
    if (!kept) throw new Problem('policy-version-taken', [{ at: 'policy.version', detail: `"${version}" is another policy` }]);
    this.#current = next;
    this.#options.onChange(next.compiled);
    return next;
  }
}

async function ready(document: unknown): Promise<PolicyInForce> {
  const found = faults(policySchema, document);
  if (found.length > 0) throw invalid('policy-invalid', found.map(fault => ({ ...fault, path: ['policy', fault.path].filter(Boolean).join('.') })));
  const compiled = compilePolicy(document);
  return { compiled, resource: await makeResource(Buffer.from(JSON.stringify(document)), 'application/json; charset=utf-8') };
}
