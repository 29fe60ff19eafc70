import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const NAMES = ['google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser', 'chrome'];
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

/** Flags for a quiet browser that makes no requests of its own. */
export const QUIET = ['--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

/**
 * Path of a Chromium to test with: `CHROME_PATH`, else an installed Chrome or Chromium, else Playwright's own download,
 * else (as root on Debian) the distribution's package.
 * @throws Error that says what was tried.
 */
export async function findBrowser(): Promise<string> {
  const named = process.env['CHROME_PATH'];
  if (named) {
    if (!runs(named)) throw new Error(`CHROME_PATH is "${named}", but no program is there.`);
    return named;
  }
  const found = installed() ?? (await downloaded());
  if (found) return found;
  say('No Chrome or Chromium found. Trying "npx playwright install chromium" …');
  if (spawnSync('npx', ['playwright', 'install', 'chromium'], { stdio: 'inherit', timeout: 180_000 }).status === 0) {
    const fresh = await downloaded();
    if (fresh) return fresh;
  }
  if (process.getuid?.() === 0 && onPath('apt-get')) {
    say('That did not work. Installing Chromium with apt-get …');
    spawnSync('apt-get', ['update', '-qq'], { stdio: 'inherit', timeout: 300_000 });
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-noto-core'], { stdio: 'inherit', timeout: 600_000, env });
    const fresh = installed();
    if (fresh) return fresh;
  }
  throw new Error('No Chrome or Chromium: tried CHROME_PATH, installed browsers, Playwright\'s download and apt-get. Install Chrome or set CHROME_PATH.');
}

function installed(): string | undefined {
  return NAMES.map(onPath).find(path => path !== undefined) ?? PLACES.find(runs);
}

async function downloaded(): Promise<string | undefined> {
  const { chromium } = await import('@playwright/test');
  const path = chromium.executablePath();
  return path && runs(path) ? path : undefined;
}

function onPath(name: string): string | undefined {
  return (process.env['PATH'] ?? '').split(delimiter).map(folder => join(folder, name)).find(runs);
}

function runs(path: string): boolean {
  if (!existsSync(path)) return false;
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function say(text: string): void {
  process.stderr.write(`${text}\n`);
}
