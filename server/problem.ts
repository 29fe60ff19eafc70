import * as v from 'valibot';
import { ERROR_TEXTS, TillError, type Fault } from '../worker/protocol/index.ts';

/**
 * Every problem that the API answers with. The code is the contract; the title may be reworded.
 * Codes that the engine knows too (`request-invalid`, …) mean the same here.
 */
export const PROBLEMS = {
  'body-unreadable': { status: 400, title: 'The body is not JSON.' },
  'url-unreadable': { status: 400, title: 'The address is not a valid URL.' },
  'key-missing': { status: 401, title: 'A key is needed: send "Authorization: Bearer …".' },
  'key-unknown': { status: 401, title: 'The key is not known here.' },
  'role-missing': { status: 403, title: 'The key does not allow this.' },
  'path-unknown': { status: 404, title: 'There is nothing at this address.' },
  'model-unknown': { status: 404, title: 'This model or version is not here.' },
  'catalog-unknown': { status: 404, title: 'This server has no such shop file.' },
  'method-refused': { status: 405, title: 'This address does not take this method.' },
  'policy-version-taken': { status: 409, title: 'Another policy has this version: give the new one its own.' },
  'policy-changed': { status: 412, title: 'The policy was changed since it was read: read it again.' },
  'body-too-large': { status: 413, title: 'The body is too large.' },
  'type-refused': { status: 415, title: 'The body must be application/json.' },
  'request-invalid': { status: 422, title: ERROR_TEXTS['request-invalid'] },
  'signal-invalid': { status: 422, title: 'The batch of signals is not valid.' },
  'policy-invalid': { status: 422, title: ERROR_TEXTS['policy-invalid'] },
  'rate-exceeded': { status: 429, title: 'Too many requests: wait as long as "Retry-After" says.' },
  'internal': { status: 500, title: ERROR_TEXTS.internal },
  'storage-unavailable': { status: 503, title: 'Storage is not available: try again later.' },
} as const satisfies Record<string, { status: number; title: string }>;

export type ProblemCode = keyof typeof PROBLEMS;

/** Where in a body, and what is wrong there. */
export const problemFaultSchema = v.object({
  /** Path from the root of the body: `placements[0].candidates`. */
  at: v.string(),
  detail: v.string(),
});
export type ProblemFault = v.InferOutput<typeof problemFaultSchema>;

/** RFC 9457 problem document, with a code to act on and the place of each fault. */
export const problemSchema = v.object({
  type: v.string(),
  title: v.string(),
  status: v.number(),
  code: v.picklist(Object.keys(PROBLEMS)),
  /** Of the request; the server's log has it too. */
  instance: v.string(),
  /** The first fault's place. */
  at: v.optional(v.string()),
  errors: v.optional(v.array(problemFaultSchema)),
});
export type ProblemDocument = v.InferOutput<typeof problemSchema>;

/** A refusal with its code; thrown by handlers, answered as a problem document. */
export class Problem extends Error {
  override readonly name = 'Problem';
  readonly code: ProblemCode;
  readonly errors: readonly ProblemFault[];

  constructor(code: ProblemCode, errors: readonly ProblemFault[] = [], options?: ErrorOptions) {
    super(PROBLEMS[code].title, options);
    this.code = code;
    this.errors = errors;
  }

  get status(): number {
    return PROBLEMS[this.code].status;
  }

  /** @param id Of the request. */
  document(id: string): ProblemDocument {
    const first = this.errors[0];
    return {
      type: `/openapi.json#/components/responses/${this.code}`,
      title: this.message, status: this.status, code: this.code, instance: `urn:uuid:${id}`,
      ...(first && { at: first.at, errors: [...this.errors] }),
    };
  }
}

/** Faults that a schema found, as a problem that lists them all. */
export function invalid(code: ProblemCode, faults: readonly Fault[]): Problem {
  return new Problem(code, faults.map(fault => ({ at: fault.path, detail: fault.message })));
}

/** What Fastify's own refusals are to the caller. */
const FASTIFY_CODES: Readonly<Record<string, ProblemCode>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'body-too-large',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'type-refused',
  FST_ERR_BAD_URL: 'url-unreadable',
  FST_ERR_MAX_PARAM_LENGTH: 'path-unknown',
};

/** Anything thrown as a problem. What is not the caller's fault becomes `internal` and tells nothing. */
export function toProblem(thrown: unknown): Problem {
  if (thrown instanceof Problem) return thrown;
  if (thrown instanceof TillError && thrown.code in PROBLEMS) {
    return new Problem(thrown.code as ProblemCode, [{ at: thrown.at, detail: thrown.message }], { cause: thrown });
  }
  const { code = '', statusCode = 500 } = thrown as { code?: string; statusCode?: number };
  const known = FASTIFY_CODES[code] ?? (statusCode === 429 ? 'rate-exceeded' : statusCode >= 400 && statusCode < 500 ? 'body-unreadable' : 'internal');
  return new Problem(known, [], { cause: thrown });
}
