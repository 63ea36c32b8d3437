/** The guided form as data: sections of fields, each an option path with a type, or a choice that sets several. */

import type { Way } from '../config/config.ts';
import type { AttrPath, Value } from '../nix/value.ts';
import type { OptionType } from '../option/type.ts';

/** Whose settings a section holds: the host's system, or the user's home. */
export type Scope = 'system' | 'home';

export interface Section {
  readonly id: string;
  readonly title: string;
  readonly scope: Scope;
  readonly fields: readonly Field[];
  /** Fields that few people need, behind a disclosure. */
  readonly more?: readonly Field[];
}

export type Field = OptionField | ChoiceField;

/** When a field has a meaning; what is left out does not matter. */
export interface Where {
  readonly ways?: readonly Way[];
  readonly os?: 'linux' | 'darwin';
}

export interface OptionField extends Where {
  readonly kind: 'option';
  /** `<user>` stands for the name of the user. */
  readonly path: AttrPath;
  readonly type: OptionType;
  readonly label: string;
  readonly help: string;
  /** What holds while nothing is set, as the field shows it. */
  readonly default?: string;
  readonly suggestions?: Suggestions;
}

/** One decision that several options carry out together. */
export interface ChoiceField extends Where {
  readonly kind: 'choice';
  readonly id: string;
  readonly label: string;
  readonly help: string;
  /** The option whose documentation tells most. */
  readonly docs: AttrPath;
  /** What it means to choose nothing. */
  readonly none: string;
  readonly choices: readonly Choice[];
}

export interface Choice {
  readonly id: string;
  readonly label: string;
  /** What the choice is known by; taken away again when another is chosen. */
  readonly settings: readonly Setting[];
  /** What the choice needs besides; stays when another is chosen, for others may need it too. */
  readonly needs?: readonly Setting[];
}

export interface Setting {
  readonly path: AttrPath;
  readonly value: Value;
}

/** Lists of suggestions; which words they hold is in `suggestions.ts` and at the edge of the page. */
export type Suggestions =
  | 'timeZones'
  | 'locales'
  | 'keyboardLayouts'
  | 'keyMaps'
  | 'groups'
  | 'packages'
  | 'fonts'
  | 'caches'
  | 'cacheKeys'
  | 'vimPlugins'
  | 'tmuxPlugins'
  | 'vscodeExtensions'
  | 'zshPlugins'
  | 'cursorPackages'
  | 'filesystems';

/** Whether a field has a meaning on a host of this way and this kind of system. */
export function applies({ ways, os }: Where, way: Way, platform: string): boolean {
  return (ways?.includes(way) ?? true) && (os === undefined || platform.endsWith(os));
}

/** The path with the user's name in the place of `<user>`. */
export function pathFor(path: AttrPath, user: string): AttrPath {
  return path.includes('<user>') ? path.map((step) => (step === '<user>' ? user : step)) : path;
}
