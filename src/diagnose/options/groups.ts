/** Walks the settings beside the tree of a catalog: groups are opened, options are checked. */

import { type CatalogNode, nodeAt } from '../../catalog/catalog.ts';
import { knownInputWith } from '../../catalog/knownInputs.ts';
import { printOptionName } from '../../catalog/optionName.ts';
import { typeOfNode } from '../../catalog/optionType.ts';
import type { AttrPath, Attrs, Value } from '../../nix/value.ts';
import { type Finding, removing } from '../finding.ts';
import { absentFinding } from './absent.ts';
import { readOnlyFinding } from './readOnly.ts';
import type { Scope } from './scope.ts';
import { valueFindings } from './values.ts';

/** What every module may say besides options. Source: `lib/modules.nix` of Nixpkgs. */
const moduleKeys: ReadonlySet<string> = new Set(['imports', 'disabledModules', '_module']);

export function groupFindings(
  scope: Scope,
  attrs: Attrs,
  above: AttrPath,
  node: CatalogNode,
): readonly Finding[] {
  const found: Finding[] = [];
  for (const { name, value } of attrs.attrs) {
    if (above.length === 0 && moduleKeys.has(name)) continue;
    const child = node.children.get(name) ?? node.any;
    found.push(...findingsAt(scope, [...above, name], child, value));
  }
  return found;
}

function findingsAt(
  scope: Scope,
  path: AttrPath,
  node: CatalogNode | undefined,
  value: Value,
): readonly Finding[] {
  if (node === undefined) return absentFindings(scope, path, value);
  if (node.option === undefined) {
    if (value.kind === 'attrs') return groupFindings(scope, value, path, node);
    return value.kind === 'raw' ? [] : [notAGroup(scope, path)];
  }
  if (node.option.readOnly) return [readOnlyFinding(scope, path)];
  return valueFindings(scope, path, typeOfNode(scope.catalog, node), value);
}

/** A path that the catalog does not have: options that were brought along may know it. */
function absentFindings(scope: Scope, path: AttrPath, value: Value): readonly Finding[] {
  for (const added of scope.added) {
    const node = nodeAt(added, path);
    if (node !== undefined)
      return findingsAt({ ...scope, catalog: added, added: [] }, path, node, value);
  }
  if (value.kind === 'attrs' && movedBelow(scope, path)) {
    return value.attrs.flatMap((attr) => absentFindings(scope, [...path, attr.name], attr.value));
  }
  return isBrought(scope, path) ? [] : [absentFinding(scope, path)];
}

/** Whether a well-known flake that is an input here has such options. */
function isBrought({ inputs }: Scope, path: AttrPath): boolean {
  const known = knownInputWith(path);
  return (
    known !== undefined && inputs.some(({ name, url }) => name === known.name || url === known.url)
  );
}

/** Whether the group is gone as a whole, but it is known what became of the options in it. */
function movedBelow({ catalog }: Scope, path: AttrPath): boolean {
  const moved = catalog.moved.get(path[0] ?? '') ?? [];
  return moved.some(
    ({ path: old }) => old.length > path.length && path.every((step, index) => step === old[index]),
  );
}

function notAGroup({ place }: Scope, path: AttrPath): Finding {
  return {
    code: 'group',
    severity: 'error',
    place: place(path),
    message: `${printOptionName(path)} is a group of options and takes no value itself.`,
    fix: 'Set one of the options inside it.',
    mends: [removing(place(path))],
  };
}
