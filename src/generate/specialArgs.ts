/** What modules are handed besides their usual arguments, and the modules that extra inputs bring. */

import { placeOf } from '../config/place.ts';
import * as build from '../nix/build.ts';
import { expressionOf } from '../nix/expressionOf.ts';
import type { AttrSet, BindingItem, Expr } from '../nix/tree.ts';
import { innerBindings } from './bindings.ts';
import { outputOf } from './nixpkgsSettings.ts';
import type { Plan } from './plan.ts';
import { slotsOf } from './slots.ts';

/**
 * Arguments that the module system itself gives; another of the same name breaks every module.
 * Source: `lib/modules.nix` of Nixpkgs and `modules/default.nix` of Home Manager.
 */
const reserved: ReadonlySet<string> = new Set(['lib', 'pkgs', 'config', 'options']);

/** `specialArgs = …;` under the name that the builder at hand has for it; nothing if there are none. */
export function specialArgs(
  plan: Plan,
  name: 'specialArgs' | 'extraSpecialArgs',
): readonly BindingItem[] {
  if (!plan.passInputs) return [];
  if (!hasOwnArguments(plan)) {
    const place = placeOf('flake', 'passInputs');
    return [build.mark(build.binding([name], specialArgsSet(plan)), place)];
  }
  return name === 'specialArgs'
    ? [build.inherit([name])]
    : [build.binding([name], build.identifier('specialArgs'))];
}

/** Whether the arguments are worth a definition of their own. */
export function hasOwnArguments({ config }: Plan): boolean {
  return config.flake.specialArgs.attrs.some(({ name }) => !reserved.has(name));
}

/** `{ inherit inputs; … }` */
export function specialArgsSet({ config }: Plan): AttrSet {
  const all = slotsOf(config.flake.specialArgs, placeOf('flake', 'specialArgs'));
  const slots = all.slots.filter(({ name }) => !reserved.has(name));
  const givesInputs = slots.some(({ name }) => name === 'inputs');
  return build.attrSet([
    ...(givesInputs ? [] : [build.inherit(['inputs'])]),
    ...innerBindings({ kind: 'slots', slots }, new Set(['inputs'])),
  ]);
}

/** The modules that extra inputs bring to systems of a kind, or to homes. */
export function inputModules(plan: Plan, kind: 'nixos' | 'darwin' | 'home'): readonly Expr[] {
  return plan.inputs.flatMap(({ input, index }) =>
    input.modules[kind].flatMap((path, at) => {
      const value = outputOf(input.name, path);
      if (value === undefined) return [];
      return [
        build.mark(expressionOf(value), placeOf('flake', 'inputs', index, 'modules', kind, at)),
      ];
    }),
  );
}
