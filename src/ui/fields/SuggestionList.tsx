/** The suggestions of a text field, as a native list that is made when the field is first used. */

import type { Suggestions } from '../../essentials/section.ts';
import { suggestions } from '../../essentials/suggestions.ts';

/** The time zones are the browser's own, which follow the tz database as the systems do; packages are the catalog's. */
export function wordsFor(name: Suggestions): readonly string[] {
  if (name === 'packages') return [];
  return name === 'timeZones' ? Intl.supportedValuesOf('timeZone') : suggestions[name];
}

export function SuggestionList(props: {
  readonly id: string;
  readonly name: Suggestions;
  readonly without?: ReadonlySet<string>;
}) {
  return (
    <datalist id={props.id}>
      {wordsFor(props.name)
        .filter((word) => !props.without?.has(word))
        .map((word) => (
          <option key={word} value={word} />
        ))}
    </datalist>
  );
}
