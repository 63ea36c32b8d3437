/** What a person can set: data, a path, a package, or an expression of their own, told apart by `kind`. */

export type Value =
  | { readonly kind: 'null' }
  | { readonly kind: 'boolean'; readonly value: boolean }
  /** A whole number that a double holds exactly; larger ones are `raw`. */
  | { readonly kind: 'integer'; readonly value: number }
  /** A finite number, printed with a point or an exponent even when it is whole. */
  | { readonly kind: 'float'; readonly value: number }
  /** These very characters; NUL cannot be written in Nix and is refused where text enters. */
  | { readonly kind: 'string'; readonly value: string }
  /** A Nix path, as it is written: `./dotfiles/zshrc`, `/etc/hosts`. */
  | { readonly kind: 'path'; readonly text: string }
  /** An attribute of `pkgs`: `["python3Packages", "requests"]`. */
  | { readonly kind: 'package'; readonly attrPath: readonly string[] }
  | { readonly kind: 'list'; readonly items: readonly Value[] }
  | Attrs
  /** A Nix expression in the person's own words. */
  | { readonly kind: 'raw'; readonly text: string };

/** An attribute set whose attributes keep the order in which they were added; names are unique. */
export interface Attrs {
  readonly kind: 'attrs';
  readonly attrs: readonly Attr[];
}

export interface Attr {
  readonly name: string;
  readonly value: Value;
}

/** The names from the root to an attribute: `["programs", "git", "enable"]`. */
export type AttrPath = readonly string[];
