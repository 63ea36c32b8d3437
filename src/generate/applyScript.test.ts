/** `apply.sh`, run for real with stand-ins for Nix, git and sudo. */

import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Config } from '../config/config.ts';
import { defaultConfig, defaultHost } from '../config/defaults.ts';
import { generate } from './generate.ts';
import { arbitraryOddConfig } from './testing/arbitraryOddConfig.ts';
import { exampleConfigs } from './testing/exampleConfigs.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'flakesmith-apply-'));
  mkdirSync(join(root, 'bin'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

interface Machine {
  readonly kernel?: string;
  readonly machine?: string;
  readonly user?: string;
  readonly uid?: number;
  readonly host?: string;
}

/** Every stand-in writes what it was called with into `calls`. */
function equip({
  kernel = 'Linux',
  machine = 'x86_64',
  user = 'alice',
  uid = 1000,
  host = 'laptop',
}: Machine) {
  const commands: Readonly<Record<string, string>> = {
    uname: `case $1 in -s) echo ${kernel} ;; -m) echo ${machine} ;; -n) echo ${host}.local ;; esac`,
    id: `case $1 in -u) echo ${uid} ;; -un) echo ${user} ;; esac`,
    sudo: '"$@"',
    nix: `case $1 in build) echo "${root}/built" ;; esac`,
    git: 'case $3 in rev-parse) exit 1 ;; esac',
    'nixos-rebuild': '',
    'nixos-generate-config': 'echo "{ made = true; }"',
  };
  for (const [name, script] of Object.entries(commands)) {
    const log = `printf '%s\\n' "${name} $*" >> "${root}/calls"`;
    place(join(root, 'bin', name), `#!/bin/sh\n${log}\n${script}\n`);
  }
  const note = (name: string) =>
    `#!/bin/sh\necho "${name} $* \${HOME_MANAGER_BACKUP_EXT:-}\${HOME_MANAGER_BACKUP_OVERWRITE:-}" >> "${root}/calls"\n`;
  place(join(root, 'built/activate'), note('activate'));
  place(join(root, 'built/sw/bin/darwin-rebuild'), note('darwin-rebuild'));
}

function place(path: string, text: string) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  chmodSync(path, 0o755);
}

function run(config: Config, answer: string, ...args: readonly string[]) {
  for (const { path, text } of generate(config)) place(join(root, 'unpacked', path), text);
  const result = spawnSync('sh', [join(root, 'unpacked/apply.sh'), ...args], {
    input: answer,
    encoding: 'utf8',
    env: { PATH: `${join(root, 'bin')}:/usr/bin:/bin`, HOME: join(root, 'home') },
  });
  const log = join(root, 'calls');
  return { ...result, calls: existsSync(log) ? readFileSync(log, 'utf8') : '' };
}

function example(name: string): Config {
  const found = exampleConfigs.find(([one]) => one === name);
  if (found === undefined) throw new Error(`no example ${name}`);
  return found[1];
}

const target = () => join(root, 'etc/target');
const inTarget = (path: string) => readFileSync(join(target(), path), 'utf8');

test('it is a script, whatever the names in the config', () => {
  fc.assert(
    fc.property(arbitraryOddConfig, (config) => {
      const script = generate(config).find(({ path }) => path === 'apply.sh')?.text ?? '';
      const parsed = spawnSync('sh', ['-n'], { input: script, encoding: 'utf8' });
      expect(parsed.stderr).toBe('');
      expect(parsed.status).toBe(0);
    }),
    { numRuns: 40 },
  );
});

test('names that are commands of the shell are only names', () => {
  equip({ host: 'other' });
  const name = `$(touch ${root}/broken)'; touch ${root}/broken; '`;
  const config = { ...defaultConfig, hosts: [{ ...defaultHost, name }] };
  const { status, calls } = run(config, 'y', name, target());
  expect(status).toBe(0);
  expect(calls).toContain(`nixos-rebuild switch --flake ${target()}#${name}`);
  expect(existsSync(join(root, 'broken'))).toBe(false);
});

describe('on NixOS', () => {
  test('it makes the hardware file, builds, asks, and switches', () => {
    equip({});
    const { status, calls, stderr } = run(example('nixos-plain'), 'y\n', 'laptop', target());
    expect(stderr).toBe('');
    expect(status).toBe(0);
    expect(inTarget('hardware-configuration.nix')).toBe('{ made = true; }\n');
    expect(inTarget('flake.nix')).toContain('nixosConfigurations.laptop');
    const order = ['git -C', 'add -A .', 'nix build', 'nixos-rebuild switch'].map((one) =>
      calls.indexOf(one),
    );
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(order).not.toContain(-1);
  });

  test('a hardware file that is there stays, and the folder is kept', () => {
    equip({});
    place(join(target(), 'hardware-configuration.nix'), '{ mine = true; }\n');
    place(join(root, 'elsewhere.nix'), '{ }\n');
    symlinkSync(join(root, 'elsewhere.nix'), join(target(), 'configuration.nix'));
    const config = {
      ...defaultConfig,
      hosts: [{ ...defaultHost, hardware: '{ pasted = true; }\n' }],
    };
    expect(run(config, 'y\n', 'nixos', target()).status).toBe(0);
    expect(inTarget('hardware-configuration.nix')).toBe('{ mine = true; }\n');
    expect(readFileSync(join(root, 'elsewhere.nix'), 'utf8')).toBe('{ }\n');
    const archive = readdirSync(join(root, 'etc')).find((name) => name.endsWith('.tar.gz'));
    expect(archive).toMatch(/^target\.\d{8}-\d{6}\.tar\.gz$/);
  });

  test('without a yes nothing is switched', () => {
    equip({});
    const { status, calls } = run(example('nixos-plain'), '', 'laptop', target());
    expect(status).toBe(0);
    expect(calls).toContain('nix build');
    expect(calls).not.toContain('nixos-rebuild');
  });
});

test('on a Mac, root switches and the user owns the folder', () => {
  equip({ kernel: 'Darwin', machine: 'arm64' });
  const { status, calls } = run(example('darwin-plain'), 'y', 'macbook', target());
  expect(status).toBe(0);
  expect(calls).toContain(`sudo mkdir -p ${target()}`);
  expect(calls).toContain(`darwin-rebuild switch --flake ${target()}#macbook`);
});

test('a home by itself goes into the home, without sudo', () => {
  equip({});
  const { status, calls } = run(example('standalone-plain'), 'y');
  expect(status).toBe(0);
  expect(existsSync(join(root, 'home/.config/home-manager/flake.nix'))).toBe(true);
  expect(calls).not.toContain('sudo');
  expect(calls).toMatch(/^activate {2}backup$/m);
});

test('older backups of a home by itself give way only when asked', () => {
  equip({});
  const config = example('standalone-plain');
  const homeManager = { ...config.homeManager, overwriteBackup: true };
  const { calls } = run({ ...config, homeManager }, 'y');
  expect(calls).toContain('activate  backup1');
});

test('among several machines it finds its own by the host name', () => {
  equip({ host: 'server' });
  const { calls } = run(example('fleet-plain'), 'y', 'server', target());
  expect(calls).toContain('#server');
  equip({ host: 'desk', user: 'bob' });
  expect(run(example('fleet-plain'), '').calls).toContain('homeConfigurations."bob"');
});

describe('it refuses', () => {
  test.each<readonly [string, string, Machine, string]>([
    ['another system', 'nixos-plain', { kernel: 'Darwin' }, 'meant for Linux'],
    ['another machine', 'nixos-plain', { machine: 'aarch64' }, 'meant for x86_64'],
    ['another user', 'standalone-plain', { user: 'root', uid: 0 }, 'run this as alice'],
    [
      'sudo on a Mac',
      'darwin-plain',
      { kernel: 'Darwin', machine: 'arm64', uid: 0 },
      'without sudo',
    ],
    ['a host it does not know', 'fleet-plain', { host: 'toaster', user: 'eve' }, 'say which'],
  ])('%s', (_, name, machine, message) => {
    equip(machine);
    const { status, stderr, calls } = run(example(name), 'y');
    expect(status).toBe(1);
    expect(stderr).toContain(message);
    expect(calls).not.toMatch(/^(sudo|nix|git)/m);
  });
});
