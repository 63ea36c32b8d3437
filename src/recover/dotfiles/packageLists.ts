/** Reads lists of packages as other managers print them, as packages for Home Manager, and tells the lists apart. */

import type { AttrPath } from '../../nix/value.ts';
import type { DotfileReading, LeftLine, Proposal } from './dotfile.ts';
import { textLines } from './leftLines.ts';
import { type PackageManager, renamedPackages } from './packageNames.ts';
import { systemReason, systemReasonByLook } from './systemPackages.ts';

/** Whether Nixpkgs has a package of this name, as far as is known: an attribute path joined by dots. */
export type KnownPackage = (name: string) => boolean;

/** What a line of a list says: a package's name, or why it names none. */
type ListLine =
  | { readonly kind: 'package'; readonly name: string }
  | { readonly kind: 'none'; readonly why: string };

type ReadLine = (line: string) => ListLine;

const none = (why: string): ListLine => ({ kind: 'none', why });

const heading = none('This is a heading, no package.');
const removed = none('This package was removed there already.');
const broughtAlong = none('Another package brought this along; nobody asked for it.');
const strange = none('This is no line of such a list.');

/** No manager has longer names. */
const nameForm = /^[A-Za-z0-9_][A-Za-z0-9@+._-]{0,199}$/;

const named = (name: string): ListLine =>
  nameForm.test(name) ? { kind: 'package', name } : strange;

/** `apt-mark showmanual`, `dpkg --get-selections`, `dpkg -l` and `apt list --installed`. */
export function readAptList(text: string, knownPackage: KnownPackage): DotfileReading {
  return readList(text, 'apt', aptLine, knownPackage);
}

/** `dnf repoquery --userinstalled` and `dnf list --installed`. */
export function readDnfList(text: string, knownPackage: KnownPackage): DotfileReading {
  return readList(text, 'dnf', dnfLine, knownPackage);
}

/** `pacman -Qe` and `pacman -Qqe`. */
export function readPacmanList(text: string, knownPackage: KnownPackage): DotfileReading {
  return readList(text, 'pacman', pacmanLine, knownPackage);
}

export function packageProposal(attrPath: AttrPath, line: number): Proposal {
  return {
    scope: 'home',
    path: ['home', 'packages'],
    value: { kind: 'list', items: [{ kind: 'package', attrPath }] },
    joins: true,
    line,
  };
}

/** The packages of Nixpkgs that another manager's name means, by the table first, then by the name itself. */
export function packagesNamed(
  manager: PackageManager,
  name: string,
  knownPackage: KnownPackage,
): readonly AttrPath[] | undefined {
  const renamed = renamedPackages(manager, name);
  if (renamed !== undefined) return renamed;
  const path = name.split('.');
  return !path.includes('') && knownPackage(name) ? [path] : undefined;
}

function readList(
  text: string,
  manager: PackageManager,
  readLine: ReadLine,
  knownPackage: KnownPackage,
): DotfileReading {
  const proposals: Proposal[] = [];
  const left: LeftLine[] = [];
  const seen = new Set<string>();
  for (const [index, written] of textLines(text).lines.entries()) {
    const content = written.trim();
    if (content === '' || content.startsWith('#')) continue;
    const line = index + 1;
    const read = readLine(content);
    const found = read.kind === 'none' ? read.why : packagesOf(manager, read.name, knownPackage);
    if (typeof found === 'string') {
      left.push({ line, text: written, why: found });
      continue;
    }
    const fresh = found.filter((attrPath) => !seen.has(attrPath.join('.')));
    if (fresh.length === 0) {
      left.push({ line, text: written, why: 'This package is in the list further up already.' });
    }
    for (const attrPath of fresh) {
      seen.add(attrPath.join('.'));
      proposals.push(packageProposal(attrPath, line));
    }
  }
  return { proposals, left };
}

/** The packages of a name, or why there are none. */
function packagesOf(
  manager: PackageManager,
  name: string,
  knownPackage: KnownPackage,
): readonly AttrPath[] | string {
  const reason = systemReason(name);
  if (reason !== undefined) return reason;
  const renamed = renamedPackages(manager, name);
  if (renamed !== undefined) return renamed;
  const look = systemReasonByLook(manager, name);
  if (look !== undefined) return look;
  const found = packagesNamed(manager, name, knownPackage);
  if (found !== undefined) return found;
  const bare = manager === 'pacman' ? name.replace(/-(?:bin|git)$/, '') : name;
  return bare === name
    ? 'No package of this name is known here; search for it under Packages.'
    : packagesOf(manager, bare, knownPackage);
}

function aptLine(line: string): ListLine {
  if (/^(?:Listing\b|WARNING:|Desired=|\||\+\+\+-)/.test(line)) return heading;
  const [first = '', second, third] = line.split(/\s+/);
  if (/^[a-z][a-zA-Z]{1,2}$/.test(first) && third !== undefined && /^\d/.test(third)) {
    return first.endsWith('i') ? named(withoutArch(second ?? '')) : removed;
  }
  if (first.includes('/') && /\[[^\]]*automatic[^\]]*\]$/.test(line)) return broughtAlong;
  if (first.includes('/')) return named(withoutArch(first.slice(0, first.indexOf('/'))));
  if (second === undefined) return named(withoutArch(first));
  if (third !== undefined) return strange;
  if (second === 'deinstall' || second === 'purge') return removed;
  return second === 'install' || second === 'hold' ? named(withoutArch(first)) : strange;
}

const withoutArch = (name: string): string => name.replace(/:[a-z0-9]+$/, '');

const rpmArch = /\.(?:x86_64|noarch|aarch64|i[3-6]86|ppc64le|s390x|riscv64)$/;

function dnfLine(line: string): ListLine {
  if (
    /^(?:Installed packages|Last metadata|Updating and loading|Repositories loaded)/i.test(line)
  ) {
    return heading;
  }
  const [first = '', , third, fourth] = line.split(/\s+/);
  const columns = third !== undefined && fourth === undefined;
  if (first !== line && !columns) return strange;
  const bare = first.replace(rpmArch, '');
  if (bare === first) return columns ? strange : named(bare);
  return named(columns ? bare : withoutVersion(bare));
}

/** `name-1:2.3-4.fc40` without its version and release; as it is where there are none. */
function withoutVersion(name: string): string {
  const release = name.lastIndexOf('-');
  const version = name.lastIndexOf('-', release - 1);
  return release > 0 && version > 0 && /^\d/.test(name.slice(version + 1))
    ? name.slice(0, version)
    : name;
}

function pacmanLine(line: string): ListLine {
  const [first = '', version, ...more] = line.split(/\s+/);
  const name = first.slice(first.indexOf('/') + 1);
  if (version === undefined) return named(name);
  return /^[\w.:+~]+-[\d.]+$/.test(version) && more.every((word) => /^[([]/.test(word))
    ? named(name)
    : strange;
}

/** The managers whose lists are read. */
type ListKind = 'apt' | 'dnf' | 'pacman';

/** Lines that are looked at; a list says early what it is. */
const maxLines = 2_000;

/** Lines that only one manager prints, or names that only its system has. */
const signs: Readonly<Record<ListKind, readonly RegExp[]>> = {
  apt: [
    /^Listing\.\.\./,
    /^[^\s/]+\/\S+ \S+ \S+ \[(?:installed|upgradable)/,
    /^\S+\s+(?:install|deinstall|hold|purge)$/,
    /^[hi]i\s+\S+\s+\d/,
    /^(?:apt|ubuntu-\S+|linux-(?:image|generic|headers)\S*|build-essential|fonts-\S+|\S+-dev|lib\S+\d)$/,
    /^(?:debian-\S+|software-properties-common|openjdk-\d+-\S+|fd-find|ca-certificates|apt-\S+)$/,
  ],
  dnf: [
    /^Installed packages$/i,
    /^\S+\.(?:x86_64|noarch|aarch64|i[3-6]86)(?:\s+\S+\s+\S+)?$/,
    /^(?:dnf|fedora-\S+|rpmfusion-\S+|\S+-devel|vim-enhanced|gcc-c\+\+|kernel-core|bind-utils)$/,
  ],
  pacman: [
    /^\S+ [\w.:+~]+-\d+(?:\.\d+)?(?: \[.*\])?$/,
    /^(?:base|base-devel|linux|linux-(?:firmware|lts|zen|headers)|pacman|yay|paru|\S+-(?:git|bin))$/,
    /^(?:archlinux-\S+|[it]tf-\S+|otf-\S+|networkmanager|intel-ucode|amd-ucode|github-cli)$/,
  ],
};

const kinds = ['apt', 'dnf', 'pacman'] as const;

/** The manager with the most lines of its own, if one has more than each of the others. */
export function guessListKind(text: string): ListKind | undefined {
  const lines = text
    .split('\n', maxLines)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#') && line.length < 500);
  // A list is names in columns: text in sentences, code and quotes are none.
  if (lines.filter((line) => /["'={}()<>;]/.test(line)).length * 2 > lines.length) return undefined;
  const votes = kinds
    .map((kind) => ({ kind, count: lines.filter((line) => hasSign(kind, line)).length }))
    .toSorted((a, b) => b.count - a.count);
  const [first, second] = votes;
  if (first === undefined || second === undefined || first.count === second.count) return undefined;
  return first.kind;
}

const hasSign = (kind: ListKind, line: string): boolean =>
  signs[kind].some((sign) => sign.test(line));
