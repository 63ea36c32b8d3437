/**
 * `homeManagerConfiguration` with the arguments that it took until 22.05. Today it takes `pkgs` and `modules`,
 * and what the others said is said by modules. Source: `lib/default.nix` of Home Manager.
 */

import { attrSet, binary, binding, identifier, list, select } from '../../nix/build.ts';
import { nameOf } from '../../nix/readValue.ts';
import {
  type Binding,
  type BindingItem,
  bare,
  type Comments,
  type Expr,
  type Inherit,
  type Selector,
} from '../../nix/tree.ts';
import {
  argumentsOf,
  calledName,
  chainOf,
  commentsBefore,
  firstName,
  type Rule,
  renamedBinding,
} from './rule.ts';

const ofHome: ReadonlySet<string> = new Set(['username', 'homeDirectory', 'stateVersion']);
const ofModules: ReadonlySet<string> = new Set(['configuration', 'extraModules', 'modules']);

export const homeManagerArguments: Rule = {
  way: 'home-manager-arguments',
  modern: (expr, { names }) => {
    const argument = argumentsOf(expr);
    if (expr.kind !== 'apply' || argument === undefined) return undefined;
    if (calledName(expr.fn) !== 'homeManagerConfiguration') return undefined;
    const items = argument.bindings.flatMap(oneByOne);
    const isOld = items.some((item) => {
      const name = givenName(item);
      return name === 'system' || name === 'configuration' || ofHome.has(name ?? '');
    });
    const hasPackages = items.some((item) => givenName(item) === 'pkgs');
    const nixpkgs = nixpkgsFor(expr.fn, names);
    if (!isOld || (!hasPackages && nixpkgs === undefined)) return undefined;
    const bindings = modernArguments(items, hasPackages ? undefined : nixpkgs);
    return bindings && { ...expr, argument: { ...argument, bindings } };
  },
};

/** How the flake itself is called where Home Manager's is called like this. */
function nixpkgsFor(fn: Expr, names: ReadonlySet<string>): Expr | undefined {
  const chain = chainOf(fn) ?? [];
  if (chain[0] !== 'inputs' && names.has('nixpkgs')) return identifier('nixpkgs');
  return names.has('inputs') ? select(identifier('inputs'), 'nixpkgs') : undefined;
}

/** Each name that is inherited as an item of its own. */
function oneByOne(item: BindingItem): readonly BindingItem[] {
  if (item.kind !== 'inherit' || item.names.length < 2) return [item];
  return item.names.map((name): Inherit => ({ ...item, names: [name] }));
}

function givenName(item: BindingItem): string | undefined {
  if (item.kind === 'binding') return firstName(item);
  const [name] = item.kind === 'inherit' ? item.names : [];
  return name && nameOf(name);
}

function modernArguments(
  items: readonly BindingItem[],
  nixpkgs: Expr | undefined,
): readonly BindingItem[] | undefined {
  const system = items.find((item) => givenName(item) === 'system');
  const packages = system && nixpkgs && packagesOf(nixpkgs, givenValue(system));
  if (nixpkgs !== undefined && packages === undefined) return undefined;
  const modules = modulesBinding(items);
  const first = items.find((item) => ofModules.has(givenName(item) ?? ''));
  const bindings = items.flatMap((item): readonly BindingItem[] => {
    const name = givenName(item) ?? '';
    if (item === first) return [modules];
    if (item === system) return [...(packages ? [bindingLike(item, 'pkgs', packages)] : [])];
    return ofHome.has(name) || ofModules.has(name) ? [] : [item];
  });
  return first === undefined ? [...bindings, modules] : bindings;
}

function packagesOf(nixpkgs: Expr, system: Expr): Expr {
  const name = system.kind === 'string' ? nameOf(system) : undefined;
  if (name !== undefined) return select(nixpkgs, 'legacyPackages', name);
  const all = select(nixpkgs, 'legacyPackages');
  const step: Selector = {
    dot: bare,
    name: {
      kind: 'dynamic',
      start: 0,
      end: 0,
      part: { kind: 'interpolation', start: 0, end: 0, expr: system, after: [] },
      trivia: bare,
    },
  };
  return all.kind === 'select' ? { ...all, path: [...all.path, step] } : all;
}

/** `modules` of all that was said in other ways, those of the home last. */
function modulesBinding(items: readonly BindingItem[]): Binding {
  const given = items.filter((item) => ofModules.has(givenName(item) ?? ''));
  const parts = given.filter((item) => item.kind === 'binding').filter(isPartOfConfiguration);
  const listed: (Expr | Comments)[] = [];
  const others: Expr[] = [];
  for (const item of given) {
    if (item.kind === 'binding' && isPartOfConfiguration(item)) {
      if (item === parts[0]) listed.push(attrSet(parts.map(withoutFirstName)));
      continue;
    }
    const value = givenValue(item);
    if (item !== given[0] && item.kind === 'binding') listed.push(...commentsBefore(item));
    if (givenName(item) === 'configuration') listed.push(value);
    else if (value.kind === 'list') listed.push(...value.items);
    else others.push(value);
  }
  const home = items.filter((item) => ofHome.has(givenName(item) ?? ''));
  if (home.length > 0) listed.push(attrSet([binding(['home'], attrSet(home))]));
  const all = others.reduce<Expr>((left, right) => binary(left, '++', right), list(listed));
  const [first] = given;
  return first === undefined ? binding(['modules'], all) : bindingLike(first, 'modules', all);
}

/** `configuration.imports = …`: one part of it. */
function isPartOfConfiguration(item: Binding): boolean {
  return item.path.length > 1 && firstName(item) === 'configuration';
}

function withoutFirstName(item: Binding): Binding {
  const [first, next, ...rest] = item.path;
  const trivia = first?.name.trivia ?? bare;
  if (next === undefined) return item;
  const step: Selector = { dot: undefined, name: { ...next.name, trivia } };
  return { ...item, path: [step, ...rest] };
}

function givenValue(item: BindingItem): Expr {
  if (item.kind === 'binding') return item.value;
  const name = identifier(givenName(item) ?? 'null');
  return item.kind === 'inherit' && item.source !== undefined
    ? select(item.source.inner, name.name)
    : name;
}

/** A binding with the comments of the item whose place it takes. */
function bindingLike(item: BindingItem, name: string, value: Expr): Binding {
  const next = binding([name], value);
  return item.kind === 'binding' ? renamedBinding(item, next.path, value) : next;
}
