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
    const vite = join(root, 'node_modules/vite/bin/vite.js');
    const done = spawnSync(process.execPath, [vite, 'build', '--mode', mode, '--logLevel', 'warn'], { cwd: root, encoding: 'utf8' });
    if (done.status !== 0) throw new Error(`The build of ${mode} failed.\n${done.stdout}\n${done.stderr}`);
  }
  const ort = dirname(createRequire(import.meta.url).resolve('onnxruntime-web'));
  copyFileSync(join(ort, WASM), join(root, 'dist', WASM));
  copyFileSync(join(root, 'components/theme/theme.css'), join(root, 'dist/theme.css'));
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
  else build(say);
}
