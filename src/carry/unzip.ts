/**
 * Reads zips that may be hostile: by their list of contents at the end, every size checked before a
 * byte is inflated. Source: PKWARE's APPNOTE.TXT, sections 4.3 to 4.5.
 */

import {
  type ArchiveEntry,
  damaged,
  isLink,
  isNoFile,
  maxBytes,
  maxEntries,
  type Problem,
  safePath,
  shownPath,
  tooLarge,
  tooManyEntries,
} from './archiveEntry.ts';
import { crc32 } from './crc32.ts';
import { inflate } from './inflate.ts';

const endSignature = 0x06054b50;
const listSignature = 0x02014b50;
const fileSignature = 0x04034b50;
const endLength = 22;

/** A line of the list of contents. */
interface Listed {
  readonly path: string;
  readonly isFolder: boolean;
  readonly missing: string | undefined;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
}

/**
 * All entries but folders. `wanted` says which files are inflated at all; what is not wanted is not
 * given, nor counted against the limit of bytes.
 */
export function unzip(
  bytes: Uint8Array,
  wanted: (path: string) => boolean,
): readonly ArchiveEntry[] | Problem {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const listed = listOf(view, bytes);
  if ('problem' in listed) return listed;
  const files = listed.filter(({ path, isFolder }) => !isFolder && path !== '' && wanted(path));
  const total = files.reduce(
    (sum, { size, missing }) => sum + (missing === undefined ? size : 0),
    0,
  );
  if (total > maxBytes) return tooLarge;
  const entries: ArchiveEntry[] = [];
  for (const file of files) {
    if (file.missing !== undefined) {
      entries.push({ path: file.path, content: { missing: file.missing } });
      continue;
    }
    const content = contentOf(view, bytes, file);
    if ('problem' in content) return content;
    entries.push({ path: file.path, content });
  }
  return entries;
}

function listOf(view: DataView, bytes: Uint8Array): readonly Listed[] | Problem {
  const end = endOfList(view);
  if (end === undefined) return damaged('the list of its contents at the end is missing.');
  const count = view.getUint16(end + 10, true);
  const length = view.getUint32(end + 12, true);
  const written = view.getUint32(end + 16, true);
  if (count > maxEntries) return tooManyEntries;
  // Programs that unpack themselves stand before the zip, and its offsets do not count them.
  const before = end - length - written;
  if (before < 0) return damaged('the list of its contents does not fit into it.');
  const listed: Listed[] = [];
  let at = written + before;
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > end || view.getUint32(at, true) !== listSignature) {
      return damaged('the list of its contents breaks off.');
    }
    const next =
      at +
      46 +
      view.getUint16(at + 28, true) +
      view.getUint16(at + 30, true) +
      view.getUint16(at + 32, true);
    if (next > end) return damaged('the list of its contents breaks off.');
    const one = listedAt(view, bytes, at, before);
    if ('problem' in one) return one;
    listed.push(one);
    at = next;
  }
  return listed;
}

/** Where the record at the end begins: the last one whose comment ends with the file. */
function endOfList(view: DataView): number | undefined {
  const last = view.byteLength - endLength;
  for (let at = last; at >= Math.max(0, last - 0xffff); at -= 1) {
    if (view.getUint32(at, true) !== endSignature) continue;
    if (at + endLength + view.getUint16(at + 20, true) === view.byteLength) return at;
  }
  return undefined;
}

function listedAt(view: DataView, bytes: Uint8Array, at: number, before: number): Listed | Problem {
  const flags = view.getUint16(at + 8, true);
  const nameLength = view.getUint16(at + 28, true);
  const nameBytes = bytes.subarray(at + 46, at + 46 + nameLength);
  const name = new TextDecoder('utf-8', { ignoreBOM: true }).decode(nameBytes);
  const path = safePath(name);
  if (typeof path !== 'string') return path;
  if ((flags & 1) === 1) {
    return {
      problem: 'This zip is locked with a password. Unpack it yourself and pack it without one.',
    };
  }
  const packed = view.getUint32(at + 20, true);
  const size = view.getUint32(at + 24, true);
  const offset = view.getUint32(at + 42, true);
  const mode = view.getUint32(at + 38, true) >>> 16;
  return {
    path,
    isFolder: name.endsWith('/'),
    missing: missingBy(mode & 0xf000),
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    packed,
    size,
    offset: offset + before,
  };
}

/** By the kind of file in Unix permissions; 0 where there are none. */
function missingBy(kind: number): string | undefined {
  if (kind === 0xa000) return isLink;
  return kind === 0 || kind === 0x8000 || kind === 0x4000 ? undefined : isNoFile;
}

function contentOf(
  view: DataView,
  bytes: Uint8Array,
  { path, offset, packed, size, method, crc }: Listed,
): { readonly bytes: Uint8Array } | Problem {
  const broken = damaged(`the file “${shownPath(path)}” cannot be read.`);
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== fileSignature) return broken;
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + packed > bytes.length) return broken;
  const data = bytes.subarray(start, start + packed);
  if (method !== 0 && method !== 8) {
    return {
      problem: `The file “${shownPath(path)}” is packed in a way that is not read here (method ${method}). Pack it as a usual zip.`,
    };
  }
  // A stream that holds more than its list says ends as “too long”, whatever it would grow to.
  const inflated = method === 0 ? undefined : inflate(data, size);
  if (inflated !== undefined && inflated.end !== 'whole') return broken;
  const content = inflated?.bytes ?? data;
  return content.length === size && crc32(content) === crc ? { bytes: content } : broken;
}
