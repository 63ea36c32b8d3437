/** Gets the text of a source: a file, a URL, or what Nix builds of a flake reference. */

import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ask } from '../shell.mjs';

/** Building a manual from nothing takes Nix a while. */
const buildTime = 60 * 60 * 1000;

/** `name` is the file to take when the source turns out to be a folder. */
export async function readSource(source, name) {
  if (/^https?:\/\//.test(source)) {
    const answer = await fetch(source);
    if (!answer.ok) throw new Error(`${source} answers ${answer.status}.`);
    return answer.text();
  }
  const path = existsSync(source) ? source : built(source);
  return readFileSync(statSync(path).isDirectory() ? fileIn(path, name) : path, 'utf8');
}

/** A flake reference, or a whole expression after `expr:`. */
function built(reference) {
  const what = reference.startsWith('expr:')
    ? ['--impure', '--expr', reference.slice('expr:'.length)]
    : [reference];
  const features = ['--extra-experimental-features', 'nix-command flakes'];
  const args = ['build', ...features, '--no-link', '--print-out-paths', ...what];
  const { ok, stdout, stderr } = ask('nix', args, { timeout: buildTime });
  if (!ok) throw new Error(`There is no file ${reference}, and Nix cannot build it:\n${stderr}`);
  return stdout.trim().split('\n')[0];
}

function fileIn(folder, name) {
  const found = readdirSync(folder, { recursive: true }).find(
    (path) => path === name || path.endsWith(`/${name}`),
  );
  if (found === undefined) throw new Error(`There is no ${name} in ${folder}.`);
  return join(folder, found);
}
