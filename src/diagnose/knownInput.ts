/** A well-known flake as an input of a config, with the modules and overlays that it brings. */

import { type KnownInput, knownInputUrl } from '../catalog/knownInputs.ts';
import type { Config } from '../config/config.ts';
import { addInput } from '../config/flakeEdits.ts';

/** The config with the input added; the same object where an input of its name is there. */
export function withKnownInput(config: Config, known: KnownInput): Config {
  const { name, follows, modules, overlays } = known;
  if (config.flake.inputs.some((input) => input.name === name)) return config;
  return addInput(config, {
    name,
    url: knownInputUrl(known, config.release),
    flake: true,
    follows: follows.map((input) => ({ input, target: input })),
    modules,
    overlays,
  });
}
