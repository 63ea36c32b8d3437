/** Git, SSH and keys in the home. */

import type { Section } from './section.ts';
import {
  attrsOf,
  boolean,
  integer,
  matching,
  nullOr,
  on,
  oneOf,
  option,
  setting,
  settings,
  steps,
  text,
  textList,
} from './types.ts';

const off = { default: 'off' } as const;

export const git: Section = {
  id: 'git',
  title: 'Git',
  scope: 'home',
  fields: [
    option('programs.git.enable', boolean, 'Git', 'Installs git and writes its settings.', off),
    option(
      'programs.git.settings.user.name',
      matching('oneLine'),
      'Your name',
      'As it stands in your commits.',
    ),
    option(
      'programs.git.settings.user.email',
      matching('email'),
      'Your e-mail',
      'As it stands in your commits.',
    ),
    option(
      'programs.git.settings.init.defaultBranch',
      matching('oneLine'),
      'First branch',
      'The branch of a new repository.',
      { default: 'master' },
    ),
    option(
      'programs.git.settings.pull.rebase',
      boolean,
      'Rebase when pulling',
      'Puts your commits on top of the others’.',
      off,
    ),
    option(
      'programs.git.ignores',
      textList,
      'Ignore everywhere',
      'Patterns of files that git never sees, such as .DS_Store.',
    ),
    option(
      'programs.gh.enable',
      boolean,
      'GitHub command line',
      'The program gh, also as a login for git.',
      off,
    ),
  ],
  more: [
    option(
      'programs.git.settings.alias',
      attrsOf(text),
      'Aliases',
      'Short names for git commands: st for status.',
    ),
    option(
      'programs.git.settings.push.autoSetupRemote',
      boolean,
      'Push new branches',
      'Makes the branch on the server at the first push.',
      off,
    ),
    option('programs.git.lfs.enable', boolean, 'Large files', 'Git LFS.', off),
    option(
      'programs.git.signing.signByDefault',
      nullOr(boolean),
      'Sign commits',
      'Signs every commit with the key below.',
      off,
    ),
    option(
      'programs.git.signing.key',
      nullOr(text),
      'Key to sign with',
      'The fingerprint of a GPG key, or the path of a public SSH key.',
    ),
    option(
      'programs.git.signing.format',
      nullOr(oneOf('openpgp', 'ssh', 'x509')),
      'Kind of signature',
      'ssh signs with your SSH key.',
    ),
    option(
      'programs.delta.enable',
      boolean,
      'delta',
      'Shows changes side by side and in colour.',
      off,
    ),
    option(
      'programs.delta.enableGitIntegration',
      boolean,
      'delta in git',
      'Uses delta for git diff and git log.',
      off,
    ),
    option(
      'programs.gh.settings.git_protocol',
      oneOf('https', 'ssh'),
      'GitHub by',
      'How gh reaches GitHub.',
      { default: 'https' },
    ),
    option(
      'programs.jujutsu.enable',
      boolean,
      'Jujutsu',
      'Another way to work with git repositories.',
      off,
    ),
  ],
};

export const ssh: Section = {
  id: 'ssh',
  title: 'SSH and keys',
  scope: 'home',
  fields: [
    option('programs.ssh.enable', boolean, 'SSH', 'Writes .ssh/config.', off),
    option(
      'programs.ssh.settings',
      attrsOf({
        kind: 'submodule',
        options: [
          { name: 'HostName', label: 'Address', type: matching('oneLine') },
          { name: 'User', label: 'User', type: matching('oneLine') },
          { name: 'Port', label: 'Port', type: integer(1, 65535) },
          { name: 'IdentityFile', label: 'Key file', type: matching('oneLine') },
          { name: 'ForwardAgent', label: 'Lend your keys', type: boolean },
        ],
        freeform: settings('nix'),
      }),
      'Servers',
      'A short name for each server, and what ssh uses for it. * is every server.',
    ),
    option(
      'programs.ssh.enableDefaultConfig',
      boolean,
      'Old defaults of Home Manager',
      'On prints a warning: what you want for every server belongs to * above.',
      { default: 'on' },
    ),
    {
      kind: 'choice',
      id: 'ssh-agent',
      label: 'SSH agent',
      help: 'Remembers the passwords of your keys until you log out. There can be one only.',
      docs: steps('services.ssh-agent.enable'),
      none: 'As the system has it',
      choices: [
        {
          id: 'ssh-agent',
          label: 'The agent of OpenSSH',
          settings: [setting('services.ssh-agent.enable', on)],
        },
        {
          id: 'gpg-agent',
          label: 'The GPG agent, also for GPG keys',
          settings: [setting('services.gpg-agent.enableSshSupport', on)],
          needs: [setting('services.gpg-agent.enable', on)],
        },
      ],
    },
  ],
  more: [
    option('programs.gpg.enable', boolean, 'GnuPG', 'Encrypts and signs.', off),
    option(
      'services.gpg-agent.enable',
      boolean,
      'GPG agent',
      'Remembers the passwords of GPG keys for a while.',
      off,
    ),
    option(
      'services.gpg-agent.pinentry.package',
      nullOr({ kind: 'package' }),
      'Password window',
      'The package that asks for passwords, such as pinentry-gnome3.',
    ),
    option(
      'programs.password-store.enable',
      boolean,
      'pass',
      'Keeps passwords in encrypted files.',
      off,
    ),
  ],
};
