/** Gets a config from a file, a link, or standard input, and says what is wrong with it. */

import { readFile, stat } from 'node:fs/promises';
import { decodeLink } from '../carry/link.ts';
import { type Decoded, decodeConfig, type Problem } from '../config/decode.ts';
import { messageOf } from './failure.ts';
import type { Io } from './io.ts';

/** The most bytes of a file that are read. */
const maxBytes = 4 * 1024 * 1024;

/** A config as far as it could be read, or nothing, with the reason already told. */
export async function readConfig(source: string, io: Io): Promise<Decoded | undefined> {
  try {
    const decoded = await decodedFrom(source, io);
    if (typeof decoded !== 'string') return decoded;
    io.complain(`flakesmith: ${decoded}`);
  } catch (error) {
    io.complain(`flakesmith: ${messageOf(error)}`);
  }
  return undefined;
}

/** Tells every problem, one a line. */
export function complainAll(problems: readonly Problem[], io: Io): void {
  for (const { place, message } of problems) {
    io.complain(place === '' ? `  ${message}` : `  ${place}: ${message}`);
  }
}

async function decodedFrom(source: string, io: Io): Promise<Decoded | string> {
  if (source === '-') return decodedText(await io.read(), 'Input');
  const file = await stat(source).catch(() => undefined);
  if (file === undefined) {
    const fragment = fragmentOf(source);
    return fragment === undefined
      ? `There is no file ${source}, and it is no link either.`
      : decodeLink(fragment);
  }
  if (!file.isFile()) return `${source} is no file.`;
  if (file.size > maxBytes) return `${source} is larger than the 4 MiB that are read.`;
  return decodedText(await readFile(source, 'utf8'), source);
}

function decodedText(text: string, name: string): Decoded | string {
  const trimmed = text.replace(/^\ufeff/, '').trim();
  if (trimmed === '') return `${name} is empty.`;
  if (trimmed.length > maxBytes) return `${name} is larger than the 4 MiB that are read.`;
  const fragment = fragmentOf(trimmed);
  if (fragment !== undefined) return decodeLink(fragment);
  try {
    return decodeConfig(JSON.parse(trimmed));
  } catch (error) {
    return `${name} is neither JSON nor a link: ${messageOf(error)}`;
  }
}

/** The fragment of a link, as a whole address or by itself. */
function fragmentOf(text: string): string | undefined {
  const match = /^(?:https?:\/\/[^\s#]*#|#)?(v\d+\.\S*)$/.exec(text);
  return match?.[1];
}
