/** Reads what was chosen: bytes to texts, texts to a config, with a report of what became of each part. */

import { isPicture } from '../../carry/picture.ts';
import type { Config } from '../../config/config.ts';
import type { Dotfiles } from '../../recover/dotfiles/readDotfiles.ts';
import type { Modernised } from '../../recover/modernise/modernise.ts';
import type { Report } from '../../recover/report.ts';
import { worker } from '../worker.ts';
import type { ChosenFile } from './gather.ts';

/** What was chosen amounts to a config of its own, or to proposals for the one that is there. */
export type Read =
  | ({ readonly kind: 'config' } & Opened)
  | { readonly kind: 'dotfiles'; readonly dotfiles: Dotfiles; readonly leftOut: LeftOut };

type LeftOut = readonly { readonly path: string; readonly reason: string }[];

export interface Opened {
  readonly config: Config;
  readonly report: Report;
  /** What was not taken in, and why. */
  readonly leftOut: LeftOut;
  /** What is written in old ways, and which options have another name today. */
  readonly old: Pick<Modernised, 'parts' | 'renames'>;
}

interface Text {
  readonly path: string;
  readonly text: string;
}

/** The most bytes that are read of all files together. */
const mostBytes = 32 * 1024 * 1024;

const noBytes = new Uint8Array();

/** What the files amount to, or why they are nothing, in words. */
export async function readChosen(chosen: readonly ChosenFile[]): Promise<Read | string> {
  if (chosen.length === 0) return 'There were no files in this.';
  const read = chosen.filter(({ path }) => !isPicture(path));
  if (read.reduce((sum, { file }) => sum + file.size, 0) > mostBytes) {
    return 'These files are larger than 32 MiB together. Choose only those of your configuration.';
  }
  const files = await Promise.all(
    chosen.map(async ({ path, file }) => ({
      path,
      bytes: isPicture(path) ? noBytes : new Uint8Array(await file.arrayBuffer()),
    })),
  );
  const unpacked = await worker().takeIn(files);
  if ('problem' in unpacked) return unpacked.problem;
  if (unpacked.files.length === 0) return 'Nothing in this is text.';
  return readTexts(unpacked.files, unpacked.leftOut);
}

export async function readTexts(files: readonly Text[], leftOut: LeftOut): Promise<Read | string> {
  if (!files.some(({ path }) => path.endsWith('.nix'))) {
    const dotfiles = await worker().dotfiles(files);
    if (dotfiles.files.length > 0) return { kind: 'dotfiles', dotfiles, leftOut };
    return 'There is no Nix in this, and no dotfile that is known here by its name.';
  }
  const recovered = await worker().recover(files);
  if (recovered === undefined) return 'This could not be read. Try again.';
  return { kind: 'config', ...recovered, leftOut, old: await oldIn(recovered.config) };
}

async function oldIn(config: Config): Promise<Opened['old']> {
  const found = await worker().modernise({ config, chosen: [] });
  return { parts: found?.parts ?? [], renames: found?.renames ?? [] };
}
