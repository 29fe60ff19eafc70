import * as v from 'valibot';
import { MESSAGE_VERSION } from './version.ts';
import { consentSchema } from './consent.ts';
import { decisionRequestSchema } from './request.ts';
import type { Decision } from './decision.ts';
import type { ErrorReport } from './errors.ts';
import type { ModelFile } from './ranking.ts';
import { signalSchema } from './signal.ts';

/**
 * What the page tells with every message, because a service worker may have been stopped since the last one.
 * URLs are absolute.
 */
export const workerConfigSchema = v.object({
  policy: v.optional(v.string()),
  catalog: v.optional(v.string()),
  /** Base URL of the remote API, where signals are delivered with consent to analytics. */
  api: v.optional(v.string()),
  /** Publishable key of the remote API. */
  key: v.optional(v.string()),
  customer: v.optional(v.string()),
  consent: consentSchema,
});
export type WorkerConfig = v.InferOutput<typeof workerConfigSchema>;

const envelope = { till: v.literal(MESSAGE_VERSION), config: workerConfigSchema };

/**
 * Page → service worker. Ports: `[reply, ranker?]`, both fresh with every message;
 * the ranker port speaks Comlink (`RankerApi`) and is lent only once the ranker is ready.
 */
export const serviceMessageSchema = v.variant('kind', [
  v.object({ ...envelope, kind: v.literal('decide'), request: decisionRequestSchema }),
  /** Compute ahead: same as decide, nobody waits; scores are kept for the next page. */
  v.object({ ...envelope, kind: v.literal('prepare'), request: decisionRequestSchema }),
  v.object({ ...envelope, kind: v.literal('signals'), signals: v.array(signalSchema) }),
  v.object({ ...envelope, kind: v.literal('profile'), act: v.picklist(['read', 'export', 'erase']) }),
  v.object({ ...envelope, kind: v.literal('correct'), patch: v.record(v.string(), v.unknown()) }),
  v.object({ ...envelope, kind: v.literal('explain'), requestId: v.string() }),
  v.object({ ...envelope, kind: v.literal('consent') }),
  v.object({ ...envelope, kind: v.literal('health') }),
]);
export type ServiceMessage = v.InferOutput<typeof serviceMessageSchema>;

/** Service worker → page, once, on the reply port. */
export type ServiceReply<T = unknown> =
  | { readonly till: typeof MESSAGE_VERSION; readonly ok: true; readonly value: T; readonly warnings?: readonly ErrorReport[] }
  | { readonly till: typeof MESSAGE_VERSION; readonly ok: false; readonly error: ErrorReport };

/** Value of the reply to `decide` and `prepare`. */
export interface DecideValue {
  readonly decisions: readonly Decision[];
  /** Models that the policy names for the request's placements, URLs absolute: the page has its ranker load them while it is idle. */
  readonly models?: readonly ModelFile[];
}

/** Value of the reply to `health`. */
export interface HealthValue {
  /** Version of the policy in force; absent where none could be loaded. */
  readonly policy?: string;
  /** Whether the encrypted store opened. */
  readonly storage: boolean;
  /** Signals that wait for delivery. */
  readonly queued: number;
}

