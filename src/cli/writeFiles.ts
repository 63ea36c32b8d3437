/** Writes files below a folder, each whole or not at all, and never outside it. */

import { chmod, lstat, mkdir, readFile, realpath, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';

export interface OutputFile {
  /** Below the folder, with `/`. */
  readonly path: string;
  readonly content: string | Uint8Array;
  readonly executable: boolean;
}

/** The files that are there already with other content; writing would overwrite them. */
export async function inTheWay(
  root: string,
  files: readonly OutputFile[],
): Promise<readonly string[]> {
  const paths: string[] = [];
  for (const file of files) {
    const target = join(root, file.path);
    const there = await lstat(target).catch(() => undefined);
    if (there === undefined) continue;
    const same = there.isFile() && (await readFile(target)).equals(Buffer.from(file.content));
    if (!same) paths.push(target);
  }
  return paths;
}

/**
 * Writes the files and returns their paths. Each is written beside its place and then moved there, so
 * that no half file is ever seen, and a link in its place is replaced, never followed. Throws where the
 * system does, and for a path that leads outside the folder, through a link too.
 */
export async function writeFiles(
  root: string,
  files: readonly OutputFile[],
): Promise<readonly string[]> {
  await mkdir(root, { recursive: true });
  const top = await realpath(root);
  const paths: string[] = [];
  for (const { path, content, executable } of files) {
    const target = resolve(top, path);
    if (!isBelow(target, top)) throw new Error(`${path} leads outside ${root}.`);
    await makeFolders(dirname(target), top);
    const beside = `${target}.${process.pid}.new`;
    try {
      await writeFile(beside, content, { flag: 'wx' });
      if (executable) await chmod(beside, 0o755);
      await rename(beside, target);
    } catch (error) {
      await rm(beside, { force: true });
      throw error;
    }
    paths.push(join(root, path));
  }
  return paths;
}

/** Makes a folder and those above it, up to `top`; none of them may be a link that leads away. */
async function makeFolders(folder: string, top: string): Promise<void> {
  if (folder === top) return;
  await makeFolders(dirname(folder), top);
  await mkdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  if (!isBelow(await realpath(folder), top)) throw new Error(`${folder} leads outside ${top}.`);
}

function isBelow(path: string, top: string): boolean {
  const way = relative(top, path);
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}
