/** Safari has no requestIdleCallback; there a pause after load stands in for it. */
const PAUSE = 200;
/** Milliseconds after load at which idleness is waited for no longer: a hidden or restless page may never tell of any. */
const LATEST = 5_000;

/**
 * Runs `task` when the page has loaded and is idle, so that it never competes with what the shopper waits for.
 * @param within Milliseconds after load at which it runs in any case.
 * @returns A function that calls it off.
 */
export function whenIdle(task: () => void, within = LATEST): () => void {
  const off = new AbortController();
  const run = () => { if (!off.signal.aborted) task(); };
  const queue = () => {
    if (typeof requestIdleCallback === 'function') requestIdleCallback(run, { timeout: within });
    else setTimeout(run, Math.min(within, PAUSE));
  };
  if (document.readyState === 'complete') queue();
  else addEventListener('load', queue, { once: true, signal: off.signal });
  return () => off.abort();
}
