/** The options of several catalogs, made ready to be searched at every keystroke. */

import type { Catalog } from './catalog.ts';
import type { OptionFacts } from './facts.ts';
import { isAnyName, parseOptionName, printOptionStep } from './optionName.ts';
import { distance } from './wordDistance.ts';

export interface SearchEntry {
  readonly catalog: Catalog;
  readonly option: OptionFacts;
  /** Where the numbers of its steps begin. */
  readonly start: number;
}

/** A step of names; options share them, so that a word is held against each of them once. */
export interface Step {
  readonly printed: string;
  readonly text: string;
  readonly any: boolean;
  /** Worked out when the first word could be one of them. */
  parts: StepParts | undefined;
}

interface StepParts {
  /** `shellAliases` is made of `shell` and `aliases`; a step of one word has none. */
  readonly words: readonly string[];
  /** The first letters of the words: `sa`. */
  readonly initials: string;
}

export interface SearchIndex {
  /** In the order in which equals are listed. */
  readonly entries: readonly SearchEntry[];
  /** All there are, each at its number. */
  readonly steps: readonly Step[];
  /** The numbers of the steps of each entry, one entry after the other: an array for each costs more. */
  readonly numbers: Uint32Array;
  /** The words that names are made of, by length; made when the first typo is met. */
  vocabulary: ReadonlyMap<number, readonly string[]> | undefined;
  /** What words that are none were taken for. */
  readonly corrections: Map<string, readonly string[]>;
  /** How well the latest words fit each step, by its number: most are the same at the next keystroke. */
  readonly fits: Map<string, Float32Array>;
  /** The options that everyday words stand for, by name; made at the first search for words. */
  everyday: ReadonlyMap<string, readonly SearchEntry[]> | undefined;
}

export function searchIndexOf(catalogs: readonly Catalog[]): SearchIndex {
  const known = new Map<string, number>();
  const steps: Step[] = [];
  const entries: SearchEntry[] = [];
  let length = 0;
  for (const { options } of catalogs) for (const { path } of options) length += path.length;
  const numbers = new Uint32Array(length);
  let end = 0;
  for (const catalog of catalogs) {
    let before: readonly string[] = [];
    let beforeStart = end;
    for (const option of catalog.options) {
      const { path } = option;
      const start = end;
      for (let depth = 0; depth < path.length; depth += 1) {
        const part = path[depth] ?? '';
        let number = part === before[depth] ? numbers[beforeStart + depth] : known.get(part);
        if (number === undefined) {
          number = steps.length;
          known.set(part, number);
          steps.push(stepOf(part));
        }
        numbers[end] = number;
        end += 1;
      }
      entries.push({ catalog, option, start });
      before = path;
      beforeStart = start;
    }
  }
  return {
    entries,
    steps,
    numbers,
    vocabulary: undefined,
    corrections: new Map(),
    fits: new Map(),
    everyday: undefined,
  };
}

/** The step at `depth` of an entry's name. */
export function stepAt(index: SearchIndex, entry: SearchEntry, depth: number): Step | undefined {
  return index.steps[index.numbers[entry.start + depth] ?? -1];
}

export function nameOf(index: SearchIndex, entry: SearchEntry): string {
  return entry.option.path.map((_, depth) => stepAt(index, entry, depth)?.printed).join('.');
}

/** The entries of these names; only the last steps of all others are looked at. */
export function entriesByName(
  index: SearchIndex,
  names: ReadonlySet<string>,
): ReadonlyMap<string, readonly SearchEntry[]> {
  const ends = new Set(Array.from(names, (name) => parseOptionName(name)?.at(-1)));
  const found = new Map<string, SearchEntry[]>();
  for (const entry of index.entries) {
    if (!ends.has(entry.option.path.at(-1))) continue;
    const name = nameOf(index, entry);
    if (!names.has(name)) continue;
    const group = found.get(name);
    if (group === undefined) found.set(name, [entry]);
    else group.push(entry);
  }
  return found;
}

function stepOf(step: string): Step {
  return {
    printed: printOptionStep(step),
    text: step.toLowerCase(),
    any: isAnyName(step),
    parts: undefined,
  };
}

export function partsOf(step: Step): StepParts {
  if (step.parts === undefined) {
    const words = wordsOf(step.printed);
    step.parts =
      words.length > 1
        ? { words, initials: words.map((word) => word[0]).join('') }
        : { words: [], initials: '' };
  }
  return step.parts;
}

function wordsOf(step: string): readonly string[] {
  return (step.match(/[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+/g) ?? []).map((word) => word.toLowerCase());
}

/** How many letters a word may be off by. */
function allowedErrors(word: string): number {
  return word.length < 4 ? 0 : word.length < 7 ? 1 : 2;
}

/** The words of names that are nearest to a word that is in none; the nearest first, at most three. */
export function corrected(index: SearchIndex, word: string): readonly string[] {
  const known = index.corrections.get(word);
  if (known !== undefined) return known;
  index.vocabulary ??= vocabularyOf(index.steps);
  const most = allowedErrors(word);
  const found: { readonly text: string; readonly errors: number }[] = [];
  for (let length = word.length - most; most > 0 && length <= word.length + most; length += 1) {
    for (const text of index.vocabulary.get(length) ?? []) {
      const errors = distance(word, text, most);
      if (errors <= most) found.push({ text, errors });
    }
  }
  const nearest = found
    .sort(
      (a, b) =>
        a.errors - b.errors || Number(b.text[0] === word[0]) - Number(a.text[0] === word[0]),
    )
    .slice(0, 3)
    .map(({ text }) => text);
  if (index.corrections.size > 500) index.corrections.clear();
  index.corrections.set(word, nearest);
  return nearest;
}

function vocabularyOf(steps: readonly Step[]): ReadonlyMap<number, readonly string[]> {
  const byLength = new Map<number, string[]>();
  const named = steps.filter(({ any }) => !any);
  for (const word of new Set(named.flatMap((step) => [step.text, ...partsOf(step).words]))) {
    if (word.length < 3) continue;
    const group = byLength.get(word.length);
    if (group === undefined) byLength.set(word.length, [word]);
    else group.push(word);
  }
  return byLength;
}
