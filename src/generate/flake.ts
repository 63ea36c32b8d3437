/** `flake.nix`: description, inputs, and outputs in the style the person asks for. */

import { placeOf } from '../config/place.ts';
import { isIdentifier } from '../nix/attrName.ts';
import * as build from '../nix/build.ts';
import { addFreeNames } from '../nix/freeNames.ts';
import type { BindingItem, Expr } from '../nix/tree.ts';
import { innerBindings } from './bindings.ts';
import { configurationBindings } from './configurations.ts';
import { inputSlots, usesHomeManager } from './flakeInputs.ts';
import type { Plan } from './plan.ts';

/** The whole of `flake.nix`. */
export function flakeExpression(plan: Plan): Expr {
  const { description } = plan.config.flake;
  const inputs = inputSlots(plan);
  const about: readonly BindingItem[] =
    description === ''
      ? []
      : [
          build.mark(
            build.binding(['description'], build.string(description)),
            placeOf('flake', 'description'),
          ),
          build.blankLine,
        ];
  return build.attrSet([
    ...about,
    build.binding(['inputs'], build.attrSet(innerBindings(inputs, new Set()))),
    build.blankLine,
    build.binding(['outputs'], outputs(plan, new Set(inputs.slots.map(({ name }) => name)))),
  ]);
}

function outputs(plan: Plan, inputNames: ReadonlySet<string>): Expr {
  const known = new Set([...inputNames].filter((name) => isIdentifier(name) && name !== 'inputs'));
  const scope = new Set([...known, 'inputs', 'self']);
  const { definitions, bindings } = configurationBindings(plan, scope);
  const result =
    plan.config.flake.style === 'flake-parts'
      ? flakePartsCall(plan, bindings)
      : build.attrSet(bindings);
  const names = new Set<string>();
  addFreeNames(build.letIn(definitions, result), names);
  const missing = missingDefinitions(plan, names, scope);
  const all = [...missing, ...(missing.length > 0 ? [build.blankLine] : []), ...definitions];
  const body =
    missing.length + definitions.length === 0
      ? result
      : build.letIn(definitions.length === 0 ? missing : all, result);
  addFreeNames(body, names);
  const formals = ['self', ...known].filter((name) => names.has(name));
  const options = names.has('inputs') ? { ellipsis: true, named: 'inputs' } : { ellipsis: true };
  return build.lambda(formals, options, body);
}

/** Source: `lib.nix` of flake-parts, and `flake-module.nix` of Home Manager. */
function flakePartsCall(plan: Plan, bindings: readonly BindingItem[]): Expr {
  const platforms = [...new Set(plan.hosts.map(({ platform }) => platform))];
  const call = build.select(build.identifier('flake-parts'), 'lib', 'mkFlake');
  const homeManager = build.select(
    build.identifier('home-manager'),
    'flakeModules',
    'home-manager',
  );
  const module: readonly BindingItem[] = [
    build.binding(['systems'], build.list(platforms.map(build.string))),
    build.blankLine,
    ...(usesHomeManager(plan)
      ? [build.binding(['imports'], build.list([homeManager])), build.blankLine]
      : []),
    build.binding(['flake'], build.attrSet(bindings)),
  ];
  const args = build.attrSet([build.inherit(['inputs'])]);
  return build.apply(call, args, build.attrSet(module));
}

/**
 * What the person's own Nix mentions and a flake does not know is defined beside it: packages and `lib` of
 * the first host, and for anything else an error that stops only what uses it.
 */
function missingDefinitions(
  plan: Plan,
  names: ReadonlySet<string>,
  scope: ReadonlySet<string>,
): readonly BindingItem[] {
  const unknown = [...names].filter((name) => !scope.has(name) && isIdentifier(name));
  const nixpkgs = build.identifier('nixpkgs');
  return unknown.sort().map((name) => {
    const platform = plan.hosts[0]?.platform ?? 'x86_64-linux';
    if (name === 'pkgs') {
      return build.binding(['pkgs'], build.select(nixpkgs, 'legacyPackages', platform));
    }
    if (name === 'lib') return build.binding(['lib'], build.select(nixpkgs, 'lib'));
    const message = build.string(`flake.nix uses "${name}", which nothing defines.`);
    return build.binding([name], build.apply(build.identifier('throw'), message));
  });
}
