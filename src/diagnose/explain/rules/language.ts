/** Errors of the language: text that is not Nix, names that are not there, values of the wrong kind. */

import type { Context, Rule } from '../explanation.ts';
import { pattern, quoted } from '../pattern.ts';
import { knownPath } from '../words.ts';

/** ` at file:line:column` after a message. */
const where = "(?: ?,? at '?(?<file>[^\\s:']{1,300}):(?<line>\\d{1,7})(?::\\d{1,7})?)?";

/** ` It is in line 3 of home.nix.` */
function placeInWords({ file = '', line = '' }: Readonly<Record<string, string>>): string {
  return file === '' ? '' : ` It is in line ${line} of \`${knownPath(file)}\`.`;
}

/** The option whose value Nix was reading, as what names none is most often in its expression. */
const traced = (context: Context) => ({ option: context.traced() });

export const languageRules: readonly Rule[] = [
  {
    code: 'syntax',
    pattern: pattern(
      `syntax error, unexpected (?<name>[^,]{1,60}?)(?:, expecting (?<expected>.{1,60}?))?(?: at '?(?<file>[^\\s:']{1,300}):(?<line>\\d{1,7})|$| error)`,
    ),
    tell: (groups) => ({
      cause: `A text is not Nix: something stands where it cannot, or something before it is missing.${placeInWords(groups)}`,
      fix: 'Look at that line and the one above. Most often a `;` is missing at the end of a line, or a bracket or quote is not closed. If it is an expression that you wrote in a field here, correct it there.',
    }),
  },
  {
    code: 'syntax',
    pattern: pattern(
      `(?:syntax error|undefined escape|unterminated string|dynamic attributes not allowed)`,
      where,
    ),
    tell: (groups) => ({
      cause: `A text is not Nix.${placeInWords(groups)}`,
      fix: 'Look at that line and the one above: most often a `;`, a bracket or a quote is missing.',
    }),
  },
  {
    code: 'undefined-variable',
    pattern: pattern(`undefined variable ${quoted}`, where),
    tell: (groups, context) => ({
      cause: `The name \`${groups.name}\` is used, and nothing has that name there.${placeInWords(groups)}`,
      fix: `If it is a package, write \`pkgs.${groups.name}\`; search for its right name first. If it is text, put it between quotes.`,
      ...traced(context),
    }),
  },
  {
    code: 'attribute-twice',
    pattern: pattern(`attribute ${quoted} (?:already defined|has already been defined)`, where),
    tell: (groups) => ({
      cause: `\`${groups.name}\` is set twice in the same file.${placeInWords(groups)}`,
      fix: 'Remove one of the two.',
    }),
  },
  {
    code: 'attribute-missing',
    pattern: pattern(`attribute ${quoted} missing`, where),
    tell: (groups, context) => ({
      cause: `Something called \`${groups.name}\` is asked for, and it is not there: a package that does not exist under that name in this release, or a part of an input.${placeInWords(groups)}`,
      fix: 'Search for the package to see its name of today, and correct it. For an input, look at its README for the name of its module. `nix flake update` helps if it is new.',
      ...traced(context),
    }),
  },
  {
    code: 'infinite-recursion',
    pattern: pattern(`infinite recursion encountered`),
    tell: (_, context) => ({
      cause:
        'A value depends on itself: to know it, Nix would have to know it already. Most often an expression reads `config` at the place that it sets, or chooses `imports` by it.',
      fix: 'Look at the expressions that you wrote last, above all those with `config` or `pkgs.…override`; remove them one by one until it works.',
      ...traced(context),
    }),
  },
  {
    code: 'stack-overflow',
    pattern: /(?:stack overflow|max-call-depth exceeded)/gi,
    tell: (_, context) => ({
      cause: 'Nix called itself too often: a value or a function depends on itself.',
      fix: 'Look at the expressions that you wrote last, above all overlays; in an overlay take packages from `prev` where you change them, not from `final`.',
      ...traced(context),
    }),
  },
  {
    code: 'cannot-coerce',
    pattern: /cannot coerce (?<name>an? [\w ]{1,30}?|null|[\w ]{1,30}?) to a string/gi,
    tell: ({ name = '' }, context) => ({
      cause: `Text is wanted, and ${name === 'null' ? 'nothing at all' : name} stands there.`,
      fix: 'Look at the expressions with `${…}`: what stands between the brackets must be text, a path or a package. A number becomes text by `toString`.',
      ...traced(context),
    }),
  },
  {
    code: 'wrong-kind',
    pattern:
      /cannot (?:add|compare) (?<found>an? [\w ]{1,30}?) (?:to|with) (?<wanted>an? (?:\w{1,20} )?(?:integer|float|string|set|list|path|function|Boolean|bool)|null)/gi,
    tell: ({ found = '', wanted = '' }, context) => ({
      cause: `An expression puts ${found} and ${wanted} together, which do not fit.`,
      fix: 'Make both the same kind: a number becomes text by `toString`, and text stands between quotes.',
      ...traced(context),
    }),
  },
  {
    code: 'wrong-kind',
    pattern:
      /(?:value is (?<actual>an? [\w ]{1,30}?|null)(?:: .{0,60}?)? while (?<wanted>an? [\w ]{1,30}?) was expected|expected (?<wants>an? [\w ]{1,30}?) but found (?<found>an? [\w -]{1,30}|null))/gi,
    tell: ({ actual = '', wanted = '', wants = '', found = '' }, context) => ({
      cause: `Nix wanted ${wanted || wants} and found ${actual || found}.`,
      fix: 'Look at the expression that the lines above it name. A list stands between `[ ]`, a set between `{ }`, text between quotes; a function such as `{ pkgs, ... }:` cannot stand where a value is wanted.',
      ...traced(context),
    }),
  },
  {
    code: 'not-a-function',
    pattern:
      /attempt to call something which is not a function(?: but (?<name>an? [\w ]{1,30}))?/gi,
    tell: (_, context) => ({
      cause:
        'Two things stand side by side without anything between, so Nix took the first for a function. Most often a `;` is missing, or an item of a list lacks its brackets.',
      fix: 'End every setting with `;`, and put an item that has more than one word between `( )`.',
      ...traced(context),
    }),
  },
  {
    code: 'store-path-refused',
    pattern:
      /(?:is not allowed to refer to (?:a store path|the following paths)|cannot refer to derivation outputs|is not allowed to refer to|output '[^']{1,300}' is not allowed to refer)/gi,
    tell: (_, context) => ({
      cause:
        'A text that must be plain has the path of a package in it, or a package has in it what it must not have.',
      fix: 'Write the text outright in place of `${pkgs.…}`. If the message names a package and no expression of yours, update with `nix flake update`.',
      ...traced(context),
    }),
  },
  {
    code: 'path-not-absolute',
    pattern: pattern(`string ${quoted} doesn't represent an absolute path`),
    tell: ({ name = '' }, context) => ({
      cause: `A path is wanted, and \`${name}\` does not say from where it starts.`,
      fix: 'Write a whole path, which begins with `/`, or a path in the flake, which begins with `./` and has no quotes.',
      ...traced(context),
    }),
  },
];
