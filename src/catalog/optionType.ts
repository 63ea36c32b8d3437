/** The whole type of an option: what its description says, with the options inside it filled in. */

import type { AttrPath } from '../nix/value.ts';
import { memberOf, parseType } from '../option/parseType.ts';
import type { OptionType, SubOption } from '../option/type.ts';
import { type Catalog, type CatalogNode, nodeAt } from './catalog.ts';
import { hiddenShape } from './hiddenShapes.ts';
import { isNeeded } from './needed.ts';
import { isAnyName } from './optionName.ts';

/** What the description alone says: the kind at the root is right, submodules are bare. */
export function bareTypeOf(catalog: Catalog, description: string): OptionType {
  const known = catalog.bareTypes.get(description);
  if (known !== undefined) return known;
  const type = parseType(description);
  catalog.bareTypes.set(description, type);
  return type;
}

/** The type of what stands at a path, be it an option, a group, or a part of an option's value. */
export function typeAt(catalog: Catalog, path: AttrPath): OptionType | undefined {
  const node = nodeAt(catalog, path);
  if (node !== undefined && node !== catalog.root) return typeOfNode(catalog, node);
  for (let length = path.length - 1; length > 0; length -= 1) {
    const above = nodeAt(catalog, path.slice(0, length));
    if (above !== undefined) return typeInside(typeOfNode(catalog, above), path.slice(length));
  }
  return undefined;
}

export function typeOfNode(catalog: Catalog, node: CatalogNode): OptionType {
  const known = catalog.types.get(node);
  if (known !== undefined) return known;
  const type =
    node.option === undefined
      ? groupOf(catalog, node)
      : whole(catalog, bareTypeOf(catalog, node.option.type), node);
  catalog.types.set(node, type);
  return type;
}

/** What stands at `path` in a value of the type; nothing where no attribute can be. */
export function typeInside(type: OptionType, path: AttrPath): OptionType | undefined {
  const [name, ...rest] = path;
  if (name === undefined) return type;
  switch (type.kind) {
    case 'nullOr':
      return typeInside(type.of, path);
    // The items of a list stand at their numbers.
    case 'listOf':
    case 'attrsOf':
      return typeInside(type.of, rest);
    case 'submodule': {
      const option = type.options.find((sub) => sub.name === name);
      const below = option?.type ?? type.freeform;
      return below && typeInside(below, rest);
    }
    case 'either': {
      for (const branch of type.branches) {
        const found = typeInside(branch, path);
        if (found !== undefined) return found;
      }
      return undefined;
    }
    case 'freeform':
    case 'opaque':
      return type;
    default:
      return undefined;
  }
}

/** A group that is no option itself: a submodule by another name. */
function groupOf(catalog: Catalog, node: CatalogNode): OptionType {
  const named = subOptions(catalog, node);
  if (node.any === undefined) return { kind: 'submodule', options: named };
  const of = typeOfNode(catalog, node.any);
  return named.length === 0
    ? { kind: 'attrsOf', of }
    : { kind: 'submodule', options: named, freeform: of };
}

/** Before 2025 the documents of NixOS told of an open submodule only what any other name in it may hold. */
function whole(catalog: Catalog, type: OptionType, node: CatalogNode): OptionType {
  if (holdsOthers(type) || node.children.size === 0) return filled(catalog, type, node);
  return { kind: 'submodule', options: subOptions(catalog, node), freeform: type };
}

function holdsOthers(type: OptionType): boolean {
  switch (type.kind) {
    case 'nullOr':
      return holdsOthers(type.of);
    case 'either':
      return type.branches.some(holdsOthers);
    case 'listOf':
    case 'attrsOf':
    case 'submodule':
    case 'freeform':
    case 'opaque':
      return true;
    default:
      return false;
  }
}

/** The type with what the documents list below it. */
function filled(catalog: Catalog, type: OptionType, node: CatalogNode): OptionType {
  switch (type.kind) {
    case 'nullOr':
      return { ...type, of: filled(catalog, type.of, node) };
    case 'either': {
      const [first, ...rest] = type.branches;
      return {
        kind: 'either',
        branches: [
          filled(catalog, first, node),
          ...rest.map((branch) => filled(catalog, branch, node)),
        ],
      };
    }
    case 'listOf': {
      const item = node.children.get('*');
      return item === undefined
        ? { ...type, of: open(type.of) }
        : { ...type, of: entry(catalog, type.of, item) };
    }
    case 'attrsOf': {
      const of = node.any === undefined ? open(type.of) : entry(catalog, type.of, node.any);
      const named = subOptions(catalog, node);
      return named.length === 0
        ? { ...type, of }
        : { kind: 'submodule', options: named, freeform: of };
    }
    case 'submodule': {
      const options = subOptions(catalog, node);
      if (options.length === 0 && type.options.length === 0) {
        const hidden = type.freeform === undefined ? hiddenShape(node.path) : undefined;
        return hidden === undefined ? open(type) : { ...type, options: hidden };
      }
      return options.length === 0 ? type : { ...type, options };
    }
    case 'freeform': {
      const options = subOptions(catalog, node);
      return options.length === 0 ? type : { kind: 'submodule', options, freeform: memberOf(type) };
    }
    default:
      return type;
  }
}

/** What stands under any name: the documents list it as an option, or only what is inside it. */
function entry(catalog: Catalog, type: OptionType, node: CatalogNode): OptionType {
  return node.option === undefined ? filled(catalog, type, node) : typeOfNode(catalog, node);
}

/** A submodule that no document lists may hold anything. */
function open(type: OptionType): OptionType {
  switch (type.kind) {
    case 'submodule':
      return type.options.length > 0 || type.freeform !== undefined
        ? type
        : { ...type, freeform: { kind: 'freeform', format: 'nix' } };
    case 'nullOr':
      return { ...type, of: open(type.of) };
    case 'listOf':
    case 'attrsOf':
      return { ...type, of: open(type.of) };
    case 'either': {
      const [first, ...rest] = type.branches;
      return { kind: 'either', branches: [open(first), ...rest.map(open)] };
    }
    default:
      return type;
  }
}

/** What can be set below a node; nobody sets what is read-only. */
function subOptions(catalog: Catalog, node: CatalogNode): readonly SubOption[] {
  return Array.from(node.children, ([name, child]) => ({ name, child }))
    .filter(({ name, child }) => !isAnyName(name) && child.option?.readOnly !== true)
    .map(({ name, child }) => {
      const type = typeOfNode(catalog, child);
      const required =
        child.option !== undefined &&
        child.option.defaultText === undefined &&
        !isEmptyBySelf(type) &&
        isNeeded(catalog, child, node.children);
      return required ? { name, type, required } : { name, type };
    });
}

/** Nix takes an empty value of these where nothing is set. */
function isEmptyBySelf({ kind }: OptionType): boolean {
  return kind === 'submodule' || kind === 'attrsOf' || kind === 'listOf' || kind === 'freeform';
}
