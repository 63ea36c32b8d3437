/** Functions of Nix and of Nixpkgs' library that flakes are put together with, one row each. */

import { type CallRow, two, unary } from './callRow.ts';
import { filtered, hasEnd, pathExists, readDir, withoutEnd } from './folderCalls.ts';
import { foldingRows } from './foldingCalls.ts';
import { union } from './joins.ts';
import { known, type Later, type Seen, type SeenCall, setSeen, textSeen, unknown } from './seen.ts';
import type { Sight } from './sight.ts';
import { wiredByCall } from './wiredFolders.ts';

/** What the call amounts to; nothing for a function that is not known, or still wants arguments. */
export function knownCall(call: SeenCall, sight: Sight): Seen | undefined {
  const { fn, args } = call;
  const name = fn.at(-1) ?? '';
  if (fn.join('.') === 'inputs.import-tree') return args[0] && treeOf(sight.see(args[0]), sight);
  const wired = wiredByCall(call, sight);
  if (wired !== undefined) return wired;
  const row = fn.includes('builtins') || fn.includes('lib') ? rows.get(name) : undefined;
  return row === undefined || args.length < row.arity ? undefined : row.result(args, sight);
}

const itself = unary((argument) => argument);
const second = two((_, argument) => argument);
const maybe = two((_, argument) =>
  argument.kind === 'list'
    ? { ...argument, whole: false }
    : { kind: 'list', items: [known(argument)], whole: false },
);
const either = two((first, argument, sight) => union(sight.see(first), argument));

const rows: ReadonlyMap<string, CallRow> = new Map<string, CallRow>([
  ...foldingRows,
  ['import', unary((argument, sight) => fileOf(argument, sight))],
  ['toString', itself],
  ['readDir', unary(readDir)],
  ['pathExists', unary(pathExists)],
  ['filter', two(filtered)],
  ['filterAttrs', two(filtered)],
  ['hasPrefix', two((end, text, { see }) => hasEnd(see(end), text, 'start'))],
  ['hasSuffix', two((end, text, { see }) => hasEnd(see(end), text, 'end'))],
  ['removePrefix', two((end, text, { see }) => withoutEnd(see(end), text, 'start'))],
  ['removeSuffix', two((end, text, { see }) => withoutEnd(see(end), text, 'end'))],
  ['mkDefault', itself],
  [
    'makeOverridable',
    {
      arity: 2,
      result: ([fn, argument], sight) => fn && argument && sight.apply(sight.see(fn), argument),
    },
  ],
  ['singleton', { arity: 1, result: (items) => ({ kind: 'list', items, whole: true }) }],
  ['mkForce', itself],
  ['attrNames', unary(namesOf)],
  ['attrValues', unary(valuesOf)],
  ['concatLists', unary(flat)],
  ['flatten', unary(flat)],
  ['listToAttrs', unary(listToAttrs)],
  ['mergeAttrsList', unary(merged)],
  ['map', two((fn, list) => eachItem(fn, list))],
  ['concatMap', two((fn, list, sight) => flat(eachItem(fn, list), sight))],
  ['genAttrs', two((list, _, sight, fn) => genAttrs(sight.see(list), fn, sight))],
  ['mapAttrs', two((fn, set) => eachAttribute(set, (name, value) => [fn, name, value]))],
  ["genAttrs'", two((list, _, sight, fn) => listToAttrs(eachItem(fn, sight.see(list)), sight))],
  ["mapAttrs'", two((fn, set, sight) => listToAttrs(mapped(fn, set), sight))],
  ['mapAttrsToList', two((fn, set) => mapped(fn, set))],
  ['nameValuePair', two((name, _, __, value) => pair(name, value))],
  ['optional', maybe],
  ['optionals', maybe],
  ['optionalAttrs', second],
  ['mkIf', second],
  ['mergeAttrs', either],
  ['eachDefaultSystem', unary((_, sight, fn) => eachSystem(flakeUtilsSystems, fn, sight))],
  [
    'eachSystem',
    two((list, _, sight, fn) => eachSystem(textsIn(sight.see(list), sight), fn, sight)),
  ],
  ['removeAttrs', { arity: 2, result: ([set], sight) => set && sight.see(set) }],
]);

/** A module that imports every file of a folder. Source: the README of import-tree. */
function treeOf(argument: Seen, sight: Sight): Seen | undefined {
  if (argument.kind !== 'path') return undefined;
  const items = sight
    .filesIn(argument.path)
    .filter((path) => path.endsWith('.nix') && !path.includes('/_'))
    .map((path) => known({ kind: 'path', path }));
  return setSeen(new Map([['imports', known({ kind: 'list', items, whole: true })]]));
}

function fileOf(argument: Seen, sight: Sight): Seen | undefined {
  return argument.kind === 'path' ? (sight.file(argument.path) ?? unknown) : undefined;
}

function namesOf(argument: Seen): Seen {
  if (argument.kind !== 'set') return unknown;
  const items = [...argument.entries.keys()].map((name) => known(textSeen(name)));
  return { kind: 'list', items, whole: argument.whole };
}

function valuesOf(argument: Seen): Seen {
  if (argument.kind !== 'set') return unknown;
  return { kind: 'list', items: [...argument.entries.values()], whole: argument.whole };
}

function flat(argument: Seen, sight: Sight): Seen {
  if (argument.kind !== 'list') return unknown;
  const items = argument.items.flatMap((item) => {
    const seen = sight.see(item);
    return seen.kind === 'list' ? seen.items : [item];
  });
  return { ...argument, items };
}

const mostSets = 200;

function merged(argument: Seen, sight: Sight): Seen {
  if (argument.kind !== 'list' || argument.items.length > mostSets) return unknown;
  return argument.items.map(sight.see).reduce<Seen>(union, setSeen(new Map(), argument.whole));
}

function eachItem(fn: Later, list: Seen): Seen {
  if (list.kind !== 'list') return unknown;
  const items = list.items.map((item): Later => ({ kind: 'applied', fn, args: [item] }));
  return { ...list, items };
}

function genAttrs(list: Seen, fn: Later, { see }: Sight): Seen {
  if (list.kind !== 'list') return unknown;
  const entries = new Map<string, Later>();
  for (const item of list.items) {
    const name = see(item);
    if (name.kind === 'text') entries.set(name.value, { kind: 'applied', fn, args: [item] });
  }
  return setSeen(entries, list.whole && entries.size === list.items.length);
}

/** The systems of `nix-systems/default`, which flake-utils uses. */
const flakeUtilsSystems = ['x86_64-linux', 'aarch64-linux', 'aarch64-darwin', 'x86_64-darwin'];

function textsIn(list: Seen, sight: Sight): readonly string[] {
  if (list.kind !== 'list') return flakeUtilsSystems;
  return list.items.flatMap((item) => {
    const seen = sight.see(item);
    return seen.kind === 'text' ? [seen.value] : [];
  });
}

/** Each attribute that the function gives, as a set by system. Source: `lib.nix` of flake-utils. */
function eachSystem(systems: readonly string[], fn: Later, sight: Sight): Seen {
  const groups = new Map<string, Map<string, Later>>();
  let whole = true;
  for (const system of systems) {
    const given = sight.see({ kind: 'applied', fn, args: [known(textSeen(system))] });
    if (given.kind !== 'set') return unknown;
    whole = whole && given.whole;
    for (const [name, value] of given.entries) {
      const group = groups.get(name) ?? new Map<string, Later>();
      groups.set(name, group.set(system, value));
    }
  }
  const entries = Array.from(groups, ([name, group]): [string, Later] => [
    name,
    known(setSeen(group)),
  ]);
  return setSeen(new Map(entries), whole);
}

type Parts = readonly [fn: Later, name: Later, value: Later];

function eachAttribute(set: Seen, call: (name: Later, value: Later) => Parts): Seen {
  if (set.kind !== 'set') return unknown;
  const entries = [...set.entries].map(([name, value]): readonly [string, Later] => {
    const [fn, ...args] = call(known(textSeen(name)), value);
    return [name, { kind: 'applied', fn, args }];
  });
  return setSeen(new Map(entries), set.whole);
}

function mapped(fn: Later, set: Seen): Seen {
  if (set.kind !== 'set') return unknown;
  const items = [...set.entries].map(
    ([name, value]): Later => ({ kind: 'applied', fn, args: [known(textSeen(name)), value] }),
  );
  return { kind: 'list', items, whole: set.whole };
}

function pair(name: Later, value: Later): Seen {
  return setSeen(
    new Map([
      ['name', name],
      ['value', value],
    ]),
  );
}

function listToAttrs(list: Seen, sight: Sight): Seen {
  if (list.kind !== 'list') return unknown;
  const entries = new Map<string, Later>();
  for (const item of list.items) {
    const seen = sight.see(item);
    const name = sight.attribute(seen, 'name');
    const value = seen.kind === 'set' ? seen.entries.get('value') : undefined;
    if (name.kind === 'text' && value !== undefined) entries.set(name.value, value);
  }
  return setSeen(entries, list.whole && entries.size === list.items.length);
}
