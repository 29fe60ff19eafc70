import { spawn, type ChildProcess } from 'node:child_process';
import { createServer } from 'node:net';

export interface RunningDemo { readonly url: string; readonly stop: () => Promise<void> }

/** Starts the built demo, as `npm start` does, on a free port. @throws Error where it does not come up in three minutes. */
export async function startDemo(): Promise<RunningDemo> {
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const child = spawn(process.execPath, ['demo/start.ts', '--port', String(port)], { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DATA_DIR: 'out/bench-data' } });
  const ended = new Promise<never>((_, reject) => child.once('exit', code => reject(new Error(`The demo ended with code ${code}.`))));
  ended.catch(() => {});
  await Promise.race([reachable(`${url}/healthz`, 180_000), ended]);
  return { url, stop: () => stop(child) };
}

async function reachable(url: string, patience: number): Promise<void> {
  const end = Date.now() + patience;
  while (Date.now() < end) {
    const ok = await fetch(url).then(answer => answer.ok, () => false);
    if (ok) return;
    await new Promise(resolve => { setTimeout(resolve, 200); });
  }
  throw new Error(`${url} did not answer within ${patience} ms.`);
}

function stop(child: ChildProcess): Promise<void> {
  return new Promise(resolve => {
    child.removeAllListeners('exit');
    child.once('exit', () => resolve());
    child.kill();
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject).listen(0, () => {
      const address = server.address();
      server.close(() => (address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port'))));
    });
  });
}
