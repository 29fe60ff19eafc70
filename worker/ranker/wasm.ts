import { env } from 'onnxruntime-web/wasm';

/** Name of onnxruntime's WebAssembly file. The build puts it beside `till-ranker.js`. */
export const WASM_FILE = 'ort-wasm-simd-threaded.wasm';

let located = false;

/**
 * Tells onnxruntime where its WebAssembly is: it must never guess, for its guess is a script import that a strict CSP refuses.
 * @param url Absolute URL. To be called before the first session.
 */
export function loadWasmFrom(url: string): void {
  env.wasm.wasmPaths = { wasm: url };
  located = true;
}

/** One thread and no proxy: no cross-origin isolation is needed, and a ranker is too small to gain. In Node the file is read from the package. */
export function prepareWasm(): void {
  env.wasm.numThreads = 1;
  env.wasm.proxy = false;
  if (located) return;
  const binary = packagedWasm();
  if (binary) env.wasm.wasmBinary = binary;
  located = true;
}

/** The package's file where there is a file system; asked for at run time, so that no browser bundle looks for Node's modules. */
function packagedWasm(): Uint8Array | undefined {
  const process = globalThis.process as Pick<NodeJS.Process, 'getBuiltinModule'> | undefined;
  if (!process?.getBuiltinModule) return undefined;
  const { createRequire } = process.getBuiltinModule('node:module');
  const { readFileSync } = process.getBuiltinModule('node:fs');
  return readFileSync(createRequire(import.meta.url).resolve(`onnxruntime-web/${WASM_FILE}`));
}
