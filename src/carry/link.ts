/**
 * A config as the fragment of a link: `v1.` and, in base64url, the zlib stream (RFC 1950) of its
 * JSON, which any language can read. The stream's checksum tells a damaged link from a whole one.
 */

import { zlibSync } from 'fflate';
import type { Config } from '../config/config.ts';
import { type Decoded, decodeConfig, type Problem } from '../config/decode.ts';
import { defaultConfig } from '../config/defaults.ts';
import { encodeConfig } from '../config/encode.ts';
import { bytesOf, textOf } from './base64url.ts';
import { type Inflated, inflate } from './inflate.ts';
import { repairedJson } from './repairedJson.ts';

/** Links up to this many characters, all told, pass through chats, mails and trackers unharmed. */
export const comfortableLinkLength = 2000;

/** The most characters of a fragment that are looked at. */
const maxFragmentLength = 150_000;

/** Bytes of JSON that are read; JSON and the text made of it stay below 1 MiB. */
const maxInflated = 512 * 1024;

/** The fragment, without `#`, that `decodeLink` reads back. Same config, same text. */
export function encodeLink(config: Config): string {
  const json = new TextEncoder().encode(JSON.stringify(encodeConfig(config)));
  return `v1.${textOf(zlibSync(json, { level: 9 }))}`;
}

/**
 * Reads a fragment, with or without `#`. Never throws; a link that is truncated, damaged or of
 * another version gives what could be read of it, and problems that say what could not.
 */
export function decodeLink(fragment: string): Decoded {
  const problems: Problem[] = [];
  const complain = (message: string) => problems.push({ place: '', message });
  const link = readVersion(fragment.slice(0, maxFragmentLength));
  if (fragment.length > maxFragmentLength) complain('This link is too long; its end was left out.');
  if (link === undefined) return unreadable('This is not a link of Flakesmith.');
  if (link.version !== '1') {
    complain('This link was made by a newer Flakesmith; only what this one knows was read.');
  }
  const inflated = textIn(bytesOf(link.payload));
  if (inflated.end === 'too long')
    complain('This link holds more than can be read; its end was left out.');
  else if (inflated.end === 'cut')
    complain('This link is cut off; what came before the cut was read.');
  else if (inflated.end === 'damaged') {
    complain('This link was changed on its way; check what could be read of it.');
  }
  const json = repairedJson(inflated.text);
  const content = parsed(json.text);
  if (content === undefined) return unreadable('Nothing in this link could be read.', problems);
  if (inflated.end === 'whole' && !json.whole) {
    complain('This link holds more than can be read, or no config; the rest was left out.');
  }
  const decoded = decodeConfig(content);
  return { config: decoded.config, problems: [...problems, ...decoded.problems] };
}

function unreadable(message: string, problems: readonly Problem[] = []): Decoded {
  return { config: defaultConfig, problems: [...problems, { place: '', message }] };
}

/** Splits `v1.abc`; signs that mail and chat programs add around a link are not part of it. */
function readVersion(fragment: string): { version: string; payload: string } | undefined {
  const match = /^[\s#<("']*v(\d{1,6})\.([^>)"']*)/.exec(fragment);
  const [, version, payload] = match ?? [];
  return version === undefined || payload === undefined ? undefined : { version, payload };
}

/** The text in a zlib stream, as far as it goes. */
function textIn(stream: Uint8Array): { readonly text: string; readonly end: Inflated['end'] } {
  const { bytes, end, read } = inflate(stream.subarray(2), maxInflated);
  const text = new TextDecoder().decode(bytes);
  if (end !== 'whole') return { text, end };
  const sum = stream.subarray(read + 2, read + 6);
  if (sum.length < 4) return { text, end: 'cut' };
  const right = new DataView(sum.buffer, sum.byteOffset).getUint32(0) === adler32(bytes);
  return { text, end: right ? 'whole' : 'damaged' };
}

/** The checksum of RFC 1950. */
function adler32(bytes: Uint8Array): number {
  let a = 1;
  let b = 0;
  for (const byte of bytes) {
    a = (a + byte) % 65_521;
    b = (b + a) % 65_521;
  }
  return b * 65_536 + a;
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
