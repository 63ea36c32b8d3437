/** How much of a catalog can be set, and through what kind of field. */

import { isOpaque } from '../option/parseType.ts';
import type { Catalog } from './catalog.ts';
import { bareTypeOf } from './optionType.ts';

export interface CatalogStats {
  readonly set: string;
  readonly release: string;
  readonly source: string;
  readonly options: number;
  /** Not for anyone to set. */
  readonly readOnly: number;
  /** With a field that is not raw Nix at its root. */
  readonly typed: number;
  /** With a Nix expression only. */
  readonly opaque: number;
  readonly distinctTypes: number;
  readonly moved: number;
  /** Options that can be set, in some way, of those that are not read-only: 1 is all. */
  readonly settable: number;
  /** `typed` of all options: 1 is all. */
  readonly typedShare: number;
}

export function statsOf(catalog: Catalog): CatalogStats {
  const { set, release, source, options } = catalog;
  const opaque = options.filter(({ type }) => isOpaque(bareTypeOf(catalog, type))).length;
  const readOnly = options.filter((option) => option.readOnly).length;
  const open = options.length - readOnly;
  return {
    set,
    release,
    source,
    options: options.length,
    readOnly,
    typed: options.length - opaque,
    opaque,
    distinctTypes: new Set(options.map(({ type }) => type)).size,
    moved: [...catalog.moved.values()].reduce((sum, group) => sum + group.length, 0),
    // Whatever has no field of its own takes a Nix expression.
    settable: open === 0 ? 1 : options.filter((option) => !option.readOnly).length / open,
    typedShare: options.length === 0 ? 1 : (options.length - opaque) / options.length,
  };
}
