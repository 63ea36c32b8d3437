/** `link`: the address that opens a config in the browser. */

import { comfortableLinkLength, encodeLink } from '../carry/link.ts';
import { secretsIn } from '../diagnose/secrets.ts';
import type { ExitCode, Io } from './io.ts';
import { complainAll, readConfig } from './readConfig.ts';

/** Where `npm start` serves the page. */
export const defaultBase = 'http://127.0.0.1:4173/';

interface Options {
  readonly base: string | undefined;
  readonly allowErrors: boolean;
}

export async function linkCommand(source: string, options: Options, io: Io): Promise<ExitCode> {
  const base = options.base ?? defaultBase;
  if (!URL.canParse(base)) {
    io.complain(
      `flakesmith: ${base} is not a web address; --base takes one such as ${defaultBase}.`,
    );
    return 2;
  }
  const decoded = await readConfig(source, io);
  if (decoded === undefined) return 1;
  const { config, problems } = decoded;
  if (problems.length > 0) {
    io.complain('flakesmith: This config could not be read whole:');
    complainAll(problems, io);
    if (!options.allowErrors) return 1;
  }
  const secrets = secretsIn(config);
  if (secrets.length > 0) {
    io.complain('flakesmith: Whoever gets this link can read:');
    complainAll(secrets, io);
  }
  const url = new URL(base);
  url.hash = encodeLink(config);
  if (url.href.length > comfortableLinkLength) {
    io.complain(
      `flakesmith: The link has ${url.href.length} characters; some programs cut links off after ${comfortableLinkLength}.`,
    );
  }
  io.print(url.href);
  return 0;
}
