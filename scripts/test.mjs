/**
 * Everything that decides whether a change is good, after providing what it needs. The last line is
 * `N passed, N failed`; a check that is not made of tests counts as one failure when it fails.
 */

import { mkdirSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { playwrightCounts, vitestCounts } from './counts.mjs';
import { provideBrowser } from './provideBrowser.mjs';
import { provideNix } from './provideNix.mjs';
import { run, runTool } from './shell.mjs';

process.chdir(resolve(import.meta.dirname, '..'));
const reports = { vitest: '.cache/vitest.json', playwright: '.cache/playwright.json' };
const total = { passed: 0, failed: 0 };

function finish() {
  console.log(`${total.passed} passed, ${total.failed} failed`);
  process.exit(total.failed === 0 ? 0 : 1);
}

function step(title, succeeds) {
  console.log(`\n== ${title}`);
  const ok = succeeds();
  if (!ok) console.log(`!! ${title}: failed`);
  return ok;
}

function check(title, succeeds) {
  const ok = step(title, succeeds);
  if (!ok) total.failed += 1;
  return ok;
}

function tests(title, succeeds, counts) {
  const ok = step(title, succeeds);
  const { passed, failed } = counts();
  total.passed += passed;
  total.failed += ok ? failed : Math.max(failed, 1);
}

mkdirSync('.cache', { recursive: true });
for (const report of Object.values(reports)) rmSync(report, { force: true });

console.log('== What the tests need');
const troubles = [provideNix(), provideBrowser()].filter((trouble) => trouble !== undefined);
if (troubles.length > 0) {
  for (const trouble of troubles) console.log(`!! ${trouble}`);
  total.failed += troubles.length;
  finish();
}

check('Format and lint (biome)', () => runTool('biome', ['ci', '.']));
check('Types (tsc)', () => runTool('tsc', ['--noEmit']));
check('Nothing unused (knip)', () => runTool('knip', []));
tests(
  'Unit tests (vitest)',
  () =>
    runTool('vitest', [
      'run',
      ...['--reporter=default', '--reporter=json', `--outputFile.json=${reports.vitest}`],
    ]),
  () => vitestCounts(reports.vitest),
);
if (check('Build (vite)', () => run('npm', ['run', 'build']))) {
  tests(
    'Journeys in a browser (playwright)',
    () =>
      runTool('playwright', ['test', '--reporter=list,json'], {
        env: { ...process.env, PLAYWRIGHT_JSON_OUTPUT_NAME: resolve(reports.playwright) },
      }),
    () => playwrightCounts(reports.playwright),
  );
}
console.log('');
finish();
