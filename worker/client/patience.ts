/** Milliseconds between two looks at the clock. */
const TICK = 16;
/** Most that one look may add: what is beyond it, the page itself was busy. */
const MOST = 24;
/** Even a page that is always busy gives up after this many times its patience. */
const LONGEST = 4;

/**
 * Calls `done` once `ms` have passed in which the page could have taken an answer. While a long task runs, nothing is painted and
 * no message is delivered: that time is not held against who is asked, up to four times `ms` in all.
 * @returns Ends the wait.
 */
export function afterPatience(ms: number, done: () => void): () => void {
  const begun = performance.now();
  let last = begun;
  let spent = 0;
  let timer = setTimeout(look, Math.min(TICK, ms));

  function look(): void {
    const now = performance.now();
    const busy = now - last > MOST;
    spent += Math.min(now - last, MOST);
    last = now;
    // A timer may come a fraction early.
    const over = spent >= ms - 0.5 || now - begun >= ms * LONGEST;
    if (!over) timer = setTimeout(look, Math.min(TICK, ms - spent));
    // What came while the page was busy waits behind this timer: one more turn lets it in.
    else if (busy) timer = setTimeout(done);
    else done();
  }

  return () => clearTimeout(timer);
}
