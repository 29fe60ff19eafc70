import { afterPatience } from '../../worker/client/patience.ts';

/**
 * Aborts once `ms` have passed in which the page was not busy with itself, or when `other` does.
 * The clock starts when the running task has ended, for nothing can be painted before.
 */
export function deadline(ms: number, other: AbortSignal): AbortSignal {
  const end = new AbortController();
  const expire = () => end.abort(new DOMException('The deadline has passed.', 'TimeoutError'));
  const start = setTimeout(() => { cancel = afterPatience(ms, expire); });
  let cancel = () => clearTimeout(start);
  const stop = () => {
    cancel();
    end.abort(other.reason);
  };
  other.addEventListener('abort', stop, { once: true, signal: end.signal });
  if (other.aborted) stop();
  return end.signal;
}
