import { TillError, type ErrorReport } from '../protocol/index.ts';

/** Most subjects remembered: the newest are the ones that matter. */
const MOST = 20;

/** Faults that stand, told to the page with the next decision and by `health`. In memory: what still stands is found again. */
export interface FaultList {
  /** Remembers `cause` (an AggregateError: each of its errors) as what is now wrong with `subject`, in place of what was. Work that an erasure overtook is no fault. */
  report(subject: string, cause: unknown): void;
  /** Nothing is wrong with `subject` any more. */
  clear(subject: string): void;
  list(): readonly ErrorReport[];
}

export function createFaultList(): FaultList {
  const faults = new Map<string, readonly ErrorReport[]>();
  return {
    report(subject, cause) {
      if (cause instanceof TillError && cause.code === 'consent-missing') return;
      faults.delete(subject);
      faults.set(subject, causesOf(cause).map(each => TillError.from(each, 'internal', subject).toJSON()));
      const oldest = faults.keys().next().value;
      if (faults.size > MOST && oldest !== undefined) faults.delete(oldest);
    },
    clear(subject) { faults.delete(subject); },
    list: () => [...faults.values()].flat(),
  };
}

/** The errors of an AggregateError, or the error itself. */
export function causesOf(cause: unknown): readonly unknown[] {
  return cause instanceof AggregateError ? cause.errors : [cause];
}
