import { SIGNAL_NAMES, type SignalName } from '../../protocol/signal.ts';

const KNOWN: ReadonlySet<unknown> = new Set(SIGNAL_NAMES);

/** Whether an event of another tool is one that Tillkit takes. */
export function isSignalName(name: unknown): name is SignalName {
  return KNOWN.has(name);
}
