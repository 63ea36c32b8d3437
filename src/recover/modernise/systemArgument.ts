/** `system = "…"` of `nixosSystem` and `darwinSystem`, said by a module as `nixpkgs.hostPlatform`. */

import { attrSet, binary, binding, identifier, list, select } from '../../nix/build.ts';
import { nameOf } from '../../nix/readValue.ts';
import type { AttrSet, BindingItem, Expr, Inherit } from '../../nix/tree.ts';
import { argumentsOf, bindingOf, calledName, commentsBefore, type Rule } from './rule.ts';

const makers: ReadonlySet<string> = new Set(['nixosSystem', 'darwinSystem']);

export const systemArgument: Rule = {
  way: 'system-argument',
  modern: (expr, { file }) => {
    const argument = argumentsOf(expr);
    if (expr.kind !== 'apply' || argument === undefined) return undefined;
    if (!makers.has(calledName(expr.fn) ?? '')) return undefined;
    const said = systemOf(argument);
    const modules = bindingOf(argument.bindings, 'modules');
    if (said === undefined || modules === undefined) return undefined;
    const module = attrSet([binding(['nixpkgs', 'hostPlatform'], said.value)]);
    const isSaid = itemsOf(modules.value).some(file.saysPlatform);
    const bindings = said.others.map((item) =>
      item === modules && !isSaid ? { ...modules, value: withModule(modules.value, module) } : item,
    );
    return { ...expr, argument: { ...argument, bindings } };
  },
  startOf: (expr) => {
    const set = argumentsOf(expr);
    return (set && systemOf(set)?.start) ?? expr.start;
  },
};

interface Said {
  readonly value: Expr;
  readonly start: number;
  /** The bindings without it. */
  readonly others: readonly BindingItem[];
}

function systemOf({ bindings }: AttrSet): Said | undefined {
  const own = bindingOf(bindings, 'system');
  if (own !== undefined) {
    const others = bindings.flatMap((item): readonly BindingItem[] =>
      item === own ? commentsBefore(own) : [item],
    );
    return { value: own.value, start: own.start, others };
  }
  const from = bindings.find(
    (item): item is Inherit =>
      item.kind === 'inherit' && item.names.some((name) => nameOf(name) === 'system'),
  );
  if (from === undefined) return undefined;
  const names = from.names.filter((name) => nameOf(name) !== 'system');
  const rest: readonly BindingItem[] = names.length === 0 ? [] : [{ ...from, names }];
  const value =
    from.source === undefined ? identifier('system') : select(from.source.inner, 'system');
  return {
    value,
    start: from.start,
    others: bindings.flatMap((item) => (item === from ? rest : [item])),
  };
}

function itemsOf(modules: Expr): readonly Expr[] {
  if (modules.kind === 'binary' && modules.operator === '++') {
    return [...itemsOf(modules.left), ...itemsOf(modules.right)];
  }
  if (modules.kind === 'parens') return itemsOf(modules.inner);
  return modules.kind === 'list' ? modules.items.filter((item) => item.kind !== 'comments') : [];
}

/** The list of modules with one more at its end, or before it where it is no list by itself. */
function withModule(modules: Expr, module: AttrSet): Expr {
  if (modules.kind === 'list') return { ...modules, items: [...modules.items, module] };
  if (modules.kind === 'binary' && modules.operator === '++') {
    return { ...modules, left: withModule(modules.left, module) };
  }
  return binary(list([module]), '++', modules);
}
