/** `config`: a config as JSON, with all that differs from the defaults. */

import { encodeConfig } from '../config/encode.ts';
import type { ExitCode, Io } from './io.ts';
import { complainAll, readConfig } from './readConfig.ts';

/** Prints what could be read even where there are problems: it may be all that is left. */
export async function configCommand(source: string, io: Io): Promise<ExitCode> {
  const decoded = await readConfig(source, io);
  if (decoded === undefined) return 1;
  const { config, problems } = decoded;
  io.print(JSON.stringify(encodeConfig(config), null, 2));
  if (problems.length === 0) return 0;
  io.complain('flakesmith: This config could not be read whole:');
  complainAll(problems, io);
  return 1;
}
