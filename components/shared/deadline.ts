/** Milliseconds by which a timer must be late before we take it that the page itself was busy. */
const BUSY = 8;

/**
 * Aborts after `ms`, or when `other` does. Only time in which the page could act counts: the clock starts when the running task
 * has ended, for nothing can be painted before; and a page that was busy past the moment gets that time back, once,
 * because an answer may wait behind what kept it busy.
 */
export function deadline(ms: number, other: AbortSignal): AbortSignal {
  const end = new AbortController();
  let timer = setTimeout(() => wait(ms, late => (late > BUSY ? wait(Math.min(late, ms), expire) : expire())));
  const wait = (left: number, then: (late: number) => void) => {
    const due = performance.now() + left;
    timer = setTimeout(() => then(performance.now() - due), left);
  };
  const expire = () => end.abort(new DOMException('The deadline has passed.', 'TimeoutError'));
  other.addEventListener('abort', () => {
    clearTimeout(timer);
    end.abort(other.reason);
  }, { once: true, signal: end.signal });
  if (other.aborted) {
    clearTimeout(timer);
    end.abort(other.reason);
  }
  return end.signal;
}
