/** The names under which a flake that a person wrote offers homes, as far as they stand in it as names. */

import { expressionsIn } from '../../nix/children.ts';
import { parse } from '../../nix/parse.ts';
import { nameOf } from '../../nix/readValue.ts';
import type { Binding, Expr } from '../../nix/tree.ts';

let last: { readonly text: string; readonly names: readonly string[] } | undefined;

/** In the order of the text; none for text that is no Nix. */
export function homeNamesIn(text: string): readonly string[] {
  if (last?.text !== text) last = { text, names: namesIn(parse(text).expr) };
  return last.names;
}

function namesIn(flake: Expr): readonly string[] {
  const names = new Set<string>();
  for (const expr of expressionsIn(flake)) {
    if (expr.kind !== 'set') continue;
    for (const item of expr.bindings) {
      if (item.kind !== 'binding') continue;
      for (const name of namesOfBinding(item)) names.add(name);
    }
  }
  return [...names];
}

function namesOfBinding({ path, value }: Binding): readonly string[] {
  const names = path.map(({ name }) => nameOf(name));
  const at = names.indexOf('homeConfigurations');
  if (at < 0) return [];
  const next = names[at + 1];
  if (next !== undefined) return [next];
  if (value.kind !== 'set' || at !== names.length - 1) return [];
  return value.bindings.flatMap((item) => {
    const first = item.kind === 'binding' ? item.path[0] : undefined;
    return (first && nameOf(first.name)) ?? [];
  });
}
