/** Reads a Brewfile: formulas that Nixpkgs has become packages, the rest becomes what nix-darwin asks Homebrew for. */

import { attrsOf } from '../../nix/attrs.ts';
import type { AttrPath, Value } from '../../nix/value.ts';
import { type BrewStatement, readBrewfileLines } from './brewfileLines.ts';
import type { DotfileReading, LeftLine, Proposal } from './dotfile.ts';
import { addLeft, textLines } from './leftLines.ts';
import { type KnownPackage, packageProposal, packagesNamed } from './packageLists.ts';
import { extensionPackage, extensionProposal, withEnable } from './vscodeSettings.ts';

/** Whether a value may stand at an option of nix-darwin. */
type Fits = (value: Value) => boolean;

const isText: Fits = (value) => value.kind === 'string';
const isFlag: Fits = (value) => value.kind === 'boolean';
const isTexts: Fits = (value) => value.kind === 'list' && value.items.every(isText);
const isFlagOr =
  (...words: readonly string[]): Fits =>
  (value) =>
    isFlag(value) || (value.kind === 'string' && words.includes(value.value));

type Options = ReadonlyMap<string, Fits>;

const brewOptions: Options = new Map([
  ['args', isTexts],
  ['conflicts_with', isTexts],
  ['link', isFlagOr('overwrite')],
  ['postinstall', isText],
  ['restart_service', isFlagOr('changed', 'always')],
  ['start_service', isFlag],
  ['trusted', isFlag],
]);

const caskArgs: Options = new Map([
  ...[
    'appdir audio_unit_plugindir colorpickerdir dictionarydir fontdir input_methoddir',
    'internet_plugindir language mdimporterdir prefpanedir qlplugindir screen_saverdir servicedir',
    'vst_plugindir vst3_plugindir',
  ].flatMap((names) => names.split(' ').map((name) => [name, isText] as const)),
  ...['ignore_dependencies', 'no_binaries', 'no_quarantine', 'require_sha'].map(
    (name) => [name, isFlag] as const,
  ),
]);

const isCaskArgs: Fits = (value) =>
  value.kind === 'attrs' &&
  value.attrs.every((attr) => caskArgs.get(attr.name)?.(attr.value) === true);

const caskOptions: Options = new Map([
  ['args', isCaskArgs],
  ['greedy', isFlag],
  ['postinstall', isText],
  ['trusted', isFlag],
]);

const tapOptions: Options = new Map([
  ['clone_target', isText],
  ['force_auto_update', isFlag],
  ['trusted', isFlag],
]);

/** Taps that Homebrew has no more, since it brings what was in them. */
const oldTaps: ReadonlySet<string> = new Set(
  'bundle cask cask-drivers cask-fonts cask-versions core services'
    .split(' ')
    .map((name) => `homebrew/${name}`),
);

/** Entries of which nix-darwin takes the bare name. */
const bareLists: ReadonlyMap<string, string> = new Map([
  ['go', 'goPackages'],
  ['cargo', 'cargoPackages'],
]);

/** What an entry amounts to, or why it stays. */
type Found = readonly Proposal[] | string;

export function readBrewfile(text: string, knownPackage: KnownPackage): DotfileReading {
  const lines = textLines(text);
  const proposals: Proposal[] = [];
  const left: LeftLine[] = [];
  const seen = new Set<string>();
  let homebrew = false;
  let vscode = false;
  for (const { read, start, end } of readBrewfileLines(text)) {
    const line = lines.lineAt(start);
    const found = typeof read === 'string' ? read : proposalsOf(read, line, knownPackage);
    if (typeof found === 'string') {
      addLeft(left, lines.left(start, end, found));
      continue;
    }
    const fresh = found.filter((proposal) => {
      const key = JSON.stringify([proposal.path, proposal.joins ? proposal.value : '']);
      return !seen.has(key) && seen.add(key);
    });
    if (fresh.length === 0)
      addLeft(left, lines.left(start, end, 'This stands further up already.'));
    for (const proposal of fresh) {
      const ofHomebrew = proposal.scope === 'darwin';
      const ofVscode = proposal.path[1] === 'vscode';
      if (ofHomebrew && !homebrew) {
        proposals.push(darwin(['enable'], { kind: 'boolean', value: true }, false, line));
      }
      proposals.push(...(ofVscode && !vscode ? withEnable([proposal]) : [proposal]));
      homebrew ||= ofHomebrew;
      vscode ||= ofVscode;
    }
  }
  return { proposals, left };
}

function darwin(path: AttrPath, value: Value, joins: boolean, line: number): Proposal {
  return { scope: 'darwin', path: ['homebrew', ...path], value, joins, line };
}

function proposalsOf(entry: BrewStatement, line: number, knownPackage: KnownPackage): Found {
  const { word, values, named } = entry;
  if (word === 'cask_args') return values.length > 0 ? strange : caskArgsOf(named, line);
  const [first, second, ...more] = values;
  if (first?.kind !== 'string' || first.value === '' || more.length > 0) return strange;
  const name = first.value;
  if (word === 'tap') return tapOf(name, second, named, line);
  if (second !== undefined) return strange;
  switch (word) {
    case 'brew': {
      const packages =
        named.size > 0
          ? undefined
          : packagesNamed('brew', name, (full) => plain(full, knownPackage));
      return (
        packages?.map((attrPath) => packageProposal(attrPath, line)) ??
        listed('brews', name, named, brewOptions, line)
      );
    }
    case 'cask':
      return listed('casks', name, named, caskOptions, line);
    case 'mas':
      return masOf(name, named, line);
    case 'vscode': {
      const attrPath = extensionPackage(name);
      return attrPath === undefined || named.size > 0
        ? strange
        : [extensionProposal(attrPath, line)];
    }
    default: {
      const list = bareLists.get(word);
      if (list !== undefined) return listed(list, name, named, new Map(), line);
      return `nix-darwin has no option for “${word}”.`;
    }
  }
}

const strange = 'This entry has another form than is read here.';

/** A formula of a tap, `user/repo/name`, is that of its maker: Nixpkgs never has it under this name. */
const plain = (name: string, knownPackage: KnownPackage): boolean =>
  /^[\w@+.-]+$/.test(name) && knownPackage(name);

/** One item of a list of names: the bare name, or a set where more is said. */
function listed(
  list: string,
  name: string,
  named: ReadonlyMap<string, Value>,
  options: Options,
  line: number,
): Found {
  const given = [...named].filter(([, value]) => value.kind !== 'null');
  for (const [option, value] of given) {
    const fits = options.get(option);
    if (fits === undefined) return `nix-darwin has no option for “${option}” here.`;
    if (!fits(value)) return `What stands at “${option}” is nothing that nix-darwin takes.`;
  }
  const text: Value = { kind: 'string', value: name };
  const item = given.length === 0 ? text : attrsOf([['name', text], ...given]);
  return [darwin([list], { kind: 'list', items: [item] }, true, line)];
}

function tapOf(
  name: string,
  url: Value | undefined,
  named: ReadonlyMap<string, Value>,
  line: number,
): Found {
  if (oldTaps.has(name)) return 'Homebrew brings what was in this tap; it is not needed any more.';
  const more = url === undefined ? named : new Map([['clone_target', url] as const, ...named]);
  return listed('taps', name, more, tapOptions, line);
}

function masOf(name: string, named: ReadonlyMap<string, Value>, line: number): Found {
  const id = named.get('id');
  if (id?.kind !== 'integer' || id.value <= 0 || named.size > 1) {
    return 'An app of the App Store needs its id, a number above zero.';
  }
  return [darwin(['masApps', name], id, false, line)];
}

function caskArgsOf(named: ReadonlyMap<string, Value>, line: number): Found {
  const wrong = [...named].find(([name, value]) => caskArgs.get(name)?.(value) !== true);
  if (wrong !== undefined) return `nix-darwin has no option for “${wrong[0]}” like this.`;
  return [...named].map(([name, value]) => darwin(['caskArgs', name], value, false, line));
}
