/** Takes files in: the bytes of a zip, a tar or one file become texts, under limits that no input passes. */

import {
  type ArchiveEntry,
  maxBytes,
  maxEntries,
  type Problem,
  safePath,
  tooLarge,
  tooManyEntries,
} from './archiveEntry.ts';
import { gunzip, isGzip } from './gunzip.ts';
import { isPicture, pictureReason } from './picture.ts';
import { isTar, untar } from './untar.ts';
import { unzip } from './unzip.ts';

export interface TextFile {
  /** Relative, with `/`. */
  readonly path: string;
  readonly text: string;
}

interface LeftOut {
  /** Of a file, or of a folder: then it ends with `/`. */
  readonly path: string;
  /** In words. */
  readonly reason: string;
}

interface TakenIn {
  /** Sorted by path, each path once. */
  readonly files: readonly TextFile[];
  readonly leftOut: readonly LeftOut[];
  /** The folder that held everything, and was taken away; empty where there was none. */
  readonly folder: string;
}

export type Unpacked = TakenIn | Problem;

/** Folders that hold nothing a person wrote. */
const idleFolders: ReadonlyMap<string, string> = new Map([
  ['.git', 'The history of git is not needed here.'],
  ['.hg', 'The history of Mercurial is not needed here.'],
  ['.jj', 'The history of Jujutsu is not needed here.'],
  ['.svn', 'The history of Subversion is not needed here.'],
  ['.direnv', 'direnv makes this folder anew.'],
  ['node_modules', 'npm makes this folder anew.'],
  ['result', 'Nix makes this folder anew when it builds.'],
  ['__MACOSX', 'The Mac adds this folder to zips; it holds nothing of yours.'],
]);

const foreign: readonly (readonly [start: readonly number[], what: string])[] = [
  [[0xfd, 0x37, 0x7a, 0x58, 0x5a], 'xz'],
  [[0x28, 0xb5, 0x2f, 0xfd], 'zstd'],
  [[0x42, 0x5a, 0x68], 'bzip2'],
  [[0x37, 0x7a, 0xbc, 0xaf], '7z'],
  [[0x52, 0x61, 0x72, 0x21], 'rar'],
];

/**
 * The texts in `bytes`. `name` is the file's name, which a file that is no archive keeps; what it is
 * is told by its bytes. Never throws. A folder around everything, as GitHub's archives have it, is
 * taken away, unless its name begins with a dot.
 */
export function unpack(name: string, bytes: Uint8Array): Unpacked {
  if (bytes.length > maxBytes) return tooLarge;
  const other = foreign.find(([start]) => start.every((byte, at) => bytes[at] === byte));
  if (other !== undefined) {
    return {
      problem: `Files packed with ${other[1]} are not read here. Pack them as zip or tar.gz.`,
    };
  }
  if (isZip(bytes)) {
    const idle = new Map<string, LeftOut>();
    const entries = unzip(bytes, (path) => notIdle(path, idle));
    return 'problem' in entries ? entries : taken(entries, idle, true);
  }
  const plain = isGzip(bytes) ? gunzip(bytes) : bytes;
  if ('problem' in plain) return plain;
  if (isTar(plain)) {
    const entries = untar(plain);
    return 'problem' in entries ? entries : filesOf(entries, true);
  }
  return takeIn([{ path: isGzip(bytes) ? name.replace(/\.gz$/i, '') : name, bytes: plain }]);
}

/** The texts among files that came one by one, as from a folder; their paths are judged as those of archives. */
export function takeIn(
  files: readonly { readonly path: string; readonly bytes: Uint8Array }[],
): Unpacked {
  if (files.length > maxEntries) return tooManyEntries;
  const read = files.filter(({ path }) => !isPicture(path));
  if (read.reduce((sum, { bytes }) => sum + bytes.length, 0) > maxBytes) return tooLarge;
  const entries: ArchiveEntry[] = [];
  for (const { path: written, bytes } of files) {
    const path = safePath(written);
    if (typeof path !== 'string') return path;
    entries.push({ path, content: { bytes } });
  }
  return filesOf(entries, files.length > 1);
}

/** Local file, or the end of an empty zip. */
function isZip(bytes: Uint8Array): boolean {
  const [p, k, third, fourth] = bytes;
  return (
    p === 0x50 && k === 0x4b && ((third === 3 && fourth === 4) || (third === 5 && fourth === 6))
  );
}

function filesOf(entries: readonly ArchiveEntry[], mayHaveFolder: boolean): TakenIn {
  const idle = new Map<string, LeftOut>();
  const wanted = entries.filter(({ path }) => notIdle(path, idle));
  return taken(wanted, idle, mayHaveFolder);
}

/** Whether it is no picture, and no step of the path a folder to leave out; the folder is noted once. */
function notIdle(path: string, idle: Map<string, LeftOut>): boolean {
  if (isPicture(path)) {
    idle.set(path, { path, reason: pictureReason });
    return false;
  }
  const steps = path.split('/');
  const at = steps.findIndex((step) => idleFolders.has(step));
  const reason = idleFolders.get(steps[at] ?? '');
  // The name of a file, `result`, say, is no folder, and a link of that name is left out as one.
  if (reason === undefined || at === steps.length - 1) return true;
  const folder = `${steps.slice(0, at + 1).join('/')}/`;
  idle.set(folder, { path: folder, reason });
  return false;
}

function taken(
  entries: readonly ArchiveEntry[],
  idle: ReadonlyMap<string, LeftOut>,
  mayHaveFolder: boolean,
): TakenIn {
  const files = new Map<string, string>();
  const leftOut = new Map<string, LeftOut>(idle);
  for (const { path, content } of entries) {
    const text = 'missing' in content ? { reason: content.missing } : textOf(content.bytes);
    // Of a path that comes twice, the later one counts, as it does when a tar is unpacked.
    files.delete(path);
    leftOut.delete(path);
    if (typeof text === 'string') files.set(path, text);
    else leftOut.set(path, { path, ...text });
  }
  const folder = mayHaveFolder ? commonFolder([...files.keys(), ...leftOut.keys()]) : '';
  const start = folder === '' ? 0 : folder.length + 1;
  return {
    files: Array.from(files, ([path, text]) => ({ path: path.slice(start), text })).sort(byPath),
    leftOut: Array.from(leftOut.values(), ({ path, reason }) => ({
      path: path.slice(start),
      reason,
    })).sort(byPath),
    folder,
  };
}

/** The folder that holds everything; none where its name begins with a dot, since then the name says something. */
function commonFolder(paths: readonly string[]): string {
  const own = paths.filter((path) => !path.startsWith('__MACOSX/'));
  const [first = ''] = own;
  const end = first.indexOf('/');
  const folder = first.slice(0, Math.max(0, end));
  return !folder.startsWith('.') && own.every((path) => path.startsWith(`${folder}/`))
    ? folder
    : '';
}

/** What `git-crypt` writes before what it has encrypted. */
const gitCrypt = '\0GITCRYPT';

function textOf(bytes: Uint8Array): string | { readonly reason: string } {
  if (gitCrypt.split('').every((sign, at) => bytes[at] === sign.charCodeAt(0))) {
    return { reason: 'This file is encrypted by git-crypt. Unlock it and try again.' };
  }
  if (bytes.includes(0)) return { reason: 'This is no text.' };
  try {
    // A byte order mark is kept: the text stays as it was.
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return { reason: 'This is no text in UTF-8.' };
  }
}

function byPath(a: { readonly path: string }, b: { readonly path: string }): number {
  return a.path < b.path ? -1 : a.path > b.path ? 1 : 0;
}
