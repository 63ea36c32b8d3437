/** What every instance of nixpkgs is made with, where all files that could say it say the same. */

import type { Config, ExtraInput } from '../config/config.ts';
import { patched } from '../config/patch.ts';
import { systemSettings, withoutSystemOption } from '../config/systemSettings.ts';
import { ownsNixpkgs } from '../generate/homeModule.ts';
import { nixpkgsPaths } from '../generate/places.ts';
import { type Plan, planOf } from '../generate/plan.ts';
import { parseAttrPath, printAttrPath } from '../nix/attrName.ts';
import { getAt, removeAt, sameValue } from '../nix/attrs.ts';
import type { AttrPath, Attrs, Value } from '../nix/value.ts';

/** The config with `nixpkgs.config` and `nixpkgs.overlays` in its own fields; the mirror of `nixpkgsAdditions`. */
export function recoverNixpkgs(config: Config): Config {
  return recoverOverlays(recoverConfig(config));
}

function recoverConfig(config: Config): Config {
  if (config.nixpkgs.config.attrs.length > 0) return config;
  const value = common(config, nixpkgsPaths.config);
  if (value?.kind !== 'attrs' || value.attrs.length === 0) return config;
  const nixpkgs = patched(config.nixpkgs, { config: value });
  return patched(withoutAll(config, nixpkgsPaths.config), { nixpkgs });
}

function recoverOverlays(config: Config): Config {
  const { inputs } = config.flake;
  const isSaid =
    config.nixpkgs.overlays.length > 0 || inputs.some((one) => one.overlays.length > 0);
  const value = isSaid ? undefined : common(config, nixpkgsPaths.overlays);
  if (value?.kind !== 'list' || value.items.length === 0) return config;
  const { given, own } = divided(inputs, value.items);
  const cleared = withoutAll(config, nixpkgsPaths.overlays);
  return patched(cleared, {
    nixpkgs: patched(config.nixpkgs, { overlays: own }),
    flake: patched(config.flake, {
      inputs: inputs.map((input, index) => patched(input, { overlays: given[index] ?? [] })),
    }),
  });
}

/** The overlays of inputs, as far as they come first and in the order of the inputs, and the others. */
export function divided(
  inputs: readonly ExtraInput[],
  items: readonly Value[],
): { readonly given: readonly (readonly string[])[]; readonly own: readonly Value[] } {
  const given: string[][] = inputs.map(() => []);
  let from = 0;
  for (const [position, item] of items.entries()) {
    const path = item.kind === 'raw' ? parseAttrPath(item.text) : undefined;
    const [root, name, ...output] = path ?? [];
    const index = inputs.findIndex((input) => input.name === name);
    if (root !== 'inputs' || index < from || output.length === 0) {
      return { given, own: items.slice(position) };
    }
    given[index]?.push(printAttrPath(output));
    from = index;
  }
  return { given, own: [] };
}

/** What stands at a path in every file that makes an instance of nixpkgs; nothing where they differ. */
function common(config: Config, path: AttrPath): Value | undefined {
  const [first, ...others] = carriersOf(planOf(config)).map((settings) => getAt(settings, path));
  if (first === undefined) return undefined;
  return others.every((one) => one !== undefined && sameValue(one, first)) ? first : undefined;
}

/** The settings of every file that makes an instance of nixpkgs. */
export function carriersOf(plan: Plan): readonly Attrs[] {
  return [
    ...plan.hosts.flatMap(({ host }) => (host.way === 'standalone' ? [] : [systemSettings(host)])),
    ...plan.homes.flatMap((home) => (ownsNixpkgs(plan, home) ? [home.home.settings] : [])),
  ];
}

function withoutAll(config: Config, path: AttrPath): Config {
  const plan = planOf(config);
  const owning = new Set(
    plan.homes.filter((home) => ownsNixpkgs(plan, home)).map(({ index }) => index),
  );
  return patched(config, {
    hosts: config.hosts.map((host) =>
      patched(host, { settings: withoutSystemOption(host.settings, host.way, path) }),
    ),
    homes: config.homes.map((home, index) =>
      owning.has(index) ? patched(home, { settings: removeAt(home.settings, path) }) : home,
    ),
  });
}
