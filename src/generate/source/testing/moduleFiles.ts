/** Modules as people write them, and some of them once more with the line ends and blanks of other editors. */

import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { KeptReason } from '../survey.ts';

const folder = fileURLToPath(new URL('./modules/', import.meta.url));

export const moduleNames: readonly string[] = readdirSync(folder)
  .map((file) => file.replace(/\.nix$/, ''))
  .sort();

export function moduleText(name: string): string {
  return readFileSync(`${folder}${name}.nix`, 'utf8');
}

/** What stands in a module, counted by a person. */
export interface ModuleRow {
  readonly file: string;
  /** How many bindings are settings; a name that `inherit` brings counts as one. */
  readonly fields: number;
  /** Why parts stay as they are written, in the order of the text. */
  readonly kept: readonly KeptReason[];
  readonly imports: number;
  /** Some of the settings, as Nix prints them on one line; strings as JSON has them. */
  readonly sets: Readonly<Record<string, string>>;
}

const table = fileURLToPath(new URL('./moduleRows.jsonl', import.meta.url));

export const moduleRows: ReadonlyMap<string, ModuleRow> = new Map(
  readFileSync(table, 'utf8')
    .trim()
    .split('\n')
    .map((line) => {
      const row: ModuleRow = JSON.parse(line);
      return [row.file, row];
    }),
);

/** Made of the text and not kept as files, for editors and Git would tidy them. */
export interface ModuleVariant {
  readonly file: string;
  readonly as: 'crlf' | 'bom' | 'tabs';
}

export const moduleVariants: readonly ModuleVariant[] = [
  { file: 'empty', as: 'bom' },
  { file: 'git-of-2019', as: 'crlf' },
  { file: 'packages-with-comments', as: 'tabs' },
  { file: 'packages-with-comments', as: 'crlf' },
  { file: 'own-options', as: 'tabs' },
  { file: 'same-top-key', as: 'bom' },
  { file: 'sloppy', as: 'crlf' },
  { file: 'commented-out', as: 'crlf' },
  { file: 'odd-comments', as: 'crlf' },
  { file: 'odd-comments', as: 'tabs' },
  { file: 'neovim-plugins', as: 'tabs' },
  { file: 'units', as: 'crlf' },
  { file: 'unicode', as: 'bom' },
  { file: 'no-final-newline', as: 'bom' },
];

export function variantText({ file, as }: ModuleVariant): string {
  const text = moduleText(file);
  switch (as) {
    case 'crlf':
      return text.replaceAll('\n', '\r\n');
    case 'bom':
      return `\ufeff${text}`;
    case 'tabs':
      return text.replaceAll(/^(?: {2})+/gm, (blanks) => '\t'.repeat(blanks.length / 2));
  }
}
