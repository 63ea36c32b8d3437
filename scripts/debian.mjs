/**
 * Packages of Debian: installed where we may, else unpacked into `.cache/debian` and run from there,
 * so that a person without root needs nobody's help.
 */

import { chmodSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ask, run, which } from './shell.mjs';

const unpacked = resolve(import.meta.dirname, '../.cache/debian');
const root = join(unpacked, 'root');

/** Where the wrappers of unpacked programs are; the caller puts it on PATH. */
export const unpackedBin = join(unpacked, 'bin');

/** Whether this is a Debian, or something close enough to have `apt-get`. */
export const isDebian = () => which('apt-get') !== undefined && which('dpkg') !== undefined;

/** How to act as root: nothing in front, `sudo -n`, or not at all. */
function rootPrefix() {
  if (process.getuid?.() === 0) return [];
  return which('sudo') !== undefined && ask('sudo', ['-n', 'true']).ok
    ? ['sudo', '-n', 'DEBIAN_FRONTEND=noninteractive']
    : undefined;
}

/** Installs packages if we are root or may be; whether they are installed now. */
export function installPackages(names) {
  const prefix = rootPrefix();
  if (prefix === undefined) return false;
  const apt = (...args) => {
    const [program = '', ...rest] = [...prefix, 'apt-get', '-q', ...patience, ...args];
    console.log(`  $ ${[program, ...rest].join(' ')}`);
    return run(program, rest, { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
  };
  return apt('update') && apt('install', '-y', '--no-install-recommends', ...names);
}

const patience = ['-o', 'Acquire::Retries=3', '-o', 'Acquire::http::Timeout=60'];

/**
 * Downloads packages and what they need beyond the packages of this machine, and unpacks them into
 * `.cache/debian/root`; whether that worked. Nothing outside `.cache` changes.
 */
export function unpackPackages(names) {
  const state = join(unpacked, 'state');
  const cache = join(unpacked, 'download');
  mkdirSync(join(state, 'lists/partial'), { recursive: true });
  mkdirSync(join(cache, 'archives/partial'), { recursive: true });
  mkdirSync(root, { recursive: true });
  const folders = [
    ...['-o', `Dir::State=${state}`, '-o', 'Dir::State::status=/var/lib/dpkg/status'],
    ...['-o', `Dir::Cache=${cache}`, '-o', 'Debug::NoLocking=true'],
  ];
  console.log(`  unpacking Debian's ${names.join(', ')} into .cache/debian`);
  const apt = (...args) => run('apt-get', ['-q', ...patience, ...folders, ...args]);
  const downloaded =
    apt('update') &&
    apt('install', '-y', '--no-install-recommends', '--download-only', '--reinstall', ...names);
  if (!downloaded) return false;
  const archives = join(cache, 'archives');
  const files = readdirSync(archives).filter((name) => name.endsWith('.deb'));
  const done = files.every((name) => run('dpkg', ['-x', join(archives, name), root]));
  rmSync(cache, { recursive: true });
  return done;
}

/**
 * Writes `.cache/debian/bin/<name>`, which runs an unpacked program with the unpacked libraries and
 * fonts. `program` is relative to the root of the file system.
 */
export function wrapUnpacked(name, program) {
  const fonts = join(unpacked, 'fonts.conf');
  writeFileSync(
    fonts,
    `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>/usr/share/fonts</dir>
  <dir>${join(root, 'usr/share/fonts')}</dir>
  <cachedir>${join(unpacked, 'fontconfig')}</cachedir>
</fontconfig>
`,
  );
  const wrapper = join(unpackedBin, name);
  mkdirSync(unpackedBin, { recursive: true });
  writeFileSync(
    wrapper,
    `#!/bin/sh
export LD_LIBRARY_PATH='${libraryFolders(root).join(':')}'
export FONTCONFIG_FILE='${fonts}'
exec '${join(root, program)}' "$@"
`,
  );
  chmodSync(wrapper, 0o755);
  return wrapper;
}

function libraryFolders(folder) {
  const entries = readdirSync(folder, { withFileTypes: true });
  const inside = entries
    .filter((entry) => entry.isDirectory())
    .flatMap((entry) => libraryFolders(join(folder, entry.name)));
  const own = entries.some((entry) => /^lib.*\.so(\.|$)/.test(entry.name));
  return own ? [folder, ...inside] : inside;
}
