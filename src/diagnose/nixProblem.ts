/** The first thing that keeps a text from being Nix, in words. */

import { parse } from '../nix/parse.ts';

/** Undefined when all of `text` is one Nix expression, such as a file has. */
export function nixProblem(text: string): string | undefined {
  const [error] = parse(text).errors;
  if (error === undefined) return undefined;
  const line = text.slice(0, error.start).split('\n').length;
  return text.trim().includes('\n') ? `In line ${line}: ${error.message}` : error.message;
}
