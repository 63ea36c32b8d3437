import fc from 'fast-check';
import { expect, test } from 'vitest';
import { optionAt } from '../../catalog/catalog.ts';
import { shippedCatalog } from '../../catalog/testing/shippedCatalogs.ts';
import type { Value } from '../../nix/value.ts';
import { readBrewfile } from './brewfile.ts';
import { readBrewfileLines } from './brewfileLines.ts';

const known = (name: string): boolean => ['git', 'ripgrep', 'htop'].includes(name);

const anyLine = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({
    unit: fc.constantFrom(
      'brew',
      ' ',
      '"a"',
      ',',
      'x:',
      '[',
      ']',
      '{',
      '}',
      ':y',
      '1',
      '#',
      'do',
      "'",
    ),
  }),
  fc.constantFrom(
    'brew "git"',
    'cask "x", args: {',
    'if OS.mac?',
    'end',
    'mas "X", id: 3,',
    '  # a',
  ),
);

const anyText = fc.array(anyLine).map((lines) => lines.join('\n'));

test('any text is read in pieces, and only blanks and comments stand between them', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      let at = 0;
      for (const { start, end } of readBrewfileLines(text)) {
        expect(end).toBeGreaterThan(start);
        expect(text.slice(at, start)).toMatch(/^(?:\s|#[^\n]*(?:\n|$))*$/);
        at = end;
      }
      expect(text.slice(at)).toMatch(/^(?:\s|#[^\n]*(?:\n|$))*$/);
    }),
  );
});

test('every piece ends as a proposal or is left, and nothing is proposed twice', () => {
  fc.assert(
    fc.property(anyText, fc.func(fc.boolean()), (text, knows) => {
      const { proposals, left } = readBrewfile(text, knows);
      const told = new Set([...proposals, ...left].map(({ line }) => line));
      for (const { start } of readBrewfileLines(text)) {
        expect(told.has(text.slice(0, start).split('\n').length)).toBe(true);
      }
      const keys = proposals.map(({ path, value }) => JSON.stringify([path, value]));
      expect(new Set(keys).size).toBe(keys.length);
    }),
  );
});

test('every option that is proposed is there', () => {
  const darwin = shippedCatalog('nix-darwin');
  const { proposals, left } = readBrewfile(
    `
tap "a/b", "https://example.org/b.git", force_auto_update: true
brew "a", args: ["HEAD"], conflicts_with: ["b"], link: :overwrite, postinstall: "x", restart_service: :changed, start_service: true, trusted: true
cask "c", args: { appdir: "~/Applications", require_sha: true }, greedy: true, postinstall: "x", trusted: true
cask_args appdir: "~/Applications", no_quarantine: true
mas "Xcode", id: 497799835
go "example.org/x"
cargo "x"
`,
    known,
  );
  expect(left).toEqual([]);
  const inside = (path: readonly string[], value: Value): readonly (readonly string[])[] => {
    if (value.kind === 'list') return value.items.flatMap((item) => inside([...path, '*'], item));
    if (value.kind !== 'attrs') return [path];
    return value.attrs.map((attr) => [...path, attr.name]);
  };
  for (const { path, value } of proposals) {
    // The apps of one option are proposed one by one.
    const option = path[1] === 'masApps' ? path.slice(0, 2) : path;
    expect(optionAt(darwin, option), path.join('.')).toBeDefined();
    if (path[1] === 'masApps') continue;
    for (const deep of inside(path, value)) {
      if (deep.at(-1) !== '*') expect(optionAt(darwin, deep), deep.join('.')).toBeDefined();
    }
  }
});

/** A value as short text, to compare. */
function short(value: Value): string {
  switch (value.kind) {
    case 'list':
      return `[${value.items.map(short).join(' ')}]`;
    case 'attrs':
      return `{${value.attrs.map((attr) => `${attr.name}=${short(attr.value)}`).join(' ')}}`;
    case 'package':
      return `pkgs.${value.attrPath.join('.')}`;
    case 'string':
    case 'boolean':
    case 'integer':
      return String(value.value);
    default:
      return value.kind;
  }
}

const read = (text: string) => {
  const { proposals, left } = readBrewfile(text, known);
  return {
    proposals: proposals.map(
      ({ path, value, line, scope }) => `${line} ${scope} ${path.join('.')} ${short(value)}`,
    ),
    left: left.map(({ line, why }) => `${line} ${why}`),
  };
};

test('a Brewfile as people have it', () => {
  expect(
    read(`# mine
tap "homebrew/bundle"
tap 'user/repo'
brew "git" # for all
brew "python@3.12"
brew "unheard-of"
brew "user/repo/htop"
brew "ripgrep", args: ["HEAD"],
     link: false
cask "firefox"
mas "Xcode", id: 497799835
vscode "PKief.material-icon-theme"
vscode "ms-python.python"
whalebrew "whalebrew/wget"
`),
  ).toEqual({
    proposals: [
      '3 darwin homebrew.enable true',
      '3 darwin homebrew.taps [user/repo]',
      '4 home home.packages [pkgs.git]',
      '5 home home.packages [pkgs.python312]',
      '6 darwin homebrew.brews [unheard-of]',
      '7 darwin homebrew.brews [user/repo/htop]',
      '8 darwin homebrew.brews [{name=ripgrep args=[HEAD] link=false}]',
      '10 darwin homebrew.casks [firefox]',
      '11 darwin homebrew.masApps.Xcode 497799835',
      '12 home programs.vscode.enable true',
      '12 home programs.vscode.profiles.default.extensions [pkgs.vscode-extensions.pkief.material-icon-theme]',
      '13 home programs.vscode.profiles.default.extensions [pkgs.vscode-extensions.ms-python.python]',
    ],
    left: [
      '2 Homebrew brings what was in this tap; it is not needed any more.',
      '14 nix-darwin has no option for “whalebrew”.',
    ],
  });
});

test.each([
  ['brew "git" if OS.mac?', 'Ruby code decides whether this counts.'],
  ['brew "#{name}"', 'This is Ruby code, which is not carried out here.'],
  ['brew "git", version_file: ".x"', 'nix-darwin has no option for “version_file” here.'],
  ['brew "git", link: :sometimes', 'What stands at “link” is nothing that nix-darwin takes.'],
  ['mas "Xcode", id: 0', 'An app of the App Store needs its id, a number above zero.'],
  ['mas "Xcode"', 'An app of the App Store needs its id, a number above zero.'],
  ['vscode "nonsense"', 'This entry has another form than is read here.'],
  ['brew "a", "b"', 'This entry has another form than is read here.'],
  ['cask_args colour: "red"', 'nix-darwin has no option for “colour” like this.'],
])('%s is left', (text, why) => {
  expect(read(text)).toEqual({ proposals: [], left: [`1 ${why}`] });
});

test('what stands in a block of Ruby is left, and what stands behind it counts', () => {
  expect(read('if OS.mac?\n  brew "git"\n  if x then y end\nend\nbrew "git"').left).toHaveLength(4);
  expect(read('%w[a b].each do |x|\n  brew "git"\nend\nbrew "git"').proposals).toEqual([
    '4 home home.packages [pkgs.git]',
  ]);
});

test('a second time is left', () => {
  expect(read('brew "git"\nbrew "git"\ncask "a"\ncask "a", greedy: nil').left).toEqual([
    '2 This stands further up already.',
    '4 This stands further up already.',
  ]);
});

test('older ways of naming', () => {
  expect(read(`cask "a", :greedy => true`).proposals[1]).toBe(
    '1 darwin homebrew.casks [{name=a greedy=true}]',
  );
});
