import { defineConfig } from '@playwright/test';
import { QUIET } from './scripts/browser.ts';

const port = Number(process.env['JOURNEY_PORT'] ?? 4179);
const executablePath = process.env['CHROME_PATH'];
if (!executablePath) throw new Error('Run the journeys with "npm run test:journeys": it finds a browser.');

/** Journeys on the built demo with its real server. */
export default defineConfig({
  testDir: 'tests/journeys',
  outputDir: 'out/journeys',
  reporter: [['list'], ['json', { outputFile: 'out/tests/journeys.json' }]],
  workers: 1,
  timeout: 45_000,
  use: { baseURL: `http://localhost:${port}`, screenshot: 'only-on-failure', browserName: 'chromium', launchOptions: { executablePath, args: QUIET } },
  webServer: { command: `node demo/start.ts --port ${port}`, url: `http://localhost:${port}/healthz`, reuseExistingServer: false, timeout: 180_000, stdout: 'ignore', stderr: 'pipe' },
});
