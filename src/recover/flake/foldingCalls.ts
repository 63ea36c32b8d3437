/** Functions with which people fold lists and folders into one set, one row each. */

import { type CallRow, two, unary } from './callRow.ts';
import { union } from './joins.ts';
import { baseOf, folderOf, joinedPath } from './paths.ts';
import { known, type Later, reference, type Seen, setSeen, textSeen, unknown } from './seen.ts';
import type { Sight } from './sight.ts';

/** More steps than this no person folds. */
const mostSteps = 200;

export const foldingRows: ReadonlyMap<string, CallRow> = new Map<string, CallRow>([
  ["foldl'", fold((fn, all, item) => [fn, all, item])],
  ['foldl', fold((fn, all, item) => [fn, all, item])],
  ['foldr', fold((fn, all, item) => [fn, item, all], true)],
  ['pipe', two((start, fns, sight) => piped(start, fns, sight))],
  ['recursiveUpdate', two((left, right, sight) => deepUnion(sight.see(left), right))],
  ['forEach', two((list, _, sight, fn) => eachOf(sight.see(list), fn))],
  ['concatMapAttrs', two((fn, set, sight) => allAttributes(fn, set, sight))],
  ['attrsToList', unary(pairsOf)],
  ['elem', two((item, list, sight) => isAmong(sight.see(item), list, sight))],
  ['baseNameOf', unary(baseName)],
  [
    'dirOf',
    unary((path) => (path.kind === 'path' ? { ...path, path: folderOf(path.path) } : unknown)),
  ],
  ['append', two((folder, text, sight) => appended(sight.see(folder), text))],
  ['listFilesRecursive', unary(filesOf)],
  ['load', unary(loaded)],
  ['withSystem', two((system, fn, sight) => sight.apply(fn, ofSystem(system)))],
]);

/** A fold over a list; `call` says in which order the function takes its arguments. */
function fold(
  call: (fn: Later, all: Later, item: Later) => readonly [Later, ...Later[]],
  fromRight = false,
): CallRow {
  return {
    arity: 3,
    result: ([fn, start, list], sight) => {
      if (fn === undefined || start === undefined || list === undefined) return undefined;
      const seen = sight.see(list);
      if (seen.kind !== 'list' || seen.items.length > mostSteps) return unknown;
      const items = fromRight ? [...seen.items].reverse() : seen.items;
      return items.reduce<Seen>((all, item) => {
        const [first, ...args] = call(fn, known(all), item);
        return sight.see({ kind: 'applied', fn: first, args });
      }, sight.see(start));
    },
  };
}

function piped(start: Later, fns: Seen, sight: Sight): Seen {
  if (fns.kind !== 'list' || fns.items.length > mostSteps) return unknown;
  return fns.items.reduce<Seen>(
    (value, fn) => sight.see({ kind: 'applied', fn, args: [known(value)] }),
    sight.see(start),
  );
}

const update = known(reference(['inputs', 'nixpkgs', 'lib', 'recursiveUpdate']));

/** `recursiveUpdate`: what both have is put together when it is asked for. */
function deepUnion(left: Seen, right: Seen): Seen {
  if (left.kind !== 'set' || right.kind !== 'set') {
    return right.kind === 'unknown' || left.kind === 'reference' ? union(left, right) : right;
  }
  const entries = new Map(left.entries);
  for (const [name, value] of right.entries) {
    const before = entries.get(name);
    entries.set(
      name,
      before === undefined ? value : { kind: 'applied', fn: update, args: [before, value] },
    );
  }
  return setSeen(entries, left.whole && right.whole);
}

function eachOf(list: Seen, fn: Later): Seen {
  if (list.kind !== 'list') return unknown;
  const items = list.items.map((item): Later => ({ kind: 'applied', fn, args: [item] }));
  return { ...list, items };
}

/** `concatMapAttrs`: the sets that a function makes of each attribute, as one. */
function allAttributes(fn: Later, set: Seen, sight: Sight): Seen {
  if (set.kind !== 'set' || set.entries.size > mostSteps) return unknown;
  return Array.from(set.entries, ([name, value]) =>
    sight.see({ kind: 'applied', fn, args: [known(textSeen(name)), value] }),
  ).reduce<Seen>(union, setSeen(new Map(), set.whole));
}

function pairsOf(set: Seen): Seen {
  if (set.kind !== 'set') return unknown;
  const items = Array.from(set.entries, ([name, value]) => {
    const entries = new Map([
      ['name', known(textSeen(name))],
      ['value', value],
    ]);
    return known(setSeen(entries));
  });
  return { kind: 'list', items, whole: set.whole };
}

function isAmong(item: Seen, list: Seen, sight: Sight): Seen {
  if (item.kind !== 'text' || list.kind !== 'list' || list.items.length > mostSteps) return unknown;
  const all = list.items.map(sight.see);
  const value = all.some((one) => one.kind === 'text' && one.value === item.value);
  const isKnown = value || (list.whole && all.every(({ kind }) => kind === 'text'));
  return isKnown ? { kind: 'truth', value } : unknown;
}

function baseName(of: Seen): Seen {
  if (of.kind === 'path') return textSeen(baseOf(of.path));
  return of.kind === 'text' ? textSeen(baseOf(of.value)) : unknown;
}

/** `path.append` */
function appended(folder: Seen, text: Seen): Seen {
  if (folder.kind !== 'path' || text.kind !== 'text') return unknown;
  const path = joinedPath(folder.path, text.value);
  return path === undefined ? unknown : { kind: 'path', path };
}

function filesOf(folder: Seen, { filesIn }: Sight): Seen {
  if (folder.kind !== 'path') return unknown;
  const items = filesIn(folder.path).map((path) => known({ kind: 'path', path }));
  return { kind: 'list', items, whole: true };
}

/** `load` of haumea: each file of a folder, given the inputs. Source: the README of haumea. */
function loaded(given: Seen, sight: Sight): Seen {
  const src = sight.attribute(given, 'src');
  const inputs = given.kind === 'set' ? given.entries.get('inputs') : undefined;
  if (src.kind !== 'path') return unknown;
  const entries = new Map<string, Later>();
  for (const path of sight.filesIn(src.path)) {
    const name = path.slice(src.path.length + 1);
    const fn = sight.file(path);
    if (fn === undefined || !name.endsWith('.nix') || name.includes('/')) continue;
    const value: Later =
      fn.kind === 'function' && inputs !== undefined
        ? { kind: 'applied', fn: known(fn), args: [inputs] }
        : known(fn);
    entries.set(name.slice(0, -'.nix'.length), value);
  }
  return setSeen(entries, false);
}

/** What flake-parts hands to a function for one system; most of it is packages. */
function ofSystem(system: Later): Later {
  return known(setSeen(new Map([['system', system]]), false));
}
