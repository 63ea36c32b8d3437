/** `pkgs.system` is an alias; `pkgs.stdenv.hostPlatform.system` is what it stands for. */

import { identifier, inherit, select } from '../../nix/build.ts';
import { nameOf } from '../../nix/readValue.ts';
import type { BindingItem, Expr, Inherit } from '../../nix/tree.ts';
import { chainOf, inPlaceOf, type Rule } from './rule.ts';

const platform = ['stdenv', 'hostPlatform'];

export const pkgsSystem: Rule = {
  way: 'pkgs-system',
  modern: (expr) => {
    if (chainOf(expr)?.join('.') === 'pkgs.system') {
      return inPlaceOf(expr, select(identifier('pkgs'), ...platform, 'system'));
    }
    if (expr.kind !== 'set' && expr.kind !== 'let') return undefined;
    const bindings = expr.bindings.flatMap(inherited);
    const isSame = bindings.every((item, index) => item === expr.bindings[index]);
    return isSame ? undefined : { ...expr, bindings };
  },
  startOf: (expr) => {
    if (expr.kind !== 'set' && expr.kind !== 'let') return expr.start;
    const old = expr.bindings.find((item) => inherited(item)[0] !== item);
    return old?.kind === 'inherit' ? old.start : expr.start;
  },
};

/** `inherit (pkgs) system;` from where it really is, apart from what else is inherited. */
function inherited(item: BindingItem): readonly BindingItem[] {
  if (item.kind !== 'inherit' || !isFromPackages(item)) return [item];
  const others = item.names.filter((name) => nameOf(name) !== 'system');
  if (others.length === item.names.length) return [item];
  const source = select(identifier('pkgs'), ...platform);
  const own = inherit(['system'], source);
  return others.length === 0
    ? [{ ...item, source: own.source }]
    : [{ ...item, names: others }, own];
}

function isFromPackages({ source }: Inherit): boolean {
  const inner: Expr | undefined = source?.inner;
  return inner?.kind === 'identifier' && inner.name === 'pkgs';
}
