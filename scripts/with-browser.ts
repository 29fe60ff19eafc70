// Runs a command with CHROME_PATH set to a browser that was found or installed: node scripts/with-browser.ts COMMAND [ARG …]
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { findBrowser } from './browser.ts';

const [command, ...args] = process.argv.slice(2);
if (!command) {
  process.stderr.write('usage: node scripts/with-browser.ts COMMAND [ARG …]\n');
  process.exit(2);
}
const child = spawn(command, args, { stdio: 'inherit', env: { ...process.env, CHROME_PATH: await findBrowser() } });
child.on('error', error => {
  process.stderr.write(`${command}: ${error.message}\n`);
  process.exit(127);
});
child.on('exit', (code, signal) => process.exit(code ?? 128 + (signal ? constants.signals[signal] : 0)));
