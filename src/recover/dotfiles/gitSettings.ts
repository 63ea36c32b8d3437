/** The entries of a git config, those of one key together. */

import type { GitEntry } from './gitConfigSyntax.ts';

export interface GitSetting {
  readonly section: string;
  readonly subsection: string | undefined;
  /** As it is spelled first, or as Home Manager spells it where it may write the same key itself. */
  readonly name: string;
  /** In the order of their lines, at least one; undefined for a name alone. */
  readonly values: readonly (string | undefined)[];
  /** The lines of the first and of the last value. */
  readonly line: number;
  readonly lastLine: number;
}

const spelledByHomeManager: ReadonlyMap<string, string> = new Map([
  ['user.signingkey', 'signingKey'],
  ['commit.gpgsign', 'gpgSign'],
  ['tag.gpgsign', 'gpgSign'],
]);

export function settingsOf(entries: readonly GitEntry[]): readonly GitSetting[] {
  const grouped = new Map<string, GitEntry[]>();
  for (const entry of entries) {
    const key = JSON.stringify([entry.section, entry.subsection, entry.name.toLowerCase()]);
    const group = grouped.get(key);
    if (group === undefined) grouped.set(key, [entry]);
    else group.push(entry);
  }
  return [...grouped.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const { section, subsection, name, firstLine } = first;
    const key = `${section}.${name.toLowerCase()}`;
    const known = subsection === undefined ? spelledByHomeManager.get(key) : undefined;
    const values = group.map((entry) => entry.value);
    const lastLine = group.at(-1)?.firstLine ?? firstLine;
    return { section, subsection, name: known ?? name, values, line: firstLine, lastLine };
  });
}

export function settingNamed(
  settings: readonly GitSetting[],
  section: string,
  subsection: string | undefined,
  name: string,
): GitSetting | undefined {
  return settings.find(
    (one) =>
      one.section === section && one.subsection === subsection && one.name.toLowerCase() === name,
  );
}
