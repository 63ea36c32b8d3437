/** An option under its name of today, in its place, with its comments. */

import { binding } from '../../nix/build.ts';
import { namesOf } from '../../nix/readValue.ts';
import type { BindingItem } from '../../nix/tree.ts';
import { type Around, type Rule, renamedBinding } from './rule.ts';

/** Only where the set around the binding is above the new path too; elsewhere the binding has to move. */
export const renamedOption: Rule = {
  way: 'renamed-option',
  modern: (expr, around) => {
    if (expr.kind !== 'set' || around.file.renamed.length === 0) return undefined;
    const bindings = expr.bindings.map((item) => modernItem(item, around));
    return bindings.every((item, index) => item === expr.bindings[index])
      ? undefined
      : { ...expr, bindings };
  },
  startOf: (expr, around) => {
    const items: readonly BindingItem[] = expr.kind === 'set' ? expr.bindings : [];
    const old = items.find((item) => modernItem(item, around) !== item);
    return old?.kind === 'binding' ? old.start : expr.start;
  },
};

function modernItem(item: BindingItem, { path, file }: Around): BindingItem {
  const names = item.kind === 'binding' ? namesOf(item.path) : undefined;
  if (item.kind !== 'binding' || names === undefined) return item;
  const above = path[0] === 'config' ? path.slice(1) : path;
  const full = [...above, ...names];
  for (const { from, to } of file.renamed) {
    const isUnder = from.length <= full.length && from.every((name, at) => name === full[at]);
    if (!isUnder || from.length <= above.length) continue;
    if (to.length <= above.length || !above.every((name, at) => name === to[at])) continue;
    const next = [...to.slice(above.length), ...full.slice(from.length)];
    return renamedBinding(item, binding(next, item.value).path, item.value);
  }
  return item;
}
