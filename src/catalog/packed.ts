/**
 * Catalogs as small JSON: names share their beginnings with the one before, types, defaults and files
 * are numbers into tables. Version 1; a change of the format is a new version with its own reader.
 */

import { isJsonObject } from '../nix/json.ts';
import type { AttrPath } from '../nix/value.ts';
import type { CatalogFacts, MovedFacts, OptionFacts, RemovalReason } from './facts.ts';
import { parseOptionName, printOptionName } from './optionName.ts';

const format = 'flakesmith-catalog';
const version = 1;

/** The most options of one catalog. */
export const maxOptions = 100_000;

const reasons: readonly RemovalReason[] = ['changed', 'replaced', 'needless', 'gone', 'unsaid'];

/** Longer beginnings than this are not shared: two digits of base 36 say how long. */
const maxShared = 36 ** 2 - 1;

/** The facts as plain JSON; the options come out in order of their names. */
export function packCatalog(facts: CatalogFacts) {
  const named = facts.options
    .map((option) => ({ option, name: printOptionName(option.path) }))
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  const options = named.map(({ option }) => option);
  const types = table(options.map(({ type }) => type));
  const defaults = table(options.map(({ defaultText }) => defaultText));
  const modules = table(options.map(({ module }) => module));
  const { set, release, source } = facts;
  return {
    format,
    version,
    set,
    release,
    source,
    names: frontCoded(named.map(({ name }) => name)),
    types: types.words,
    typeOf: types.indices,
    defaults: defaults.words,
    defaultOf: defaults.indices,
    modules: modules.words,
    moduleOf: modules.indices,
    readOnly: options.flatMap(({ readOnly }, index) => (readOnly ? [index] : [])),
    moved: facts.moved.map((moved) =>
      moved.kind === 'renamed'
        ? [printOptionName(moved.path), printOptionName(moved.to)]
        : [
            printOptionName(moved.path),
            reasons.indexOf(moved.reason),
            moved.see.map(printOptionName),
          ],
    ),
    ...(options.some(({ description }) => description !== undefined)
      ? { descriptions: options.map(({ description }) => description ?? '') }
      : {}),
  };
}

/** The facts in what was packed, or why there are none, in words; never throws. */
export function unpackCatalog(input: unknown): CatalogFacts | string {
  if (!isJsonObject(input) || input.format !== format) return 'This is no catalog of options.';
  if (input.version !== version) return 'This catalog is of a version that is not known here.';
  const { set, release, source, moved } = input;
  const names = nameList(input.names);
  const types = words(input.types);
  if (
    typeof set !== 'string' ||
    typeof release !== 'string' ||
    typeof source !== 'string' ||
    names === undefined ||
    types === undefined
  ) {
    return 'This catalog is damaged.';
  }
  if (names.length > maxOptions) return `A catalog has up to ${maxOptions} options.`;
  const typeOf = column(input.typeOf, types, names.length);
  const defaultOf = column(input.defaultOf, words(input.defaults) ?? [], names.length);
  const moduleOf = column(input.moduleOf, words(input.modules) ?? [], names.length);
  const readOnly = new Set<unknown>(Array.isArray(input.readOnly) ? input.readOnly : []);
  const descriptions = words(input.descriptions) ?? [];
  const options: OptionFacts[] = [];
  let before: AttrPath = [];
  for (const [index, name] of names.entries()) {
    const parsed = parseOptionName(name);
    if (parsed === undefined) continue;
    const path = sharing(before, parsed);
    before = path;
    options.push({
      path,
      type: typeOf[index] ?? 'unspecified value',
      readOnly: readOnly.has(index),
      defaultText: defaultOf[index],
      module: moduleOf[index],
      description: descriptions[index] || undefined,
    });
  }
  return {
    set,
    release,
    source,
    options,
    moved: Array.isArray(moved) ? moved.flatMap(unpackMoved) : [],
  };
}

/** The path, its beginning made of the very strings of the one before: they are compared at once. */
function sharing(before: AttrPath, path: AttrPath): AttrPath {
  let shared = 0;
  while (shared < path.length && path[shared] === before[shared]) shared += 1;
  return shared === 0 ? path : [...before.slice(0, shared), ...path.slice(shared)];
}

function unpackMoved(input: unknown): readonly MovedFacts[] {
  if (!Array.isArray(input)) return [];
  const [name, second, third]: readonly unknown[] = input;
  const path = typeof name === 'string' ? parseOptionName(name) : undefined;
  if (path === undefined) return [];
  if (typeof second === 'string') {
    const to = parseOptionName(second);
    return to === undefined ? [] : [{ kind: 'renamed', path, to }];
  }
  const reason = typeof second === 'number' ? reasons[second] : undefined;
  const see = (words(third) ?? []).flatMap((text) => {
    const found = parseOptionName(text);
    return found === undefined ? [] : [found];
  });
  return [{ kind: 'removed', path, reason: reason ?? 'unsaid', see }];
}

/** Distinct texts, the frequent ones first, and for each given text its number from 1; 0 is none. */
function table(texts: readonly (string | undefined)[]) {
  const counts = new Map<string, number>();
  for (const text of texts) {
    if (text !== undefined) counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  const distinct = [...counts].sort(([, a], [, b]) => b - a).map(([text]) => text);
  const numbers = new Map(distinct.map((text, index) => [text, index + 1]));
  return {
    words: distinct,
    indices: texts.map((text) => (text === undefined ? 0 : (numbers.get(text) ?? 0))),
  };
}

function frontCoded(names: readonly string[]): string {
  let before = '';
  return names
    .map((name) => {
      const limit = Math.min(name.length, before.length, maxShared);
      let shared = 0;
      while (shared < limit && name[shared] === before[shared]) shared += 1;
      before = name;
      return shared.toString(36).padStart(2, '0') + name.slice(shared);
    })
    .join('\n');
}

function nameList(input: unknown): readonly string[] | undefined {
  if (typeof input !== 'string') return undefined;
  if (input === '') return [];
  let before = '';
  return input.split('\n', maxOptions + 1).map((line) => {
    before = before.slice(0, Number.parseInt(line.slice(0, 2), 36)) + line.slice(2);
    return before;
  });
}

function words(input: unknown): readonly string[] | undefined {
  if (!Array.isArray(input)) return undefined;
  const items: readonly unknown[] = input;
  return items.every((item) => typeof item === 'string') ? items : undefined;
}

function column(
  input: unknown,
  texts: readonly string[],
  length: number,
): readonly (string | undefined)[] {
  const numbers: readonly unknown[] = Array.isArray(input) ? input : [];
  return Array.from({ length }, (_, index) => {
    const number = numbers[index];
    return typeof number === 'number' ? texts[number - 1] : undefined;
  });
}
