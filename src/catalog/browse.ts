/** The catalog as a tree to open branch by branch, as plain data. */

import type { AttrPath } from '../nix/value.ts';
import { type Catalog, childrenAt } from './catalog.ts';
import { printOptionStep } from './optionName.ts';

export interface BrowseItem {
  /** As the documents have it, with `<name>`. */
  readonly path: AttrPath;
  /** The last step of the path, as it is written. */
  readonly label: string;
  readonly isOption: boolean;
  /** Whether options stand below it. */
  readonly opens: boolean;
  /** How many options there are here and below. */
  readonly count: number;
}

export interface Branch {
  /** Where the facts are from: `NixOS 24.11 of December 2024`. */
  readonly source: string;
  readonly items: readonly BrowseItem[];
}

/** What stands directly below a path, by name, groups and options alike. */
export function browse(catalog: Catalog, path: AttrPath): Branch {
  const items = childrenAt(catalog, path)
    .map((node) => ({
      path: node.path,
      label: printOptionStep(node.path.at(-1) ?? ''),
      isOption: node.option !== undefined,
      opens: node.children.size > 0,
      count: node.count,
    }))
    .sort((a, b) => (a.label < b.label ? -1 : 1));
  return { source: catalog.source, items };
}
