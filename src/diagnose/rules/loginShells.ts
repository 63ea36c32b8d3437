/** Login shells that the system does not set up: whoever has one could be locked out. */

import type { Config } from '../../config/config.ts';
import type { Finding } from '../finding.ts';
import { type ModuleTree, moduleTrees, type TreeKind } from '../moduleTree.ts';
import { isOff, isOn, isUnread, optionValue, pathsLike } from '../reading.ts';

/** The shells that are asked for, and those that are on by themselves. */
const shellsOf: Readonly<
  Record<TreeKind, { readonly asked: readonly string[]; readonly given: readonly string[] }>
> = {
  nixos: { asked: ['fish', 'xonsh', 'zsh'], given: [] },
  darwin: { asked: ['bash', 'fish', 'zsh'], given: ['bash', 'zsh'] },
  home: { asked: [], given: [] },
};

/** Sources: `nixos/modules/config/users-groups.nix` of Nixpkgs and `modules/users` of nix-darwin. */
export function loginShells(config: Config): readonly Finding[] {
  return moduleTrees(config).flatMap((tree) => [
    ...shellAt(tree, 'users.defaultUserShell', false),
    ...pathsLike(['users', 'users', '*'], tree.settings).flatMap((path) => {
      const user = path.join('.');
      return path.some((step) => step.includes('.'))
        ? []
        : shellAt(tree, `${user}.shell`, isOn(tree.settings, `${user}.ignoreShellProgramCheck`));
    }),
  ]);
}

function shellAt(
  { kind, settings, place }: ModuleTree,
  option: string,
  unasked: boolean,
): readonly Finding[] {
  const { asked, given } = shellsOf[kind];
  const value = optionValue(settings, option);
  const shell = value?.kind === 'package' ? value.attrPath.join('.') : '';
  const program = `programs.${shell}.enable`;
  if (unasked || !asked.includes(shell)) return [];
  const isSetUp = given.includes(shell)
    ? !isOff(settings, program)
    : isOn(settings, program) || isUnread(settings, program);
  if (isSetUp) return [];
  return [
    {
      code: 'login-shell',
      severity: 'error',
      place: place(option.split('.')),
      message: `${shell} is a login shell here, but the system does not set it up.`,
      why: 'Without that it finds no programs, and logging in may fail. Home Manager’s own setting is not enough.',
      fix: `Turn ${program} on in the system.`,
      mends: [
        {
          label: `Turn ${program} on`,
          mend: {
            kind: 'set',
            place: place(program.split('.')),
            value: { kind: 'boolean', value: true },
          },
        },
      ],
    },
  ];
}
