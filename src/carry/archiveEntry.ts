/** What the readers of archives give: entries with safe paths, or one problem in words. */

/** One thing in an archive; a folder by itself is none. */
export interface ArchiveEntry {
  /** Relative, with `/`, without `.` and `..`. */
  readonly path: string;
  /** The bytes of a file, or why there are none. */
  readonly content: { readonly bytes: Uint8Array } | { readonly missing: string };
}

export interface Problem {
  /** What is wrong and what to do, in words for people. */
  readonly problem: string;
}

/** An archive with more entries is refused. */
export const maxEntries = 10_000;

/** An archive that unpacks to more bytes is refused. */
export const maxBytes = 32 * 1024 * 1024;

const maxPath = 1000;

export const tooManyEntries: Problem = {
  problem: `This archive holds more than ${maxEntries.toLocaleString('en')} files. Pack only the files of your configuration.`,
};

export const tooLarge: Problem = {
  problem: 'This archive unpacks to more than 32 MiB. Pack only the files of your configuration.',
};

/** Why a link has no content here. */
export const isLink = 'This is a link to another file; links are not followed.';

/** Why a device, a pipe or the like has no content here. */
export const isNoFile = 'This is no plain file.';

export function damaged(what: string): Problem {
  return { problem: `This archive is damaged: ${what} Get it anew and try again.` };
}

/**
 * The path as the house writes paths; a problem for one that leads out of the folder, or that means
 * different files on different systems.
 */
export function safePath(written: string): string | Problem {
  const shown = shownPath(written);
  if (written.length > maxPath) {
    return refused(`It holds a path longer than ${maxPath} characters.`);
  }
  if (written.includes('\0')) return refused(`The path “${shown}” holds the character NUL.`);
  if (written.includes('\\')) {
    return refused(`The path “${shown}” holds a backslash; paths are written with “/”.`);
  }
  if (written.startsWith('/')) {
    return refused(`The path “${shown}” begins at the root of the disk.`);
  }
  if (/^[A-Za-z]:/.test(written)) return refused(`The path “${shown}” begins with a drive letter.`);
  const steps = written.split('/').filter((step) => step !== '' && step !== '.');
  if (steps.includes('..')) return refused(`The path “${shown}” leads out of the folder.`);
  return steps.join('/');
}

const refused = (why: string): Problem => ({
  problem: `This is not opened, because it could mean a file outside its folder, or different files on different systems. ${why}`,
});

/** A path in a message: one line, and no longer than one. */
export function shownPath(path: string): string {
  const plain = path.replace(/\p{C}/gu, '�');
  return plain.length > 80 ? `${plain.slice(0, 40)}…${plain.slice(-39)}` : plain;
}
