/** Errors while a built configuration is put in place: files in the way, the wrong user, Macs. */

import { placeOf } from '../../../config/place.ts';
import type { Rule } from '../explanation.ts';
import { pattern, quoted } from '../pattern.ts';
import { hostOf, switchCommand } from '../words.ts';

const primaryUser = (context: Parameters<Rule['tell']>[1]) =>
  context.config === undefined ? {} : { place: placeOf('hosts', context.host, 'users') };

export const switchRules: readonly Rule[] = [
  {
    pitfall: 5,
    code: 'backup-in-the-way',
    pattern: pattern(`Existing file ${quoted} would be clobbered by backing up`),
    tell: ({ name = '' }, context) => ({
      cause: `Home Manager wanted to keep a file of yours as \`${name}\`, but a file of that name is there from an earlier time, and it overwrites nothing by itself.`,
      fix: `Look at \`${name}\` and move or delete it, or let older copies be overwritten (the option \`home-manager.overwriteBackup\`${hostOf(context)?.way === 'standalone' ? ', or `HOME_MANAGER_BACKUP_OVERWRITE=1` before the command' : ''}). Then switch again.`,
      place: placeOf('homeManager', 'overwriteBackup'),
      mend: { kind: 'overwrite-backups' },
    }),
  },
  {
    pitfall: 4,
    code: 'file-in-the-way',
    pattern: pattern(`Existing file ${quoted} would be clobbered`),
    tell: ({ name = '' }, context) => ({
      cause: `Home Manager wants to put its own file at \`${name}\`, but you have one there, which it does not overwrite.`,
      fix: `Let it keep your file under another name: ${hostOf(context)?.way === 'standalone' ? 'add `-b backup` to the command' : 'set a backup file extension, such as `backup`'}. Or move the file away yourself, and put what you need of it into the configuration.`,
      place: placeOf('homeManager', 'backupFileExtension'),
      mend: { kind: 'back-up' },
    }),
  },
  {
    pitfall: 12,
    code: 'wrong-home',
    pattern: pattern(
      `HOME is (?:set to )?"(?<name>[^"]{0,300})",? (?:but we expect|expected) "(?<expected>[^"]{0,300})"`,
    ),
    tell: ({ name = '', expected = '' }, context) => ({
      cause:
        name === '/root' || name === '/var/root'
          ? `The command was run with \`sudo\`, so it would have changed the home of root and not \`${expected}\`.`
          : `The configuration is for the home directory \`${expected}\`, but the one who ran the command has \`${name}\`.`,
      fix:
        name === '/root' || name === '/var/root'
          ? `Run it again without \`sudo\`: ${switchCommand(context)}.`
          : 'Set the home directory of this home to the real one (on a Mac it is below `/Users`), or run the command as the right user.',
      option: 'home.homeDirectory',
    }),
  },
  {
    pitfall: 12,
    code: 'wrong-user',
    pattern: pattern(
      `USER is (?:set to )?"(?<name>[^"]{0,100})",? (?:but we expect|expected) "(?<expected>[^"]{0,100})"`,
    ),
    tell: ({ name = '', expected = '' }, context) => ({
      cause: `The home is for the user \`${expected}\`, but \`${name}\` ran the command.`,
      fix: `Run it as \`${expected}\` and without \`sudo\`: ${switchCommand(context)}. If the name in the configuration is wrong, change it.`,
      option: 'home.username',
    }),
  },
  {
    code: 'profile-conflict',
    pattern: pattern(`An existing package already provides the following file`),
    tell: () => ({
      cause:
        'Something that Home Manager brings was installed before with `nix profile install` or `nix-env -i`, and both want the same file.',
      fix: 'See what is installed by hand with `nix profile list` (older: `nix-env -q`), and take it away with `nix profile remove NAME` (older: `nix-env -e NAME`). Often it is `home-manager` itself. Then switch again.',
    }),
  },
  {
    code: 'dconf-missing',
    pattern: /(?:The )?name '?ca\.desrt\.dconf'? was not provided by any \.service files/gi,
    tell: () => ({
      cause:
        'Home Manager wants to store settings of desktop programs with dconf, and the system does not offer that service.',
      fix: 'Set `programs.dconf.enable = true;` in the system (on other Linuxes, install the package `dconf`). Or set `dconf.enable = false;` in the home, if no desktop is there.',
      option: 'programs.dconf.enable',
      mend: { kind: 'turn-dconf-on' },
    }),
  },
  {
    pitfall: 23,
    code: 'needs-root',
    pattern: pattern(`system activation must now be run as root`),
    tell: (_, context) => ({
      cause: 'Since 2025, nix-darwin changes the system only as root.',
      fix: `Write \`sudo\` before it: ${hostOf(context)?.way === 'darwin' ? switchCommand(context) : '`sudo darwin-rebuild switch --flake .#NAME`'}.`,
    }),
  },
  {
    pitfall: 23,
    code: 'no-primary-user',
    pattern: pattern(
      `(?:primary user ${quoted} does not exist|some nix-darwin options applied to the user running|option 'system\\.primaryUser' (?:is used but not defined|was accessed but has no value))`,
    ),
    tell: ({ name = '' }, context) => ({
      cause:
        name === ''
          ? 'Some settings of nix-darwin belong to one user, and it has to know which.'
          : `The configuration says that the Mac belongs to \`${name}\`, but it has no account of that name.`,
      fix: 'Set `system.primaryUser` to the short name of your account: what `whoami` prints. Here that is the first user of the host.',
      option: 'system.primaryUser',
      ...primaryUser(context),
    }),
  },
  {
    pitfall: 24,
    code: 'determinate',
    pattern: pattern(`Determinate detected, aborting activation`),
    tell: (_, { config, host }) => ({
      cause:
        'Nix was installed on this Mac with Determinate’s installer, which manages Nix itself, and nix-darwin wants to do the same.',
      fix: 'Say in the configuration that Determinate manages Nix. It then sets `nix.enable = false;` and leaves out everything else below `nix`.',
      option: 'nix.enable',
      ...(config === undefined ? {} : { place: placeOf('hosts', host, 'determinate') }),
      mend: { kind: 'leave-nix-to-determinate' },
    }),
  },
  {
    code: 'unexpected-files',
    pattern: pattern(`Unexpected files in /etc, aborting activation`),
    tell: () => ({
      cause: 'nix-darwin wants to write files in `/etc` that are there already and not its own.',
      fix: 'The message lists them. Rename each, for example `sudo mv /etc/nix/nix.conf /etc/nix/nix.conf.before-nix-darwin`, and switch again.',
    }),
  },
  {
    code: 'homebrew-missing',
    pattern: pattern(`Using the homebrew module requires homebrew installed`),
    tell: () => ({
      cause:
        'The configuration manages programs of Homebrew, and Homebrew is not on this Mac: nix-darwin does not install it.',
      fix: 'Install it first, as https://brew.sh says, and switch again. Or set `homebrew.enable = false;`.',
      option: 'homebrew.enable',
    }),
  },
  {
    code: 'build-users-changed',
    pattern: pattern(`Build user group has mismatching GID`),
    tell: () => ({
      cause:
        'The group of users that build has another number on this Mac than nix-darwin expects: Nix was installed at another time.',
      fix: 'Set `ids.gids.nixbld` to the number that the message calls actual, as a Nix setting of this host.',
      option: 'ids.gids.nixbld',
    }),
  },
  {
    code: 'service-failed',
    pattern:
      /(?:Job for (?<job>home-manager-[\w@.-]{1,80}\.service) failed|the following units failed: (?<unit>[\w@.\\-]{1,100}))/gi,
    tell: ({ job = '', unit = '' }) => ({
      cause: `The new system is in place, but its service \`${job || unit}\` did not start.`,
      fix: `See why: \`journalctl -b -u ${job || unit}\`. Paste the end of that here.`,
    }),
  },
  {
    code: 'not-root',
    pattern:
      /(?:creating symlink|opening lock file|changing ownership of path|creating directory) '[^']{0,300}(?:\/nix\/var\/nix|\/boot|\/etc)[^']{0,300}': (?:Permission denied|Operation not permitted)/gi,
    tell: (_, context) => ({
      cause: 'The command may not change the system as an ordinary user.',
      fix: `Run it with \`sudo\`: ${switchCommand(context)}.`,
    }),
  },
];
