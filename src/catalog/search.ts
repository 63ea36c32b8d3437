/** Finds options by words in any order, dotted paths, beginnings, initials, everyday words, and typos. */

import { everydayOptions } from './everydayOptions.ts';
import { filterKey } from './filterKey.ts';
import { bareTypeOf } from './optionType.ts';
import { popularNames } from './popularNames.ts';
import {
  corrected,
  entriesByName,
  nameOf,
  partsOf,
  type SearchEntry,
  type SearchIndex,
  type Step,
  stepAt,
} from './searchIndex.ts';
import { type TypeGroup, typeGroupOf } from './typeGroup.ts';

export interface SearchFilter {
  /** Only these module sets. */
  readonly sets?: readonly string[];
  /** Only these options, as `set` and name: `home-manager programs.git.enable`. */
  readonly only?: ReadonlySet<string>;
  readonly group?: TypeGroup;
}

export interface SearchHit {
  readonly set: string;
  readonly release: string;
  readonly name: string;
  readonly path: readonly string[];
  readonly type: string;
  readonly readOnly: boolean;
}

export interface Found {
  /** The best first. */
  readonly hits: readonly SearchHit[];
  /** How many there are in all. */
  readonly total: number;
}

interface Scored {
  readonly entry: SearchEntry;
  readonly score: number;
}

/** No one types more than this to find an option. */
const maxQuery = 200;

/** `limit` hits of all that fit; without words, all that pass the filter, in the catalogs' order. */
export function searchOptions(
  index: SearchIndex,
  query: string,
  filter: SearchFilter = {},
  limit = 100,
): Found {
  const typed = query.slice(0, maxQuery).trim().toLowerCase();
  const entries = filtered(index, filter);
  if (typed === '') {
    return {
      hits: entries.slice(0, limit).map((entry) => hitOf(index, entry)),
      total: entries.length,
    };
  }
  const words = typed.split(/[\s.]+/).filter((word) => word !== '');
  let scored: readonly Scored[] = scoreAll(index, entries, words, typed);
  if (scored.length === 0) scored = withCorrections(index, entries, words);
  const everyday = everydayScores(index, words);
  if (everyday.size > 0) scored = withEveryday(entries, scored, everyday);
  return {
    hits: best(scored, limit).map(({ entry }) => hitOf(index, entry)),
    total: scored.length,
  };
}

/** The first of all in order: one letter is in nearly every name, and sorting all of them takes long. */
function best(scored: readonly Scored[], limit: number): readonly Scored[] {
  const scores = new Float64Array(scored.length);
  for (let index = 0; index < scores.length; index += 1) scores[index] = scored[index]?.score ?? 0;
  scores.sort();
  const least = scores[Math.max(0, scores.length - limit)] ?? 0;
  return scored
    .filter(({ score }) => score >= least)
    .sort((a, b) => b.score - a.score)
    .slice(0, limit);
}

function hitOf(index: SearchIndex, entry: SearchEntry): SearchHit {
  const { catalog, option } = entry;
  const { set, release } = catalog;
  return {
    set,
    release,
    name: nameOf(index, entry),
    path: option.path,
    type: option.type,
    readOnly: option.readOnly,
  };
}

function filtered(index: SearchIndex, filter: SearchFilter): readonly SearchEntry[] {
  const { sets, only, group } = filter;
  if (sets === undefined && only === undefined && group === undefined) return index.entries;
  return index.entries.filter(
    ({ catalog, option }) =>
      (sets === undefined || sets.includes(catalog.set)) &&
      (only === undefined || only.has(filterKey(catalog.set, option.path))) &&
      (group === undefined || typeGroupOf(bareTypeOf(catalog, option.type)) === group),
  );
}

function scoreAll(
  index: SearchIndex,
  entries: readonly SearchEntry[],
  words: readonly string[],
  typed: string,
): Scored[] {
  const dotted = typed.includes('.') ? `.${typed.replace(/\s+/g, '.')}` : undefined;
  const tables = words.map((word) => fitsOf(index, word));
  const scored: Scored[] = [];
  for (const entry of entries) {
    const score = scoreOf(index, entry, tables);
    if (score === undefined) continue;
    const whole =
      dotted === undefined ? 0 : wholeBonus(`.${nameOf(index, entry).toLowerCase()}`, dotted);
    scored.push({ entry, score: score + whole });
  }
  return scored;
}

/** How well a word fits each step, by its number. */
function fitsOf({ steps, fits }: SearchIndex, word: string): Float32Array {
  const known = fits.get(word);
  if (known !== undefined) return known;
  if (fits.size > 50) fits.clear();
  const table = new Float32Array(steps.length);
  for (let number = 0; number < table.length; number += 1) {
    const step = steps[number];
    if (step !== undefined) table[number] = wordScore(step, word);
  }
  fits.set(word, table);
  return table;
}

function wholeBonus(text: string, dotted: string): number {
  if (text === dotted) return 100;
  if (text.startsWith(dotted)) return 60;
  return text.includes(dotted) ? 30 : 0;
}

/** Steps that lead to nearly everything, and say little. */
const roads: ReadonlySet<string> = new Set([
  'programs',
  'services',
  'home',
  'hardware',
  'virtualisation',
  'system',
  'defaults',
]);

/**
 * From 0 to about 130; nothing when a word is not in the name. `tables` have for each word how well it
 * fits each step.
 */
function scoreOf(
  index: SearchIndex,
  entry: SearchEntry,
  tables: readonly Float32Array[],
): number | undefined {
  const { numbers } = index;
  const { start } = entry;
  const last = entry.option.path.length - 1;
  let sum = 0;
  let inOrder = true;
  let before = -1;
  // One bit a step; no name has as many as 31.
  let used = 0;
  for (const table of tables) {
    let best = 0;
    let at = -1;
    for (let depth = 0; depth <= last; depth += 1) {
      const fit = table[numbers[start + depth] ?? -1] ?? 0;
      if (fit === 0) continue;
      // A step that another word has found counts less, so that `p g e` goes from step to step.
      const score = (used & (1 << depth)) === 0 ? fit : fit * 0.8;
      if (score > best || (score === best && at <= before && depth > before)) {
        best = score;
        at = depth;
      }
    }
    if (at === -1) return undefined;
    sum += best;
    used |= 1 << at;
    if (at < before) inOrder = false;
    before = at;
  }
  let score = (100 * sum) / tables.length + (inOrder && tables.length > 1 ? 5 : 0);
  const parentFound = (used & (1 << (last - 1))) !== 0;
  for (let depth = 0; depth <= last; depth += 1) {
    const step = (used & (1 << depth)) === 0 ? stepAt(index, entry, depth) : undefined;
    if (step === undefined) continue;
    if (depth === last && step.text === 'enable') score += parentFound ? 8 : -2;
    else if (step.any) score -= 8;
    else score -= roads.has(step.text) ? 1 : 5;
  }
  return parentFound && stepAt(index, entry, last)?.text === 'enable'
    ? score + popularity(stepAt(index, entry, last - 1)?.text ?? '')
    : score;
}

/** Well-known programs come before others that match as well. */
function popularity(name: string): number {
  const rank = popularNames.get(name);
  return rank === undefined ? 0 : 6 * (1 - rank / popularNames.size);
}

/** How well a word fits a step: 1 is the step itself, 0 is not at all. */
function wordScore(step: Step, word: string): number {
  const { text } = step;
  const canBeInitials = word.length > 1 && word.length < 6;
  if (!text.includes(word)) {
    return canBeInitials && text[0] === word[0] && partsOf(step).initials === word ? 0.76 : 0;
  }
  if (text === word) return 1;
  if (text.startsWith(word)) {
    return word.length < 3 ? 0.75 : 0.72 + (0.2 * word.length) / text.length;
  }
  const { words } = partsOf(step);
  for (const part of words) if (part === word) return 0.78;
  for (const part of words) if (part.startsWith(word)) return word.length < 3 ? 0.4 : 0.62;
  return word.length >= 3 ? 0.4 : 0;
}

/** Words that no name has are taken for those they were probably meant to be. */
function withCorrections(
  index: SearchIndex,
  entries: readonly SearchEntry[],
  words: readonly string[],
): Scored[] {
  const choices = words.map((word) =>
    fitsOf(index, word).some((fit) => fit > 0) ? [word] : corrected(index, word),
  );
  if (choices.some((choice) => choice.length === 0)) return [];
  const best = new Map<SearchEntry, number>();
  for (let turn = 0; turn < 3; turn += 1) {
    if (turn > 0 && choices.every((choice) => choice.length <= turn)) break;
    const meant = choices.map((choice, at) => choice[turn] ?? choice[0] ?? words[at] ?? '');
    for (const { entry, score } of scoreAll(index, entries, meant, '')) {
      const lowered = score - 5 * turn;
      if (lowered > (best.get(entry) ?? Number.NEGATIVE_INFINITY)) best.set(entry, lowered);
    }
  }
  return Array.from(best, ([entry, score]) => ({ entry, score }));
}

/** The options that everyday words stand for: all words of a phrase, or the beginnings of them. */
function everydayScores(
  index: SearchIndex,
  words: readonly string[],
): ReadonlyMap<SearchEntry, number> {
  const scores = new Map<SearchEntry, number>();
  const letters = words.join('').length;
  if (letters < 3) return scores;
  for (const [phrases, names] of everydayOptions) {
    let top = 0;
    for (const phrase of phrases) top = Math.max(top, phraseScore(phrase, words, letters));
    if (top === 0) continue;
    for (const [rank, name] of names.entries()) {
      for (const entry of entriesNamed(index, name)) {
        scores.set(entry, Math.max(scores.get(entry) ?? 0, top - rank));
      }
    }
  }
  return scores;
}

/** Every option that an everyday word stands for. */
const everydayNames = new Set(everydayOptions.flatMap(([, names]) => names));

function entriesNamed(index: SearchIndex, name: string): readonly SearchEntry[] {
  index.everyday ??= entriesByName(index, everydayNames);
  return index.everyday.get(name) ?? [];
}

function phraseScore(phrase: string, words: readonly string[], letters: number): number {
  const parts = phrase.split(' ');
  if (parts.length === words.length && words.every((word) => parts.includes(word))) return 300;
  const begins = words.every((word) => parts.some((part) => part.startsWith(word)));
  if (!begins || words.length > parts.length || letters < 4) return 0;
  return 90 + (20 * letters) / phrase.length;
}

function withEveryday(
  entries: readonly SearchEntry[],
  scored: readonly Scored[],
  everyday: ReadonlyMap<SearchEntry, number>,
): readonly Scored[] {
  const others = scored.filter(({ entry }) => !everyday.has(entry));
  const raised = scored.filter(({ entry }) => everyday.has(entry));
  const own = new Map(raised.map(({ entry, score }) => [entry, score]));
  const allowed = entries.filter((entry) => everyday.has(entry));
  return [
    ...allowed.map((entry) => ({
      entry,
      score: Math.max(own.get(entry) ?? 0, everyday.get(entry) ?? 0),
    })),
    ...others,
  ];
}
