/** Milliseconds by which a timer must be late before we take it that the page itself was busy. */
const BUSY = 8;

/**
 * Aborts `ms` from now, or when `other` does. A page that was busy past the moment may hold an answer that came in time
 * and waits behind the timer: one more turn lets it in.
 */
export function deadline(ms: number, other: AbortSignal): AbortSignal {
  const end = new AbortController();
  const due = performance.now() + ms;
  const late = () => end.abort(new DOMException('The deadline has passed.', 'TimeoutError'));
  const timer = setTimeout(() => (performance.now() - due > BUSY ? setTimeout(late) : late()), ms);
  other.addEventListener('abort', () => {
    clearTimeout(timer);
    end.abort(other.reason);
  }, { once: true, signal: end.signal });
  if (other.aborted) end.abort(other.reason);
  return end.signal;
}
