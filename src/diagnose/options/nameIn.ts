/** What people call a part of the settings: its path, with the items of lists counted from 1. */

import { printOptionStep } from '../../catalog/optionName.ts';
import type { AttrPath, Attrs, Value } from '../../nix/value.ts';

/** `programs.git.settings`, or `path in item 2 of programs.git.includes`. */
export function nameIn(settings: Attrs, path: AttrPath): string {
  let part: Value | undefined = settings;
  let name = '';
  for (const step of path) {
    if (part?.kind === 'list') {
      name = `item ${Number(step) + 1} of ${name}`;
      part = part.items[Number(step)];
      continue;
    }
    const shown = printOptionStep(step);
    name =
      name === '' ? shown : name.startsWith('item ') ? `${shown} in ${name}` : `${name}.${shown}`;
    part =
      part?.kind === 'attrs' ? part.attrs.find((attr) => attr.name === step)?.value : undefined;
  }
  return name;
}
