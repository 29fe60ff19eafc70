import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const ENTRIES = {
  'till-sw.js': ['worker/service/service-worker.ts', 'iife'],
  'till-ranker.js': ['worker/ranker/worker.ts', 'iife'],
  'client.js': ['worker/client/index.ts', 'esm'],
};
const WASM = 'ort-wasm-simd-threaded.wasm';

/** The contract's strict policy, but that a test may frame the page; `?wasm=no` refuses WebAssembly too. */
const strict = wasm => `default-src 'none'; script-src 'self'${wasm ? " 'wasm-unsafe-eval'" : ''}; connect-src 'self'; worker-src 'self'; base-uri 'none'; require-trusted-types-for 'script'; trusted-types lit-html tillkit`;

const POLICY = {
  version: 'test-1',
  rules: [{ id: 'invoice-first', placements: ['payment'], when: true, then: [{ do: 'promote', ids: ['invoice'] }] }],
  models: [{ placement: 'upsell', name: 'sum', version: '1', url: 'sum.onnx', integrity: 'sha256-phuArrb4bC0z9ldkeJicQSVwhvdFlzw0wZIWgqJeTrA=', features: ['popular_week', 'popular_month', 'orders'] }],
};

const bundled = new Map();
let shop;

/** Everything else that a shop hosts, by file name. */
const FILES = {
  [WASM]: () => readFile(createRequire(import.meta.url).resolve(`onnxruntime-web/${WASM}`)),
  'sum.onnx': () => readFile(`${root}tests/worker/ranker/sum.onnx`),
  // The ranker, but that it dies without a word when it is lent, as under a browser that needs the memory.
  'mortal-ranker.js': () => Buffer.from(`importScripts('till-ranker.js'); addEventListener('message', ({ data }) => { if (data.kind === 'lend') close(); });`),
  'policy.json': () => Buffer.from(JSON.stringify(POLICY)),
  'catalog.json': async () => Buffer.from((await giftShop()).get('catalog.json')),
  'statistics.bin': async () => Buffer.from((await giftShop()).get('statistics.bin')),
};

/**
 * Serves to browser tests what a merchant hosts, bundled at the first request: `/built/<any folder>/till-sw.js`, `till-ranker.js`, its
 * WebAssembly, `client.js`, and a small shop's policy, model and catalogue. The folder gives each test file a service worker of its own. Pages and scripts under `/strict/` get the strict CSP.
 */
export async function builtFiles(context, next) {
  const name = basename(context.path);
  if (context.path.includes('/v1/')) {
    await api(context);
    return;
  }
  if (context.path.startsWith('/built/')) {
    if (ENTRIES[name]) {
      context.type = 'text/javascript';
      context.body = await bundle(name);
    } else if (FILES[name]) {
      const body = await FILES[name]();
      context.type = extname(name);
      context.body = body;
    }
    context.set('cache-control', 'max-age=60');
    if (context.query.csp) context.set('content-security-policy', strict(context.query.csp !== 'no-wasm'));
    return;
  }
  if (context.path.startsWith('/strict/')) {
    context.type = 'text/html';
    context.set('content-security-policy', strict(context.query.wasm !== 'no'));
    context.body = `<!doctype html><title>strict</title><script type="module" src="/tests/worker/client/strict-page.js"></script>`;
    return;
  }
  await next();
}

function bundle(name) {
  const [entry, format] = ENTRIES[name];
  const known = bundled.get(name) ?? build({
    entryPoints: [`${root}${entry}`], bundle: true, format, target: 'es2022', minify: true, write: false,
    define: format === 'iife' ? { 'import.meta.url': 'self.location.href' } : {},
  }).then(({ outputFiles }) => outputFiles[0].text);
  bundled.set(name, known);
  return known;
}

const taken = new Map();

/**
 * A remote API that answers every decision with the candidates in reverse, and lists at `GET …/v1/signals` the signals it took.
 * Below a folder named `down` it answers 503.
 */
async function api(context) {
  const [folder, path] = context.path.split('/v1/');
  const { soundAnswer } = await import('./worker/client/requests.ts');
  if (folder.endsWith('/down')) context.status = 503;
  else if (context.method === 'GET') context.body = taken.get(folder) ?? [];
  else {
    const chunks = [];
    for await (const chunk of context.req) chunks.push(chunk);
    const body = JSON.parse(Buffer.concat(chunks).toString());
    if (path === 'signals') taken.set(folder, [...taken.get(folder) ?? [], ...body.signals]);
    context.body = path === 'signals' ? { accepted: body.signals.length } : soundAnswer(body);
  }
}

/** The invented shop of the engine's tests, made at the first request. */
async function giftShop() {
  shop ??= import('./worker/engine/ranking/gift-shop.ts').then(async ({ giftShop }) => (await giftShop()).files);
  return await shop;
}
