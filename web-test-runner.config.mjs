import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { builtFiles } from './tests/built-files.mjs';
import { countReporter } from './tests/elements-report.mjs';

const executablePath = process.env.CHROME_PATH;
if (!executablePath) throw new Error('Run the element tests with "npm run test:elements": it finds a browser.');

/** Element and page-side tests in a real Chromium. */
export default {
  files: ['tests/components/**/*.test.ts', 'tests/**/*.browser.test.ts'],
  nodeResolve: { exportConditions: ['browser', 'development'] },
  // One page at a time: a page in the background is neither painted nor seen, and these tests are about both.
  concurrency: 1,
  middleware: [builtFiles],
  testFramework: { config: { timeout: '15000' } },
  reporters: [defaultReporter(), countReporter('out/tests/elements.json')],
  testsFinishTimeout: 180_000,
  plugins: [esbuildPlugin({ ts: true, json: true, target: 'es2022', tsconfig: fileURLToPath(new URL('./tsconfig.json', import.meta.url)) })],
  browsers: [chromeLauncher({
    // Focus events are fired only in a page that has the focus, which one of several tabs does not have by itself.
    async createPage({ context }) {
      const page = await context.newPage();
      await page.emulateFocusedPage(true);
      return page;
    },
    launchOptions: { executablePath, args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'] },
  })],
};
