/** Which names an expression takes from outside itself: what the function around it must be given. */

import type { AttrName, BindingItem, Expr, Parameter, Selector, StringPart } from './tree.ts';

/**
 * What every Nix file knows without being told.
 * Source: `src/libexpr/primops.cc` of Nix; names that begin with `__` are further builtins.
 */
const globals: ReadonlySet<string> = new Set([
  ...['true', 'false', 'null', 'builtins', 'import', 'map', 'toString', 'throw', 'abort'],
  ...['baseNameOf', 'dirOf', 'removeAttrs', 'isNull', 'placeholder', 'scopedImport', 'break'],
  ...['derivation', 'derivationStrict', 'fetchTarball', 'fetchTree', 'fetchGit'],
  ...['fetchMercurial', 'fetchurl', 'fromTOML'],
]);

/** Whether `name` means something in every file, so that a package of this name needs its `pkgs.`. */
export function isGlobal(name: string): boolean {
  return globals.has(name) || name.startsWith('__');
}

type Scope = ReadonlySet<string>;

/** Names that every module may ask for; under a `with` only these are taken to come from outside. */
export const moduleArguments: ReadonlySet<string> = new Set([
  ...['config', 'lib', 'pkgs', 'options', 'inputs', 'osConfig', 'modulesPath'],
]);

/** Adds to `found` the names that an expression takes from outside, global ones aside. */
export function addFreeNames(expr: Expr, found: Set<string>): void {
  visit(expr, { bound: new Set(), inWith: false }, found);
}

interface Context {
  readonly bound: Scope;
  readonly inWith: boolean;
}

function visit(expr: Expr, context: Context, found: Set<string>): void {
  const inside = (inner: Expr) => visit(inner, context, found);
  switch (expr.kind) {
    case 'identifier':
      use(expr.name, context, found);
      return;
    case 'integer':
    case 'float':
    case 'searchPath':
    case 'broken':
      return;
    case 'string':
      for (const line of expr.lines) visitParts(line, context, found);
      return;
    case 'path':
      visitParts(expr.parts, context, found);
      return;
    case 'list':
      for (const item of expr.items) if (item.kind !== 'comments') inside(item);
      return;
    case 'set': {
      const scope = expr.keyword === undefined ? context : binding(context, expr.bindings);
      visitBindings(expr.bindings, context, scope, found);
      return;
    }
    case 'select':
      inside(expr.subject);
      visitPath(expr.path, context, found);
      if (expr.fallback !== undefined) inside(expr.fallback.expr);
      return;
    case 'has':
      inside(expr.subject);
      visitPath(expr.path, context, found);
      return;
    case 'parens':
      inside(expr.inner);
      return;
    case 'with':
      inside(expr.scope);
      visit(expr.body, { ...context, inWith: true }, found);
      return;
    case 'let': {
      const scope = binding(context, expr.bindings);
      visitBindings(expr.bindings, context, scope, found);
      visit(expr.body, scope, found);
      return;
    }
    case 'assert':
      inside(expr.condition);
      inside(expr.body);
      return;
    case 'if':
      inside(expr.condition);
      inside(expr.yes);
      inside(expr.no);
      return;
    case 'lambda': {
      const scope = { ...context, bound: new Set([...context.bound, ...namesOf(expr.parameter)]) };
      visitFallbacks(expr.parameter, scope, found);
      visit(expr.body, scope, found);
      return;
    }
    case 'apply':
      inside(expr.fn);
      inside(expr.argument);
      return;
    case 'binary':
      inside(expr.left);
      inside(expr.right);
      return;
    case 'unary':
      inside(expr.operand);
      return;
  }
}

function use(name: string, { bound, inWith }: Context, found: Set<string>): void {
  if (bound.has(name) || isGlobal(name)) return;
  if (!inWith || moduleArguments.has(name)) found.add(name);
}

function visitParts(parts: readonly StringPart[], context: Context, found: Set<string>): void {
  for (const part of parts) if (part.kind === 'interpolation') visit(part.expr, context, found);
}

function visitName(name: AttrName, context: Context, found: Set<string>): void {
  if (name.kind === 'dynamic') visit(name.part.expr, context, found);
  else if (name.kind === 'string') {
    for (const line of name.lines) visitParts(line, context, found);
  }
}

function visitPath(path: readonly Selector[], context: Context, found: Set<string>): void {
  for (const { name } of path) visitName(name, context, found);
}

/** `outer` is where `inherit` without a source looks, `scope` where everything else does. */
function visitBindings(
  items: readonly BindingItem[],
  outer: Context,
  scope: Context,
  found: Set<string>,
): void {
  for (const item of items) {
    if (item.kind === 'binding') {
      visitPath(item.path, scope, found);
      visit(item.value, scope, found);
    } else if (item.kind === 'inherit') {
      if (item.source !== undefined) visit(item.source, scope, found);
      else for (const name of item.names) use(plainName(name) ?? '', outer, found);
    }
  }
}

/** The context inside a `rec { }` or a `let`, where the bindings see each other. */
function binding(context: Context, items: readonly BindingItem[]): Context {
  const names = items.flatMap((item) => {
    if (item.kind === 'binding') return item.path.slice(0, 1).map(({ name }) => plainName(name));
    return item.kind === 'inherit' ? item.names.map(plainName) : [];
  });
  const bound = new Set(context.bound);
  for (const name of names) if (name !== undefined) bound.add(name);
  return { ...context, bound };
}

function plainName(name: AttrName): string | undefined {
  if (name.kind === 'identifier') return name.name;
  if (name.kind === 'dynamic') return undefined;
  const [part, ...others] = name.lines.flat();
  return part?.kind === 'text' && others.length === 0 ? part.text : undefined;
}

function namesOf(parameter: Parameter): readonly string[] {
  if (parameter.kind === 'identifier') return [parameter.name];
  if (parameter.kind === 'named') {
    return [...namesOf(parameter.first), ...namesOf(parameter.second)];
  }
  return parameter.formals.flatMap((one) => (one.kind === 'formal' ? [one.name.name] : []));
}

function visitFallbacks(parameter: Parameter, scope: Context, found: Set<string>): void {
  if (parameter.kind === 'identifier') return;
  if (parameter.kind === 'named') {
    visitFallbacks(parameter.first, scope, found);
    visitFallbacks(parameter.second, scope, found);
    return;
  }
  for (const one of parameter.formals) {
    if (one.kind === 'formal' && one.fallback !== undefined) visit(one.fallback.expr, scope, found);
  }
}
