import type { Decision, PlacementAsk } from '../../worker/protocol/index.ts';

interface Ask {
  readonly ask: PlacementAsk;
  readonly timeout: number;
  readonly signal: AbortSignal;
  readonly resolve: (decision: Decision | undefined) => void;
}

/** Bounds of one gathered request: the longest deadline of its asks; aborted when nobody waits for any of them. */
export interface GatheredOptions { readonly timeout: number; readonly signal: AbortSignal }
type Send = (placements: PlacementAsk[], options: GatheredOptions) => Promise<readonly Decision[]>;

/**
 * Gathers all asks of one microtask into one request. Asks that are alike share a placement of it.
 * @param send Never rejects; answers one decision a placement, in order.
 */
export function gatherer(send: Send) {
  let waiting: Ask[] = [];

  async function flush(): Promise<void> {
    const asks = waiting.filter(ask => !ask.signal.aborted);
    waiting = [];
    if (asks.length === 0) return;
    const groups = [...Map.groupBy(asks, ({ ask }) => JSON.stringify(ask)).values()];
    const placements = groups.map(([first]) => (first as Ask).ask);
    const decisions = await send(placements, { timeout: Math.max(...asks.map(ask => ask.timeout)), signal: allAborted(asks.map(ask => ask.signal)) });
    groups.forEach((group, index) => group.forEach(({ resolve }) => resolve(decisions[index])));
  }

  return (ask: PlacementAsk, { timeout, signal }: GatheredOptions): Promise<Decision | undefined> => new Promise(resolve => {
    if (waiting.length === 0) queueMicrotask(() => void flush());
    waiting.push({ ask, timeout, signal, resolve });
    signal.addEventListener('abort', () => resolve(undefined), { once: true });
  });
}

function allAborted(signals: readonly AbortSignal[]): AbortSignal {
  const end = new AbortController();
  let left = signals.length;
  for (const signal of signals) signal.addEventListener('abort', () => { if (--left === 0) end.abort(signal.reason); }, { once: true });
  return end.signal;
}
