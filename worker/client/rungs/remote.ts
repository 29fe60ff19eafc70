import { ExponentialBackoff, handleWhen, retry } from 'cockatiel';
import { TillError } from '../../protocol/errors.ts';
import type { DecisionRequest } from '../../protocol/index.ts';
import { checkAnswer } from '../answer.ts';
import type { DecisionRung } from './rung.ts';

/** Where the remote API is. */
export interface RemoteApi {
  /** Absolute base URL, without a trailing slash. */
  readonly url: string;
  /** Publishable key. */
  readonly key?: string | undefined;
}

/** A fault that may pass: the network's, or the server's own. The budget of a decision leaves room for one more try. */
class Passing extends TillError {}
const again = retry(handleWhen(fault => fault instanceof Passing), {
  maxAttempts: 1,
  backoff: new ExponentialBackoff({ initialDelay: 12, maxDelay: 40 }),
});

/** Decides by `POST /v1/decisions`. @param headers Asked with each call, for consent may change. */
export function remoteRung(api: RemoteApi, headers: () => Record<string, string> = () => ({})): DecisionRung {
  const url = `${api.url}/v1/decisions`;
  return {
    name: 'remote',
    patience: budget => budget,
    async decide(request, signal) {
      const answer = await again.execute(() => post(url, request, { ...authorization(api), ...headers() }, signal), signal);
      return checkAnswer(answer, request, 'remote');
    },
  };
}

/** The header that carries the publishable key. */
export function authorization({ key }: RemoteApi): Record<string, string> {
  return key ? { authorization: `Bearer ${key}` } : {};
}

async function post(url: string, request: DecisionRequest, headers: Record<string, string>, signal: AbortSignal): Promise<unknown> {
  signal.throwIfAborted();
  const sent = fetch(url, {
    method: 'POST', signal, credentials: 'omit', body: JSON.stringify(request),
    headers: { 'content-type': 'application/json', accept: 'application/json', ...headers },
  });
  const response = await sent.catch((cause: unknown) => { throw unanswered(cause, url, signal); });
  if (response.status >= 500) throw new Passing('remote-unavailable', url, `HTTP ${response.status}`);
  if (response.status === 400 || response.status === 422) throw new TillError('request-invalid', url, await response.text());
  if (!response.ok) throw new TillError('remote-unavailable', url, `HTTP ${response.status}`);
  const text = await response.text().catch((cause: unknown) => { throw unanswered(cause, url, signal); });
  return json(text);
}

function unanswered(cause: unknown, url: string, signal: AbortSignal): unknown {
  if (signal.aborted) return signal.reason;
  return new Passing('remote-unavailable', url, cause instanceof Error ? cause.message : String(cause), { cause });
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new TillError('answer-invalid', 'remote', 'the body is not JSON', { cause });
  }
}
