/** What a plain dotfile amounts to: settings that a person can accept one by one, and the lines left over. */

import type { AttrPath, Value } from '../../nix/value.ts';

export interface Proposal {
  /** Whose option it is: Home Manager's, or nix-darwin's where only a Mac's system has it. */
  readonly scope: 'home' | 'darwin';
  readonly path: AttrPath;
  readonly value: Value;
  /**
   * Whether the value joins what is set already: items of a list that are not there yet, lines of a text
   * below the others. Otherwise it takes its place.
   */
  readonly joins: boolean;
  /** The line where it begins, counted from 1. */
  readonly line: number;
}

/** A line that became no proposal, and stays for the person to look at. */
export interface LeftLine {
  /** Counted from 1. */
  readonly line: number;
  readonly text: string;
  /** Why, in words for people. */
  readonly why: string;
}

export interface DotfileReading {
  /** In the order of their lines. */
  readonly proposals: readonly Proposal[];
  readonly left: readonly LeftLine[];
}

/** Reads the text of one kind of dotfile: total, never throws, and takes time linear in the text. */
export type ReadDotfile = (text: string) => DotfileReading;
