import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DotfileReading } from './dotfile.ts';
import { guessListKind, readAptList, readDnfList, readPacmanList } from './packageLists.ts';

const readers = [readAptList, readDnfList, readPacmanList];

const known = (name: string): boolean =>
  ['git', 'ripgrep', 'htop', 'neovim', 'libpng', 'systemd', 'brave', 'foo-git'].includes(name);

const line = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom('git', 'git/stable,now 1 amd64 [installed]', 'ripgrep 1.2-3', 'fd-find', 'x.y'),
  fc.string({ unit: fc.constantFrom('a', '.', '-', ' ', '\t', ':', '/', '1', 'x86_64', '-git') }),
);

test('every line of any list ends as a proposal or is left, and nothing is proposed twice', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...readers),
      fc.array(line),
      fc.func(fc.boolean()),
      (read, all, knows) => {
        const text = all.join('\n');
        const { proposals, left } = read(text, knows);
        const told = new Set([...proposals, ...left].map((one) => one.line));
        for (const [index, written] of text.split('\n').entries()) {
          const content = written.trim();
          expect(told.has(index + 1)).toBe(content !== '' && !content.startsWith('#'));
        }
        const values = proposals.map(({ value }) => JSON.stringify(value));
        expect(new Set(values).size).toBe(values.length);
      },
    ),
  );
});

test('any text is of some kind or of none', () => {
  const kinds = ['apt', 'dnf', 'pacman', undefined];
  fc.assert(fc.property(fc.array(line), (all) => kinds.includes(guessListKind(all.join('\n')))));
});

test('names of endless length are read', () => {
  for (const read of readers) {
    expect(read(`a${'-git'.repeat(50_000)}`, known).left).toHaveLength(1);
  }
});

const names = ({ proposals }: DotfileReading) =>
  proposals.map(({ value, line }) => {
    const [item] = value.kind === 'list' ? value.items : [];
    return `${line} ${item?.kind === 'package' ? item.attrPath.join('.') : '?'}`;
  });

const whys = ({ left }: DotfileReading) => left.map(({ line, why }) => `${line} ${why}`);

describe('apt', () => {
  test.each([
    [
      'apt-mark showmanual',
      'git\nfd-find\n\nbuild-essential\n',
      ['1 git', '2 fd', '4 gcc', '4 gnumake'],
    ],
    [
      'dpkg --get-selections',
      'git\t\t\t\tinstall\nhtop\tdeinstall\nneovim:amd64\thold',
      ['1 git', '3 neovim'],
    ],
    [
      'apt list --installed',
      'Listing... Done\ngit/stable,now 1:2.39 amd64 [installed]\nhtop/stable,now 3 amd64 [installed,automatic]\nripgrep/now 14 amd64 [installed,local]',
      ['2 git', '4 ripgrep'],
    ],
    [
      'dpkg -l',
      '||/ Name Version\n+++-=====\nii  git  1:2.39  amd64  a tool\nrc  htop  3.2  amd64  gone',
      ['3 git'],
    ],
  ])('%s', (_, text, expected) => {
    expect(names(readAptList(text, known))).toEqual(expected);
  });

  test('the reasons of what is left', () => {
    const text =
      'linux-image-amd64\nlibpng\nzlib1g-dev\nsystemd\npython3-requests\nopenssh-server\nnonesuch\ngit\ngit\nhtop deinstall\na b c\nlibreoffice-writer';
    const reading = readAptList(text, known);
    expect(names(reading)).toEqual(['8 git', '12 libreoffice']);
    expect(whys(reading)).toEqual([
      '1 The system itself brings this, or does without it.',
      '2 The system itself brings this, or does without it.',
      '3 These are files to build against, which other packages ask for themselves.',
      '4 The system itself brings this, or does without it.',
      '5 Packages for Python come with it: python3.withPackages, or a shell for each project.',
      '6 NixOS sets this up with the option services.openssh.enable.',
      '7 No package of this name is known here; search for it under Packages.',
      '9 This package is in the list further up already.',
      '10 This package was removed there already.',
      '11 This is no line of such a list.',
    ]);
  });
});

describe('dnf', () => {
  test.each([
    [
      'dnf repoquery --userinstalled',
      'git-0:2.45.1-1.fc40.x86_64\njava-17-openjdk-devel-1:17.0.11.0.9-1.fc40.x86_64\nripgrep-14.1.0-1.fc40.x86_64',
      ['1 git', '2 jdk17', '3 ripgrep'],
    ],
    [
      'dnf list --installed',
      'Installed Packages\ngit.x86_64    2.45.1-1.fc40   @updates\nShellCheck.noarch 0.9-1 @fedora',
      ['2 git', '3 shellcheck'],
    ],
    ['bare names', 'git\njava-17-openjdk\nvim-enhanced', ['1 git', '2 jdk17', '3 vim']],
  ])('%s', (_, text, expected) => {
    expect(names(readDnfList(text, known))).toEqual(expected);
  });
});

describe('pacman', () => {
  test.each([
    [
      'pacman -Qe',
      'git 2.45.1-1\nfd 10.1.0-1\nttf-hack 3.003-7\nneovim 1:0.10.0-5',
      ['1 git', '3 hack-font', '4 neovim'],
    ],
    [
      'pacman -Qqe',
      'git\nbase-devel\nvisual-studio-code-bin\nbrave-bin\nfoo-git\nneovim-git',
      ['1 git', '3 vscode', '4 brave', '5 foo-git', '6 neovim'],
    ],
  ])('%s', (_, text, expected) => {
    expect(names(readPacmanList(text, known))).toEqual(expected);
  });
});

test.each([
  [
    'apt',
    'Listing... Done\ngit/stable,now 2 amd64 [installed]\nhtop/stable,now 3 amd64 [installed]',
  ],
  ['apt', 'git\tinstall\nhtop\tinstall'],
  ['apt', 'git\nbuild-essential\nfonts-firacode\nlibssl-dev\nneovim'],
  ['dnf', 'Installed Packages\ngit.x86_64 2-1.fc40 @updates'],
  ['dnf', 'git-0:2.45.1-1.fc40.x86_64\nhtop-0:3.3.0-1.fc40.x86_64'],
  ['dnf', 'git\nzlib-devel\nvim-enhanced'],
  ['pacman', 'git 2.45.1-1\nneovim 0.10.0-5'],
  ['pacman', 'base\nbase-devel\nlinux\ngit\nyay'],
  [undefined, 'git\nneovim'],
  [undefined, ''],
  [undefined, 'brew "git"\nbrew "build-essential"'],
  [undefined, '{\n  "a": 1\n}'],
] as const)('%s: %j', (kind, text) => {
  expect(guessListKind(text)).toBe(kind);
});
