/** The colours of code on both schemes: one table for Monaco and for the plain view. */

import type { TokenKind } from './token.ts';

interface Shades {
  readonly light: string;
  readonly dark: string;
}

/** Each has a contrast of 4.5 to 1 or more against `surface`, `selected`, and what is added or removed. */
export const codeColours: Readonly<Record<TokenKind, Shades>> = {
  text: { light: '#1a1d25', dark: '#e7e9ee' },
  comment: { light: '#5d6675', dark: '#98a1b2' },
  keyword: { light: '#8a2f9b', dark: '#d3a6f5' },
  constant: { light: '#a3430c', dark: '#f4ab7c' },
  builtin: { light: '#0a6480', dark: '#7fcbe8' },
  attribute: { light: '#2a4fb5', dark: '#93b8fb' },
  string: { light: '#1b6e37', dark: '#9edb9f' },
  escape: { light: '#a3430c', dark: '#f4ab7c' },
  number: { light: '#a3430c', dark: '#f4ab7c' },
  path: { light: '#7d5200', dark: '#ecca88' },
  punctuation: { light: '#545b6a', dark: '#a8afbd' },
  heading: { light: '#4a3fc4', dark: '#a39df8' },
};

/** What lies behind the code; the same values as the page's own surfaces. */
export const codeSurfaces = {
  surface: { light: '#ffffff', dark: '#1a1d23' },
  selected: { light: '#eeecfc', dark: '#29274a' },
  selection: { light: '#d6d2fa', dark: '#3f3a78' },
  lineNumber: { light: '#6b7382', dark: '#7f8897' },
  indentGuide: { light: '#e6e8ee', dark: '#2c313b' },
  addedLine: { light: '#e8f6ec', dark: '#1b2e23' },
  addedText: { light: '#d5efdc', dark: '#203c2c' },
  removedLine: { light: '#fdeeee', dark: '#35202a' },
  removedText: { light: '#fbdede', dark: '#4b2630' },
  bracket: { light: '#878e9c', dark: '#6d7586' },
} as const satisfies Readonly<Record<string, Shades>>;

/** The name of a token kind's custom property. */
export const codeVariable = (kind: TokenKind): string => `--code-${kind}`;
