/**
 * A config as the fragment of a link: `v1.` and, in base64url, the zlib stream (RFC 1950) of its
 * JSON, which any language can read. The stream's checksum tells a damaged link from a whole one.
 */

import { Inflate, zlibSync } from 'fflate';
import type { Config } from '../config/config.ts';
import { type Decoded, decodeConfig, type Problem } from '../config/decode.ts';
import { defaultConfig } from '../config/defaults.ts';
import { encodeConfig } from '../config/encode.ts';
import { bytesOf, textOf } from './base64url.ts';
import { repairedJson } from './repairedJson.ts';

/** Links up to this many characters, all told, pass through chats, mails and trackers unharmed. */
export const comfortableLinkLength = 2000;

/** The most characters of a fragment that are looked at. */
const maxFragmentLength = 150_000;

/** Bytes of JSON that are read. */
const maxInflated = 512 * 1024;

/** Bytes that are inflated at a time. One becomes 1,032 at most, so that 1 MiB is never passed. */
const sliceLength = 500;

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
  const inflated = inflate(bytesOf(link.payload));
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

interface Inflated {
  readonly text: string;
  readonly end: 'whole' | 'cut' | 'damaged' | 'too long';
}

/** Inflates a zlib stream slice by slice, and never past the limit. */
function inflate(bytes: Uint8Array): Inflated {
  const slices: Uint8Array[] = [];
  let length = 0;
  let end: Inflated['end'] = 'cut';
  const stream = new Inflate((slice) => {
    slices.push(slice);
    length += slice.length;
  });
  const body = bytes.subarray(2);
  try {
    for (let at = 0; at < body.length && length < maxInflated; at += sliceLength) {
      stream.push(body.subarray(at, at + sliceLength));
    }
    if (length >= maxInflated) end = 'too long';
    else {
      stream.push(new Uint8Array(0), true);
      end = 'whole';
    }
  } catch (error) {
    // fflate throws for both; code 0 is the end of the bytes before the end of the stream.
    const cut = error instanceof Error && 'code' in error && error.code === 0;
    end = cut ? 'cut' : 'damaged';
  }
  const whole = joined(slices, length);
  const sum = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (end === 'whole' && (bytes.length < 6 || sum.getUint32(bytes.length - 4) !== adler32(whole))) {
    end = 'damaged';
  }
  return { text: new TextDecoder().decode(whole), end };
}

function joined(slices: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const slice of slices) {
    whole.set(slice, at);
    at += slice.length;
  }
  return whole;
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
