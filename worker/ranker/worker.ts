import { expose } from 'comlink';
import type { RankerPortMessage } from '../protocol/ranking.ts';
import { createRanker } from './api.ts';
import { fetchModel } from './model-file.ts';
import { loadWasmFrom, WASM_FILE } from './wasm.ts';

loadWasmFrom(new URL(WASM_FILE, self.location.href).href);
const ranker = createRanker(fetchModel);

/** Every port that the page hands over speaks the same API: its own, and the one it lends with each decision. */
self.addEventListener('message', ({ data }: MessageEvent<RankerPortMessage>) => expose(ranker, data.port));
