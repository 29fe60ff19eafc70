import type { GenericSchema } from 'valibot';
import type { Role } from './keys.ts';
import type { ProblemCode } from './problem.ts';

/** What a route is, takes and answers. Every route of the API has one: access and `/openapi.json` are made from it. */
export interface Operation {
  /** Unique name of the operation, for generated clients. */
  readonly id: string;
  readonly summary: string;
  /** Who may call it; anyone where absent. */
  readonly role?: Role;
  /** A browser may log in to it by name and password: it is a page, or read by one. */
  readonly login?: boolean;
  readonly body?: GenericSchema;
  /** Parameters of the path, the query or the headers, with what they mean. */
  readonly parameters?: readonly Parameter[];
  /** What a success looks like, by status. */
  readonly answers: Readonly<Record<number, Answer>>;
  /** Problems beyond those that role, body and rate limit bring. */
  readonly problems?: readonly ProblemCode[];
}

export interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly description: string;
}

export interface Answer {
  readonly description: string;
  /** Media type; `application/json` where there is a schema. */
  readonly type?: string;
  readonly schema?: GenericSchema;
}

declare module 'fastify' {
  interface FastifyContextConfig {
    operation?: Operation;
    /** Not a route of its own: it refuses what no route takes. */
    fallback?: boolean;
    /** Not counted against the caller's rate. */
    unlimited?: boolean;
  }
}

/** Everything that a call of this operation may be refused with. */
export function problemsOf(operation: Operation): ProblemCode[] {
  return [
    ...(operation.role ? ['key-missing', 'key-unknown', 'role-missing'] as const : []),
    ...(operation.body ? ['body-unreadable', 'body-too-large', 'type-refused'] as const : []),
    ...(operation.problems ?? []),
    'rate-exceeded', 'internal',
  ];
}
