/** Whether a path that an old list of options lacks is wrong all the same. */

import { type Catalog, coveringOption, nodeAt } from '../../catalog/catalog.ts';
import { distance } from '../../catalog/wordDistance.ts';
import type { AttrPath } from '../../nix/value.ts';
import type { Scope } from './scope.ts';

/** Groups of NixOS in which nothing has been added for years. */
const settledGroups: ReadonlySet<string> = new Set(['nixpkgs', 'time', 'console']);

/** Groups at the root that NixOS has had since the documents we know. */
const newGroups: ReadonlySet<string> = new Set(['image']);

/** Programs of Home Manager that NixOS has had, too, since the documents we know. */
const newPrograms: ReadonlySet<string> = new Set([
  ...['bat', 'foot', 'fzf', 'ghostty', 'git-worktree-switcher', 'helix', 'hyprlock', 'lazygit'],
  ...['niri', 'obs-studio', 'opencode', 'television', 'vivid', 'vscode', 'yazi', 'zed-editor'],
  ...['zoxide'],
]);

/**
 * Whether the path is wrong even if our list is old: one letter away from an option, or in a group that
 * there is not, or in one that does not grow.
 */
export function isSettled(scope: Scope, path: AttrPath, meant: AttrPath | undefined): boolean {
  const { catalog } = scope;
  const [root = '', group = ''] = path;
  if (settledGroups.has(root)) return true;
  if (!catalog.root.children.has(root) && !newGroups.has(root)) return true;
  if (root === 'programs' && !newPrograms.has(group) && belongsElsewhere(scope, path)) return true;
  if (belongsToMacs(scope, path)) return true;
  if (meant === undefined || !isKnown(catalog, meant)) return false;
  const [slip = '', right = ''] = path.flatMap((step, index) =>
    step === meant[index] ? [] : [step, meant[index] ?? ''],
  );
  return distance(slip, right, 1) <= 1 && slip.replace(/\D/g, '') === right.replace(/\D/g, '');
}

/** Whether Home Manager has the whole group, and this system has nothing of it. */
function belongsElsewhere({ catalog, others }: Scope, path: AttrPath): boolean {
  const group = path.slice(0, 2);
  return nodeAt(catalog, group) === undefined && others.some((other) => isKnown(other, group));
}

/** Names that NixOS may have given to options of its own since, for many groups get them. */
const usualNames: ReadonlySet<string> = new Set(['enable', 'package', 'finalPackage', 'settings']);

/** Whether nix-darwin alone has the option, in a group that NixOS has too. */
function belongsToMacs({ catalog, others }: Scope, path: AttrPath): boolean {
  const mac = others.find(({ set }) => set === 'nix-darwin');
  return (
    mac !== undefined &&
    !usualNames.has(path.at(-1) ?? '') &&
    isKnown(mac, path) &&
    nodeAt(catalog, path.slice(0, -1)) !== undefined
  );
}

/** Whether the catalog has something at the path, or an option that it is inside of. */
export function isKnown(catalog: Catalog, path: AttrPath): boolean {
  return nodeAt(catalog, path) !== undefined || coveringOption(catalog, path) !== undefined;
}
