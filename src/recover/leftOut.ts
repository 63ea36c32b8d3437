/** Files that cannot be taken in, and why. */

import { isSourcePath } from '../generate/names.ts';

/** The most characters of one file; what people write is far below it. */
const longest = 1_000_000;

/** Why a file is left out; nothing for a file that can be taken in. */
export function leftOutReason(path: string, text: string): string | undefined {
  if (path !== 'flake.nix' && !isSourcePath(path)) {
    return 'Its path has characters that cannot be written safely. Rename the file.';
  }
  if (text.startsWith('\0GITCRYPT')) {
    return 'It is encrypted with git-crypt. Unlock the folder first, then open it again.';
  }
  if (text.length > longest) return 'It is too large. Add it to the folder by yourself.';
  if (text.includes('\0') || text.includes('\ufffd')) {
    return 'It is not text. Add it to the folder by yourself.';
  }
  return undefined;
}
