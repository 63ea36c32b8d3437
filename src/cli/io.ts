/** What a command needs of the world besides files, so that tests can stand in for it. */

export interface Io {
  /** All of standard input. */
  readonly read: () => Promise<string>;
  /** Writes a line for programs and pipes. */
  readonly print: (line: string) => void;
  /** Writes a line for people. */
  readonly complain: (line: string) => void;
}

/** What a command leaves behind: done, bad input, or not understood. */
export type ExitCode = 0 | 1 | 2;
