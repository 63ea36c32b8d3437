/**
 * The text of a git config as entries, as git itself reads it: sections, quotes, escapes, lines that go on.
 * Source of the rules: git's `config.c`, from `get_base_var` to `parse_value`.
 */

export interface GitEntry {
  /** Lower case, since git compares sections so. */
  readonly section: string;
  readonly subsection: string | undefined;
  /** As it is written; git compares names without regard to case. */
  readonly name: string;
  /** Undefined for a name that stands alone, which means true. */
  readonly value: string | undefined;
  /** Counted from 1, the last one included. */
  readonly firstLine: number;
  readonly lastLine: number;
}

/** Lines that git cannot read; it would refuse the whole file for one of them. */
export interface UnreadLines {
  readonly firstLine: number;
  readonly lastLine: number;
  readonly why: string;
}

export interface GitConfigTree {
  readonly entries: readonly GitEntry[];
  readonly unread: readonly UnreadLines[];
}

interface Section {
  readonly section: string;
  readonly subsection: string | undefined;
}

/** What was read, and the index behind it; or why nothing could be. */
type Read<T> =
  | { readonly kind: 'read'; readonly value: T; readonly end: number }
  | { readonly kind: 'unread'; readonly why: string; readonly end: number };

/** Total, and linear in the text. Line breaks of Windows must have been taken away. */
export function parseGitConfig(text: string): GitConfigTree {
  const entries: GitEntry[] = [];
  const unread: UnreadLines[] = [];
  let section: Section | 'none' | 'unreadable' = 'none';
  let line = 1;
  let at = text.startsWith('\ufeff') ? 1 : 0;
  while (at < text.length) {
    const char = text.charAt(at);
    if (isSpace(char)) {
      if (char === '\n') line += 1;
      at += 1;
      continue;
    }
    if (char === '#' || char === ';') {
      at = endOfLine(text, at);
      continue;
    }
    const firstLine = line;
    if (char === '[') {
      const header = readHeader(text, at);
      section = header.kind === 'read' ? header.value : 'unreadable';
      if (header.kind === 'unread') unread.push({ firstLine, lastLine: line, why: header.why });
      at = header.end;
      continue;
    }
    const found = readEntry(text, at);
    line += lineBreaks(text, at, found.end);
    at = found.end;
    const lines = { firstLine, lastLine: line };
    if (found.kind === 'unread') unread.push({ ...lines, why: found.why });
    else if (section === 'none') unread.push({ ...lines, why: 'It stands in no section.' });
    else if (section === 'unreadable') {
      unread.push({ ...lines, why: 'The line that names its section cannot be read.' });
    } else entries.push({ ...section, ...found.value, ...lines });
  }
  return { entries, unread };
}

const headerStart = /\[([A-Za-z0-9.-]*)/y;
const subsectionText = /[ \t\r]+"((?:[^"\\\n]|\\[^\n])*)"/y;

function readHeader(text: string, at: number): Read<Section> {
  headerStart.lastIndex = at;
  const base = headerStart.exec(text)?.[1] ?? '';
  const afterBase = at + 1 + base.length;
  subsectionText.lastIndex = afterBase;
  const quoted = subsectionText.exec(text);
  const end = afterBase + (quoted?.[0].length ?? 0);
  const [section = '', ...others] = base.toLowerCase().split('.');
  if (text[end] !== ']' || section === '') {
    const why = 'A section is written [name] or [name "of a part"].';
    return { kind: 'unread', why, end: endOfLine(text, at) };
  }
  if (quoted !== null) others.push((quoted[1] ?? '').replace(/\\(.)/gs, '$1'));
  const subsection = others.length === 0 ? undefined : others.join('.');
  return { kind: 'read', value: { section, subsection }, end: end + 1 };
}

const nameStart = /([A-Za-z][A-Za-z0-9-]*)[ \t]*/y;

function readEntry(
  text: string,
  at: number,
): Read<{ readonly name: string; readonly value: string | undefined }> {
  nameStart.lastIndex = at;
  const found = nameStart.exec(text);
  const name = found?.[1];
  const end = at + (found?.[0].length ?? 0);
  if (name !== undefined && (end === text.length || text[end] === '\n')) {
    return { kind: 'read', value: { name, value: undefined }, end };
  }
  if (name === undefined || text[end] !== '=') {
    return { kind: 'unread', why: 'It is no “name = value”.', end: endOfLine(text, at) };
  }
  const value = readText(text, end + 1);
  return value.kind === 'unread' ? value : { ...value, value: { name, value: value.value } };
}

const escaped: Readonly<Record<string, string>> = {
  n: '\n',
  t: '\t',
  b: '\b',
  '"': '"',
  '\\': '\\',
  '\n': '',
  // The end of the file is the end of a line.
  '': '',
};

/** The value from behind the equals sign to the end of its last line. */
function readText(text: string, start: number): Read<string> {
  let value = '';
  /** How much of `value` stays when nothing but spaces follows. */
  let kept = 0;
  let quoted = false;
  for (let at = start; at < text.length; at += 1) {
    const char = text.charAt(at);
    if (char === '\n') {
      if (quoted) return { kind: 'unread', why: 'Its quotes are never closed.', end: at };
      return { kind: 'read', value: value.slice(0, kept), end: at };
    }
    if (isSpace(char) && !quoted) {
      if (value !== '') value += char;
      continue;
    }
    if ((char === '#' || char === ';') && !quoted) {
      return { kind: 'read', value: value.slice(0, kept), end: endOfLine(text, at) };
    }
    if (char === '"') quoted = !quoted;
    else if (char === '\\') {
      at += 1;
      const meant = escaped[text.charAt(at)];
      if (meant === undefined) {
        const why =
          'A backslash stands before n, t, b, a quote, a backslash or the end of the line.';
        return { kind: 'unread', why, end: endOfLine(text, at) };
      }
      value += meant;
    } else value += char;
    kept = value.length;
  }
  if (quoted) return { kind: 'unread', why: 'Its quotes are never closed.', end: text.length };
  return { kind: 'read', value: value.slice(0, kept), end: text.length };
}

function isSpace(char: string): boolean {
  return char === ' ' || char === '\t' || char === '\n' || char === '\r';
}

function endOfLine(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end === -1 ? text.length : end;
}

function lineBreaks(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = text.indexOf('\n', from); at !== -1 && at < to; at = text.indexOf('\n', at + 1)) {
    count += 1;
  }
  return count;
}
