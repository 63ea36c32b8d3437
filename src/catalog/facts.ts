/** What upstream's documents say of options, as plain data: the source that a catalog is built from. */

import type { AttrPath } from '../nix/value.ts';

/** The module sets that we ship, in the order in which a person meets them. */
export const moduleSets = ['home-manager', 'nixos', 'nix-darwin'] as const;

export type ModuleSet = (typeof moduleSets)[number];

/** One of ours, or the name of an input that the person added. */
export type SetName = string;

export interface OptionFacts {
  /** With `<name>` where any name may stand, and `*` for any item of a list. */
  readonly path: AttrPath;
  /** In upstream's words; `parseType` reads it. */
  readonly type: string;
  /** A Nix expression, as upstream shows it; empty where upstream tells the default in prose. */
  readonly defaultText: string | undefined;
  readonly readOnly: boolean;
  /** The file that declares it, below the source of its set. */
  readonly module: string | undefined;
  /** Upstream's sentences, in Markdown; only where the deployment brought them. */
  readonly description: string | undefined;
}

/** Why an option is no more. */
export type RemovalReason =
  /** Another option does this now, but takes another value. */
  | 'changed'
  /** Other options do this now; `see` names them. */
  | 'replaced'
  /** What it set is always so now, or needs no setting. */
  | 'needless'
  /** The program itself is gone, or has dropped this. */
  | 'gone'
  | 'unsaid';

export type MovedFacts =
  | { readonly kind: 'renamed'; readonly path: AttrPath; readonly to: AttrPath }
  | {
      readonly kind: 'removed';
      readonly path: AttrPath;
      readonly reason: RemovalReason;
      /** Options to look at instead. */
      readonly see: readonly AttrPath[];
    };

export interface CatalogFacts {
  readonly set: SetName;
  /** As in the table of releases; a set that ships once for all of them says `any`. */
  readonly release: string;
  /** Where and when the facts are from, for people: `NixOS 24.11 of December 2024`. */
  readonly source: string;
  readonly options: readonly OptionFacts[];
  readonly moved: readonly MovedFacts[];
}
