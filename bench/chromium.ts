// Decisions and the ranker in a real Chromium, against the built demo's server.
import { chromium, type Browser, type BrowserContext, type Page } from '@playwright/test';
import { build } from 'esbuild';
import { findBrowser, QUIET } from '../scripts/browser.ts';
import type { Model } from '../worker/protocol/index.ts';
import type { Bench } from './page.ts';
import { benchPolicy, benchRequest } from './scenario.ts';
import { summarize, type Summary } from './stats.ts';

export interface BrowserFigures { readonly browser: string; readonly rows: { readonly name: string; readonly summary: Summary; readonly sources: string }[] }

const CSP = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; worker-src 'self'; base-uri 'none'; require-trusted-types-for 'script'; trusted-types lit-html tillkit";
const RULES = 100;
const CANDIDATES = 200;

declare const bench: Bench;

/** Everything of issue A's list that needs a browser. `say` is told of the progress. */
export async function measureChromium(url: string, say: (text: string) => void): Promise<BrowserFigures> {
  const script = await bundle();
  const policy = await (await fetch(`${url}/v1/policy`)).json() as { models?: Model[] };
  const models = (policy.models ?? []).map(model => ({ ...model, url: new URL(model.url, `${url}/v1/policy`).href }));
  const browser = await chromium.launch({ executablePath: await findBrowser(), args: QUIET });
  try {
    const open = () => openPage(browser, url, script, benchPolicy(RULES, models));
    const rows: BrowserFigures['rows'] = [];
    const add = (name: string, timed: readonly { ms: number; source: string }[]) => {
      rows.push({ name, summary: summarize(timed.map(t => t.ms)), sources: [...new Set(timed.map(t => t.source))].join(', ') });
    };
    say('decisions, warm …');
    add('decision, service worker warm', await warm(open, url));
    say('decisions, service worker stopped …');
    add('decision, service worker stopped', await stopped(open, url));
    say('first visits …');
    add('first decision of a first visit', await firstVisits(open, url));
    say('remote rung …');
    add('decision, remote rung', await remote(open, url));
    const model = models[0];
    if (model) {
      say('ranker …');
      const ranked = await ranker(open, url, model);
      rows.push(...ranked);
    }
    return { browser: `Chromium ${browser.version()}`, rows };
  } finally {
    await browser.close();
  }
}

type Open = () => Promise<{ page: Page; context: BrowserContext }>;

const options = (url: string) => ({ policy: `${url}/bench/policy.json`, catalog: `${url}/v1/shop/catalog.json`, serviceWorker: '/till-sw.js', ranker: 'none', consent: 'personalization' });
const request = () => benchRequest('bench', CANDIDATES, new Date().toISOString());

async function warm(open: Open, url: string) {
  const { page, context } = await open();
  await page.evaluate(o => bench.connect(o), options(url));
  await page.evaluate(r => bench.series(r, 50), request());
  const timed = await page.evaluate(r => bench.series(r, 200, 100), request());
  await context.close();
  return timed;
}

async function stopped(open: Open, url: string) {
  const { page, context } = await open();
  await page.evaluate(o => bench.connect(o), options(url));
  await page.evaluate(r => bench.series(r, 20), request());
  const devtools = await context.newCDPSession(page);
  await devtools.send('ServiceWorker.enable');
  const timed = [];
  for (let i = 0; i < 40; i++) {
    // What follows the last answer is done before the worker is stopped, as it is when a browser stops an idle one.
    await page.evaluate(() => bench.idle(300));
    await devtools.send('ServiceWorker.stopAllWorkers');
    timed.push(await page.evaluate(r => bench.decide(r), request()));
  }
  await context.close();
  return timed;
}

async function firstVisits(open: Open, url: string) {
  const timed = [];
  for (let i = 0; i < 15; i++) {
    const { page, context } = await open();
    timed.push(await page.evaluate(async ([o, r]) => {
      const begun = performance.now();
      await bench.connect(o);
      const { source } = await bench.decide(r);
      return { ms: performance.now() - begun, source };
    }, [options(url), request()] as const));
    await context.close();
  }
  return timed;
}

async function remote(open: Open, url: string) {
  const { page, context } = await open();
  await page.evaluate(o => bench.connect(o), { ...options(url), serviceWorker: 'none', api: `${url}/`, apiKey: 'pk_demo' });
  await page.evaluate(r => bench.series(r, 20), request());
  const timed = await page.evaluate(r => bench.series(r, 100, 50), request());
  await context.close();
  return timed;
}

async function ranker(open: Open, url: string, { url: file, integrity, features }: Model): Promise<BrowserFigures['rows']> {
  const boots: number[] = [];
  const inference: Record<string, number[]> = {};
  for (let i = 0; i < 5; i++) {
    const { page, context } = await open();
    const figures = await page.evaluate(([script, model, columns]) => bench.ranker(script, model, columns, 100), [`${url}/till-ranker.js`, { url: file, integrity }, features.length] as const);
    boots.push(figures.boot);
    for (const [rows, times] of Object.entries(figures.inference)) (inference[rows] ??= []).push(...times.slice(10));
    await context.close();
  }
  return [
    { name: 'ranker boot with its model, new context', summary: summarize(boots), sources: 'web worker' },
    ...Object.entries(inference).map(([rows, times]) => ({ name: `ranker round trip, ${rows} candidates`, summary: summarize(times), sources: 'web worker' })),
  ];
}

async function openPage(browser: Browser, url: string, script: string, policy: object): ReturnType<Open> {
  const context = await browser.newContext();
  await context.route(`${url}/bench/**`, route => {
    const path = new URL(route.request().url()).pathname;
    if (path.endsWith('.js')) return route.fulfill({ contentType: 'text/javascript', body: script });
    if (path.endsWith('.json')) return route.fulfill({ json: policy });
    return route.fulfill({ contentType: 'text/html', headers: { 'content-security-policy': CSP }, body: '<!doctype html><title>bench</title><script type="module" src="/bench/page.js"></script>' });
  });
  const page = await context.newPage();
  await page.goto(`${url}/bench/`);
  await page.waitForFunction(() => 'bench' in globalThis);
  return { page, context };
}

async function bundle(): Promise<string> {
  const { outputFiles } = await build({ entryPoints: ['bench/page.ts'], bundle: true, write: false, minify: true, format: 'esm', target: 'es2022' });
  const [file] = outputFiles;
  if (!file) throw new Error('The bench page gave no file.');
  return file.text;
}
