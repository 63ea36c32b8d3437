/** Errors of the module system: options that are not there, not set, or set to what they do not take. */

import { homePlace, placeOf } from '../../../config/place.ts';
import { parseAttrPath } from '../../../nix/attrName.ts';
import { getAt } from '../../../nix/attrs.ts';
import type { Context, Rule } from '../explanation.ts';
import { optionName, pattern } from '../pattern.ts';

/** A mend that removes the option where the config sets it. */
function removing(option: string, { setAt }: Context) {
  const place = setAt(option);
  return place === undefined ? {} : { mend: { kind: 'remove', place } as const };
}

/** A mend that gives the setting its name of today; the user's home stands before both names. */
function renaming(from: string, to: string, { setAt }: Context) {
  const place = setAt(from);
  const path = parseAttrPath(to);
  if (place === undefined || path === undefined) return {};
  const inHome = path[0] === 'home-manager' && path[1] === 'users' ? path.slice(3) : path;
  return { mend: { kind: 'rename', place, to: inHome } as const };
}

/** The place of what a home says of nixpkgs, or of what the flake says. */
function nixpkgsPlace({ config }: Context): string {
  const home = config?.homes.findIndex(({ settings }) => getAt(settings, ['nixpkgs'])) ?? -1;
  return home < 0 ? placeOf('nixpkgs', 'config') : homePlace(home, ['nixpkgs']);
}

const unset = '(?:is used but not defined|was accessed but has no value defined)';

const homeDirectory: Pick<Rule, 'pitfall' | 'code' | 'tell'> = {
  pitfall: 22,
  code: 'home-directory',
  tell: ({ option = '' }) => ({
    cause:
      'Home Manager does not know where the home of this user is. On a Mac it learns it from `users.users.NAME.home`, which has to be set.',
    fix: 'Give the home its directory, such as `/Users/NAME` on a Mac or `/home/NAME` on Linux. The files made here write it for every user of a Mac.',
    option,
  }),
};

const required = (
  name: string,
  pitfall: number | undefined,
  code: string,
  cause: string,
  fix: string,
): Rule => ({
  ...(pitfall === undefined ? {} : { pitfall }),
  code,
  pattern: pattern(
    `The option '(?<option>(?:home-manager\\.users\\.[^'\\s]{1,80}\\.)?${name})' ${unset}`,
  ),
  tell: ({ option = '' }) => ({ cause, fix, option }),
});

export const moduleRules: readonly Rule[] = [
  required(
    'home\\.stateVersion',
    3,
    'no-state-version',
    'Home Manager has to know with which release this home began, so that it never changes old data behind your back.',
    'Set the state version of the home: the release you installed it with, or the newest for a new one. It stays as it is when you update.',
  ),
  required(
    'nixpkgs\\.(?:hostPlatform|system)',
    20,
    'no-platform',
    'The system does not say for what kind of computer it is.',
    'Set the platform of the host, such as `x86_64-linux`; `uname -sm` shows what the computer is.',
  ),
  {
    pitfall: 20,
    code: 'no-platform',
    pattern: pattern(
      `Neither '?nixpkgs\\.hostPlatform'? nor (?:the legacy option )?'?nixpkgs\\.system'? has been set`,
    ),
    tell: () => ({
      cause: 'The system does not say for what kind of computer it is.',
      fix: 'Set the platform of the host, such as `x86_64-linux`; `uname -sm` shows what the computer is. The files made here always have it: check that `configuration.nix` is the one that came with this `flake.nix`.',
      option: 'nixpkgs.hostPlatform',
    }),
  },
  {
    pitfall: 7,
    code: 'home-nixpkgs',
    pattern: pattern(
      `You have set either '?nixpkgs\\.config'? or '?nixpkgs\\.overlays'? while using '?home-manager\\.useGlobalPkgs`,
    ),
    tell: (_, context) => ({
      cause:
        'A home says how Nixpkgs is set up (`nixpkgs.config` or `nixpkgs.overlays`), but it uses the packages of the system, where that has no effect.',
      fix: 'Set it for the whole flake instead, and remove it from the home.',
      place: nixpkgsPlace(context),
      mend: { kind: 'lift-nixpkgs' },
    }),
  },
  {
    pitfall: 16,
    code: 'no-home-manager-module',
    pattern: pattern(`The option '(?<option>home-manager(?:\\.users)?)' does not exist`),
    tell: () => ({
      cause:
        'The system sets options of Home Manager, but the module that brings them is not among its modules.',
      fix: 'Add `home-manager.nixosModules.home-manager` (on a Mac `home-manager.darwinModules.home-manager`) to the `modules` in `flake.nix`. The files made here have it: check that `flake.nix` is the one that came with them.',
      option: 'home-manager',
    }),
  },
  {
    code: 'tilde',
    pattern: pattern(
      `A definition for option ${optionName} is not of type '(?:absolute path|path|path in the Nix store|null or (?:absolute )?path)'\\.? .{0,300}?: "~/`,
    ),
    tell: ({ option = '' }) => ({
      cause: 'A path begins with `~`. Only the shell knows that sign; Nix wants the whole path.',
      fix: 'Write the whole path, such as `/home/NAME/…`, or in an expression `"${config.home.homeDirectory}/…"`.',
      option,
    }),
  },
  {
    code: 'tilde',
    pattern:
      /(?:string '~\/[^']{0,200}' doesn't represent an absolute path|'?~\/[^' ]{1,200}'?: No such file or directory)/gi,
    tell: (_, context) => ({
      cause:
        'A path begins with `~`. Only the shell knows that sign; in a configuration it stays as it is, and no folder is called so.',
      fix: 'Write the whole path, such as `/home/NAME/…`, or in an expression `"${config.home.homeDirectory}/…"`.',
      option: context.traced(),
    }),
  },
  {
    ...homeDirectory,
    pattern: pattern(
      `(?<![.\\w])(?<option>(?:home-manager\\.users\\.[^'\\s]{1,80}\\.)?home\\.homeDirectory)' is not of type`,
    ),
  },
  {
    ...homeDirectory,
    pattern: pattern(
      `The option '(?<option>(?:home-manager\\.users\\.[^'\\s]{1,80}\\.)?home\\.homeDirectory)' (?:has conflicting definition values|${unset})`,
    ),
  },
  {
    pitfall: 19,
    code: 'no-root-file-system',
    pattern: pattern(
      `(?:The 'fileSystems' option does not specify your root file system|does not (?:have|specify) (?:a|your) root file ?system)`,
    ),
    tell: (_, { config, host }) => ({
      cause:
        'The configuration does not say which disk the system is on: the machine’s own `hardware-configuration.nix` is missing, or still the empty one.',
      fix: 'On that machine run `nixos-generate-config --show-hardware-config`, and put what it prints into `hardware-configuration.nix`, or into the field for it here.',
      option: 'fileSystems',
      ...(config === undefined ? {} : { place: placeOf('hosts', host, 'hardware') }),
    }),
  },
  {
    pitfall: 19,
    code: 'no-boot-loader',
    pattern: pattern(`You must set the option '?boot\\.loader\\.grub\\.(?:devices?|mirroredBoots)`),
    tell: () => ({
      cause: 'No boot loader is set up, so the system could not start.',
      fix: 'For a computer with UEFI, which is every newer one, set `boot.loader.systemd-boot.enable = true;`. For an older one set `boot.loader.grub.device` to the disk, such as `/dev/sda`.',
      option: 'boot.loader.grub.devices',
    }),
  },
  {
    code: 'renamed-option',
    pattern: pattern(
      `(?:The option|Obsolete option) ${optionName} (?:defined in .{0,400}?has been renamed to|is used\\. It was renamed to) '(?<to>[^']{1,300})'`,
    ),
    tell: ({ option = '', to = '' }, context) => ({
      cause: `The option \`${option}\` is called \`${to}\` today. Until it is removed, the old name still works.`,
      fix: `Set \`${to}\` in its place.`,
      option,
      ...renaming(option, to, context),
    }),
  },
  {
    code: 'changed-option',
    pattern: pattern(
      `The option ${optionName} defined in .{0,400}?has been changed to '(?<to>[^']{1,300})' that has a different type`,
    ),
    tell: ({ option = '', to = '' }, context) => ({
      cause: `The option \`${option}\` was replaced by \`${to}\`, which takes another kind of value.`,
      fix: `Remove it, and set \`${to}\` instead.`,
      option,
      ...removing(option, context),
    }),
  },
  {
    code: 'removed-option',
    pattern: pattern(
      `(?:The option definition ${optionName} in .{0,400}?no longer has any effect|The option '(?<other>[^'\\s]{1,300})' can no longer be used since it's been removed)`,
    ),
    tell: ({ option = '', other = '' }, context) => ({
      cause: `The option \`${option || other}\` is no more.`,
      fix: 'Remove it. What the message says after it tells whether something took its place.',
      option: option || other,
      ...removing(option || other, context),
    }),
  },
  {
    code: 'unknown-option',
    pattern: pattern(`The option ${optionName} does not exist`),
    tell: ({ option = '' }, context) => ({
      cause: `There is no option \`${option}\`: the name is misspelt, belongs to another release, or is set in the wrong place (an option of Home Manager in the system, or the other way round). It may also come from an input whose module is not added.`,
      fix: 'Search for the option to see its right name, and remove the wrong one.',
      option,
      ...removing(option, context),
    }),
  },
  {
    code: 'wrong-type',
    pattern: pattern(
      `(?:A definition for option|The option value) ${optionName} (?:is not of type '(?<type>[^']{1,300})'|in .{0,200}? is not of type '(?<older>[^']{1,300})')`,
    ),
    tell: ({ option = '', type = '', older = '' }, context) => ({
      cause: `\`${option}\` is set to something that it does not take. It takes: ${type || older}.`,
      fix: 'Give it a value of that kind, or remove it so that its default counts. Text stands between quotes, numbers and `true` or `false` do not.',
      option,
      ...removing(option, context),
    }),
  },
  {
    code: 'not-defined',
    pattern: pattern(`The option ${optionName} ${unset}`),
    tell: ({ option = '' }) => ({
      cause: `\`${option}\` has to be set, because something that is switched on needs it, and it has no default.`,
      fix: `Set \`${option}\`, or switch off what needs it: the part of the name before the last dot tells what that is.`,
      option,
    }),
  },
  {
    code: 'conflict',
    pattern: pattern(
      `The (?:unique )?option ${optionName} (?:has conflicting definition values|is defined (?:both null and not null|multiple times))`,
    ),
    tell: ({ option = '' }, context) => ({
      cause: `\`${option}\` is set twice, to different values, and Nix does not choose between them. The message says in which files; one of them may be a module of NixOS or of an input.`,
      fix: 'Remove one of the two. Where the other is not yours, write yours as an expression with `lib.mkForce VALUE`, and it wins.',
      option,
      ...removing(option, context),
    }),
  },
  {
    code: 'read-only',
    pattern: pattern(`The option ${optionName} is read-only`),
    tell: ({ option = '' }, context) => ({
      cause: `\`${option}\` is for reading: its value is computed, and nobody may set it.`,
      fix: 'Remove it.',
      option,
      ...removing(option, context),
    }),
  },
  {
    code: 'no-account',
    pattern: pattern(`users\\.users\\.(?<name>[\\w.-]{1,60})\\.group is unset`),
    tell: ({ name = '' }) => ({
      cause: `NixOS sees the account \`${name}\`, but not whether it belongs to a person: a setting mentions it that is not among the users of the host.`,
      fix: `Add \`${name}\` to the users of the host, or remove the settings of \`users.users.${name}\`.`,
      option: `users.users.${name}.isNormalUser`,
    }),
  },
  {
    code: 'shell-not-enabled',
    pattern: pattern(
      `users\\.users\\.(?<user>[\\w-]{1,60})\\.shell is set to (?<shell>\\w{1,20}), but programs\\.`,
    ),
    tell: ({ user = '', shell = '' }) => ({
      cause: `\`${user}\` is to log in with \`${shell}\`, but the system does not set that shell up.`,
      fix: `Set \`programs.${shell}.enable = true;\` in the system; in the home alone it is not enough.`,
      option: `programs.${shell}.enable`,
    }),
  },
];
