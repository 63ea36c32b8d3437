/** The words that narrow the form to the fields that hold all of them. */

import { createContext, useContext } from 'react';

export const Filter = createContext('');

/** Whether a field of these texts is shown. */
export function useMatches(...texts: readonly (string | undefined)[]): boolean {
  return matches(useContext(Filter), texts);
}

function matches(filter: string, texts: readonly (string | undefined)[]): boolean {
  if (filter.trim() === '') return true;
  const text = texts.filter(Boolean).join(' ').toLowerCase();
  return filter
    .toLowerCase()
    .trim()
    .split(/\s+/)
    .every((word) => text.includes(word));
}
