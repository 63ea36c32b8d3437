/** Bindings under a common name: dotted if there is one, in braces if there are several. */

import * as build from '../nix/build.ts';
import { type Binding, type BindingItem, bare } from '../nix/tree.ts';

/** `name.a = 1;`, or `name = { a = 1; b = 2; };` */
export function under(name: string, items: readonly BindingItem[]): Binding {
  const [only, ...others] = items;
  if (only?.kind !== 'binding' || others.length > 0) {
    return build.binding([name], build.attrSet(items));
  }
  const [step] = build.binding([name], only.value).path;
  if (step === undefined) return only;
  const rest = only.path.map((one) => ({ ...one, dot: one.dot ?? bare }));
  return { ...only, path: [step, ...rest] };
}
