/** Text → tokens, one at a time, with the comments around each; a string or a path is read by its own reader. */

import { bare, type Trivia, type Trivium } from '../tree.ts';
import { digit, identifierPart, identifierStart, isOf, pathPart, uriPart } from './characters.ts';
import { blockLines, leadingOnly, type RawTrivium, splitTrivia } from './comments.ts';
import type { ParseError } from './problems.ts';
import { keywordTokens, Token } from './token.ts';

const none: readonly Trivium[] = [];
const blankOnly: readonly Trivium[] = [{ kind: 'blank' }];
const afterBlank: Trivia = { leading: blankOnly, trailing: undefined };

const byteOrderMark = 0xfeff;

/** A run of characters that may be a path or a URI, looked at once however many tokens it turns out to be. */
interface Run {
  readonly start: number;
  readonly end: number;
  readonly isPath: boolean;
  /** A URI may start here or later in the run. */
  readonly uriFrom: number;
}

export class Scanner {
  readonly text: string;
  /** The token that comes next. */
  token: Token = Token.end;
  start = 0;
  end = 0;
  /** Comments before the token that nobody has taken yet. */
  leading: readonly Trivium[] = none;
  readonly errors: ParseError[] = [];
  private run: Run = { start: 0, end: 0, isPath: false, uriFrom: 0 };

  constructor(text: string) {
    this.text = text;
    this.enter(text.charCodeAt(0) === byteOrderMark ? 1 : 0);
  }

  /** Goes on at `offset`, where nothing stands before: every comment there leads the next token. */
  enter(offset: number): void {
    const raw: RawTrivium[] = [];
    const next = this.readTrivia(offset, raw);
    this.leading = raw.length === 0 ? none : leadingOnly(raw);
    this.lex(next);
  }

  /** Takes the token, up to `end`; gives the comments around it. */
  next(): Trivia {
    const leading = this.leading;
    const { text } = this;
    let offset = this.end;
    let newlines = 0;
    for (;;) {
      const code = text.charCodeAt(offset);
      if (code === 32 || code === 9 || code === 13) offset++;
      else if (code === 10) {
        newlines++;
        offset++;
      } else if (code === 35 || (code === 47 && text.charCodeAt(offset + 1) === 42)) {
        return this.nextWithComments(leading);
      } else break;
    }
    this.leading = newlines > 1 ? blankOnly : none;
    this.lex(offset);
    if (leading.length === 0) return bare;
    return leading === blankOnly ? afterBlank : { leading, trailing: undefined };
  }

  /** Takes what was read by hand from the token's start to `end`, with the comments that led it. */
  finish(end: number, leading: readonly Trivium[]): Trivia {
    this.end = end;
    this.leading = leading;
    return this.next();
  }

  /** Takes the comments that nobody has taken yet. */
  takeLeading(): readonly Trivium[] {
    const { leading } = this;
    this.leading = none;
    return leading;
  }

  /** The column of an offset, from 0; a tab goes on to the next multiple of 8. */
  column(offset: number): number {
    let column = 0;
    for (let at = this.text.lastIndexOf('\n', offset - 1) + 1; at < offset; at++) {
      column = this.text.charCodeAt(at) === 9 ? column - (column % 8) + 8 : column + 1;
    }
    return column;
  }

  /** The first offset from `offset` on that is neither space nor comment. */
  skipTrivia(offset: number): number {
    const { text } = this;
    for (;;) {
      const code = text.charCodeAt(offset);
      if (code === 32 || code === 10 || code === 13 || code === 9) offset++;
      else if (code === 35) offset = this.lineEnd(offset);
      else if (code === 47 && text.charCodeAt(offset + 1) === 42) {
        const close = text.indexOf('*/', offset + 2);
        offset = close === -1 ? text.length : close + 2;
      } else return offset;
    }
  }

  private nextWithComments(leading: readonly Trivium[]): Trivia {
    const raw: RawTrivium[] = [];
    const next = this.readTrivia(this.end, raw);
    const split = splitTrivia(raw, () => this.column(next));
    this.leading = split.leading.length === 0 ? none : split.leading;
    this.lex(next);
    return { leading, trailing: split.trailing };
  }

  private lineEnd(offset: number): number {
    const { text } = this;
    let end = offset;
    for (; end < text.length; end++) {
      const code = text.charCodeAt(end);
      if (code === 10 || code === 13) break;
    }
    return end;
  }

  /** Reads spaces, line breaks and comments from `offset` on into `raw`; gives where they end. */
  private readTrivia(offset: number, raw: RawTrivium[]): number {
    const { text } = this;
    let newlines = 0;
    const flush = (): void => {
      if (newlines > 0) raw.push({ kind: 'newlines', count: newlines });
      newlines = 0;
    };
    for (;;) {
      const code = text.charCodeAt(offset);
      if (code === 32 || code === 9 || code === 13) offset++;
      else if (code === 10) {
        newlines++;
        offset++;
      } else if (code === 35) {
        flush();
        const end = this.lineEnd(offset);
        const comment = text.slice(offset + 1, end).trimEnd();
        raw.push({ kind: 'line', text: comment, column: this.column(offset) });
        offset = end;
      } else if (code === 47 && text.charCodeAt(offset + 1) === 42) {
        flush();
        offset = this.readBlockComment(offset, raw);
      } else {
        flush();
        return offset;
      }
    }
  }

  private readBlockComment(offset: number, raw: RawTrivium[]): number {
    const { text } = this;
    const doc = text.charCodeAt(offset + 2) === 42 && text.charCodeAt(offset + 3) !== 47;
    const from = offset + (doc ? 3 : 2);
    const close = text.indexOf('*/', from);
    if (close === -1) {
      const message = 'This comment is never closed: `*/` is missing.';
      this.errors.push({ code: 'unclosed-comment', message, start: offset, end: text.length });
    }
    const inside = text.slice(from, close === -1 ? text.length : close).replaceAll('\r\n', '\n');
    const end = close === -1 ? text.length : close + 2;
    const lines = blockLines(inside, inside.includes('\n') ? this.column(offset) : 0);
    const [only = ''] = lines;
    if (!doc && lines.length === 1 && isLanguage(only) && this.beforeString(end)) {
      raw.push({ kind: 'language', name: only });
    } else raw.push({ kind: 'block', doc, lines });
    return end;
  }

  /** Whether a string starts at `offset`, or on the line below it. */
  private beforeString(offset: number): boolean {
    const match = /[ \t]*(?:\r?\n)?[ \t]*(?:"|'')/y;
    match.lastIndex = offset;
    return match.test(this.text);
  }

  /** Reads the token at `offset`, which is neither space nor comment. */
  private lex(offset: number): void {
    const code = this.text.charCodeAt(offset);
    this.start = offset;
    if (isOf(code, identifierStart)) this.token = this.lexWord(offset);
    else if (isOf(code, digit)) this.token = this.lexNumber(offset);
    else this.token = this.lexSymbol(offset, code);
  }

  private ending(end: number, token: Token): Token {
    this.end = end;
    return token;
  }

  private lexWord(offset: number): Token {
    const { text } = this;
    let end = offset + 1;
    while (isOf(text.charCodeAt(end), identifierPart)) end++;
    const after = text.charCodeAt(end);
    // Only these can make a path or a URI of what looks like a name: . / + :
    if (after === 46 || after === 47 || after === 43 || after === 58) {
      const run = this.lexRun(offset);
      if (run !== undefined) return run;
    }
    const length = end - offset;
    const keyword =
      length < 8 && length > 1 ? keywordTokens.get(text.slice(offset, end)) : undefined;
    return this.ending(end, keyword ?? Token.identifier);
  }

  private lexNumber(offset: number): Token {
    const run = this.lexRun(offset);
    if (run !== undefined) return run;
    const { text } = this;
    let end = offset + 1;
    while (isOf(text.charCodeAt(end), digit)) end++;
    const zero = text.charCodeAt(offset) === 48;
    const fraction = text.charCodeAt(end) === 46 && (!zero || end === offset + 1);
    if (fraction && (!zero || isOf(text.charCodeAt(end + 1), digit))) return this.lexFraction(end);
    return this.ending(end, Token.integer);
  }

  /** The rest of a float from its point on. */
  private lexFraction(point: number): Token {
    const { text } = this;
    let end = point + 1;
    while (isOf(text.charCodeAt(end), digit)) end++;
    const letter = text.charCodeAt(end);
    if (letter === 69 || letter === 101) {
      const sign = text.charCodeAt(end + 1);
      let exponent = end + (sign === 43 || sign === 45 ? 2 : 1);
      if (isOf(text.charCodeAt(exponent), digit)) {
        while (isOf(text.charCodeAt(exponent), digit)) exponent++;
        end = exponent;
      }
    }
    return this.ending(end, Token.float);
  }

  /** Reads a path or a URI at `offset`, if that is what stands there. */
  private lexRun(offset: number): Token | undefined {
    if (offset >= this.run.end || offset < this.run.start) this.run = this.readRun(offset);
    const { run, text } = this;
    if (run.isPath) {
      return this.ending(offset, Token.path);
    }
    const code = text.charCodeAt(offset);
    if (offset < run.uriFrom || !isOf(code, identifierStart) || code === 95) return undefined;
    let end = run.end + 1;
    while (isOf(text.charCodeAt(end), uriPart)) end++;
    return this.ending(end, Token.uri);
  }

  private readRun(offset: number): Run {
    const { text } = this;
    let end = offset;
    let underscore = -1;
    for (let code = text.charCodeAt(end); isOf(code, pathPart); code = text.charCodeAt(++end)) {
      if (code === 95) underscore = end;
    }
    const isUri = text.charCodeAt(end) === 58 && isOf(text.charCodeAt(end + 1), uriPart);
    return {
      start: offset,
      end,
      isPath: text.charCodeAt(end) === 47 && this.goesOnAfterSlash(end),
      uriFrom: isUri ? underscore + 1 : Number.POSITIVE_INFINITY,
    };
  }

  private goesOnAfterSlash(slash: number): boolean {
    const { text } = this;
    const code = text.charCodeAt(slash + 1);
    return isOf(code, pathPart) || (code === 36 && text.charCodeAt(slash + 2) === 123);
  }

  private lexSymbol(offset: number, code: number): Token {
    const { text } = this;
    const second = text.charCodeAt(offset + 1);
    switch (code) {
      case 123:
        return this.ending(offset + 1, Token.braceOpen);
      case 125:
        return this.ending(offset + 1, Token.braceClose);
      case 59:
        return this.ending(offset + 1, Token.semicolon);
      case 61:
        return second === 61
          ? this.ending(offset + 2, Token.equal)
          : this.ending(offset + 1, Token.assign);
      case 34:
        return this.ending(offset + 1, Token.quote);
      case 39:
        return second === 39
          ? this.ending(offset + 2, Token.quotes)
          : this.ending(offset + 1, Token.unknown);
      case 40:
        return this.ending(offset + 1, Token.parenOpen);
      case 41:
        return this.ending(offset + 1, Token.parenClose);
      case 91:
        return this.ending(offset + 1, Token.bracketOpen);
      case 93:
        return this.ending(offset + 1, Token.bracketClose);
      case 58:
        return this.ending(offset + 1, Token.colon);
      case 44:
        return this.ending(offset + 1, Token.comma);
      case 64:
        return this.ending(offset + 1, Token.at);
      case 63:
        return this.ending(offset + 1, Token.question);
      case 42:
        return this.ending(offset + 1, Token.times);
      case 46:
        return this.lexDot(offset, second);
      case 43:
        return (
          this.lexRun(offset) ??
          (second === 43
            ? this.ending(offset + 2, Token.concat)
            : this.ending(offset + 1, Token.plus))
        );
      case 45:
        return (
          this.lexRun(offset) ??
          (second === 62
            ? this.ending(offset + 2, Token.implies)
            : this.ending(offset + 1, Token.minus))
        );
      case 47:
        if (this.goesOnAfterSlash(offset)) return this.ending(offset, Token.path);
        return second === 47
          ? this.ending(offset + 2, Token.update)
          : this.ending(offset + 1, Token.divide);
      case 126:
        return second === 47 && this.goesOnAfterSlash(offset + 1)
          ? this.ending(offset, Token.path)
          : this.ending(offset + 1, Token.unknown);
      case 60:
        return this.lexLess(offset, second);
      case 62:
        return second === 61
          ? this.ending(offset + 2, Token.greaterEqual)
          : this.ending(offset + 1, Token.greater);
      case 33:
        return second === 61
          ? this.ending(offset + 2, Token.unequal)
          : this.ending(offset + 1, Token.not);
      case 38:
        return second === 38
          ? this.ending(offset + 2, Token.logicalAnd)
          : this.ending(offset + 1, Token.unknown);
      case 124:
        if (second === 62) return this.ending(offset + 2, Token.pipeInto);
        return second === 124
          ? this.ending(offset + 2, Token.logicalOr)
          : this.ending(offset + 1, Token.unknown);
      case 36:
        return second === 123
          ? this.ending(offset + 2, Token.dollarBrace)
          : this.ending(offset + 1, Token.unknown);
      default:
        return offset >= text.length
          ? this.ending(offset, Token.end)
          : this.ending(offset + 1, Token.unknown);
    }
  }

  private lexDot(offset: number, second: number): Token {
    const run = this.lexRun(offset);
    if (run !== undefined) return run;
    if (isOf(second, digit)) return this.lexFraction(offset);
    const ellipsis = second === 46 && this.text.charCodeAt(offset + 2) === 46;
    return this.ending(ellipsis ? offset + 3 : offset + 1, ellipsis ? Token.ellipsis : Token.dot);
  }

  private lexLess(offset: number, second: number): Token {
    if (second === 61) return this.ending(offset + 2, Token.lessEqual);
    if (second === 124) return this.ending(offset + 2, Token.pipeFrom);
    const search = /<[a-zA-Z0-9._+-]+(?:\/[a-zA-Z0-9._+-]+)*>/y;
    search.lastIndex = offset;
    if (search.test(this.text)) return this.ending(search.lastIndex, Token.searchPath);
    return this.ending(offset + 1, Token.less);
  }
}

/** Whether a one-line block comment names a language rather than saying something. */
function isLanguage(comment: string): boolean {
  return /^[\p{L}\p{N}.+_-]{1,30}$/u.test(comment);
}
