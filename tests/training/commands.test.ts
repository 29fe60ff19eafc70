import { spawn } from 'node:child_process';
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { beforeAll, expect, test } from 'vitest';
import { orders, PRODUCTS } from '../worker/engine/ranking/gift-shop.ts';

const directory = await mkdtemp(path.join(tmpdir(), 'till-commands-'));
const at = (name: string) => path.join(directory, name);

/** Runs one of the commands as `npm run` does. */
function run(command: string, ...args: string[]): Promise<{ code: number | null; out: string; err: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [path.resolve('training', `${command}.ts`), ...args]);
    let out = '';
    let err = '';
    child.stdout.on('data', chunk => { out += String(chunk); });
    child.stderr.on('data', chunk => { err += String(chunk); });
    child.on('error', reject);
    child.on('exit', code => resolve({ code, out, err }));
  });
}

const QUERIES = [
  { q: 'a#0', id: 'a', ts: '2026-06-01T10:00', c: null, co: 'DE', cart: [['mug-red', 1, 1], ['lamp-blue', 1, 5.25]], short: ['mug-red'], target: 'candle-red' },
  { q: 'b#0', id: 'b', ts: '2026-06-01T10:00', c: 7, co: 'DE', cart: [['clock-white', 1, 7], ['no-such-thing', 1, 2]], short: ['clock-white'], target: 'card-red' },
];
const lines = (rows: readonly object[]) => rows.map(row => `${JSON.stringify(row)}\n`).join('');

beforeAll(async () => {
  await writeFile(at('products.csv'), `code,title,price\n${PRODUCTS.map(({ code, title, price }) => `${code},"${title}",${price}`).join('\n')}\n,broken,1\n`);
  await writeFile(at('orders.jsonl.gz'), gzipSync(lines([...orders()])));
  await writeFile(at('queries.jsonl'), lines(QUERIES));
});

test('an import reports what it left out, and its shop ranks a query file with the shipped model', async () => {
  const imported = await run('import', '--products', at('products.csv'), '--orders', at('orders.jsonl.gz'), '--out', at('shop'), '--currency', 'EUR');
  expect(imported.code, imported.err).toBe(0);
  expect(imported.err).toContain('products.csv:32: A field is missing. [field-missing]');

  const ranked = await run('rank', '--shop', at('shop'), '--queries', at('queries.jsonl'), '--out', at('ranked.jsonl.gz'));
  expect(ranked.code, ranked.err).toBe(0);
  const answers = gunzipSync(await readFile(at('ranked.jsonl.gz'))).toString().trim().split('\n').map(line => JSON.parse(line) as { q: string; items: string[] });
  expect(answers.map(answer => answer.q)).toEqual(['a#0', 'b#0']);
  expect(answers[0]?.items).toContain('candle-red');
  expect(answers[0]?.items).not.toContain('mug-red');
  expect(answers.every(answer => new Set(answer.items).size === answer.items.length && answer.items.length >= 20)).toBe(true);

  const evaluated = await run('evaluate', '--shop', at('shop'), '--queries', at('queries.jsonl'));
  expect(evaluated.code, evaluated.err).toBe(0);
  expect(evaluated.out.match(/ranker \(int8\)/g)).toHaveLength(2);
}, 60_000);

test('the hidden item has no influence on a ranking', async () => {
  await run('import', '--products', at('products.csv'), '--orders', at('orders.jsonl.gz'), '--out', at('again'));
  await writeFile(at('blind.jsonl'), lines(QUERIES.map(query => ({ ...query, target: undefined }))));
  const files = await Promise.all(['queries', 'blind'].map(async name => {
    await run('rank', '--shop', at('again'), '--queries', at(`${name}.jsonl`), '--out', at(`${name}-ranked.jsonl`), '--short');
    return readFile(at(`${name}-ranked.jsonl`), 'utf8');
  }));
  expect(files[0]).toBe(files[1]);
  expect(files[0]).not.toBe('');
}, 60_000);

test.each([
  ['a needed option is missing', ['import', '--products', 'x'], 2, 'missing --orders'],
  ['an option is unknown', ['rank', '--shoe', 'x'], 2, 'usage: npm run rank'],
  ['a file is missing', ['import', '--products', at('none.csv'), '--orders', at('none.csv')], 1, '[file-unreadable]'],
  ['a shop is missing', ['rank', '--shop', at('none'), '--queries', 'x', '--out', 'x'], 1, '[catalog-unavailable]'],
])('where %s, one line says so', async (_, [command = '', ...args], code, text) => {
  const result = await run(command, ...args);
  expect(result.code).toBe(code);
  expect(result.err).toContain(text);
  expect(result.err).not.toContain('    at ');
});
