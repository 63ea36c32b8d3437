/** Errors of the system in words. */

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'You may not do that here',
  EPERM: 'You may not do that here',
  ENOSPC: 'The disk is full',
  EROFS: 'Nothing can be written here',
  ENOENT: 'There is no such place',
  EEXIST: 'A file stands where a folder is needed',
  ENOTDIR: 'A file stands where a folder is needed',
  EISDIR: 'A folder stands where a file is needed',
  ENAMETOOLONG: 'The name is too long',
};

/** What went wrong, and with which file if the system says so. */
export function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  const path = 'path' in error && typeof error.path === 'string' ? error.path : undefined;
  const reason = reasons[code];
  if (reason === undefined) return error.message;
  return path === undefined ? `${reason}.` : `${reason}: ${path}`;
}
