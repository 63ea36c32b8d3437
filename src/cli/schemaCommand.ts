/** `schema`: the JSON Schema of configs. */

import { configSchema } from '../config/jsonSchema.ts';
import type { ExitCode, Io } from './io.ts';

export function schemaCommand(io: Io): ExitCode {
  io.print(JSON.stringify(configSchema, null, 2));
  return 0;
}
