import { spawn, type ChildProcess } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { openStores } from '../../server/app.ts';
import { POLICY, REQUEST } from './fixtures/api.ts';
import { temporaryDirectory } from './fixtures/shop.ts';

describe('server/main.ts', () => {
  it('starts from the environment, answers, writes its last figures and ends when asked to', async () => {
    const directory = temporaryDirectory();
    const { child, url } = await started(directory);
    const headers = { authorization: 'Bearer pk_demo', 'content-type': 'application/json' };
    expect((await fetch(`${url}/v1/decisions`, { method: 'POST', headers, body: JSON.stringify(REQUEST) })).status).toBe(200);
    expect((await (await fetch(`${url}/nothing`)).json() as { code: string }).code).toBe('path-unknown');
    child.kill('SIGTERM');
    expect(await ended(child)).toBe(0);
    const stores = openStores(path.join(directory, 'tillkit.db'));
    expect(await stores.tallies.sum('decision', 0)).toEqual({ 'payment remote': 1 });
    await stores.close();
  });

  it('says in one line why it cannot start', async () => {
    const child = run(temporaryDirectory(), { TILLKIT_KEYS: '' });
    let said = '';
    child.stderr?.on('data', chunk => { said += String(chunk); });
    expect(await ended(child)).toBe(1);
    expect(said).toBe('The API could not start. TILLKIT_KEYS is not set: expected keys with their roles, or "demo" to try it out\n');
  });
});

function run(directory: string, env: Record<string, string> = {}): ChildProcess {
  writeFileSync(path.join(directory, 'policy.json'), JSON.stringify(POLICY));
  return spawn(process.execPath, [path.resolve('server/main.ts')], {
    cwd: directory,
    env: { ...process.env, PORT: '0', TILLKIT_POLICY: 'policy.json', TILLKIT_KEYS: 'demo', TILLKIT_DATABASE: 'tillkit.db', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

async function started(directory: string): Promise<{ child: ChildProcess; url: string }> {
  const child = run(directory);
  let log = '';
  child.stdout?.on('data', chunk => { log += String(chunk); });
  await expect.poll(() => log, { timeout: 20_000 }).toContain('Server listening at');
  return { child, url: /Server listening at (http:\/\/[^"]+)/.exec(log)?.[1] ?? '' };
}

const ended = (child: ChildProcess) => new Promise<number | null>(resolve => { child.once('exit', resolve); });
