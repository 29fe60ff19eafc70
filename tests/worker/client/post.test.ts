import { describe, expect, it } from 'vitest';
import { post, type Receiver } from '../../../worker/client/post.ts';
import { MESSAGE_VERSION } from '../../../worker/protocol/version.ts';

/** The other side of a real channel, which handles each message and its ports. */
function receiver(handle: (message: { till: number; kind: string }, ports: readonly MessagePort[]) => void): Receiver {
  return {
    postMessage(message, transfer) {
      const { port1, port2 } = new MessageChannel();
      port2.addEventListener('message', ({ data }: MessageEvent<{ message: { till: number; kind: string }; ports: MessagePort[] }>) => {
        handle(data.message, data.ports);
        port2.close();
      });
      port2.start();
      port1.postMessage({ message, ports: transfer }, transfer);
    },
  };
}

/** Posts to a port, which has no target origin. */
function say(port: MessagePort | undefined, message: unknown): void {
  port?.postMessage(message, []);
}

const never = new AbortController().signal;

describe('A message to a worker', () => {
  it('carries its version and is answered on its own port', async () => {
    const worker = receiver(({ till, kind }, [reply]) => say(reply, { till: MESSAGE_VERSION, ok: true, value: { till, kind } }));
    await expect(post(worker, { kind: 'health' }, undefined, never)).resolves.toEqual({ value: { till: MESSAGE_VERSION, kind: 'health' }, warnings: [] });
  });

  it('takes a lent port along', async () => {
    const { port1, port2 } = new MessageChannel();
    const heard = new Promise(resolve => { port1.addEventListener('message', ({ data }) => resolve(data)); });
    port1.start();
    const worker = receiver((_, [reply, lent]) => {
      say(lent, 'scores');
      say(reply, { till: MESSAGE_VERSION, ok: true, value: undefined });
    });
    await post(worker, { kind: 'decide' }, port2, never);
    await expect(heard).resolves.toBe('scores');
    port1.close();
  });

  it('rejects with the worker\'s own code and place', async () => {
    const worker = receiver((_, [reply]) => say(reply, { till: MESSAGE_VERSION, ok: false, error: { code: 'policy-unavailable', at: '/policy.json', message: 'HTTP 404' } }));
    await expect(post(worker, { kind: 'decide' }, undefined, never)).rejects.toMatchObject({ code: 'policy-unavailable', at: '/policy.json', message: 'HTTP 404' });
  });

  it.each([['another version', { till: 99, ok: true, value: 1 }], ['text', 'hello'], ['null', null]])('refuses a reply of %s', async (_, reply) => {
    const worker = receiver((_, [port]) => say(port, reply));
    await expect(post(worker, { kind: 'decide' }, undefined, never)).rejects.toMatchObject({ code: 'answer-invalid' });
  });

  it('is given up when its signal is aborted, for a port never tells that its other end died', async () => {
    const controller = new AbortController();
    const worker = receiver(() => controller.abort('late'));
    await expect(post(worker, { kind: 'decide' }, undefined, controller.signal)).rejects.toBe('late');
  });
});
