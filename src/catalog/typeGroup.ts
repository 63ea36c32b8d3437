/** Types by what a person would call them, to filter a search. */

import type { OptionType } from '../option/type.ts';

export type TypeGroup =
  | 'switch'
  | 'text'
  | 'number'
  | 'choice'
  | 'list'
  | 'entries'
  | 'settings'
  | 'package'
  | 'nix';

export const typeGroups: Readonly<Record<TypeGroup, string>> = {
  switch: 'On or off',
  text: 'Text',
  number: 'Number',
  choice: 'One of several',
  list: 'List',
  entries: 'Named entries',
  settings: 'Group of settings',
  package: 'Package',
  nix: 'Nix expression',
};

/** The group of a type; of several branches, the first decides. */
export function typeGroupOf(type: OptionType): TypeGroup {
  switch (type.kind) {
    case 'boolean':
      return 'switch';
    case 'string':
    case 'lines':
    case 'path':
      return 'text';
    case 'integer':
    case 'float':
      return 'number';
    case 'enum':
      return 'choice';
    case 'listOf':
      return 'list';
    case 'attrsOf':
      return 'entries';
    case 'submodule':
    case 'freeform':
      return 'settings';
    case 'package':
      return 'package';
    case 'opaque':
      return 'nix';
    case 'nullOr':
      return typeGroupOf(type.of);
    case 'either':
      return typeGroupOf(type.branches[0]);
  }
}
