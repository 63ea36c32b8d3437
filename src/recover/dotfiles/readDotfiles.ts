/** The plain dotfiles among files, and what each of them amounts to. */

import type { SourceFile } from '../../config/config.ts';
import type { DotfileReading } from './dotfile.ts';
import { dotfileKindOf, type Meeting } from './dotfileKinds.ts';
import type { KnownPackage } from './packageLists.ts';

export interface Dotfile extends DotfileReading {
  readonly path: string;
  readonly label: string;
  readonly meets: readonly Meeting[];
}

export interface Dotfiles {
  readonly files: readonly Dotfile[];
  /** Paths of files that are none, or of a kind that is not read. */
  readonly others: readonly string[];
}

export function readDotfiles(files: readonly SourceFile[], knownPackage: KnownPackage): Dotfiles {
  const read: Dotfile[] = [];
  const others: string[] = [];
  for (const { path, text } of files) {
    const kind = dotfileKindOf(path, text);
    if (kind === undefined) others.push(path);
    else
      read.push({ path, label: kind.label, meets: kind.meets, ...kind.read(text, knownPackage) });
  }
  return { files: read, others };
}
