/** Groups in which exactly one is the first choice: profiles of browsers, and accounts of mail. */

import type { Config } from '../../config/config.ts';
import type { Attr, Attrs } from '../../nix/value.ts';
import type { Finding } from '../finding.ts';
import { type ModuleTree, moduleTrees } from '../moduleTree.ts';
import { isOff, isOn, isSet, isUnread, optionValue } from '../reading.ts';

/** Sources: `mkFirefoxModule.nix`, `thunderbird.nix` and `accounts` of Home Manager. */
export function oneDefault(config: Config): readonly Finding[] {
  return moduleTrees(config)
    .filter(({ kind }) => kind === 'home')
    .flatMap((tree) => [
      ...['firefox', 'librewolf', 'floorp'].flatMap((name) => browserProfiles(tree, name)),
      ...mailProfiles(tree),
      ...mailAccounts(tree),
    ]);
}

/** The entries of a group; none where an expression stands in for one of them. */
function entriesOf(settings: Attrs, option: string): readonly (Attr & { readonly value: Attrs })[] {
  const group = optionValue(settings, option);
  if (group?.kind !== 'attrs') return [];
  const entries = group.attrs.flatMap(({ name, value }) =>
    value.kind === 'attrs' ? [{ name, value }] : [],
  );
  return entries.length === group.attrs.length ? entries : [];
}

function browserProfiles({ settings, place }: ModuleTree, browser: string): readonly Finding[] {
  const group = `programs.${browser}.profiles`;
  const profiles = entriesOf(settings, group);
  if (!isOn(settings, `programs.${browser}.enable`) || profiles.length === 0) return [];
  const numbered = profiles.map((profile) => ({ ...profile, id: idOf(profile.value) }));
  const at = (...steps: readonly string[]) => place([...group.split('.'), ...steps]);
  const repeated = numbered.filter(
    ({ id }, index) => id !== undefined && numbered.findIndex((one) => one.id === id) < index,
  );
  if (repeated.length > 0) {
    return repeated.map(({ name, id }) => ({
      code: 'profile-id',
      severity: 'error',
      place: at(name, 'id'),
      message: `Two profiles have the number ${id}.`,
      why: 'A profile that has no number has 0.',
      fix: 'Give each profile an id of its own: 0, 1, 2 and so on.',
    }));
  }
  const defaults = numbered.filter(({ value, id }) =>
    isSet(value, 'isDefault') ? !isOff(value, 'isDefault') : id === undefined || id === 0,
  );
  return oneOf(defaults, at(), 'profile', 'isDefault');
}

/** What the number surely is; undefined for an expression. */
function idOf(profile: Attrs): number | undefined {
  const id = optionValue(profile, 'id');
  if (id === undefined) return 0;
  return id.kind === 'integer' ? id.value : undefined;
}

function mailProfiles({ settings, place }: ModuleTree): readonly Finding[] {
  const group = 'programs.thunderbird.profiles';
  const profiles = entriesOf(settings, group);
  if (!isOn(settings, 'programs.thunderbird.enable') || profiles.length === 0) return [];
  return oneOf(chosen(profiles, 'isDefault'), place(group.split('.')), 'profile', 'isDefault');
}

function mailAccounts({ settings, place }: ModuleTree): readonly Finding[] {
  const group = 'accounts.email.accounts';
  const accounts = entriesOf(settings, group).filter(({ value }) => !isOff(value, 'enable'));
  if (accounts.length === 0) return [];
  return oneOf(chosen(accounts, 'primary'), place(group.split('.')), 'account', 'primary');
}

/** The entries whose flag is on, or may be. */
function chosen<T extends { readonly value: Attrs }>(entries: readonly T[], flag: string) {
  return entries.filter(({ value }) => isOn(value, flag) || isUnread(value, flag));
}

function oneOf(
  found: readonly { readonly name: string }[],
  place: Finding['place'],
  noun: string,
  flag: string,
): readonly Finding[] {
  if (found.length === 1) return [];
  const names = found.map(({ name }) => name).join(', ');
  return [
    {
      code: 'one-default',
      severity: 'error',
      place,
      message:
        found.length === 0
          ? `One ${noun} has to be the first choice, and none is.`
          : `One ${noun} is the first choice, and here there are ${found.length}: ${names}.`,
      fix: `Turn ${flag} on for one of them, and off for the others.`,
    },
  ];
}
