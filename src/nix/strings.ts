/**
 * Text as Nix strings: escaping for both kinds of quotes, and which of them a text is written in.
 * Source of the rules: the lexer of Nix, `src/libexpr/lexer.l`, states STRING and IND_STRING.
 */

const simpleEscapes: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '"': '\\"',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '${': '\\${',
};

/** The inside of a `"…"` string that means exactly `text`; `text` must not contain NUL. */
export function escapeSimple(text: string): string {
  return text.replace(/[\\"\n\r\t]|\$\{/g, (found) => simpleEscapes[found] ?? found);
}

/**
 * The inside of a `''…''` string that means exactly `text`, indentation aside. Two quotes are three;
 * a lone quote that would join a following escape, or the closing quotes, is written `''\'`.
 */
export function escapeIndented(text: string): string {
  return text.replace(/'+(?=\$\{|$)|''|\$\{/g, (found) => {
    if (found === '${') return "''${";
    const pairs = "'''".repeat(found.length >> 1);
    return found.length % 2 === 0 ? pairs : `${pairs}''\\'`;
  });
}

/**
 * Whether `text` reads better between `''` and loses nothing there: it has line breaks, no character
 * that only an escape can show, and some line that starts without a space, so that taking the common
 * indentation away takes nothing of the text.
 */
export function fitsIndented(text: string): boolean {
  if (!text.includes('\n') || /[^\n\t\x20-\uffff]|[\x7f\ufeff]/.test(text)) return false;
  const lines = text.split('\n');
  if (lines.some((line) => /^\s+$/.test(line))) return false;
  return lines.some((line) => line !== '' && !line.startsWith(' '));
}

/** What the inside of a `"…"` string means; the inverse of `escapeSimple` on text without `${`. */
export function unescapeSimple(source: string): string {
  return source.replace(/\\(.)|\r\n?/gs, (_, escaped: string | undefined) => {
    if (escaped === undefined) return '\n';
    return escaped === 'n' ? '\n' : escaped === 'r' ? '\r' : escaped === 't' ? '\t' : escaped;
  });
}

/** What the inside of a `''…''` string means, line by line; the inverse of `escapeIndented`. */
export function unescapeIndented(source: string): string {
  return source.replace(/'''|''\$|''\\(.)|\$[^{']/gs, (found, escaped: string | undefined) => {
    if (found === "'''") return "''";
    if (found === "''$") return '$';
    if (escaped === undefined) return found;
    return escaped === 'n' ? '\n' : escaped === 'r' ? '\r' : escaped === 't' ? '\t' : escaped;
  });
}
