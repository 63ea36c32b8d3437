/** The options of zsh that `setopt` and `unsetopt` switch, and the settings of Home Manager for them. */

import type { AttrPath } from '../../nix/value.ts';
import { type Finding, type Found, found, join, rest, set, stringValue } from './findings.ts';

const ownSettings: ReadonlyMap<string, AttrPath> = new Map([
  ['appendhistory', ['history', 'append']],
  ['histignoredups', ['history', 'ignoreDups']],
  ['histignorealldups', ['history', 'ignoreAllDups']],
  ['histsavenodups', ['history', 'saveNoDups']],
  ['histfindnodups', ['history', 'findNoDups']],
  ['histignorespace', ['history', 'ignoreSpace']],
  ['histexpiredupsfirst', ['history', 'expireDuplicatesFirst']],
  ['sharehistory', ['history', 'share']],
  ['extendedhistory', ['history', 'extended']],
  ['autocd', ['autocd']],
]);

/** What `setopt` or `unsetopt` with these words sets. */
export function zshOptions(
  command: 'setopt' | 'unsetopt',
  names: readonly (string | undefined)[],
): Finding {
  const all: Found[] = [];
  const others: string[] = [];
  for (const name of names) {
    if (name === undefined || !/^[A-Za-z][A-Za-z0-9_]*$/.test(name)) return rest;
    const { bare, isOn } = optionOf(name, command === 'setopt');
    const path = ownSettings.get(bare.toLowerCase().replaceAll('_', ''));
    if (path !== undefined) {
      all.push(set(['programs', 'zsh', ...path], { kind: 'boolean', value: isOn }));
    } else others.push(isOn ? bare : `NO_${bare}`);
  }
  if (others.length > 0) all.push(join(['programs', 'zsh', 'setOptions'], others.map(stringValue)));
  return all.length === 0 ? rest : found(...all);
}

/** Options whose names begin with `no` or the like without turning anything around. */
const withNo = new Set(['nomatch', 'notify']);

/** An option without the `no` in front that turns it around. */
function optionOf(name: string, isOn: boolean): { readonly bare: string; readonly isOn: boolean } {
  const plain = name.toLowerCase().replaceAll('_', '');
  if (withNo.has(plain) || !plain.startsWith('no')) return { bare: name, isOn };
  const bare = name.replace(/^_*n_*o_*/i, '');
  return bare === '' ? { bare: name, isOn } : { bare, isOn: !isOn };
}
