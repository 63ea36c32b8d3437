/** How the text of one-line fields is read as a value and shown again. */

import { parseAttrPath, printAttrPath } from '../../nix/attrName.ts';
import type { Value } from '../../nix/value.ts';
import { fits } from '../../option/fits.ts';
import type { OptionType } from '../../option/type.ts';
import type { Reading } from './useTypedText.ts';

const nothing: Reading = { kind: 'nothing' };
const trouble = (message: string): Reading => ({ kind: 'trouble', message });
const valueRead = (value: Value): Reading => ({ kind: 'value', value });

/** The text of a value that is written on one line; of others, nothing. */
export function lineOf(value: Value): string {
  switch (value.kind) {
    case 'string':
      return value.value;
    case 'integer':
      return String(value.value);
    case 'float':
      return /[.e]/.test(String(value.value)) ? String(value.value) : `${value.value}.0`;
    case 'path':
      return value.text;
    case 'package':
      return printAttrPath(value.attrPath);
    default:
      return '';
  }
}

/** Reads the text of a field of this type; blank text is nothing, save where it is a text itself. */
export function readLine(type: OptionType, text: string, blankIsText: boolean): Reading {
  switch (type.kind) {
    case 'integer':
    case 'float':
      return readNumber(type, text.trim());
    case 'either':
      return readAnyNumber(type, text);
    case 'path':
      return readPath(text.trim());
    case 'package':
      return readPackage(text.trim());
    default:
      if (text === '' && !blankIsText) return nothing;
      return text.includes('\0')
        ? trouble('Nix text cannot hold the character NUL.')
        : valueRead({ kind: 'string', value: text });
  }
}

function readNumber(type: OptionType, text: string): Reading {
  if (text === '') return nothing;
  const value = Number(text) + 0;
  const form =
    type.kind === 'integer' ? /^[+-]?\d+$/ : /^[+-]?(?:\d+(?:\.\d+)?|\.\d+)(?:e[+-]?\d+)?$/i;
  const read: Value = { kind: type.kind === 'integer' ? 'integer' : 'float', value };
  const misfit = fits(type, form.test(text) ? read : { kind: 'string', value: text });
  return misfit === undefined ? valueRead(read) : trouble(misfit.message);
}

/** Of several kinds of numbers, whole ones come first: a number with a point shows its point. */
function readAnyNumber(
  { branches }: Extract<OptionType, { kind: 'either' }>,
  text: string,
): Reading {
  const readings = branches
    .toSorted((a, b) => Number(b.kind === 'integer') - Number(a.kind === 'integer'))
    .map((branch) => readLine(branch, text, false));
  return readings.find(({ kind }) => kind !== 'trouble') ?? readings.at(-1) ?? nothing;
}

/** `./file` is a path of the flake; `/etc/hosts` is text, for a flake may not read it while it builds. */
function readPath(text: string): Reading {
  if (text === '') return nothing;
  if (text.startsWith('/')) return valueRead({ kind: 'string', value: text });
  return /^\.{1,2}(?:\/[A-Za-z0-9._+-]+)+$/.test(text)
    ? valueRead({ kind: 'path', text })
    : trouble(
        'Write a path in your flake, such as ./dotfiles/app, or a whole path that starts with `/`.',
      );
}

/** People write `pkgs.` in front from habit; it means the same. */
function readPackage(text: string): Reading {
  if (text === '') return nothing;
  const attrPath = parseAttrPath(text.replace(/^pkgs\./, ''));
  return attrPath === undefined || attrPath.length === 0
    ? trouble('Write the name of a package, such as ripgrep or python3Packages.requests.')
    : valueRead({ kind: 'package', attrPath });
}
