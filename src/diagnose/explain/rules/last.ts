/** What is told when nothing more exact is: failed assertions, failed builds, and plain warnings. */

import type { Rule } from '../explanation.ts';
import { pattern } from '../pattern.ts';
import { gitCommand, knownPath } from '../words.ts';

const nameOf = (path: string): string => knownPath(path).replace(/\.drv$/, '');

export const lastRules: readonly Rule[] = [
  {
    code: 'file-missing',
    pattern: pattern(
      `(?:getting status of|opening file|reading file) '?(?<name>/[^':]{1,300})'?: No such file or directory|error: path '(?<other>/[^']{1,300})' does not exist`,
    ),
    tell: ({ name = '', other = '' }, context) => ({
      cause: `The file \`${knownPath(name || other)}\` is not there, or not visible to Nix.`,
      fix: `Check its name. Copy it into the flake’s folder if it is elsewhere, and run ${gitCommand(context)} there.`,
    }),
  },
  {
    code: 'assertion',
    pattern: pattern(`Failed assertions: - (?<name>.{1,400}?)(?= - |$| \\(use '--show-trace)`),
    tell: ({ name = '' }, { placeOf, config }) => {
      const option = /(?:^|[\s'"(])((?:[a-z][\w-]{0,60}\.){1,8}[a-z][\w-]{0,60})/i.exec(name)?.[1];
      const known = option !== undefined && config !== undefined && placeOf(option) !== undefined;
      return {
        cause: `A module refuses the configuration and says: ${name}`,
        fix: 'Do what it says; the option that it names can be found among all options.',
        ...(known ? { option } : {}),
      };
    },
  },
  {
    code: 'build-failed',
    pattern: pattern(
      `(?:builder for '(?<name>[^']{1,300})' failed|Cannot build '(?<other>[^']{1,300})'\\.? Reason: builder failed)`,
    ),
    tell: ({ name = '', other = '' }) => ({
      cause: `\`${nameOf(name || other)}\` could not be built.`,
      fix: `See why with \`nix log ${name || other}\`. If it is a package, it may be broken just now: run \`nix flake update\` another day, or leave it out. If it is a file of your configuration, the log tells what is wrong in it.`,
    }),
  },
  {
    code: 'dirty-tree',
    pattern: pattern(`Git tree '(?<name>[^']{1,300})' (?:is dirty|has uncommitted changes)`),
    tell: (_, context) => ({
      cause:
        'This is no error: the folder has changes that are not committed to git. They count all the same, except for new files that git does not know.',
      fix: `Nothing has to be done. If a new file is not found, run ${gitCommand(context)}.`,
    }),
  },
];
