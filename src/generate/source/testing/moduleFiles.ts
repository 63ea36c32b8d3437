/** Modules as people write them, and some of them once more with the line ends and blanks of other editors. */

import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('./modules/', import.meta.url));

export const moduleNames: readonly string[] = readdirSync(folder)
  .map((file) => file.replace(/\.nix$/, ''))
  .sort();

export function moduleText(name: string): string {
  return readFileSync(`${folder}${name}.nix`, 'utf8');
}

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
