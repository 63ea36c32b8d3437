/** The keywords of one block of an ssh_config as the attributes that Home Manager writes back the same. */

import { attrsOf } from '../../nix/attrs.ts';
import type { Value } from '../../nix/value.ts';
import { stringValue } from './findings.ts';
import { holdsSecret, isSecretName, whySecret } from './secretTexts.ts';
import { isPlainWord, type SshDirective } from './sshConfigSyntax.ts';
import { addingKeywords, numberKeywords, settingOfKeyword, spelledKeyword } from './sshKeywords.ts';

export interface SshSetting {
  readonly name: string;
  /** At least one, and several only of keywords whose lines add up. */
  readonly values: Value[];
  /** Of its first line. */
  readonly line: number;
}

/** The settings of one block, by what they set (`settingOfKeyword`), in the order of their lines. */
export type SshSettings = Map<string, SshSetting>;

/** Adds a line to the settings; or says why it is left. */
export function addDirective(
  settings: SshSettings,
  directive: SshDirective,
  line: number,
): string | undefined {
  const { name } = directive;
  if (name === 'Include') {
    return 'It counts for this block alone, and programs.ssh.includes for every host.';
  }
  if (spelledKeyword(name) === undefined && /^(?:header|extraOptions)$/.test(name)) {
    return 'ssh has no such keyword, and Home Manager means something else by it.';
  }
  if (isSecret(directive)) return whySecret;
  const value = readDirective(directive);
  if (value === undefined) return 'Each of its words is written NAME=value.';
  const key = settingOfKeyword(name === spelledKeyword(name) ? name : name.toLowerCase());
  const old = settings.get(key);
  if (old === undefined) settings.set(key, { name, values: [value], line });
  else if (addingKeywords.has(name)) old.values.push(value);
  else return `ssh takes the first ${old.name} that it finds, so this line does nothing.`;
  return undefined;
}

/** A list where there are several, so that Home Manager writes all of them. */
export function wholeValue({ values }: SshSetting): Value {
  const [only] = values;
  if (only !== undefined && values.length === 1) return only;
  return {
    kind: 'list',
    items: values.flatMap((value) => (value.kind === 'list' ? value.items : [value])),
  };
}

function isSecret({ name, text, words }: SshDirective): boolean {
  if (holdsSecret(text)) return true;
  return name === 'SetEnv' && words.some((word) => isSecretName(word.split('=', 1)[0] ?? ''));
}

function readDirective({ name, text, words }: SshDirective): Value | undefined {
  if (name === 'SetEnv') return environmentOf(words);
  if (name === 'SendEnv' && words.length > 1 && words.every(isPlainWord)) {
    return { kind: 'list', items: words.map((word) => ({ kind: 'string', value: word })) };
  }
  const [only = ''] = words;
  const plain = words.length === 1 && isPlainWord(only) ? only : text;
  if (plain === 'yes' || plain === 'no') return { kind: 'boolean', value: plain === 'yes' };
  return numberKeywords.has(name) && /^(?:0|[1-9][0-9]{0,8})$/.test(plain)
    ? { kind: 'integer', value: Number(plain) }
    : { kind: 'string', value: plain };
}

/** Home Manager writes the names sorted and the values between quotes, which ssh reads the same. */
function environmentOf(words: readonly string[]): Value | undefined {
  const pairs = words.map((word) => {
    const equals = word.indexOf('=');
    return [word.slice(0, Math.max(equals, 0)), word.slice(equals + 1)] as const;
  });
  if (pairs.some(([name]) => !isPlainWord(name))) return undefined;
  return attrsOf(pairs.map(([name, value]) => [name, stringValue(value)]));
}
