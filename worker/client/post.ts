import { TillError } from '../protocol/errors.ts';
import { MESSAGE_VERSION } from '../protocol/version.ts';
import type { ErrorReport, ServiceReply } from '../protocol/index.ts';

/** Whatever takes a message with ports: a service worker. */
export interface Receiver { postMessage(message: unknown, transfer: Transferable[]): void }

/** A value, and what the service worker found wrong on the way to it. */
export interface Answer { readonly value: unknown; readonly warnings: readonly ErrorReport[] }

/**
 * Posts a message and waits for its one reply, on a port made for it. A stopped service worker is woken by the message;
 * one that hangs is left to `signal`, for a port tells nobody that its other end is gone.
 * @param lent A port to pass on with the message.
 * @throws The signal's reason; TillError with the service worker's own code, or `answer-invalid`.
 */
export function post(receiver: Receiver, message: object, lent: MessagePort | undefined, signal: AbortSignal): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const { port1, port2 } = new MessageChannel();
    const end = () => {
      signal.removeEventListener('abort', abort);
      port1.close();
    };
    const abort = () => { end(); reject(signal.reason as Error); };
    const fail = (at: string) => { end(); reject(new TillError('answer-invalid', at)); };
    port1.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      end();
      if (!isReply(data)) reject(new TillError('answer-invalid', 'service-worker', 'not a reply of this version'));
      else if (data.ok) resolve({ value: data.value, warnings: data.warnings ?? [] });
      else reject(TillError.revive(data.error));
    });
    port1.addEventListener('messageerror', () => fail('service-worker'));
    signal.addEventListener('abort', abort);
    if (signal.aborted) return abort();
    port1.start();
    receiver.postMessage({ till: MESSAGE_VERSION, ...message }, lent ? [port2, lent] : [port2]);
  });
}

function isReply(data: unknown): data is ServiceReply {
  return typeof data === 'object' && data !== null && 'till' in data && data.till === MESSAGE_VERSION && 'ok' in data;
}
