import { defineConfig } from '@playwright/test';
import { QUIET } from '../../scripts/browser.ts';

const executablePath = process.env['CHROME_PATH'];
if (!executablePath) throw new Error('Run these tests with "npm run test:service": it finds a browser.');

/** The built service worker in a real Chromium: real IndexedDB, real WebCrypto, a site of its own for each test. */
export default defineConfig({
  testDir: '.',
  outputDir: '../../out/service',
  globalSetup: './fixture/build.ts',
  reporter: [['list'], ['json', { outputFile: '../../out/tests/service.json' }]],
  workers: 1,
  timeout: 30_000,
  use: { trace: 'off', browserName: 'chromium', launchOptions: { executablePath, args: QUIET } },
});
