/** Which packages a field offers: those it is made for first, then all. */

import type { Suggestions } from '../../essentials/section.ts';
import type { ChoiceSource } from './ChoicePopup.tsx';
import { wordsFor } from './SuggestionList.tsx';

export function packageSource(
  suggestions: Suggestions | undefined,
  without: ReadonlySet<string> = new Set(),
): ChoiceSource {
  const words = suggestions === undefined ? [] : wordsFor(suggestions);
  return { kind: 'packages', words: words.filter((word) => !without.has(word)) };
}
