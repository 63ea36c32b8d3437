/** What could be written at an offset of a module, also while its text is no Nix yet. */

import type { AttrPath } from '../nix/value.ts';

export type Completion =
  /** The next step of an option's name below `above`. */
  | { readonly kind: 'name'; readonly above: AttrPath; readonly start: number }
  /** The value of the option at `path`. */
  | { readonly kind: 'value'; readonly path: AttrPath; readonly start: number }
  /** A package of `pkgs`, of which `typed` is there. */
  | { readonly kind: 'package'; readonly typed: string; readonly start: number };

/** One open bracket, and what has been read in it so far. */
interface Frame {
  readonly opener: string;
  /** The option whose attributes these are; undefined where they are no options. */
  readonly prefix: AttrPath | undefined;
  key: readonly string[];
  inValue: boolean;
  /** The words of the value so far. */
  words: string[];
  withPkgs: boolean;
}

const pieces =
  /#[^\n]*|\/\*[\s\S]*?(?:\*\/|$)|"(?:[^"\\]|\\[\s\S])*(?:"|$)|''(?:[^']|'(?!')|''[$'\\])*(?:''|$)|[A-Za-z_][\w'-]*|==|[={}[\]().;:,]|[^\s]/g;

/** Of the library's functions that give what they are given, as far as options go. */
const through: ReadonlySet<string> = new Set([
  'mkIf',
  'mkMerge',
  'mkDefault',
  'mkForce',
  'mkBefore',
]);

/** Nothing in comments, strings, parameters, and where no option or package is known to stand. */
export function completionAt(text: string, offset: number): Completion | undefined {
  const before = text.slice(0, offset);
  const word = /[A-Za-z_][\w'-]*$/.exec(before)?.[0] ?? '';
  const start = offset - word.length;
  const frames: Frame[] = [opened('', undefined)];
  let last = '';
  for (const { 0: piece, index } of before.matchAll(pieces)) {
    if (/^(?:#|\/\*|"|'')/.test(piece)) {
      if (index + piece.length === offset && isOpen(piece)) return undefined;
      if (piece.startsWith('#') || piece.startsWith('/*')) continue;
    }
    if (index >= start) break;
    read(frames, piece, last);
    last = piece;
  }
  const frame = frames.at(-1);
  if (frame === undefined) return undefined;
  if (last === '.' && before.slice(0, start).endsWith('pkgs.') && frame.key.at(-1) !== 'pkgs') {
    return { kind: 'package', typed: word, start };
  }
  if (frame.opener === '[' && frame.withPkgs && last !== '.') {
    return { kind: 'package', typed: word, start };
  }
  if (frame.opener !== '{' || frame.prefix === undefined) return undefined;
  if (frame.inValue) {
    return last === '='
      ? { kind: 'value', path: [...frame.prefix, ...frame.key], start }
      : undefined;
  }
  if (/^[^{}=;]*\}\s*[:@]/.test(text.slice(offset))) return undefined;
  if (last !== '.' && frame.key.length > 0) return undefined;
  const above = [...frame.prefix, ...frame.key];
  return { kind: 'name', above: above[0] === 'config' ? above.slice(1) : above, start };
}

function opened(opener: string, prefix: AttrPath | undefined, withPkgs = false): Frame {
  return { opener, prefix, key: [], inValue: false, words: [], withPkgs };
}

function isOpen(piece: string): boolean {
  if (piece.startsWith('#')) return true;
  if (piece.startsWith('/*')) return piece.length < 4 || !piece.endsWith('*/');
  if (piece.startsWith('"')) return piece.length < 2 || !piece.endsWith('"');
  return piece.length < 4 || !piece.endsWith("''");
}

function read(frames: Frame[], piece: string, last: string): void {
  const frame = frames.at(-1);
  if (frame === undefined) return;
  switch (piece) {
    case '{':
    case '[':
    case '(':
      frames.push(opened(piece, prefixOf(frame, last), frame.withPkgs));
      return;
    case '}':
    case ']':
    case ')':
      if (frames.length > 1) frames.pop();
      return;
    case 'let':
      frames.push(opened('let', undefined));
      return;
    case 'in':
      if (frame.opener === 'let') frames.pop();
      return;
    case '=':
      frame.inValue = true;
      frame.words = [];
      return;
    case ';':
      endOf(frame);
      return;
    default:
      if (frame.inValue || frame.opener !== '{') frame.words.push(piece);
      else if (piece !== '.')
        frame.key = last === '.' ? [...frame.key, unquoted(piece)] : [unquoted(piece)];
  }
}

/** Of a binding, or of `with pkgs`. */
function endOf(frame: Frame): void {
  const at = frame.words.lastIndexOf('with');
  if (at >= 0) {
    frame.withPkgs = frame.words.slice(at + 1).join('') === 'pkgs';
    frame.words = frame.words.slice(0, at);
    return;
  }
  frame.inValue = false;
  frame.withPkgs = false;
  frame.key = [];
  frame.words = [];
}

function prefixOf(frame: Frame, last: string): AttrPath | undefined {
  const passes = frame.words.some((word) => through.has(word));
  switch (frame.opener) {
    case '{': {
      if (frame.prefix === undefined || !frame.inValue || !(last === '=' || passes))
        return undefined;
      const path = [...frame.prefix, ...frame.key];
      return path[0] === 'options' ? undefined : path[0] === 'config' ? path.slice(1) : path;
    }
    case '':
      return [];
    case 'let':
      return undefined;
    default:
      return frame.prefix;
  }
}

const unquoted = (piece: string): string => piece.replace(/^"([^"\\]*)"$/, '$1');
