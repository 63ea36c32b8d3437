/** How many tests passed and failed, from the JSON reports of Vitest and Playwright. */

import { existsSync, readFileSync } from 'node:fs';

const read = (path) => (existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined);

/** A file that could not be loaded has no tests, so it counts as one that failed. */
export function vitestCounts(path) {
  const report = read(path);
  if (report === undefined) return { passed: 0, failed: 1 };
  const broken = report.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  );
  return { passed: report.numPassedTests, failed: report.numFailedTests + broken.length };
}

/** A journey that passed only when repeated has failed: nothing here is allowed to be flaky. */
export function playwrightCounts(path) {
  const report = read(path);
  if (report === undefined) return { passed: 0, failed: 1 };
  const { expected, unexpected, flaky } = report.stats;
  return { passed: expected, failed: unexpected + flaky + report.errors.length };
}
