/** How a path stands to a catalog: an option, inside one, a group, moved, or unknown. */

import type { AttrPath } from '../nix/value.ts';
import type { OptionType } from '../option/type.ts';
import { type Catalog, type CatalogNode, coveringOption, nodeAt } from './catalog.ts';
import type { MovedFacts, OptionFacts, RemovalReason } from './facts.ts';
import { isAnyName, printOptionName } from './optionName.ts';
import { typeInside, typeOfNode } from './optionType.ts';

export type Standing =
  | {
      readonly kind: 'option';
      readonly node: CatalogNode;
      readonly option: OptionFacts;
      readonly type: OptionType;
    }
  /** A part of an option's value: an entry of `attribute set of …`, a key of free-form settings. */
  | {
      readonly kind: 'inside';
      readonly option: OptionFacts;
      readonly rest: AttrPath;
      readonly type: OptionType;
    }
  /** Options stand below it. */
  | { readonly kind: 'group'; readonly node: CatalogNode; readonly type: OptionType }
  | { readonly kind: 'renamed'; readonly to: AttrPath }
  | {
      readonly kind: 'removed';
      readonly reason: RemovalReason;
      readonly see: readonly AttrPath[];
      /** Why, and what to do instead, in words. */
      readonly message: string;
    }
  | { readonly kind: 'unknown' };

export function standingOf(catalog: Catalog, path: AttrPath): Standing {
  const node = nodeAt(catalog, path);
  if (node?.option !== undefined) {
    return { kind: 'option', node, option: node.option, type: typeOfNode(catalog, node) };
  }
  const moved = movedAt(catalog, path);
  if (moved?.kind === 'renamed') return { kind: 'renamed', to: moved.to };
  if (moved !== undefined) {
    const { reason, see } = moved;
    return { kind: 'removed', reason, see, message: removalInWords(reason, see) };
  }
  if (node !== undefined && path.length > 0) {
    return { kind: 'group', node, type: typeOfNode(catalog, node) };
  }
  const covering = coveringOption(catalog, path);
  const type = covering && typeInside(typeOfNode(catalog, covering.node), covering.rest);
  return covering === undefined || type === undefined
    ? { kind: 'unknown' }
    : { kind: 'inside', option: covering.option, rest: covering.rest, type };
}

/** What became of the option at `path`, or of the group it was in; `to` is for this very path. */
function movedAt(catalog: Catalog, path: AttrPath): MovedFacts | undefined {
  let nearest: MovedFacts | undefined;
  for (const moved of catalog.moved.get(path[0] ?? '') ?? []) {
    if (!leadsTo(moved.path, path)) continue;
    if (nearest === undefined || moved.path.length > nearest.path.length) nearest = moved;
  }
  if (nearest?.kind !== 'renamed') return nearest;
  return { ...nearest, to: targetFor(nearest.path, nearest.to, path) };
}

function leadsTo(pattern: AttrPath, path: AttrPath): boolean {
  return (
    pattern.length <= path.length &&
    pattern.every((step, index) => step === path[index] || isAnyName(step))
  );
}

/** The new path, with the names that stood for `<name>` in the old one, and what was below it. */
function targetFor(from: AttrPath, to: AttrPath, path: AttrPath): AttrPath {
  const names = path.slice(0, from.length).filter((_, index) => isAnyName(from[index] ?? ''));
  let used = 0;
  const start = to.map((step) => {
    if (!isAnyName(step) || used >= names.length) return step;
    used += 1;
    return names[used - 1] ?? step;
  });
  return [...start, ...path.slice(from.length)];
}

function removalInWords(reason: RemovalReason, see: readonly AttrPath[]): string {
  const names = see.map((path) => `\`${printOptionName(path)}\``).join(', ');
  switch (reason) {
    case 'changed':
      return `This option was replaced by ${names}, which takes another kind of value.`;
    case 'replaced':
      return `This option is no more. Look at ${names} instead.`;
    case 'needless':
      return 'This option is no more, and nothing has to be set in its place.';
    case 'gone':
      return 'This option is no more, because what it set up is gone.';
    case 'unsaid':
      return 'This option is no more.';
  }
}
