// Every test, in turn (two browser suites at once would disturb each other): node tests/run.ts
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';

/** What one suite found; `broken` where it ended without a report. */
interface Outcome { passed: number; failed: number; skipped: number }

interface Suite {
  readonly name: string;
  readonly script: string;
  readonly args: readonly string[];
  readonly report: string;
  readonly count: (report: unknown) => Outcome;
}

const SUITES: readonly Suite[] = [
  { name: 'Node', script: 'test:node', args: ['--reporter=default', '--reporter=json', '--outputFile.json=out/tests/node.json'], report: 'out/tests/node.json', count: countVitest },
  { name: 'Elements in Chromium', script: 'test:elements', args: [], report: 'out/tests/elements.json', count: report => report as Outcome },
  { name: 'Service worker in Chromium', script: 'test:service', args: [], report: 'out/tests/service.json', count: countPlaywright },
  { name: 'Journeys on the built demo', script: 'test:journeys', args: [], report: 'out/tests/journeys.json', count: countPlaywright },
];

mkdirSync('out/tests', { recursive: true });
const chosen = process.argv.slice(2);
const total: Outcome = { passed: 0, failed: 0, skipped: 0 };
for (const suite of SUITES.filter(({ script }) => chosen.length === 0 || chosen.includes(script))) {
  const outcome = run(suite);
  for (const key of ['passed', 'failed', 'skipped'] as const) total[key] += outcome[key];
  process.stdout.write(`${suite.name}: ${outcome.passed} passed, ${outcome.failed} failed${outcome.skipped ? `, ${outcome.skipped} skipped` : ''}\n\n`);
}
process.stdout.write(`${total.passed} passed, ${total.failed} failed\n`);
process.exit(total.failed > 0 || total.passed === 0 ? 1 : 0);

function run({ name, script, args, report, count }: Suite): Outcome {
  process.stdout.write(`\n== ${name} (npm run ${script})\n`);
  rmSync(report, { force: true });
  const { status } = spawnSync('npm', ['run', '--silent', script, ...(args.length > 0 ? ['--', ...args] : [])], { stdio: 'inherit', shell: process.platform === 'win32' });
  const outcome = read(report, count);
  // A suite that ended badly without a failed test (a crash, a missing browser) is itself a failure.
  return status !== 0 && outcome.failed === 0 ? { ...outcome, failed: 1 } : outcome;
}

function read(path: string, count: (report: unknown) => Outcome): Outcome {
  try {
    return count(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

function countVitest(report: unknown): Outcome {
  const { numPassedTests, numFailedTests, numPendingTests } = report as { numPassedTests: number; numFailedTests: number; numPendingTests: number };
  return { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests };
}

function countPlaywright(report: unknown): Outcome {
  const { stats } = report as { stats: { expected: number; unexpected: number; flaky: number; skipped: number } };
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky, skipped: stats.skipped };
}
