/** Opens gzip (RFC 1952) under a limit, every member of it. */

import { damaged, maxBytes, type Problem, tooLarge } from './archiveEntry.ts';
import { crc32 } from './crc32.ts';
import { inflate } from './inflate.ts';

const trailerLength = 8;

export function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

/** What was packed, at most `maxBytes`. */
export function gunzip(bytes: Uint8Array): Uint8Array | Problem {
  const parts: Uint8Array[] = [];
  let total = 0;
  for (let at = 0; at < bytes.length; ) {
    const member = bytes.subarray(at);
    // What follows the last member is padding.
    if (!isGzip(member)) {
      if (at === 0) return damaged('it does not begin as it should.');
      break;
    }
    const start = headerLength(member);
    if (start === undefined) return damaged('it breaks off at its beginning.');
    const { bytes: content, end, read } = inflate(member.subarray(start), maxBytes - total);
    if (end === 'too long') return tooLarge;
    const trailer = start + read;
    if (end !== 'whole' || trailer + trailerLength > member.length)
      return damaged('it breaks off.');
    const view = new DataView(member.buffer, member.byteOffset + trailer, trailerLength);
    if (view.getUint32(0, true) !== crc32(content) || view.getUint32(4, true) !== content.length) {
      return damaged('its content is not what was packed.');
    }
    parts.push(content);
    total += content.length;
    at += trailer + trailerLength;
  }
  return joined(parts, total);
}

function joined(parts: readonly Uint8Array[], total: number): Uint8Array {
  const [only] = parts;
  if (parts.length === 1 && only !== undefined) return only;
  const all = new Uint8Array(total);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

/** Fields that a header may have, by its flags: extra bytes, a name, a comment, a sum. */
function headerLength(member: Uint8Array): number | undefined {
  const flags = member[3] ?? 0;
  if (member.length < 10 || member[2] !== 8) return undefined;
  let at = 10;
  if ((flags & 4) !== 0) at += 2 + (member[at] ?? 0) + ((member[at + 1] ?? 0) << 8);
  for (const flag of [8, 16]) {
    if ((flags & flag) === 0) continue;
    const end = member.indexOf(0, at);
    if (end === -1) return undefined;
    at = end + 1;
  }
  if ((flags & 2) !== 0) at += 2;
  return at < member.length ? at : undefined;
}
