/** The nouns of type descriptions, by where they stand in a text. */

import { commonNouns } from './commonNouns.ts';
import { preference, programNouns, settings } from './programNouns.ts';
import type { OptionType } from './type.ts';
import { attrsOf, either, orList, scalar, string, submodule } from './typeWords.ts';

interface Noun {
  readonly type: OptionType;
  readonly length: number;
}

/** The nouns by how they begin, longest first, so that none hides another. */
const byStart = new Map<string, (readonly [phrase: string, type: OptionType])[]>();
for (const entry of Object.entries({ ...commonNouns, ...programNouns }).sort(
  ([a], [b]) => b.length - a.length,
)) {
  const start = entry[0].slice(0, 3);
  const group = byStart.get(start);
  if (group === undefined) byStart.set(start, [entry]);
  else group.push(entry);
}

/** Nouns with a part that varies. */
const families: readonly (readonly [form: RegExp, type: OptionType])[] = [
  [/strings concatenated with (?:".*?"|“.*?”)/y, string],
  [/(?:Hyprland|Hyp\w+|River) configuration values?/y, { kind: 'freeform', format: 'program' }],
  [
    /(?:\w+) preference \(int, bool, string, and also attrs, list, float as a JSON string\)/y,
    preference,
  ],
  [/systemd \w+ unit configuration/y, attrsOf(attrsOf(orList(scalar)))],
  [/attribute-tagged union(?: with choices: [a-z]+(?:, [a-z]+)*)?/y, submodule],
  [/LDAP value - either a string, .*? respectively\. /y, either(string, attrsOf(string))],
  [/(?:privoxy|ncdns\.conf|unbound\.conf) configuration type\. .*$/y, attrsOf(settings)],
  [/libconfig configuration\. .*group itself\n?/sy, attrsOf(settings)],
  [/`coolwsd\.xml` configuration type, .*\./y, attrsOf({ kind: 'freeform', format: 'xml' })],
];

/** The longest noun that begins at `start` and is followed by nothing that belongs to it. */
export function nounAt(text: string, start: number): Noun | undefined {
  const group = byStart.get(text.slice(start, start + 3)) ?? [];
  const found = group.find(
    ([phrase]) =>
      text.startsWith(phrase, start) &&
      /^(?:$|\)|,? or | convertible to it)/.test(
        text.slice(start + phrase.length, start + phrase.length + 18),
      ),
  );
  if (found !== undefined) return { type: found[1], length: found[0].length };
  for (const [form, type] of families) {
    form.lastIndex = start;
    if (form.test(text)) return { type, length: form.lastIndex - start };
  }
  return undefined;
}
