/** Writes a config as JSON: the version, and only what differs from the defaults of that version. */

import type { JsonObject } from './codec.ts';
import type { Config } from './config.ts';
import { configCodec } from './configCodec.ts';
import { currentVersion } from './migrations.ts';

/** The inverse of `decodeConfig`. */
export function encodeConfig(config: Config): JsonObject {
  return { version: currentVersion, ...configCodec.encode(config) };
}
