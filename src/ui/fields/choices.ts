/** What a text field could be filled with, for what is typed in it so far. */

import type { PackageEntry } from '../../catalog/searchPackages.ts';
import { worker } from '../worker.ts';
import type { ChoiceSource } from './ChoicePopup.tsx';

export interface Choice {
  readonly name: string;
  readonly group?: string | undefined;
  readonly unfree?: boolean;
  readonly description?: string | undefined;
}

const mostChoices = 50;

export async function findChoices(source: ChoiceSource, query: string): Promise<readonly Choice[]> {
  const words = wordsLike(source.words, query).map((name): Choice => ({ name }));
  if (source.kind === 'words' || (query === '' && words.length > 0)) return words;
  const typed = query.trim().replace(/^pkgs\./, '');
  const packages = await worker().packages(typed, mostChoices);
  const own = new Set(words.map(({ name }) => name));
  const facts = new Map(packages.map((entry) => [entry.name, entry]));
  return [
    ...words.map((word) => facts.get(word.name) ?? word),
    ...packages.filter(({ name }: PackageEntry) => !own.has(name)),
  ];
}

/** Those that start with what is typed, then those that have it anywhere. */
function wordsLike(words: readonly string[], query: string): readonly string[] {
  const typed = query.trim().toLowerCase();
  const like = words.filter((word) => word.toLowerCase().includes(typed));
  const first = like.filter((word) => word.toLowerCase().startsWith(typed));
  return [...new Set([...first, ...like])].slice(0, mostChoices);
}
