/** All that is to be said of one option, as plain data. */

import type { AttrPath } from '../nix/value.ts';
import { inWords } from '../option/inWords.ts';
import type { OptionType } from '../option/type.ts';
import { type Catalog, nodeAt } from './catalog.ts';
import { moduleSets } from './facts.ts';
import { manualUrl } from './manual.ts';
import { printOptionName } from './optionName.ts';
import { typeOfNode } from './optionType.ts';
import { enableFor, relatedOptions } from './related.ts';

export interface OptionPage {
  readonly set: string;
  readonly release: string;
  /** Where the facts are from: `NixOS 24.11 of December 2024`. */
  readonly source: string;
  /** As the documents have it, with `<name>`. */
  readonly path: AttrPath;
  readonly name: string;
  readonly type: OptionType;
  readonly typeInWords: string;
  /** In upstream's words. */
  readonly typeText: string;
  readonly defaultText: string | undefined;
  readonly readOnly: boolean;
  readonly module: string | undefined;
  readonly description: string | undefined;
  /** Nothing for sets that are not ours: their manual is not known. */
  readonly manual: string | undefined;
  readonly related: readonly { readonly name: string; readonly path: AttrPath }[];
  /** The switch without which the option has no effect, in the person's own names. */
  readonly enable: AttrPath | undefined;
}

/** `path` may have the person's own names for `<name>`. Nothing where no option is. */
export function describeOption(catalog: Catalog, path: AttrPath): OptionPage | undefined {
  const node = nodeAt(catalog, path);
  if (node?.option === undefined) return undefined;
  const { option } = node;
  const type = typeOfNode(catalog, node);
  const set = moduleSets.find((name) => name === catalog.set);
  return {
    set: catalog.set,
    release: catalog.release,
    source: catalog.source,
    path: option.path,
    name: printOptionName(option.path),
    type,
    typeInWords: inWords(type),
    typeText: option.type,
    defaultText: option.defaultText,
    readOnly: option.readOnly,
    module: option.module,
    description: option.description,
    // What a catalog for all releases describes is looked up in the manual of the newest.
    manual:
      set && manualUrl(set, catalog.release === 'any' ? 'unstable' : catalog.release, option.path),
    related: relatedOptions(catalog, path).map((other) => ({
      name: printOptionName(other.path),
      path: other.path,
    })),
    enable: enableFor(catalog, path),
  };
}
