import type { Candidate, Reason } from '../protocol/index.ts';
import type { Hidden } from './admit.ts';

/** A candidate on its way through the stages. */
export interface Entry {
  readonly candidate: Candidate;
  /** Cannot be used now: stays last, is never preselected. */
  readonly unusable: boolean;
  readonly hidden?: Hidden;
  readonly score?: number;
  readonly text: string;
  readonly reasons: readonly Reason[];
}
