/**
 * Lists of options that have moved, `*.moved.json`: read from upstream's `mkRenamedOptionModule`,
 * `mkRemovedOptionModule` and `mkChangedOptionModule` calls. Upstream's sentences about them are not
 * kept: only the reason, as one of ours, and the options that they name.
 */

import { isJsonObject } from '../nix/json.ts';
import type { AttrPath } from '../nix/value.ts';
import type { MovedFacts, OptionFacts, RemovalReason } from './facts.ts';
import { isAnyName, parseOptionName, printOptionName } from './optionName.ts';

/** The moves that can be read; a target that is meant from within a submodule is made whole. */
export function decodeMoved(
  input: unknown,
  options: readonly OptionFacts[],
): readonly MovedFacts[] {
  if (!Array.isArray(input)) return [];
  const known = prefixesOf(options);
  return input.flatMap((item: unknown) => decodeMove(item, known));
}

function decodeMove(input: unknown, known: ReadonlySet<string>): readonly MovedFacts[] {
  if (!isJsonObject(input) || typeof input.name !== 'string') return [];
  const path = parseOptionName(input.name);
  if (path === undefined) return [];
  const to = typeof input.to === 'string' ? parseOptionName(input.to) : undefined;
  const target = to && wholeTarget(path, to, known);
  if (input.kind === 'renamed') {
    return target === undefined ? [] : [{ kind: 'renamed', path, to: target }];
  }
  if (target !== undefined) return [{ kind: 'removed', path, reason: 'changed', see: [target] }];
  const message = typeof input.message === 'string' ? input.message : '';
  const see = namedIn(message, path, known);
  return [{ kind: 'removed', path, reason: reasonOf(message, see), see }];
}

/** Below `<name>` and `*`, upstream writes targets from there on. */
function wholeTarget(path: AttrPath, to: AttrPath, known: ReadonlySet<string>): AttrPath {
  const root = path.findLastIndex(isAnyName) + 1;
  const first = to[0] ?? '';
  return root === 0 || known.has(first) ? to : [...path.slice(0, root), ...to];
}

/** The options that a message names, in its order. */
function namedIn(message: string, path: AttrPath, known: ReadonlySet<string>): readonly AttrPath[] {
  const own = printOptionName(path);
  const found = Array.from(
    message.matchAll(/[A-Za-z][\w-]*(?:\.(?:[\w-]+|<name>))+/g),
    ([name]) => name,
  );
  return [...new Set(found)].flatMap((name) => {
    const see = name !== own && known.has(name) ? parseOptionName(name) : undefined;
    return see === undefined ? [] : [see];
  });
}

function reasonOf(message: string, see: readonly AttrPath[]): RemovalReason {
  if (see.length > 0) return 'replaced';
  if (
    /\b(?:always|no longer (?:needed|necessary|requires?)|unconditionally|not required)\b/.test(
      message,
    )
  ) {
    return 'needless';
  }
  return /\b(?:removed|archived|unmaintained|dropped|no longer (?:maintained|available)|equivalent)\b/i.test(
    message,
  )
    ? 'gone'
    : 'unsaid';
}

/** Every option and every group that holds one. */
function prefixesOf(options: readonly OptionFacts[]): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { path } of options) {
    for (let length = path.length; length > 0; length -= 1) {
      const name = printOptionName(path.slice(0, length));
      if (names.has(name)) break;
      names.add(name);
    }
  }
  return names;
}
