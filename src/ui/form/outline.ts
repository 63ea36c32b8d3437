/** The form's headings for a host: which sections have a meaning on it, and what stands in each. */

import type { Config } from '../../config/config.ts';
import type { BoundField, Target } from '../../essentials/boundField.ts';
import { bindOption, settingsIn } from '../../essentials/boundField.ts';
import { chosen } from '../../essentials/choose.ts';
import {
  flakeFacts,
  homeManagerFacts,
  moreFlakeFacts,
  nixpkgsFacts,
} from '../../essentials/flakeFacts.ts';
import { homeFacts, hostFacts } from '../../essentials/hostFacts.ts';
import { applies, type ChoiceField, type Field, type Scope } from '../../essentials/section.ts';
import { sections } from '../../essentials/sections.ts';

export type Entry =
  | { readonly kind: 'field'; readonly field: BoundField }
  | { readonly kind: 'choice'; readonly field: ChoiceField; readonly scope: Scope };

export interface Heading {
  readonly id: string;
  readonly title: string;
  readonly group: Group;
  readonly entries: readonly Entry[];
  readonly more: readonly Entry[];
  /** What stands here besides fields. */
  readonly extra?: 'inputs' | 'other-system' | 'other-home';
}

export type Group = 'System' | 'Home' | 'Flake';

/** Headings in the order in which they are read. */
export function outlineOf(target: Target, platform: string): readonly Heading[] {
  const standalone = target.way === 'standalone';
  const entryOf =
    (scope: Scope) =>
    (field: Field): Entry =>
      field.kind === 'choice'
        ? { kind: 'choice', field, scope }
        : { kind: 'field', field: bindOption(field, scope, target) };
  const listed = sections.flatMap((section): readonly Heading[] => {
    if (section.scope === 'system' && standalone) return [];
    const shown = (fields: readonly Field[]) =>
      fields.filter((field) => applies(field, target.way, platform)).map(entryOf(section.scope));
    const entries = shown(section.fields);
    const more = shown(section.more ?? []);
    if (entries.length + more.length === 0) return [];
    const group: Group = section.scope === 'home' ? 'Home' : 'System';
    return [{ id: section.id, title: section.title, group, entries, more }];
  });
  const facts = (fields: readonly BoundField[]): readonly Entry[] =>
    fields.map((field) => ({ kind: 'field', field }));
  const host = facts(hostFacts(target));
  const user: Heading = {
    id: 'you',
    title: 'You',
    group: 'Home',
    entries: facts(homeFacts(target, platform.endsWith('darwin'))),
    more: [],
  };
  const system = listed.filter(({ group }) => group === 'System');
  return [
    {
      id: 'host',
      title: standalone ? 'This computer' : 'Host',
      group: 'System',
      entries: host,
      more: [],
    },
    ...system,
    ...(standalone
      ? []
      : [
          {
            id: 'other-system',
            title: 'Other system options',
            group: 'System' as const,
            entries: [],
            more: [],
            extra: 'other-system' as const,
          },
        ]),
    user,
    ...listed.filter(({ group }) => group === 'Home'),
    {
      id: 'other-home',
      title: 'Other home options',
      group: 'Home',
      entries: [],
      more: [],
      extra: 'other-home',
    },
    {
      id: 'nixpkgs',
      title: 'Package sources',
      group: 'Flake',
      entries: facts(nixpkgsFacts.slice(0, 1)),
      more: facts(nixpkgsFacts.slice(1)),
    },
    {
      id: 'flake',
      title: 'Flake',
      group: 'Flake',
      entries: facts(flakeFacts),
      more: facts(moreFlakeFacts),
      extra: 'inputs',
    },
    ...(standalone
      ? []
      : [
          {
            id: 'home-manager',
            title: 'Home Manager in the system',
            group: 'Flake' as const,
            entries: facts(homeManagerFacts.slice(0, 3)),
            more: facts(homeManagerFacts.slice(3)),
          },
        ]),
  ];
}

/** What the filter looks through. */
export function wordsOf(entry: Entry): string {
  const { label, help } = entry.field;
  const names =
    entry.kind === 'field'
      ? [entry.field.option?.name]
      : entry.field.choices.flatMap((choice) => [
          choice.label,
          ...choice.settings.map(({ path }) => path.join('.')),
        ]);
  return [label, help, ...names].join(' ');
}

/** How many of these are set; what always has a value does not count. */
export function countSet(config: Config, entries: readonly Entry[], target: Target): number {
  return entries.filter((entry) =>
    entry.kind === 'field'
      ? entry.field.removable && entry.field.read(config) !== undefined
      : chosen(entry.field, settingsIn(config, entry.scope, target), target.user) !== undefined,
  ).length;
}
