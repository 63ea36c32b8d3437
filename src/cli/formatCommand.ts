/** `format`: lays Nix files out as the files of a flake are laid out. */

import { readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { parse } from '../nix/parse.ts';
import { print } from '../nix/print.ts';
import { messageOf } from './failure.ts';
import type { ExitCode, Io } from './io.ts';

/** The most bytes of a file that are read. */
const maxBytes = 4 * 1024 * 1024;

/**
 * Each file in its own place; `-` is standard input, whose layout is printed. With `check` nothing is
 * written, and files that would change are named. A file that is not Nix is left as it is.
 */
export async function formatCommand(
  files: readonly string[],
  check: boolean,
  io: Io,
): Promise<ExitCode> {
  let worst: ExitCode = 0;
  for (const file of files) {
    try {
      if (!(await formatOne(file, check, io))) worst = 1;
    } catch (error) {
      io.complain(`flakesmith: ${file}: ${messageOf(error)}`);
      worst = 1;
    }
  }
  return worst;
}

/** Whether all is well with the file. */
async function formatOne(file: string, check: boolean, io: Io): Promise<boolean> {
  if (file !== '-' && (await stat(file)).size > maxBytes) {
    io.complain(`flakesmith: ${file} is larger than the 4 MiB that are read.`);
    return false;
  }
  const text = file === '-' ? await io.read() : await readFile(file, 'utf8');
  const { expr, after, errors } = parse(text);
  const [error] = errors;
  if (error !== undefined) {
    const line = text.slice(0, error.start).split('\n').length;
    io.complain(`flakesmith: ${file}, line ${line}: ${error.message} It was left as it is.`);
    return false;
  }
  const laidOut = print(expr, after).text;
  if (file === '-' && !check) {
    io.print(laidOut.replace(/\n$/, ''));
    return true;
  }
  if (laidOut === text) return true;
  io.print(file);
  if (check) return false;
  await replace(file, laidOut);
  return true;
}

/** Never half a file, and a link leads to the file that is meant. */
async function replace(file: string, text: string): Promise<void> {
  const target = await realpath(file);
  const beside = `${target}.${process.pid}.new`;
  const { mode } = await stat(target);
  try {
    await writeFile(beside, text, { flag: 'wx', mode });
    await rename(beside, target);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}
