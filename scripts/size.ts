// Bytes of every file a merchant ships, against its budget: node scripts/size.ts [--update] [--json]
// Lit is left out, because all elements share it and a page may have it already. An element stands there twice: alone with everything
// else it needs, and as what it adds to a page that has the scope, which every page of ours has.
import { readFileSync, readdirSync, writeFileSync, existsSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { build } from 'esbuild';

interface Size { readonly raw: number; readonly brotli: number }
interface Row extends Size { readonly name: string; readonly budget: number | undefined }

const SCOPE = 'components/checkout/checkout.ts';
const BUDGETS = 'bench/size-budgets.json';
const LIT = ['lit', 'lit/*', '@lit/*', 'lit-html', 'lit-html/*', 'lit-element', 'lit-element/*', '@lit/reactive-element'];
/** Growth below this share is noise of the compressor. */
const SLACK = 1.01;

const budgets = existsSync(BUDGETS) ? (JSON.parse(readFileSync(BUDGETS, 'utf8')) as Record<string, number>) : {};
const rows = (await measure()).map(([name, size]): Row => ({ name, ...size, budget: budgets[name] }));

if (process.argv.includes('--json')) process.stdout.write(`${JSON.stringify(rows)}\n`);
else print(rows);
if (process.argv.includes('--update')) writeFileSync(BUDGETS, `${JSON.stringify(Object.fromEntries(rows.map(r => [r.name, r.brotli])), null, 2)}\n`);
else check(rows);

async function measure(): Promise<[string, Size][]> {
  const elements = readdirSync('components', { withFileTypes: true })
    .filter(entry => entry.isDirectory() && existsSync(`components/${entry.name}/${entry.name}.ts`) && !["strings", "theme"].includes(entry.name))
    .map(entry => [`<till-${entry.name}> without Lit`, `components/${entry.name}/${entry.name}.ts`] as const);
  const bundled: [string, Size][] = [];
  for (const [name, entry] of elements) bundled.push([name, await bundle(entry, LIT)]);
  const scope = await bundle(SCOPE, LIT);
  for (const [name, entry] of elements.filter(([, entry]) => entry !== SCOPE)) {
    const both = await bundle([SCOPE, entry], LIT);
    bundled.push([name.replace('without Lit', 'beside the scope'), { raw: both.raw - scope.raw, brotli: both.brotli - scope.brotli }]);
  }
  bundled.push(['all elements and the client, without Lit', await bundle('components/index.ts', LIT)]);
  bundled.push(['all elements and the client, with Lit', await bundle('components/index.ts', [])]);
  bundled.push(['client alone', await bundle('worker/client/index.ts', [])]);
  for (const file of ['till-sw.js', 'till-ranker.js', 'theme.css']) bundled.push([file, sizeOf(readFileSync(`dist/${file}`))]);
  return bundled;
}

async function bundle(entry: string | readonly string[], external: readonly string[]): Promise<Size> {
  const entries = typeof entry === 'string' ? [entry] : entry;
  const { outputFiles } = await build({
    stdin: { contents: entries.map(path => `export * from './${path}';`).join('\n'), resolveDir: '.', sourcefile: 'main.ts', loader: 'ts' }, bundle: true, minify: true, write: false, format: 'esm', target: 'es2022', treeShaking: true, external: [...external], outdir: 'out/size', splitting: true,
  });
  const main = outputFiles.find(file => file.path.endsWith('stdin.js'));
  if (!main) throw new Error(`${String(entry)} gave no file.`);
  return sizeOf(closure(main.text, outputFiles));
}

/** A file and every chunk it imports at once; what it imports later is not on its critical path. */
function closure(text: string, files: readonly { readonly path: string; readonly text: string }[]): Buffer {
  const seen = new Set<string>();
  const parts: string[] = [];
  const visit = (source: string): void => {
    parts.push(source);
    for (const [, name = ''] of source.matchAll(/(?:from|import)\s*"\.\/([^"]+)"/g)) {
      const file = files.find(f => f.path.endsWith(`/${name}`));
      if (!file || seen.has(name)) continue;
      seen.add(name);
      visit(file.text);
    }
  };
  visit(text);
  return Buffer.from(parts.join('\n'));
}

function sizeOf(bytes: Buffer): Size {
  return { raw: bytes.length, brotli: brotliCompressSync(bytes).length };
}

function print(all: readonly Row[]): void {
  process.stdout.write(`${'file'.padEnd(46)}${'raw'.padStart(10)}${'brotli'.padStart(10)}${'budget'.padStart(10)}\n`);
  for (const { name, raw, brotli, budget } of all) {
    process.stdout.write(`${name.padEnd(46)}${String(raw).padStart(10)}${String(brotli).padStart(10)}${String(budget ?? '-').padStart(10)}\n`);
  }
}

function check(all: readonly Row[]): void {
  const over = all.filter(({ brotli, budget }) => budget === undefined || brotli > budget * SLACK);
  for (const { name, brotli, budget } of over) {
    process.stderr.write(budget === undefined ? `${name} has no budget; run "npm run size -- --update".\n` : `${name}: ${brotli} bytes brotli, over its budget of ${budget}.\n`);
  }
  const slim = all.filter(({ brotli, budget }) => budget !== undefined && brotli < budget * 0.97);
  for (const { name, brotli } of slim) process.stderr.write(`${name} fell to ${brotli} bytes: lower its budget with "npm run size -- --update".\n`);
  if (over.length > 0) process.exit(1);
}
