/** `recover`: a folder of files as a config, with a report of what became of each part. */

import type { Dirent } from 'node:fs';
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isPicture } from '../carry/picture.ts';
import { takeIn } from '../carry/unpack.ts';
import { encodeConfig } from '../config/encode.ts';
import { recover } from '../recover/recover.ts';
import type { Report, ReportItem } from '../recover/report.ts';
import { messageOf } from './failure.ts';
import type { ExitCode, Io } from './io.ts';

/** As in the page: more is no configuration. */
const mostFiles = 10_000;
const mostBytes = 32 * 1024 * 1024;
const unopened: ReadonlySet<string> = new Set(['.git', '.direnv', 'node_modules', 'result']);

interface Options {
  /** The file for the config; it is printed where there is none. */
  readonly out: string | undefined;
  /** Prints the report as JSON in place of the config. */
  readonly report: boolean;
}

/** Nothing in the folder is changed, and no link is followed. */
export async function recoverCommand(
  folder: string,
  { out, report: wantsReport }: Options,
  io: Io,
): Promise<ExitCode> {
  try {
    const files: { readonly path: string; readonly bytes: Uint8Array }[] = [];
    let left = mostBytes;
    for await (const path of filesIn(folder, '')) {
      const bytes = isPicture(path) ? new Uint8Array() : await readFile(join(folder, path));
      left -= bytes.length;
      if (left < 0 || files.length >= mostFiles) {
        io.complain(`flakesmith: ${folder} holds more than ${mostFiles} files or 32 MiB.`);
        return 1;
      }
      files.push({ path, bytes });
    }
    const taken = takeIn(files);
    if ('problem' in taken) {
      io.complain(`flakesmith: ${taken.problem}`);
      return 1;
    }
    const { config, report } = recover(taken.files);
    const json = JSON.stringify(encodeConfig(config), null, 2);
    if (out !== undefined) await writeFile(out, `${json}\n`);
    if (wantsReport) io.print(JSON.stringify({ ...report, leftOut: taken.leftOut }, null, 2));
    else if (out === undefined) io.print(json);
    for (const line of inWords(report)) io.complain(line);
    return report.problems.length > 0 ? 1 : 0;
  } catch (error) {
    io.complain(`flakesmith: ${messageOf(error)}`);
    return 1;
  }
}

/** Plain files below a folder, with `/`, in order of their names. */
async function* filesIn(root: string, below: string): AsyncGenerator<string> {
  if (below === '' && !(await stat(root)).isDirectory()) throw new Error(`${root} is no folder.`);
  const entries: Dirent[] = await readdir(join(root, below), { withFileTypes: true });
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = below === '' ? entry.name : `${below}/${entry.name}`;
    if (entry.isDirectory()) {
      if (!unopened.has(entry.name)) yield* filesIn(root, path);
    } else if (entry.isFile()) yield path;
  }
}

function inWords({ files, problems }: Report): readonly string[] {
  const items = files.flatMap((file) => file.items);
  const count = (kind: ReportItem['kind']) => items.filter((item) => item.kind === kind).length;
  return [
    `${count('field')} parts became fields, ${count('kept')} are kept as Nix, ${count('not-understood')} were not understood.`,
    ...problems.map(({ path, message }) => (path === '' ? message : `${path}: ${message}`)),
  ];
}
