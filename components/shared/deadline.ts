import { afterPatience } from '../../worker/client/patience.ts';

/** Aborts once `ms` have passed in which the page was not busy with itself, or when `other` does. */
export function deadline(ms: number, other: AbortSignal): AbortSignal {
  const end = new AbortController();
  const cancel = afterPatience(ms, () => end.abort(new DOMException('The deadline has passed.', 'TimeoutError')));
  other.addEventListener('abort', () => {
    cancel();
    end.abort(other.reason);
  }, { once: true, signal: end.signal });
  if (other.aborted) end.abort(other.reason);
  return end.signal;
}
