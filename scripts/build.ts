// Builds everything a merchant ships, and the demo: node scripts/build.ts [--if-stale]
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const MODES = ['service-worker', 'ranker', 'library', 'demo', 'shop-worker'] as const;
const SOURCES = ['components', 'worker', 'demo', 'vite.config.ts', 'package-lock.json'];
const WASM = 'ort-wasm-simd-threaded.wasm';

/** Builds `dist/` (what a merchant hosts) and `out/demo/` (the demo's page scripts). @throws Error when a build fails. */
export function build(say: (text: string) => void = () => {}): void {
  rmSync(join(root, 'dist'), { recursive: true, force: true });
  mkdirSync(join(root, 'dist'), { recursive: true });
  for (const mode of MODES) {
    say(`building ${mode} …`);
    run(mode, 'vite/bin/vite.js', 'build', '--mode', mode, '--logLevel', 'warn');
  }
  const ort = dirname(createRequire(import.meta.url).resolve('onnxruntime-web'));
  copyFileSync(join(ort, WASM), join(root, 'dist', WASM));
  copyFileSync(join(root, 'components/theme/theme.css'), join(root, 'dist/theme.css'));
}

/** What only those who build on Tillkit need: type declarations and the custom-elements manifest. @throws Error when one fails. */
export function describe(say: (text: string) => void = () => {}): void {
  say('writing type declarations …');
  run('types', 'typescript/bin/tsc', '-p', 'tsconfig.types.json');
  say('writing the custom-elements manifest …');
  run('manifest', '@custom-elements-manifest/analyzer/cem.js', 'analyze', '--config', 'custom-elements-manifest.config.mjs');
}

function run(name: string, program: string, ...args: readonly string[]): void {
  const done = spawnSync(process.execPath, [join(root, 'node_modules', program), ...args], { cwd: root, encoding: 'utf8' });
  if (done.status !== 0) throw new Error(`Building ${name} failed.\n${done.stdout}\n${done.stderr}`);
}

/** Builds unless `dist/` is newer than every source. */
export function buildIfStale(say?: (text: string) => void): void {
  const built = join(root, 'dist', WASM);
  if (!existsSync(built) || newest(SOURCES.map(name => join(root, name))) > statSync(join(root, 'dist/theme.css')).mtimeMs) build(say);
}

function newest(paths: readonly string[]): number {
  let latest = 0;
  for (const path of paths) {
    const stat = statSync(path, { throwIfNoEntry: false });
    if (!stat) continue;
    latest = Math.max(latest, stat.isDirectory() ? newest(readdirSync(path).map(name => join(path, name))) : stat.mtimeMs);
  }
  return latest;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const say = (text: string) => process.stdout.write(`${text}\n`);
  if (process.argv.includes('--if-stale')) buildIfStale(say);
  else {
    build(say);
    describe(say);
  }
}
