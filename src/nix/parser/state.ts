/** What every part of the parser shares: the scanner, the errors, how deep it is, and how it finds its feet. */

import { bare, type Expr, type Trivia } from '../tree.ts';
import type { ParseError, ParseErrorCode } from './problems.ts';
import { Scanner } from './scanner.ts';
import { Token } from './token.ts';

/** Trees are never deeper than this, so that nobody who walks one runs out of stack. */
const deepest = 256;

export interface Reading {
  readonly text: string;
  /** Believe the indentation where brackets and quotes do not add up. */
  readonly trustIndentation: boolean;
  /** Reads an expression; handed in because its parts need it too. */
  readonly expression: (state: ParserState) => Expr;
}

export class ParserState {
  readonly reading: Reading;
  readonly scanner: Scanner;
  readonly errors: ParseError[];
  /** Set from an error until something that contains it has skipped what is damaged. */
  panic = false;
  /** A closing bracket was found missing right before the current token. */
  healed = false;
  /** Where the last token taken ends. */
  lastEnd = 0;
  private depth = 0;

  constructor(reading: Reading) {
    this.reading = reading;
    this.scanner = new Scanner(reading.text);
    this.errors = this.scanner.errors;
  }

  get text(): string {
    return this.reading.text;
  }

  expression(): Expr {
    return this.reading.expression(this);
  }

  /** Whether this is the current token. */
  at(token: Token): boolean {
    return this.scanner.token === token;
  }

  /** Takes the current token. */
  take(): Trivia {
    this.lastEnd = this.scanner.end;
    this.healed = false;
    return this.scanner.next();
  }

  /** Takes the current token if it is this one; otherwise it is an error. */
  expect(token: Token, what: string): Trivia {
    if (this.scanner.token === token) return this.take();
    this.fail('unexpected', `Expected ${what} here.`);
    return bare;
  }

  report(code: ParseErrorCode, message: string, start: number, end: number): void {
    this.errors.push({ code, message, start, end });
  }

  /** Reports an error at the current token and stops reading until `recover`. */
  fail(code: ParseErrorCode, message: string): void {
    if (this.panic) return;
    const { start, end } = this.scanner;
    this.report(code, message, start, end);
    this.panic = true;
    this.scanner.token = Token.end;
  }

  /** Goes on at `offset` after an error. */
  recover(offset: number): void {
    this.panic = false;
    this.scanner.enter(offset);
    this.lastEnd = offset;
  }

  /** Enters one level of nesting; an error if that is one too many. Every `enter` has its `leave`. */
  enter(): void {
    this.depth++;
    if (this.depth > deepest) this.fail('too-deep', 'This is nested too deeply to be read.');
  }

  leave(levels = 1): void {
    this.depth -= levels;
  }
}
