/** The user's account on the machine. */

import type { Section } from './section.ts';
import {
  boolean,
  integer,
  listOf,
  matching,
  nullOr,
  on,
  option,
  packages,
  pkg,
  setting,
  steps,
  textList,
} from './types.ts';

const nixos = { ways: ['nixos'] } as const;

export const account: Section = {
  id: 'account',
  title: 'User account',
  scope: 'system',
  fields: [
    option(
      'users.users.<user>.description',
      matching('fullName'),
      'Full name',
      'As the login screen shows it.',
    ),
    option(
      'users.users.<user>.extraGroups',
      textList,
      'Groups',
      'wheel may use sudo, networkmanager may change the network, docker may run containers.',
      { suggestions: 'groups', ...nixos },
    ),
    {
      kind: 'choice',
      id: 'login-shell',
      label: 'Login shell',
      help: 'The shell that a terminal opens. Its prompt and aliases are set in the home.',
      docs: steps('users.users.<user>.shell'),
      none: 'As the system has it',
      choices: [
        {
          id: 'zsh',
          label: 'Zsh',
          settings: [setting('users.users.<user>.shell', pkg('zsh'))],
          needs: [setting('programs.zsh.enable', on)],
        },
        {
          id: 'fish',
          label: 'Fish',
          settings: [setting('users.users.<user>.shell', pkg('fish'))],
          needs: [setting('programs.fish.enable', on)],
        },
        {
          id: 'bash',
          label: 'Bash',
          settings: [setting('users.users.<user>.shell', pkg('bashInteractive'))],
        },
        {
          id: 'nushell',
          label: 'Nushell',
          settings: [setting('users.users.<user>.shell', pkg('nushell'))],
        },
      ],
    },
    option(
      'users.users.<user>.openssh.authorizedKeys.keys',
      listOf(matching('sshKey')),
      'SSH keys',
      'Public keys that may log in as this user, one line each.',
    ),
    option(
      'users.users.<user>.hashedPassword',
      matching('hashedPassword'),
      'Hashed password',
      'What mkpasswd prints, never the password itself. Without it, set one with passwd after the first start.',
      nixos,
    ),
  ],
  more: [
    option(
      'users.users.<user>.initialHashedPassword',
      matching('hashedPassword'),
      'First hashed password',
      'Holds until the user changes it with passwd.',
      nixos,
    ),
    option(
      'users.users.<user>.hashedPasswordFile',
      nullOr(matching('absolutePath')),
      'File with the hashed password',
      'A file on the machine that holds the hash, so that it is not in this config.',
      nixos,
    ),
    option(
      'users.users.<user>.packages',
      packages,
      'Packages of the account',
      'Installed for this user by the system, without Home Manager.',
      {
        suggestions: 'packages',
      },
    ),
    option(
      'users.users.<user>.uid',
      nullOr(integer(0)),
      'User number',
      'Only where files of another system must match.',
      {
        default: 'the next free one',
        ...nixos,
      },
    ),
    option(
      'users.users.<user>.linger',
      boolean,
      'Services without a login',
      'The user’s services run from the start of the machine.',
      {
        default: 'off',
        ...nixos,
      },
    ),
    option(
      'users.mutableUsers',
      boolean,
      'Passwords may change',
      'Off makes this config the only place where users and passwords come from.',
      { default: 'on', ...nixos },
    ),
    option(
      'security.sudo.wheelNeedsPassword',
      boolean,
      'sudo asks for a password',
      'For users in the group wheel.',
      { default: 'on', ...nixos },
    ),
  ],
};
