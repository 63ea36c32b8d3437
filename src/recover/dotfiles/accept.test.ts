import fc from 'fast-check';
import { expect, test } from 'vitest';
import { defaultConfig } from '../../config/defaults.ts';
import { setHomeOption } from '../../config/homeEdits.ts';
import { setWay } from '../../config/hostEdits.ts';
import { systemSettings } from '../../config/systemSettings.ts';
import { getAt } from '../../nix/attrs.ts';
import type { Value } from '../../nix/value.ts';
import { accept, meetingsOf, standingOf } from './accept.ts';
import type { Proposal } from './dotfile.ts';
import { dotfileKindOf, dotfileKinds } from './dotfileKinds.ts';
import { readDotfiles } from './readDotfiles.ts';

const takers = { home: 0, host: 0 };
const text = (value: string): Value => ({ kind: 'string', value });
const list = (...values: readonly string[]): Value => ({ kind: 'list', items: values.map(text) });

const proposal = (path: readonly string[], value: Value, joins = false): Proposal => ({
  scope: 'home',
  path,
  value,
  joins,
  line: 1,
});

const arbitraryValue = fc.oneof(
  fc.string().map(text),
  fc.array(fc.string(), { maxLength: 3 }).map((items) => list(...items)),
  fc.boolean().map((value): Value => ({ kind: 'boolean', value })),
);
const arbitraryProposal = fc
  .tuple(fc.constantFrom('a', 'b', 'c'), fc.constantFrom('x', 'y'), arbitraryValue, fc.boolean())
  .map(([first, second, value, joins]) => proposal([first, second], value, joins));

test('what is accepted stands there: a second time there is nothing to do', () => {
  fc.assert(
    fc.property(arbitraryProposal, arbitraryProposal, (before, one) => {
      const config = accept(defaultConfig, takers, [before]);
      const accepted = accept(config, takers, [one]);
      expect(standingOf(accepted, takers, one)).toEqual({ kind: 'said' });
      expect(accept(accepted, takers, [one])).toBe(accepted);
      // What joins takes nothing away, and what replaces says what it replaces.
      const standing = standingOf(config, takers, one);
      const old = getAt(config.homes[0]?.settings ?? fail(), one.path);
      expect(standing.kind === 'replaces' ? standing.value : undefined).toEqual(
        standing.kind === 'replaces' ? old : undefined,
      );
    }),
  );
});

function fail(): never {
  throw new Error('no home');
}

test('lists and texts are joined', () => {
  const path = ['home', 'sessionPath'];
  const config = accept(defaultConfig, takers, [
    proposal(path, list('a', 'b'), true),
    proposal(path, list('b', 'c'), true),
    proposal(['programs', 'bash', 'initExtra'], text('one\n'), true),
    proposal(['programs', 'bash', 'initExtra'], text('two\n'), true),
  ]);
  const settings = config.homes[0]?.settings ?? fail();
  expect(getAt(settings, path)).toEqual(list('a', 'b', 'c'));
  expect(getAt(settings, ['programs', 'bash', 'initExtra'])).toEqual(text('one\ntwo\n'));
});

test('a value above the path is told before it goes', () => {
  const raw: Value = { kind: 'raw', text: 'import ./code.nix' };
  const config = setHomeOption(defaultConfig, 0, ['programs', 'vscode'], raw);
  const one = proposal(['programs', 'vscode', 'enable'], { kind: 'boolean', value: true });
  expect(standingOf(config, takers, one)).toEqual({ kind: 'replaces', value: raw });
});

test('only a Mac takes what is of nix-darwin', () => {
  const brew: Proposal = { ...proposal(['homebrew', 'casks'], list('firefox')), scope: 'darwin' };
  expect(standingOf(defaultConfig, takers, brew)).toEqual({ kind: 'homeless' });
  expect(accept(defaultConfig, takers, [brew])).toBe(defaultConfig);
  const mac = setWay(defaultConfig, 0, 'darwin');
  const [host] = accept(mac, takers, [brew]).hosts;
  expect(host && getAt(systemSettings(host), brew.path)).toEqual(list('firefox'));
  expect(standingOf(mac, { home: -1, host: 0 }, proposal(['a'], text('')))).toEqual({
    kind: 'homeless',
  });
});

const names: readonly (readonly [path: string, kind: string | undefined])[] = [
  ['.gitconfig', 'git'],
  ['dotfiles/git/.config/git/config', 'git'],
  ['home/.config/git/ignore', 'git-ignore'],
  ['.ssh/config', 'ssh'],
  ['dot_zshrc', 'zsh'],
  ['private_dot_ssh/config', 'ssh'],
  ['.config/fish/config.fish', 'fish'],
  ['Library/Application Support/Code/User/settings.json', 'vscode'],
  ['Brewfile', 'brew'],
  ['.Brewfile', 'brew'],
  ['notes.txt', undefined],
  ['config', undefined],
  ['.git/config', undefined],
];

test.each(names)('%s is known by its name', (path, kind) => {
  expect(dotfileKindOf(path, 'Remember the milk.')?.name).toBe(kind);
});

test('a file called config is known by its look', () => {
  expect(dotfileKindOf('config', '# mine\nHost forge\n  User git\n')?.name).toBe('ssh');
  expect(dotfileKindOf('config', '[user]\n\tname = Ada\n')?.name).toBe('git');
});

test('lists of packages are known by what stands in them', () => {
  expect(dotfileKindOf('packages.txt', 'git 2.54.0-1\nvim 9.1-2\n')?.name).toBe('pacman');
  expect(dotfileKindOf('installed.list', 'vim\tinstall\ngit\tinstall\n')?.name).toBe('apt');
});

test('files that will be met are those of programs that are on', () => {
  const { files, others } = readDotfiles(
    [
      { path: '.bashrc', text: "alias ll='ls -l'\n" },
      { path: '.tmux.conf', text: '' },
      { path: 'readme', text: '' },
    ],
    () => true,
  );
  expect(others).toEqual(['readme']);
  const bash = files.filter(({ label }) => label === 'Bash').flatMap((file) => file.proposals);
  const config = accept(defaultConfig, takers, bash);
  expect(meetingsOf(files, config, takers).map(({ file }) => file)).toEqual([
    '~/.bashrc',
    '~/.profile',
    '~/.bash_profile',
  ]);
});

test.each(dotfileKinds)('$name: an empty file is read, and turns nothing on', ({ read }) => {
  expect(read('', () => false)).toEqual({ proposals: [], left: [] });
});
