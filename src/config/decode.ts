/** Reads a config from anything: never throws, keeps what is good, and says what it left out. */

import { decodeContext, isJsonObject, kindOf, type Steps } from '../nix/json.ts';
import type { Config } from './config.ts';
import { configCodec } from './configCodec.ts';
import { defaultConfig } from './defaults.ts';
import { currentVersion, migrated } from './migrations.ts';
import { type Place, placeOf } from './place.ts';

/** Something that could not be read, and where in the config it would have stood. */
export interface Problem {
  readonly place: Place;
  readonly message: string;
}

export interface Decoded {
  readonly config: Config;
  readonly problems: readonly Problem[];
}

/**
 * The config in what `JSON.parse` gave. A version that is missing is today's. At most
 * 20,000 parts and 64 levels of values are read; what is past that is left out and reported.
 */
export function decodeConfig(input: unknown): Decoded {
  if (!isJsonObject(input)) {
    const message = `This is no config: it should be an object, but is ${kindOf(input)}.`;
    return { config: defaultConfig, problems: [{ place: '', message }] };
  }
  const { version = currentVersion, $schema: _, ...fields } = input;
  const versionProblem = problemOf(version);
  const known = versionProblem === undefined && typeof version === 'number';
  const context = decodeContext();
  const json = known ? migrated(fields, version) : fields;
  const config = configCodec.decode(json, undefined, context) ?? defaultConfig;
  const problems = context.problems.map(({ steps, message }) => ({
    place: placeAt(steps),
    message,
  }));
  return {
    config,
    problems:
      versionProblem === undefined
        ? problems
        : [{ place: placeOf('version'), message: versionProblem }, ...problems],
  };
}

function problemOf(version: unknown): string | undefined {
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) {
    return 'The version should be a whole number from 1 on; this was read as today’s.';
  }
  if (version > currentVersion) {
    return 'This was made by a newer Flakesmith; only what this one knows was read.';
  }
  return undefined;
}

/** The place of what was read at these steps: in a host's settings, the tree is no part of it. */
function placeAt(steps: Steps): Place {
  const inSettings = steps[0] === 'hosts' && steps[2] === 'settings';
  return placeOf(...(inSettings ? steps.toSpliced(3, 1) : steps));
}
