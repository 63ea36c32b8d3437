/** A git config as Home Manager's settings of git, with the options that it has for signing, LFS and includes. */

import { attrsOf } from '../../nix/attrs.ts';
import type { AttrPath, Value } from '../../nix/value.ts';
import type { LeftLine, Proposal, ReadDotfile } from './dotfile.ts';
import { type GitEntry, parseGitConfig } from './gitConfigSyntax.ts';
import { type GitSetting, settingsOf } from './gitSettings.ts';
import { lfsOf, signingOf } from './gitSpecial.ts';
import { holdsSecret, isSecretName, whySecret } from './secretTexts.ts';

interface Lines {
  readonly firstLine: number;
  readonly lastLine: number;
}

/** Relative paths are taken from the home folder, where `.gitconfig` stands. */
export const readGitConfig: ReadDotfile = (written) => {
  const text = written.replaceAll('\r\n', '\n');
  const { entries, unread } = parseGitConfig(text);
  const lines = text.split('\n');
  const left: LeftLine[] = [];
  const leave = ({ firstLine, lastLine }: Lines, why: string) => {
    for (let line = firstLine; line <= lastLine; line += 1) {
      const of = lines[line - 1] ?? '';
      if (of.trim() !== '') left.push({ line, text: of, why });
    }
  };
  for (const one of unread) leave(one, one.why);

  const includes: Proposal[] = [];
  const others: GitEntry[] = [];
  for (const entry of entries) {
    const why = whyLeft(entry);
    if (why !== undefined) leave(entry, why);
    else if (!isInclude(entry)) others.push(entry);
    else if (entry.value === undefined) leave(entry, 'It names no file to include.');
    else includes.push(includeOf(entry, entry.value));
  }

  const settings = settingsOf(others);
  const special = [signingOf(settings), lfsOf(settings)];
  const taken = new Set(special.flatMap((one) => one.taken));
  const rest = settings.filter((one) => !taken.has(one));
  const proposals = [
    ...special.flatMap((one) => one.proposals),
    ...rest.map(proposalWithin(rest)),
    ...includes,
  ].sort((a, b) => a.line - b.line);
  const enable = proposed(['enable'], { kind: 'boolean', value: true }, 1);
  return {
    proposals: proposals.length === 0 ? [] : [enable, ...proposals],
    left: left.sort((a, b) => a.line - b.line),
  };
};

function proposed(path: AttrPath, value: Value, line: number, joins = false): Proposal {
  return { scope: 'home', path: ['programs', 'git', ...path], value, joins, line };
}

function whyLeft({ section, subsection = '', name, value = '' }: GitEntry): string | undefined {
  if (value.includes('\0') || subsection.includes('\0')) {
    return 'Nix has no string with the character NUL.';
  }
  const flag = value === '' || /^(?:true|false)$/i.test(value);
  if ((isSecretName(name) && !flag) || holdsSecret(value) || holdsSecret(subsection)) {
    return whySecret;
  }
  if (section === 'core' && subsection === '' && name.toLowerCase() === 'excludesfile') {
    return 'Drop the file that it names as well: its lines become programs.git.ignores.';
  }
  return undefined;
}

function isInclude({ section, subsection, name }: GitEntry): boolean {
  if (name.toLowerCase() !== 'path') return false;
  return subsection === undefined ? section === 'include' : section === 'includeif';
}

function includeOf({ subsection, firstLine }: GitEntry, path: string): Proposal {
  const fromHome = /^(?:[/~]|%\(prefix\)|$)/.test(path) ? path : `~/${path}`;
  const include = attrsOf([
    ['path', { kind: 'string', value: fromHome }],
    ...(subsection === undefined ? [] : [['condition', conditionOf(subsection)] as const]),
  ]);
  return proposed(['includes'], { kind: 'list', items: [include] }, firstLine, true);
}

function conditionOf(subsection: string): Value {
  return { kind: 'string', value: subsection.replace(/^(gitdir(?:\/i)?:)\.\//, '$1~/') };
}

/**
 * Where each setting goes. `color.branch` cannot be a value and the set of `[color "branch"]` at once: the
 * set then stands in a section `"color.branch"`, which Home Manager writes the same way. It writes names
 * of parts as they are, so that backslashes have to be doubled, and a name with a quote is a whole section.
 */
function proposalWithin(settings: readonly GitSetting[]): (setting: GitSetting) => Proposal {
  const plain = new Set(
    settings.flatMap(({ section, subsection, name }) =>
      subsection === undefined ? [`${section}.${name}`] : [],
    ),
  );
  const within = ({ section, subsection }: GitSetting): AttrPath => {
    if (subsection === undefined) return [section];
    const part = subsection.replace(/[\\"]/g, '\\$&');
    if (part.includes('"')) return [`${section} "${part}"`];
    return plain.has(`${section}.${part}`) ? [`${section}.${part}`] : [section, part];
  };
  return (setting) => {
    const values = setting.values.map(settingValueOf);
    const [only] = values;
    const value: Value =
      only !== undefined && values.length === 1 ? only : { kind: 'list', items: values };
    return proposed(['settings', ...within(setting), setting.name], value, setting.line);
  };
}

function settingValueOf(written: string | undefined): Value {
  if (written === undefined) return { kind: 'boolean', value: true };
  if (written === 'true' || written === 'false') {
    return { kind: 'boolean', value: written === 'true' };
  }
  return /^(?:0|-?[1-9][0-9]{0,14})$/.test(written)
    ? { kind: 'integer', value: Number(written) }
    : { kind: 'string', value: written };
}
