/** What a rule is that brings one old way of writing up to date. */

import { nameOf, namesOf } from '../../nix/readValue.ts';
import type { AttrSet, Binding, BindingItem, Comments, Expr, Selector } from '../../nix/tree.ts';
import { bare } from '../../nix/tree.ts';
import { changeFirst, changeLast, firstTrivia, lastTrivia } from '../../nix/treeEdges.ts';
import type { AttrPath } from '../../nix/value.ts';
import type { OldWay } from './oldWays.ts';

/** What is known where an expression stands. */
export interface Around {
  /** The attributes whose value it is or belongs to, from the top of the file. */
  readonly path: AttrPath;
  /** Whether it is an item of a list that is that value. */
  readonly isItem: boolean;
  /** Names that the file gives a meaning here. */
  readonly names: ReadonlySet<string>;
  /** Whether other names may be packages: `with pkgs;`. */
  readonly inPackages: boolean;
  readonly file: FileFacts;
}

/** An option and the path that it has today. */
export interface Renamed {
  readonly from: AttrPath;
  readonly to: AttrPath;
}

/** What rules have to know of a file and its flake. */
export interface FileFacts {
  /** The names today of what an input brings, by the input's name and the old name, dotted. */
  readonly outputs: ReadonlyMap<string, ReadonlyMap<string, AttrPath>>;
  /** Whether a module, or one that it imports, says `nixpkgs.hostPlatform`. */
  readonly saysPlatform: (module: Expr) => boolean;
  /** The options that have other names today, of those that this file sets. */
  readonly renamed: readonly Renamed[];
}

export interface Rule {
  readonly way: OldWay;
  /** The expression as it is written today; nothing where it is already, or is none of this rule's. */
  readonly modern: (expr: Expr, around: Around) => Expr | undefined;
  /** Where the first old part of it stands, if that is not its start. */
  readonly startOf?: (expr: Expr, around: Around) => number;
}

/** `next` with the comments that stand around `old`. */
export function inPlaceOf(old: Expr, next: Expr): Expr {
  const { leading } = firstTrivia(old);
  const { trailing } = lastTrivia(old);
  const opened = changeFirst(next, (trivia) => ({ ...trivia, leading }));
  return changeLast(opened, (trivia) => ({ ...trivia, trailing }));
}

/** The last name of what is called: `nixosSystem` of `nixpkgs.lib.nixosSystem`. */
export function calledName(fn: Expr): string | undefined {
  if (fn.kind === 'identifier') return fn.name;
  const last = fn.kind === 'select' && fn.fallback === undefined ? fn.path.at(-1) : undefined;
  return last && nameOf(last.name);
}

/** The arguments of a call that hands over one set, whose attributes do not speak of each other. */
export function argumentsOf(call: Expr): AttrSet | undefined {
  const set = call.kind === 'apply' && call.argument.kind === 'set' ? call.argument : undefined;
  return set?.keyword === undefined ? set : undefined;
}

/** The names of a plain selection, the variable first: `inputs.home.nixosModule`. */
export function chainOf(expr: Expr): AttrPath | undefined {
  if (expr.kind !== 'select' || expr.subject.kind !== 'identifier') return undefined;
  const names = expr.fallback === undefined ? namesOf(expr.path) : undefined;
  return names && [expr.subject.name, ...names];
}

/** The binding that these items have for exactly this name. */
export function bindingOf(items: readonly BindingItem[], name: string): Binding | undefined {
  return items.find(
    (item): item is Binding =>
      item.kind === 'binding' && item.path.length === 1 && firstName(item) === name,
  );
}

export function firstName({ path: [first] }: Binding): string | undefined {
  return first && nameOf(first.name);
}

/** The binding under another name, with its comments. */
export function renamedBinding(old: Binding, path: readonly Selector[], value: Expr): Binding {
  const [first, ...rest] = path;
  const trivia = old.path[0]?.name.trivia ?? bare;
  if (first === undefined) return old;
  return { ...old, path: [{ ...first, name: { ...first.name, trivia } }, ...rest], value };
}

/** The comments before a binding, as an item of their own; none where there are none. */
export function commentsBefore({ path: [first] }: Binding): readonly Comments[] {
  const trivia = (first?.name.trivia.leading ?? []).filter(({ kind }) => kind !== 'blank');
  return trivia.length === 0 ? [] : [{ kind: 'comments', trivia }];
}
