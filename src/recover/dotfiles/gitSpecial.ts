/** What Home Manager has options of its own for in a git config: signing, and Git LFS. */

import type { AttrPath, Value } from '../../nix/value.ts';
import type { Proposal } from './dotfile.ts';
import { stringValue, yes } from './findings.ts';
import { type GitSetting, settingNamed } from './gitSettings.ts';

export interface Special {
  readonly proposals: readonly Proposal[];
  /** The settings that these proposals stand for. */
  readonly taken: readonly GitSetting[];
}

const nothing: Special = { proposals: [], taken: [] };

function proposal(path: AttrPath, value: Value, line: number): Proposal {
  return { scope: 'home', path: ['programs', 'git', ...path], value, joins: false, line };
}

/** Of a setting that is there several times git takes the last value. */
function lastOf(setting: GitSetting | undefined): string | undefined {
  return setting?.values.at(-1);
}

export function signingOf(settings: readonly GitSetting[]): Special {
  const parts = [signingKeyOf(settings), signByDefaultOf(settings), signerOf(settings)];
  return {
    proposals: parts.flatMap((part) => part.proposals),
    taken: parts.flatMap((part) => part.taken),
  };
}

function signingKeyOf(settings: readonly GitSetting[]): Special {
  const setting = settingNamed(settings, 'user', undefined, 'signingkey');
  const key = lastOf(setting);
  if (setting === undefined || key === undefined) return nothing;
  return {
    proposals: [proposal(['signing', 'key'], stringValue(key), setting.line)],
    taken: [setting],
  };
}

/** Only where commits and tags agree: the one option sets both. */
function signByDefaultOf(settings: readonly GitSetting[]): Special {
  const commits = settingNamed(settings, 'commit', undefined, 'gpgsign');
  const tags = settingNamed(settings, 'tag', undefined, 'gpgsign');
  if (commits === undefined || tags === undefined) return nothing;
  const value = truthOf(lastOf(commits));
  if (value === undefined || value !== truthOf(lastOf(tags))) return nothing;
  const line = Math.min(commits.line, tags.line);
  return {
    proposals: [proposal(['signing', 'signByDefault'], { kind: 'boolean', value }, line)],
    taken: [commits, tags],
  };
}

function truthOf(written: string | undefined): boolean | undefined {
  if (written === undefined || /^(?:true|yes|on|[1-9][0-9]*)$/i.test(written)) return true;
  return /^(?:false|no|off|0|)$/i.test(written) ? false : undefined;
}

const formats: ReadonlySet<string> = new Set(['openpgp', 'ssh', 'x509']);

/**
 * The format and its program. Home Manager writes the program only beside a format, so a program without
 * one brings git's own default along. `gpg.program` is git's older name of `gpg.openpgp.program`.
 */
function signerOf(settings: readonly GitSetting[]): Special {
  const format = settingNamed(settings, 'gpg', undefined, 'format');
  const name = format === undefined ? 'openpgp' : lastOf(format);
  if (name === undefined || !formats.has(name)) return nothing;
  const programs = [
    settingNamed(settings, 'gpg', name, 'program'),
    name === 'openpgp' ? settingNamed(settings, 'gpg', undefined, 'program') : undefined,
  ].filter((one) => one !== undefined);
  const [signer] = programs.toSorted((a, b) => b.lastLine - a.lastLine);
  const program = lastOf(signer);
  const first = Math.min(...programs.map((one) => one.line));
  const formatLine = format?.line ?? first;
  if (signer === undefined || program === undefined) {
    if (format === undefined) return nothing;
    return {
      proposals: [proposal(['signing', 'format'], stringValue(name), formatLine)],
      taken: [format],
    };
  }
  return {
    proposals: [
      proposal(['signing', 'format'], stringValue(name), formatLine),
      proposal(['signing', 'signer'], stringValue(program), first),
    ],
    taken: [...programs, ...(format === undefined ? [] : [format])],
  };
}

const lfsForms: ReadonlyMap<string, RegExp> = new Map([
  ['clean', /^git[- ]lfs clean(?: --)? %f$/],
  ['smudge', /^git[- ]lfs smudge(?: --skip)?(?: --)? %f$/],
  ['process', /^git[- ]lfs filter-process(?: --skip)?$/],
  ['required', /^true$/],
]);

/** The lines that `git lfs install` writes; with others among them, all stay settings. */
export function lfsOf(settings: readonly GitSetting[]): Special {
  const taken = settings.filter((one) => one.section === 'filter' && one.subsection === 'lfs');
  const lines = taken.map((one) => one.line);
  const usual = taken.every((one) => {
    const form = lfsForms.get(one.name.toLowerCase());
    return form?.test(lastOf(one) ?? 'true') === true;
  });
  const named = (name: string) => lastOf(settingNamed(taken, 'filter', 'lfs', name));
  const smudge = named('smudge');
  if (!usual || smudge === undefined || named('clean') === undefined) return nothing;
  const skips = smudge.includes(' --skip');
  if (skips !== (named('process') ?? smudge).includes(' --skip')) return nothing;
  const line = Math.min(...lines);
  return {
    proposals: [
      proposal(['lfs', 'enable'], yes, line),
      ...(skips ? [proposal(['lfs', 'skipSmudge'], yes, line)] : []),
    ],
    taken,
  };
}
