/** Errors of what modules and functions are given: arguments that are missing, or one too many. */

import { placeOf } from '../../../config/place.ts';
import type { Rule } from '../explanation.ts';
import { pattern, quoted } from '../pattern.ts';
import { gitCommand } from '../words.ts';

export const argumentRules: readonly Rule[] = [
  {
    pitfall: 15,
    code: 'lib-replaced',
    pattern: pattern(`attribute 'hm' missing`),
    tell: () => ({
      cause:
        'Home Manager’s own functions (`lib.hm`) are missing: another `lib` was handed to the modules in place of its own.',
      fix: 'Remove `lib` from `extraSpecialArgs` and `specialArgs`. Every module is given `lib` anyway.',
      place: placeOf('flake', 'specialArgs', 'lib'),
      mend: { kind: 'drop-argument', name: 'lib' },
    }),
  },
  {
    pitfall: 14,
    code: 'no-inputs-argument',
    pattern: pattern(
      `(?:attribute 'inputs' missing|called without required argument 'inputs'|undefined variable 'inputs')`,
    ),
    tell: () => ({
      cause: 'A module uses `inputs`, but the flake does not hand its inputs to the modules.',
      fix: 'Hand them over: `specialArgs = { inherit inputs; };` for a system, and `extraSpecialArgs = { inherit inputs; };` for Home Manager. Both are written here when “pass inputs to modules” is on.',
      place: placeOf('flake', 'passInputs'),
      mend: { kind: 'pass-inputs' },
    }),
  },
  {
    pitfall: 13,
    code: 'inputs-in-imports',
    pattern: pattern(`infinite recursion encountered`),
    beside: /_module\.args|in '?imports'?/,
    tell: () => ({
      cause:
        'To know which modules there are, Nix needs an argument that only the modules themselves give: a module takes `inputs` (or `pkgs`, or `config`) in its `imports`, and goes round in a circle.',
      fix: 'Hand the inputs over from outside: `specialArgs = { inherit inputs; };`, and `extraSpecialArgs` for Home Manager. Never use `pkgs` or `config` to choose `imports`.',
      place: placeOf('flake', 'passInputs'),
      mend: { kind: 'pass-inputs' },
    }),
  },
  {
    code: 'module-argument',
    pattern: pattern(`called without required argument ${quoted}`),
    tell: ({ name = '' }, context) => ({
      cause: `A file takes the argument \`${name}\`, and nobody gives it one.`,
      fix: `Add \`${name}\` to the arguments of modules (\`specialArgs\`), or remove it from the first line of the file. If the file is a package and no module, it belongs in a list of packages and not in \`imports\`.`,
      ...(context.config === undefined ? {} : { place: placeOf('flake', 'specialArgs') }),
    }),
  },
  {
    code: 'unexpected-argument',
    pattern: pattern(`called with unexpected argument ${quoted}`),
    tell: ({ name = '' }, context) => ({
      cause: `Something is given the argument \`${name}\`, which it does not take. In a \`flake.nix\` it is most often an input that is not among the arguments of \`outputs\`, or an old argument of Home Manager.`,
      fix: `Remove \`${name}\` there, or write \`...\` among the arguments that the function takes.`,
      option: context.traced(),
    }),
  },
  {
    code: 'import-missing',
    pattern: pattern(
      `Module '?(?<name>[^' ]{1,300})'? (?:does not look like a module|has an unsupported attribute)`,
    ),
    tell: ({ name = '' }, context) => ({
      cause: `\`${name}\` was added as a module, but it is none, or sets options beside \`config\`.`,
      fix: `Check the modules of the extra inputs, and that every file in \`imports\` begins like \`{ pkgs, ... }: {\`. New files need ${gitCommand(context)}.`,
    }),
  },
];
