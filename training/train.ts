/**
 * Retrains and quantizes the ranker on a shop's own orders.
 *   npm run train -- --shop DIR [--windows 6] [--work DIR] [--model DIR] [--source TEXT]
 * `--source` says in the model card where the orders come from and under what licence.
 * Features are dumped by the engine's own code for several earlier stretches of time, each with statistics from before it;
 * `train.py` (numpy, onnx, onnxruntime; see requirements.txt) then fits, exports, quantizes and describes the model.
 */
import { spawn } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { readArguments, runCommand, UsageError } from './arguments.ts';
import { minorDigits } from './build-shop.ts';
import { COLUMNS, dumpWindow } from './dump.ts';
import { MODEL_DIRECTORY } from './model-directory.ts';
import { progress } from './progress.ts';
import { readCatalog, readLedger } from './shop-directory.ts';
import { windowsOf } from './windows.ts';

await runCommand(async () => {
  const options = readArguments({ needed: ['shop'], optional: ['windows', 'work', 'model', 'source'], usage: 'npm run train -- --shop DIR [--windows 6] [--work DIR] [--model DIR] [--source TEXT]' });
  const work = options.one('work') ?? path.join('out', 'training');
  const model = options.one('model') ?? MODEL_DIRECTORY;
  await mkdir(work, { recursive: true });
  await mkdir(model, { recursive: true });
  const catalog = await readCatalog(options.needed('shop'));
  const ledger = await readLedger(options.needed('shop'), catalog);
  const windows = windowsOf(ledger, Number(options.one('windows') ?? 6));
  const source = options.one('source') ?? `The shop "${catalog.name}".`;
  const names: string[] = [];
  for (const [index, window] of windows.entries()) {
    const name = `window-${index + 1}`;
    const since = new Date(window.from).toISOString().slice(0, 10);
    const { questions, found } = await dumpWindow({ window, currency: catalog.currency, digits: minorDigits(catalog.currency), directory: work, name, onProgress: progress() });
    console.error(`${name}: from ${since}, ${window.orders.length} orders, ${questions} questions, ${found} with the answer among the candidates`);
    names.push(name);
  }
  await writeFile(path.join(work, 'dump.json'), JSON.stringify({ columns: COLUMNS, windows: names, source, orders: ledger.orders.length }));
  await run(['--work', work, '--model', model]);
});

/** Runs the Python part in this terminal. */
function run(args: readonly string[]): Promise<void> {
  const script = fileURLToPath(new URL('./train.py', import.meta.url));
  return new Promise((resolve, reject) => {
    const child = spawn('python3', [script, ...args], { stdio: 'inherit' });
    child.on('error', cause => reject(new UsageError(`python3 could not be started: ${cause.message}`)));
    child.on('exit', code => (code === 0 ? resolve() : reject(new UsageError(`train.py stopped with code ${code}; are the packages of training/requirements.txt installed?`))));
  });
}
