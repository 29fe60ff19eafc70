import type { Signal } from '../../worker/protocol/index.ts';

/** A published policy, as the bytes that were published. */
export interface StoredPolicy {
  readonly version: string;
  /** The JSON document. */
  readonly body: string;
  /** When it was (last) published, ms since 1970. */
  readonly at: number;
}

/** Every policy version that was ever in force. */
export interface PolicyStore {
  /**
   * Makes a policy the newest one. Publishing an earlier version again, unchanged, brings it back.
   * @returns false where another body has this version already; nothing is changed then.
   */
  publish(policy: StoredPolicy): Promise<boolean>;
  /** Newest first, each version once. */
  newest(limit: number): Promise<readonly StoredPolicy[]>;
}

/** What shoppers did, each signal once. */
export interface SignalStore {
  /**
   * All or none of them are kept when this resolves.
   * @param now Moment of receipt, ms since 1970.
   * @returns Ids of those that were not there yet.
   */
  add(signals: readonly Signal[], now: number): Promise<readonly string[]>;
  /** How many were received since a moment, by name. */
  countByName(since: number): Promise<Readonly<Record<string, number>>>;
  /** Drops those received before a moment. @returns How many. */
  prune(before: number): Promise<number>;
}

/** What is counted by the minute: `label` tells what of the kind, never who. */
export interface Tally {
  /** Minutes since 1970. */
  readonly minute: number;
  readonly kind: TallyKind;
  readonly label: string;
  readonly count: number;
}
export const TALLY_KINDS = ['decision', 'request', 'latency', 'error'] as const;
export type TallyKind = (typeof TALLY_KINDS)[number];

/** Figures of the traffic. */
export interface TallyStore {
  /** Adds counts to those that are there. */
  add(tallies: readonly Tally[]): Promise<void>;
  /** Sums by label, from a minute on. */
  sum(kind: TallyKind, since: number): Promise<Readonly<Record<string, number>>>;
  /** Sums by minute, from a minute on; a minute without counts is left out. */
  series(kind: TallyKind, since: number): Promise<ReadonlyMap<number, number>>;
  /** Drops those before a minute. @returns How many. */
  prune(before: number): Promise<number>;
}

/**
 * Everything that the API keeps. Every method may throw TillError `storage-unavailable`.
 * `tests/server/stores` holds the suite that an implementation must pass.
 */
export interface Stores {
  readonly policies: PolicyStore;
  readonly signals: SignalStore;
  readonly tallies: TallyStore;
  /** Resolves where storage answers. */
  check(): Promise<void>;
  close(): Promise<void>;
}
