/** What is inside of groups that upstream's documents name, but whose options they leave out. */

import type { AttrPath } from '../nix/value.ts';
import type { OptionType, SubOption } from '../option/type.ts';
import { boolean, integer, listOf, nullOr, string } from '../option/typeWords.ts';

const each = (type: OptionType, names: string, required = false): readonly SubOption[] =>
  names.split(' ').map((name) => (required ? { name, type, required } : { name, type }));

const between = (min: number, max: number): OptionType => nullOr({ kind: 'integer', min, max });

const oneOf = (first: string, ...rest: readonly string[]): OptionType =>
  nullOr({
    kind: 'enum',
    values: [
      { kind: 'string', value: first },
      ...rest.map((value) => ({ kind: 'string', value }) as const),
    ],
  });

/** launchd.plist(5). */
const calendarInterval: readonly SubOption[] = [
  { name: 'Minute', type: between(0, 59) },
  { name: 'Hour', type: between(0, 23) },
  { name: 'Day', type: between(1, 31) },
  { name: 'Weekday', type: between(0, 7) },
  { name: 'Month', type: between(1, 12) },
];

/**
 * By what the path ends with. Sources: `services/window-managers/i3-sway`, `programs/jq.nix` and
 * `programs/vim.nix` of Home Manager, `launchd/types.nix` of nix-darwin.
 */
const shapes: readonly (readonly [end: RegExp, options: readonly SubOption[]])[] = [
  [
    /\.config\.colors\.(?:focused|focusedInactive|unfocused|urgent|placeholder)$/,
    each(string, 'border childBorder background text indicator', true),
  ],
  [
    /\.bars\.\*\.colors\.(?:(?:active|inactive|focused|urgent)Workspace|bindingMode)$/,
    each(string, 'border background text', true),
  ],
  [/(?:\.StartCalendarInterval|^nix\.(?:gc|optimise)\.interval)$/, calendarInterval],
  [
    /^programs\.jq\.colors$/,
    each(string, 'null false true numbers strings arrays objects objectKeys', true),
  ],
  [
    /^programs\.vim\.settings$/,
    [
      ...each(
        nullOr(boolean),
        'copyindent expandtab hidden ignorecase modeline mousefocus mousehide number relativenumber smartcase undofile',
      ),
      ...each(nullOr(integer), 'history shiftwidth tabstop'),
      ...each(nullOr(listOf(string)), 'backupdir directory undodir'),
      { name: 'background', type: oneOf('dark', 'light') },
      { name: 'mouse', type: oneOf('n', 'v', 'i', 'c', 'h', 'a', 'r') },
      { name: 'mousemodel', type: oneOf('extend', 'popup', 'popup_setpos') },
    ],
  ],
];

/** The options of the group at a path of the documents; undefined where none are known. */
export function hiddenShape(path: AttrPath): readonly SubOption[] | undefined {
  const name = path.join('.');
  return shapes.find(([end]) => end.test(name))?.[1];
}
