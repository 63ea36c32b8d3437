/** `import ./home.nix` where a module is asked for: the path alone is one. */

import type { Expr, PathExpr } from '../../nix/tree.ts';
import type { AttrPath } from '../../nix/value.ts';
import { inPlaceOf, type Rule } from './rule.ts';

/** Attributes whose items are modules. */
const lists: ReadonlySet<string> = new Set(['modules', 'imports', 'extraModules', 'sharedModules']);

export const importOfModule: Rule = {
  way: 'import-of-module',
  modern: (expr, { path, isItem }) => {
    const isModule = isItem ? lists.has(path.at(-1) ?? '') : isHome(path);
    const file = isModule ? importedPath(expr) : undefined;
    return file && inPlaceOf(expr, file);
  },
};

/** `home-manager.users.<name>` */
function isHome(path: AttrPath): boolean {
  const [set, users] = path.slice(-3);
  return set === 'home-manager' && users === 'users' && path.length >= 3;
}

/** The file that an expression imports without handing it anything. */
function importedPath(expr: Expr): PathExpr | undefined {
  if (expr.kind === 'parens') return importedPath(expr.inner);
  if (expr.kind !== 'apply' || expr.argument.kind !== 'path') return undefined;
  const { fn } = expr;
  return fn.kind === 'identifier' && fn.name === 'import' ? expr.argument : undefined;
}
