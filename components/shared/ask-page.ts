import type { RequestEvent } from './request-event.ts';

/** What came of a request to the page. */
export type PageAnswer<Answer> =
  | { readonly state: 'answered'; readonly value: Answer }
  /** Cancelled: the page took the matter into its own hands. `ignored`: nobody answered. `failed`: the answer was rejected or too late. */
  | { readonly state: 'cancelled' | 'ignored' | 'failed' };

/** Milliseconds after which an answer no longer counts. */
const PATIENCE = 20_000;

/** Dispatches `event` on `host` and waits for the page's answer. Never rejects. */
export async function askPage<Detail, Answer>(host: HTMLElement, event: RequestEvent<Detail, Answer>): Promise<PageAnswer<Answer>> {
  host.dispatchEvent(event);
  if (event.defaultPrevented) return { state: 'cancelled' };
  if (!event.answer) return { state: 'ignored' };
  try {
    return { state: 'answered', value: await inTime(event.answer) };
  } catch {
    return { state: 'failed' };
  }
}

function inTime<T>(answer: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout>;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new DOMException('The page did not answer.', 'TimeoutError')), PATIENCE);
  });
  return Promise.race([answer, late]).finally(() => clearTimeout(timer));
}
