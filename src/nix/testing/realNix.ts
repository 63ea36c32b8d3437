/** Real Nix as the judge of what we print. Every function fails loudly where `nix-instantiate` is missing. */

import { spawnSync } from 'node:child_process';

interface Outcome {
  readonly ok: boolean;
  readonly stdout: string;
  readonly stderr: string;
}

function nixInstantiate(args: readonly string[], input: string): Outcome {
  // Nothing is built, so a store that is no folder does, and everybody may use it.
  const run = spawnSync('nix-instantiate', ['--store', 'dummy://', ...args, '-'], {
    input,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    env: { ...process.env, NIX_PATH: '' },
  });
  if (run.error !== undefined) {
    throw new Error(
      `nix-instantiate cannot be run (${run.error.message}); \`npm test\` installs it`,
    );
  }
  return { ok: run.status === 0, stdout: run.stdout, stderr: run.stderr };
}

/** What Nix evaluates from the expression, as plain JSON. Throws with Nix's own words if it fails. */
export function evalJson(expression: string): unknown {
  const outcome = nixInstantiate(['--eval', '--strict', '--json'], expression);
  if (!outcome.ok) throw new Error(outcome.stderr);
  return JSON.parse(outcome.stdout);
}

/** `evalJson` of many expressions in one run of Nix. */
export function evalJsonAll(expressions: readonly string[]): readonly unknown[] {
  if (expressions.length === 0) return [];
  const results = evalJson(`[\n${expressions.map((text) => `(\n${text}\n)`).join('\n')}\n]`);
  if (!Array.isArray(results)) throw new Error('a list was expected');
  return results;
}

/**
 * Whether Nix parses the file; undefined variables and duplicate attributes, which Nix refuses in the
 * same step, do count as errors.
 */
export function parses(text: string): boolean {
  return nixInstantiate(['--parse'], text).ok;
}

/** What Nix says against the file, or nothing. */
export function parseError(text: string): string | undefined {
  const outcome = nixInstantiate(['--parse'], text);
  return outcome.ok ? undefined : outcome.stderr;
}

/** The positions in `texts` of those that Nix does not parse. */
export function unparsed(texts: readonly string[]): readonly number[] {
  const together = texts.map((text) => `(\n${text}\n)`).join('\n');
  if (texts.length > 1 && parses(`[\n${together}\n]`)) return [];
  return texts.flatMap((text, index) => (parses(text) ? [] : [index]));
}
