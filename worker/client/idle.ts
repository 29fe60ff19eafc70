/** Safari has no requestIdleCallback; there a pause after load stands in for it. */
const PAUSE = 200;

/**
 * Runs `task` when the page has loaded and is idle, so that it never competes with what the shopper waits for.
 * @param within Milliseconds after which it runs in any case; absent: only when idle.
 * @returns A function that calls it off.
 */
export function whenIdle(task: () => void, within?: number): () => void {
  const off = new AbortController();
  const run = () => { if (!off.signal.aborted) task(); };
  const queue = () => {
    if (typeof requestIdleCallback === 'function') requestIdleCallback(run, within === undefined ? {} : { timeout: within });
    else setTimeout(run, within ?? PAUSE);
  };
  if (within !== undefined || document.readyState === 'complete') queue();
  else addEventListener('load', queue, { once: true, signal: off.signal });
  return () => off.abort();
}
