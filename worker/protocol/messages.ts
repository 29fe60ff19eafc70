import * as v from 'valibot';
import { MESSAGE_VERSION } from './version.ts';
import { consentSchema, type Consent } from './consent.ts';
import { decisionRequestSchema } from './request.ts';
import type { Decision } from './decision.ts';
import type { ErrorReport } from './errors.ts';
import type { ModelFile } from './ranking.ts';
import type { Profile } from './profile.ts';
import type { Signal } from './signal.ts';

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
  /** Each signal is checked by itself, so that a bad one does not take the others with it. Answered once they are durable. */
  v.object({ ...envelope, kind: v.literal('signals'), signals: v.pipe(v.array(v.unknown()), v.maxLength(500)) }),
  v.object({ ...envelope, kind: v.literal('profile'), act: v.picklist(['read', 'export', 'erase']) }),
  v.object({ ...envelope, kind: v.literal('correct'), patch: v.record(v.string(), v.unknown()) }),
  v.object({ ...envelope, kind: v.literal('explain'), requestId: v.string() }),
  /**
   * `config.consent` is the shopper's choice, now known: sent when it is first known and at each change, never while it is still open.
   * What a purpose that is not agreed to has left behind is erased before the reply, and the other pages are told ({@link ConsentNotice}).
   */
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

/** Value of the reply to `signals`; a signal that no purpose of the consent covers is in neither count. */
export interface SignalsValue {
  /** Now durable: folded into the profile, or queued, or both. */
  readonly taken: number;
  /** Had been taken before: not counted again. */
  readonly known: number;
}

/** Value of the reply to `profile` `read` and to `correct`: null where nothing is stored. */
export type ProfileValue = Profile | null;

/** Value of the reply to `profile` `export`: everything that is stored of this shopper. */
export interface ExportValue {
  readonly format: 1;
  readonly at: string;
  readonly profile: Profile | null;
  /** Signals not yet delivered. */
  readonly waiting: readonly Signal[];
  /** Why the last decisions were made as they were. */
  readonly traces: readonly unknown[];
}

/** Service worker → the origin's other pages, as a message of `navigator.serviceWorker`: the shopper chose anew in one of them. */
export interface ConsentNotice {
  readonly till: typeof MESSAGE_VERSION;
  readonly kind: 'consent';
  readonly consent: Consent;
}

/** Value of the reply to `health`. */
export interface HealthValue {
  /** Version of the message format the worker speaks. */
  readonly messages: typeof MESSAGE_VERSION;
  /** Version of the catalogue in force. */
  readonly catalog?: string;
  /** Faults that stand: a refused policy, a store that does not open. */
  readonly faults: readonly ErrorReport[];
  /** Version of the policy in force; absent where none could be loaded. */
  readonly policy?: string;
  /** Whether the encrypted store opened. */
  readonly storage: boolean;
  /** Signals that wait for delivery. */
  readonly queued: number;
}

