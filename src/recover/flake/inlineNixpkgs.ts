/** `nixpkgs.config` and `nixpkgs.overlays` where only the flake itself says them, for homes that stand alone. */

import type { Config } from '../../config/config.ts';
import { patched } from '../../config/patch.ts';
import { nixpkgsPaths } from '../../generate/places.ts';
import { moduleValue } from '../../generate/source/moduleValue.ts';
import { fileScope } from '../../generate/source/sets.ts';
import { getAt } from '../../nix/attrs.ts';
import type { AttrPath, Value } from '../../nix/value.ts';
import { divided } from '../nixpkgs.ts';
import { isOfOneHost } from './homeModules.ts';
import type { FlakeReading } from './readFlake.ts';

/** The config with them in their fields, if those are still empty. */
export function withInlineNixpkgs(config: Config, { sight, outputs }: FlakeReading): Config {
  const modules = outputs.homes.flatMap((home) =>
    home.modules.flatMap((module): readonly Value[] => {
      if (module.kind !== 'inline' || module.later.kind !== 'expr') return [];
      if (!isOfOneHost(sight, module)) return [];
      const { expr } = module.later;
      return [moduleValue(expr.kind === 'lambda' ? expr.body : expr, fileScope)];
    }),
  );
  const said = (path: AttrPath): Value | undefined =>
    modules
      .map((value) => (value.kind === 'attrs' ? getAt(value, path) : undefined))
      .find((value) => value !== undefined);
  const { nixpkgs, flake } = config;
  const own = said(nixpkgsPaths.config);
  const isEmpty = nixpkgs.config.attrs.length === 0;
  const configured =
    isEmpty && own?.kind === 'attrs'
      ? patched(config, { nixpkgs: patched(nixpkgs, { config: own }) })
      : config;
  const overlays = said(nixpkgsPaths.overlays);
  const isSaid =
    nixpkgs.overlays.length > 0 || flake.inputs.some((input) => input.overlays.length > 0);
  if (isSaid || overlays?.kind !== 'list') return configured;
  const parts = divided(flake.inputs, overlays.items);
  return patched(configured, {
    nixpkgs: patched(configured.nixpkgs, { overlays: parts.own }),
    flake: patched(flake, {
      inputs: flake.inputs.map((input, index) =>
        patched(input, { overlays: parts.given[index] ?? [] }),
      ),
    }),
  });
}
