import { expose } from 'comlink';
import type { ErrorReport } from '../protocol/errors.ts';
import type { ServiceReply } from '../protocol/messages.ts';
import type { ModelFile, RankerMessage } from '../protocol/ranking.ts';
import { MESSAGE_VERSION } from '../protocol/version.ts';
import { createRanker } from './api.ts';
import { fetchModel } from './model-file.ts';
import { loadWasmFrom, WASM_FILE } from './wasm.ts';

loadWasmFrom(new URL(WASM_FILE, self.location.href).href);
const ranker = createRanker(fetchModel);

self.addEventListener('message', ({ data, ports: [port] }: MessageEvent<RankerMessage>) => {
  if (!port || data.till !== MESSAGE_VERSION) return;
  if (data.kind === 'lend') expose(ranker, port);
  else void load(data.model, port);
});

async function load(model: ModelFile, port: MessagePort): Promise<void> {
  const reply: ServiceReply = await ranker.load(model).then(
    value => ({ till: MESSAGE_VERSION, ok: true, value }),
    (error: ErrorReport) => ({ till: MESSAGE_VERSION, ok: false, error }),
  );
  port.postMessage(reply, []);
}
