/** Edits of what the whole flake shares: release, style, inputs, nixpkgs and Home Manager's options. */

import { removeAt, setAt } from '../nix/attrs.ts';
import type { AttrPath, Value } from '../nix/value.ts';
import type { Config, ExtraInput, Flake, FlakeStyle, HomeManager } from './config.ts';
import { changedAt, patched, withoutIndex } from './patch.ts';
import type { ReleaseName } from './releases.ts';

export function setRelease(config: Config, release: ReleaseName): Config {
  return patched(config, { release });
}

export function setStyle(config: Config, style: FlakeStyle): Config {
  return setFlake(config, { style });
}

export function setFlake(config: Config, patch: Readonly<Partial<Flake>>): Config {
  return patched(config, { flake: patched(config.flake, patch) });
}

/** Gives one of the release's own inputs another URL; the empty URL gives it back its own. */
export function setUrlOverride(config: Config, input: string, url: string): Config {
  const old = config.flake.urlOverrides;
  const index = old.findIndex((override) => override.input === input);
  if (url === '') return setFlake(config, { urlOverrides: withoutIndex(old, index) });
  const urlOverrides = index < 0 ? [...old, { input, url }] : old.with(index, { input, url });
  return setFlake(config, { urlOverrides });
}

export function addInput(config: Config, input: ExtraInput): Config {
  return setFlake(config, { inputs: [...config.flake.inputs, input] });
}

export function updateInput(
  config: Config,
  index: number,
  patch: Readonly<Partial<ExtraInput>>,
): Config {
  const inputs = changedAt(config.flake.inputs, index, (input) => patched(input, patch));
  return setFlake(config, { inputs });
}

export function removeInput(config: Config, index: number): Config {
  return setFlake(config, { inputs: withoutIndex(config.flake.inputs, index) });
}

/** Sets an option of `nixpkgs.config`, or with undefined leaves it to nixpkgs. */
export function setNixpkgsOption(config: Config, path: AttrPath, value: Value | undefined): Config {
  const old = config.nixpkgs.config;
  const options = value === undefined ? removeAt(old, path) : setAt(old, path, value);
  return patched(config, { nixpkgs: patched(config.nixpkgs, { config: options }) });
}

export function setOverlays(config: Config, overlays: readonly Value[]): Config {
  return patched(config, { nixpkgs: patched(config.nixpkgs, { overlays }) });
}

export function setHomeManager(config: Config, patch: Readonly<Partial<HomeManager>>): Config {
  return patched(config, { homeManager: patched(config.homeManager, patch) });
}
