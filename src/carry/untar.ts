/** Reads tar archives: ustar, the long names of GNU and those of POSIX (pax). Source: POSIX, `pax`. */

import {
  type ArchiveEntry,
  damaged,
  isLink,
  isNoFile,
  maxEntries,
  type Problem,
  safePath,
  shownPath,
  tooManyEntries,
} from './archiveEntry.ts';

const block = 512;

/** What entries before a file say of it. */
interface Said {
  readonly path?: string;
  readonly size?: number;
}

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

export function isTar(bytes: Uint8Array): boolean {
  return bytes.length >= block && hasGoodSum(bytes.subarray(0, block));
}

/** All entries but folders, in the order of the archive. */
export function untar(bytes: Uint8Array): readonly ArchiveEntry[] | Problem {
  const entries: ArchiveEntry[] = [];
  let said: Said = {};
  let count = 0;
  for (let at = 0; at + block <= bytes.length; ) {
    const header = bytes.subarray(at, at + block);
    if (header.every((byte) => byte === 0)) break;
    if (!hasGoodSum(header)) return damaged(`at byte ${at} no file begins.`);
    count += 1;
    if (count > maxEntries) return tooManyEntries;
    const kind = String.fromCharCode(header[156] ?? 0);
    const isMeta = 'xgLK'.includes(kind);
    const size = isMeta ? numberAt(header, 124, 12) : (said.size ?? numberAt(header, 124, 12));
    const start = at + block;
    if (size === undefined || start + size > bytes.length) {
      return damaged('its last file breaks off.');
    }
    const content = bytes.subarray(start, start + size);
    at = start + Math.ceil(size / block) * block;
    if (isMeta) {
      const more = saidBy(kind, content);
      if ('problem' in more) return more;
      said = { ...said, ...more };
      continue;
    }
    const path = safePath(said.path ?? nameOf(header));
    said = {};
    if (typeof path !== 'string') return path;
    const entry = entryOf(kind, path, content);
    if (entry !== undefined) entries.push(entry);
  }
  return entries;
}

/** Nothing for a folder. */
function entryOf(kind: string, path: string, bytes: Uint8Array): ArchiveEntry | undefined {
  switch (kind) {
    case '0':
    case '7':
    case '\0':
      return path === '' ? undefined : { path, content: { bytes } };
    case '5':
      return undefined;
    case '1':
    case '2':
      return { path, content: { missing: isLink } };
    default:
      return { path, content: { missing: isNoFile } };
  }
}

function nameOf(header: Uint8Array): string {
  const name = textAt(header, 0, 100);
  const isUstar = textAt(header, 257, 6) === 'ustar' && header[262] === 0;
  const prefix = isUstar ? textAt(header, 345, 155) : '';
  return prefix === '' ? name : `${prefix}/${name}`;
}

function textAt(bytes: Uint8Array, start: number, length: number): string {
  const field = bytes.subarray(start, start + length);
  const end = field.indexOf(0);
  return decoder.decode(end === -1 ? field : field.subarray(0, end));
}

/** Octal digits, or GNU's binary form for large numbers; undefined for anything else. */
function numberAt(header: Uint8Array, start: number, length: number): number | undefined {
  if ((header[start] ?? 0) >= 0x80) return undefined;
  const digits = textAt(header, start, length).trim();
  return /^[0-7]*$/.test(digits) ? Number.parseInt(digits || '0', 8) : undefined;
}

/** The sum of a header's bytes, its own field counted as spaces. */
function hasGoodSum(header: Uint8Array): boolean {
  let sum = 0;
  for (const [at, byte] of header.entries()) sum += at >= 148 && at < 156 ? 0x20 : byte;
  return sum === numberAt(header, 148, 8);
}

function saidBy(kind: string, content: Uint8Array): Said | Problem {
  if (kind === 'L') return { path: textAt(content, 0, content.length) };
  return kind === 'x' ? paxRecords(content) : {};
}

/** Records `<length> <key>=<value>\n`; keys that say nothing of path or size are passed over. */
function paxRecords(content: Uint8Array): Said | Problem {
  let said: Said = {};
  for (let at = 0; at < content.length; ) {
    const space = content.indexOf(0x20, at);
    const digits =
      space === -1 ? '' : decoder.decode(content.subarray(at, Math.min(space, at + 9)));
    const length = /^\d{1,8}$/.test(digits) ? Number(digits) : 0;
    const end = at + length;
    if (length === 0 || end > content.length || space >= end || content[end - 1] !== 0x0a) {
      return damaged('a long name in it cannot be read.');
    }
    const record = decoder.decode(content.subarray(space + 1, end - 1));
    const [key = ''] = record.split('=', 1);
    const value = record.slice(key.length + 1);
    if (key === 'path') said = { ...said, path: value };
    if (key === 'size') {
      if (!/^\d{1,15}$/.test(value)) return damaged(`it says “${shownPath(value)}” for a size.`);
      said = { ...said, size: Number(value) };
    }
    at = end;
  }
  return said;
}
