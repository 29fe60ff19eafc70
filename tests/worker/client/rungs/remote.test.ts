import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { remoteRung } from '../../../../worker/client/rungs/remote.ts';
import type { DecisionRequest } from '../../../../worker/protocol/index.ts';
import { requestFor, soundAnswer } from '../requests.ts';

type Handler = (request: IncomingMessage, response: ServerResponse, body: string) => void;
let server: Server | undefined;

async function serve(handler: Handler): Promise<string> {
  const started = createServer((request, response) => {
    let body = '';
    request.on('data', part => { body += part; }).on('end', () => handler(request, response, body));
  });
  server = started;
  await new Promise<void>(resolve => { started.listen(0, '127.0.0.1', resolve); });
  return `http://127.0.0.1:${(started.address() as AddressInfo).port}`;
}

afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

const never = new AbortController().signal;
const answer: Handler = (_, response, body) => response.end(JSON.stringify(soundAnswer(JSON.parse(body) as DecisionRequest)));

describe('The remote rung', () => {
  it('posts the request with the publishable key and takes a sound answer', async () => {
    const seen: IncomingMessage[] = [];
    const url = await serve((request, response, body) => { seen.push(request); answer(request, response, body); });
    const [payment] = await remoteRung({ url, key: 'pk_demo' }).decide(requestFor(), never);
    expect(payment).toMatchObject({ order: ['invoice', 'paypal', 'card'], source: 'remote' });
    expect(seen[0]).toMatchObject({ method: 'POST', url: '/v1/decisions', headers: { authorization: 'Bearer pk_demo', 'content-type': 'application/json' } });
  });

  it('tries once more after a passing fault of the server', async () => {
    let calls = 0;
    const url = await serve((request, response, body) => {
      if (++calls === 1) response.writeHead(503).end();
      else answer(request, response, body);
    });
    await expect(remoteRung({ url }).decide(requestFor(), never)).resolves.toHaveLength(2);
    expect(calls).toBe(2);
  });

  it('tries once more when the connection breaks', async () => {
    let calls = 0;
    const url = await serve((request, response, body) => {
      if (++calls === 1) request.socket.destroy();
      else answer(request, response, body);
    });
    await expect(remoteRung({ url }).decide(requestFor(), never)).resolves.toHaveLength(2);
  });

  it('does not repeat a request that the server refuses', async () => {
    let calls = 0;
    const url = await serve((_, response) => { calls++; response.writeHead(401).end(); });
    await expect(remoteRung({ url }).decide(requestFor(), never)).rejects.toMatchObject({ code: 'remote-unavailable', at: `${url}/v1/decisions` });
    expect(calls).toBe(1);
  });

  it('says that the request is at fault where the server says so', async () => {
    const url = await serve((_, response) => response.writeHead(400).end('placements[0]: bad'));
    await expect(remoteRung({ url }).decide(requestFor(), never)).rejects.toMatchObject({ code: 'request-invalid' });
  });

  it.each([['text', 'Not JSON'], ['JSON of another kind', '{"decisions":[{}]}'], ['an empty body', ''], ['a page', '<!doctype html>']])('refuses %s as an answer', async (_, body) => {
    const url = await serve((_, response) => response.end(body));
    await expect(remoteRung({ url }).decide(requestFor(), never)).rejects.toMatchObject({ code: 'answer-invalid' });
  });

  it('fails with its place when nobody listens', async () => {
    const url = await serve(() => {});
    await new Promise(resolve => { server?.close(resolve); });
    await expect(remoteRung({ url }).decide(requestFor(), never)).rejects.toMatchObject({ code: 'remote-unavailable' });
  });

  it('ends its call when the answer is not wanted any more', async () => {
    const controller = new AbortController();
    const gone = new Promise<void>(resolve => {
      void serve((request, _response) => {
        request.socket.on('close', () => resolve());
        controller.abort('enough');
      }).then(url => remoteRung({ url }).decide(requestFor(), controller.signal)).catch((reason: unknown) => expect(reason).toBe('enough'));
    });
    await gone;
  });
});
