/** A path that is no option: renamed, removed, of a flake that is not there, or a slip of the keys. */

import { type Catalog, nodeAt } from '../../catalog/catalog.ts';
import { knownInputWith } from '../../catalog/knownInputs.ts';
import { currentPath } from '../../catalog/moveRenamed.ts';
import { isAnyName, printOptionName } from '../../catalog/optionName.ts';
import { typeInside, typeOfNode } from '../../catalog/optionType.ts';
import { standingOf } from '../../catalog/standing.ts';
import { nearest } from '../../catalog/wordDistance.ts';
import { getAt } from '../../nix/attrs.ts';
import type { AttrPath } from '../../nix/value.ts';
import { type Finding, type NamedMend, removing } from '../finding.ts';
import { misplacedAt } from './misplaced.ts';
import { nameIn } from './nameIn.ts';
import { isDated, type Scope } from './scope.ts';
import { isKnown, isSettled } from './settled.ts';

/**
 * Sources: `mkRenamedOptionModule` and `mkChangedOptionModule` of Nixpkgs warn, `mkRemovedOptionModule`
 * is an assertion, and an option that nobody declares stops the evaluation.
 */
export function absentFinding(scope: Scope, path: AttrPath): Finding {
  const { catalog } = scope;
  const place = scope.place(path);
  const standing = standingOf(catalog, path);
  if (standing.kind === 'renamed') {
    const to = currentPath(catalog, path);
    return {
      code: 'renamed-option',
      severity: 'warning',
      place,
      message: `This is called ${printOptionName(to)} today.`,
      why: 'The old name still works, and Nix warns about it every time.',
      mends: renaming(scope, path, to),
    };
  }
  if (standing.kind === 'removed') {
    return {
      code: 'removed-option',
      severity: standing.reason === 'changed' ? 'warning' : 'error',
      place,
      message: standing.message,
      mends: removals(scope, path),
    };
  }
  return unknown(scope, path);
}

function unknown(scope: Scope, path: AttrPath): Finding {
  const { settings } = scope;
  const place = scope.place(path);
  const name = nameIn(settings, path);
  const known = knownInputWith(path);
  if (known !== undefined) {
    return {
      code: 'missing-input',
      severity: scope.foreign ? 'notice' : 'error',
      place,
      message: `${name} is an option of ${known.label}, and this flake does not have it as an input.`,
      mends: [{ label: `Add ${known.label}`, mend: { kind: 'add-input', name: known.name } }],
    };
  }
  const misplaced = misplacedAt(path);
  const meant = misplaced === undefined ? likelyPath(scope, path) : undefined;
  const fix = meant === undefined ? misplaced?.fix : `Did you mean ${nameIn(settings, meant)}?`;
  const suggestion = fix === undefined ? {} : { fix };
  const mends = [
    ...(meant === undefined ? [] : renaming(scope, path, meant)),
    ...(misplaced?.mends ?? []),
    ...removals(scope, path),
  ];
  const elsewhere = otherSetWith(scope, path);
  if (isDated(scope) && !isSettled(scope, path, meant)) {
    return {
      code: 'unknown-option',
      severity: 'notice',
      place,
      message: `${name} is not among the options that this page knows.`,
      why: `They are those of ${scope.catalog.source}: it may be newer.`,
      ...suggestion,
      mends,
    };
  }
  const why = scope.foreign
    ? 'Unless one of your own modules or inputs brings it.'
    : elsewhere &&
      `${labels[elsewhere.set] ?? elsewhere.set} has one of this name: it belongs there.`;
  return {
    code: 'unknown-option',
    severity: scope.foreign ? 'warning' : 'error',
    place,
    message: `There is no option called ${name}.`,
    ...(why === undefined ? {} : { why }),
    ...suggestion,
    mends,
  };
}

/** What people call the module sets. */
const labels: Readonly<Record<string, string>> = {
  'home-manager': 'Home Manager',
  nixos: 'NixOS',
  'nix-darwin': 'nix-darwin',
};

/** The catalog of another module set that has something at this very path. */
function otherSetWith({ others }: Scope, path: AttrPath): Catalog | undefined {
  return others.find((catalog) => isKnown(catalog, path));
}

/** Items of lists are taken out by hand. */
function removals({ settings, place }: Scope, path: AttrPath): readonly NamedMend[] {
  return getAt(settings, path) === undefined ? [] : [removing(place(path))];
}

function renaming(scope: Scope, path: AttrPath, to: AttrPath): readonly NamedMend[] {
  const { settings } = scope;
  if (getAt(settings, path) === undefined || getAt(settings, to) !== undefined) return [];
  const place = scope.place(path);
  return [{ label: `Rename it to ${printOptionName(to)}`, mend: { kind: 'rename', place, to } }];
}

/** The path with its first unknown step mended; nothing where no name is near. */
function likelyPath({ catalog }: Scope, path: AttrPath): AttrPath | undefined {
  for (let length = path.length - 1; length >= 0; length -= 1) {
    const above = path.slice(0, length);
    const node = nodeAt(catalog, above);
    if (node === undefined) continue;
    const inner = node === catalog.root ? undefined : typeInside(typeOfNode(catalog, node), []);
    const names =
      inner?.kind === 'submodule'
        ? inner.options.map(({ name }) => name)
        : [...node.children.keys()];
    const name = nearest(
      path[length] ?? '',
      names.filter((one) => !isAnyName(one)),
    );
    return name === undefined ? undefined : [...above, name, ...path.slice(length + 1)];
  }
  return undefined;
}
