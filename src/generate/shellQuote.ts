/** Text as one word of a POSIX shell, and of a flake reference. */

/** `text` as it is where the shell takes it for one plain word, otherwise between single quotes. */
export function shellQuote(text: string): string {
  if (/^[a-zA-Z0-9_@%+=:,./#-]+$/.test(text) && !text.startsWith('#')) return text;
  return shellString(text);
}

/** `text` between single quotes, whatever it is. */
export function shellString(text: string): string {
  return `'${text.replaceAll('\0', '').replaceAll("'", `'\\''`)}'`;
}

/** `folder` as a word in which a leading `~/` still means the person's home. */
export function shellFolder(folder: string, after = ''): string {
  if (!folder.startsWith('~/')) return shellQuote(folder + after);
  const rest = shellQuote(folder.slice(2) + after);
  return `~/${rest}`;
}
