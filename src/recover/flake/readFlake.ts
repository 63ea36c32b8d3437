/** `flake.nix` as far as it can be read without running Nix: description, inputs and configurations. */

import { type FlakeInput, readInputs } from './inputs.ts';
import { type Outputs, readOutputs } from './outputs.ts';
import { type Sight, sightOf } from './sight.ts';

export interface FlakeReading {
  readonly description: string;
  readonly inputs: readonly FlakeInput[];
  readonly outputs: Outputs;
  readonly sight: Sight;
}

/** Reads the flake among these files; nothing if there is none, or if it is no Nix. */
export function readFlake(texts: ReadonlyMap<string, string>): FlakeReading | undefined {
  const sight = sightOf(texts);
  const flake = sight.file('flake.nix');
  if (flake?.kind !== 'set') return undefined;
  const description = sight.attribute(flake, 'description');
  return {
    description: description.kind === 'text' ? description.value : '',
    inputs: readInputs(sight, flake.entries.get('inputs')),
    outputs: readOutputs({ sight, has: (path) => texts.has(path) }, flake.entries.get('outputs')),
    sight,
  };
}
