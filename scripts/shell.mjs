/** Running other programs: quietly to learn something, or with their output shown. */

import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Where a program is on PATH, or nothing. */
export function which(program) {
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    const candidate = join(folder, program);
    try {
      accessSync(candidate, constants.X_OK);
      return candidate;
    } catch {
      // Not in this folder.
    }
  }
  return undefined;
}

/** Runs a program with its output shown; whether it succeeded. */
export function run(program, args, options = {}) {
  return spawnSync(program, args, { stdio: 'inherit', ...options }).status === 0;
}

/** Runs a program with its output hidden; whether it succeeded, and what it printed. */
export function ask(program, args, options = {}) {
  const outcome = spawnSync(program, args, {
    encoding: 'utf8',
    stdio: ['pipe', 'pipe', 'pipe'],
    timeout: 60_000,
    ...options,
  });
  return { ok: outcome.status === 0, stdout: outcome.stdout ?? '', stderr: outcome.stderr ?? '' };
}

/** Runs one of the tools of `node_modules/.bin`. */
export function runTool(name, args, options = {}) {
  return run(process.execPath, [toolPath(name), ...args], options);
}

const toolPaths = {
  biome: '@biomejs/biome/bin/biome',
  tsc: 'typescript/bin/tsc',
  knip: 'knip/bin/knip.js',
  vitest: 'vitest/vitest.mjs',
  playwright: '@playwright/test/cli.js',
};

function toolPath(name) {
  return join(import.meta.dirname, '..', 'node_modules', toolPaths[name]);
}
