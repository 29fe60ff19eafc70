import { mkdirSync, writeFileSync } from 'node:fs';

/** A web-test-runner reporter that writes how many tests passed, failed and were skipped. */
export function countReporter(path) {
  return {
    stop({ sessions }) {
      const counts = { passed: 0, failed: 0, skipped: 0 };
      for (const session of sessions) {
        // A file that could not be loaded has no tests and still failed.
        if (!session.testResults || session.errors.length > 0) counts.failed += 1;
        if (session.testResults) count(session.testResults, counts);
      }
      mkdirSync(path.replace(/\/[^/]*$/, ''), { recursive: true });
      writeFileSync(path, JSON.stringify(counts));
    },
  };
}

function count(suite, counts) {
  for (const test of suite.tests) counts[test.skipped ? 'skipped' : test.passed ? 'passed' : 'failed'] += 1;
  for (const inner of suite.suites) count(inner, counts);
}
