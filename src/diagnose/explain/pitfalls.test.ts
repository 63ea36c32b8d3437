import { expect, test } from 'vitest';
import type { Config } from '../../config/config.ts';
import { defaultConfig } from '../../config/defaults.ts';
import { setFlake, setHomeManager, setUrlOverride } from '../../config/flakeEdits.ts';
import { renameUser, setHomeOption } from '../../config/homeEdits.ts';
import { renameHost, resetSystemOption, setSystemOption, setWay } from '../../config/hostEdits.ts';
import { attrsOf } from '../../nix/attrs.ts';
import type { Value } from '../../nix/value.ts';
import type { Mend } from '../mend.ts';
import { mendConfig } from '../mend.ts';
import { explain } from './explain.ts';

const on: Value = { kind: 'boolean', value: true };
const nixos = renameHost(defaultConfig, 0, 'laptop');
const mac = renameHost(setWay(defaultConfig, 0, 'darwin'), 0, 'book');
const alone = setWay(defaultConfig, 0, 'standalone');
const old = resetSystemOption(nixos, 0, ['nix', 'settings', 'experimental-features']);
const noBackup = setHomeManager(nixos, { backupFileExtension: '' });

interface Pitfall {
  readonly number: number;
  readonly code: string;
  readonly config: Config;
  readonly texts: readonly string[];
  /** Words that the advice must have. */
  readonly fix: string;
  readonly place?: string;
  readonly mend?: Mend['kind'];
}

/** The 25 errors that most people meet when they write a flake by hand, as terminals print them. */
const pitfalls: readonly Pitfall[] = [
  {
    number: 1,
    code: 'untracked-file',
    config: nixos,
    fix: 'sudo git add -A',
    texts: [
      `building the system configuration...
\u001b[31;1merror:\u001b[0m
       … while calling the 'seq' builtin
         \u001b[34;1mat \u001b[35;1m/nix/store/8rs52j0dkrl1p8ydc8l2h6qhg0zkmcb4-source/lib/modules.nix:361:18\u001b[0m:
          360|         options = checked options;
          361|         config = checked (removeAttrs config [ "_module" ]);
             |\u001b[31;1m                  ^\u001b[0m
          362|         _module = checked (config._module);

       \u001b[31;1merror:\u001b[0m Path '\u001b[35;1mhome.nix\u001b[0m' in the repository "\u001b[35;1m/etc/nixos\u001b[0m" is not tracked by Git.

       To make it visible to Nix, run:

       git -C "/etc/nixos" add "home.nix"`,
      "error: path '/nix/store/l6pqgzkkh2mj1z7cya1bxhkvgwg3y5xm-source/home.nix' does not exist",
      'error: getting status of ‘/nix/store/l6pqgzkkh2mj1z7cya1bxhkvgwg3y5xm-source/home.nix’: No such file or directory',
      "error: opening file '/nix/store/l6pqgzkkh2mj1z7cya1bxhkvgwg3y5xm-source/hosts/laptop/configuration.nix': No such file or directory",
    ],
  },
  {
    number: 2,
    code: 'flakes-disabled',
    config: old,
    fix: 'NIX_CONFIG="extra-experimental-features = nix-command flakes"',
    mend: 'turn-flakes-on',
    texts: [
      "error: experimental Nix feature 'flakes' is disabled; use '--extra-experimental-features flakes' to override",
      "\u001b[31;1merror:\u001b[0m experimental Nix feature '\u001b[35;1mnix-command\u001b[0m' is disabled; add '--extra-experimental-features nix-command' to enable it\r\n",
      'error: experimental feature `flakes` is not enabled',
    ],
  },
  {
    number: 3,
    code: 'no-state-version',
    config: nixos,
    fix: 'state version',
    place: '/homes/0/stateVersion',
    texts: [
      `error:
       … while evaluating the attribute 'activationPackage'

       … while evaluating the option \`home-manager.users.alice.home.file':

       (stack trace truncated; use '--show-trace' to show the full, detailed trace)

       error: The option \`home-manager.users.alice.home.stateVersion' is used but not defined.`,
      "error: The option 'home.stateVersion' was accessed but has no value defined. Try setting the option.",
    ],
  },
  {
    number: 4,
    code: 'file-in-the-way',
    config: noBackup,
    fix: 'backup',
    place: '/homeManager/backupFileExtension',
    mend: 'back-up',
    texts: [
      `Activating checkFilesChanged
Activating checkLinkTargets
Existing file '/home/alice/.zshrc' would be clobbered
Please do one of the following:
- Move or remove the above files and try again.
- In standalone mode, use 'home-manager switch -b backup' to back up
  files automatically.`,
      `Nov 25 09:12:44 laptop hm-activate-alice[4711]: Existing file '/home/alice/.config/gtk-3.0/settings.ini' would be clobbered`,
    ],
  },
  {
    number: 5,
    code: 'backup-in-the-way',
    config: nixos,
    fix: 'overwriteBackup',
    place: '/homeManager/overwriteBackup',
    mend: 'overwrite-backups',
    texts: [
      "Existing file '/home/alice/.zshrc.backup' would be clobbered by backing up '/home/alice/.zshrc'",
      'home-manager-alice> Existing file ‘/home/alice/.bashrc.backup’ would be clobbered by backing up\n‘/home/alice/.bashrc’',
    ],
  },
  {
    number: 6,
    code: 'unfree',
    config: nixos,
    fix: 'allowUnfree',
    place: '/nixpkgs/config/allowUnfree',
    mend: 'allow-unfree',
    texts: [
      `\u001b[31;1merror:\u001b[0m
       \u001b[35;1m…\u001b[0m while evaluating the attribute '\u001b[35;1menv\u001b[0m' of derivation 'home-manager-path'
         at /nix/store/8rs52j0dkrl1p8ydc8l2h6qhg0zkmcb4-source/pkgs/stdenv/generic/make-derivation.nix:438:7:

       (stack trace truncated; use '--show-trace' to show the full, detailed trace)

       \u001b[31;1merror:\u001b[0m Package ‘discord-0.0.109’ in /nix/store/8rs52j0dkrl1p8ydc8l2h6qhg0zkmcb4-source/pkgs/applications/networking/instant-messengers/discord/linux.nix:176 has an unfree license (‘unfree’), refusing to evaluate.

       a) To temporarily allow unfree packages, you can use an environment variable
          for a single invocation of the nix tools.

            $ export NIXPKGS_ALLOW_UNFREE=1`,
      "error: Refusing to evaluate package 'steam-1.0.0.85' in /nix/store/8rs52j0dkrl1p8ydc8l2h6qhg0zkmcb4-source/pkgs/by-name/st/steam/package.nix:40 because it has an unfree license (‘unfreeRedistributable’)",
      "Package 'steam' has an unfree license ('unfree'), refusing to evaluate.",
    ],
  },
  {
    number: 7,
    code: 'home-nixpkgs',
    config: setHomeOption(nixos, 0, ['nixpkgs', 'config', 'allowUnfree'], on),
    fix: 'whole flake',
    place: '/homes/0/settings/nixpkgs',
    mend: 'lift-nixpkgs',
    texts: [
      `error:
       Failed assertions:
       - alice profile: You have set either \`nixpkgs.config\` or \`nixpkgs.overlays\` while using \`home-manager.useGlobalPkgs\`.`,
      `evaluation warning: alice profile: You have set either \`nixpkgs.config\` or \`nixpkgs.overlays\` while using \`home-manager.useGlobalPkgs\`.
                    This will soon not be possible.`,
    ],
  },
  {
    number: 8,
    code: 'release-mismatch',
    config: setUrlOverride(nixos, 'nixpkgs', 'github:nixos/nixpkgs/nixos-unstable'),
    fix: 'nix flake update',
    place: '/flake/urlOverrides',
    mend: 'match-releases',
    texts: [
      `evaluation warning: alice profile: You are using

                      Home Manager version 26.05 and
                      Nixpkgs version 26.11.

                    Using mismatched versions is likely to cause errors and unexpected
                    behavior. It is therefore highly recommended to use a release of Home
                    Manager that corresponds with your chosen release of Nixpkgs.`,
    ],
  },
  {
    number: 9,
    code: 'darwin-release-mismatch',
    config: setUrlOverride(mac, 'nixpkgs-darwin', 'github:nixos/nixpkgs/nixpkgs-unstable'),
    fix: 'nix flake update',
    mend: 'match-releases',
    texts: [
      `error:
       … while evaluating the attribute 'value'
       error:
       Failed assertions:
       - nix-darwin now uses release branches that correspond to Nixpkgs releases.
       The nix-darwin and Nixpkgs branches in use must match, but you are currently
       using nix-darwin 26.05 with Nixpkgs 26.11.`,
    ],
  },
  {
    number: 10,
    code: 'no-such-host',
    config: nixos,
    fix: '--flake .#laptop',
    place: '/hosts/0/name',
    texts: [
      `building the system configuration...
error: flake 'git+file:///etc/nixos' does not provide attribute 'packages.x86_64-linux.nixosConfigurations."nix".config.system.build.toplevel', 'legacyPackages.x86_64-linux.nixosConfigurations."nix".config.system.build.toplevel' or 'nixosConfigurations."nix".config.system.build.toplevel'`,
      'error: flake ‘path:/etc/nixos’ does not provide attribute ‘nixosConfigurations.nix.config.system.build.nixos-rebuild’',
      "error: flake 'git+file:///etc/nix-darwin' does not provide attribute 'packages.aarch64-darwin.darwinConfigurations.Alices-MacBook.system', 'legacyPackages.aarch64-darwin.darwinConfigurations.Alices-MacBook.system' or 'darwinConfigurations.Alices-MacBook.system'",
    ],
  },
  {
    number: 11,
    code: 'no-such-home',
    config: alone,
    fix: 'home-manager switch --flake .#alice',
    texts: [
      `error: flake 'git+file:///home/alice/.config/home-manager' does not provide attribute 'packages.x86_64-linux.homeConfigurations."root".activationPackage', 'legacyPackages.x86_64-linux.homeConfigurations."root".activationPackage' or 'homeConfigurations."root".activationPackage'`,
      `error: flake 'git+file:///home/bob/.config/home-manager' does not provide attribute 'homeConfigurations."bob".activationPackage'`,
    ],
  },
  {
    number: 12,
    code: 'wrong-home',
    config: alone,
    fix: 'home',
    place: '/homes/0/directory/linux',
    texts: [
      'Error: HOME is set to "/root" but we expect "/home/alice"',
      'HOME is "/root", expected "/home/alice"',
      'Starting Home Manager activation\nError: HOME is set to "/Users/alice" but we expect "/home/alice"\n',
    ],
  },
  {
    number: 13,
    code: 'inputs-in-imports',
    config: nixos,
    fix: 'specialArgs',
    mend: 'pass-inputs',
    texts: [
      `error:
       … while evaluating a branch condition
         at /nix/store/8rs52j0dkrl1p8ydc8l2h6qhg0zkmcb4-source/lib/lists.nix:142:18:
          141|       len = length list;
          142|       fold' = n: if n == len then nul else op (elemAt list n) (fold' (n + 1));
             |                  ^
       … while evaluating the module argument \`inputs' in "/nix/store/l6pqgzkkh2mj1z7cya1bxhkvgwg3y5xm-source/home.nix":

       … while evaluating the option \`_module.args':

       \u001b[31;1merror:\u001b[0m infinite recursion encountered
         at /nix/store/8rs52j0dkrl1p8ydc8l2h6qhg0zkmcb4-source/lib/modules.nix:652:66:
          651|           extraArgs = mapAttrs (
          652|             name: _: addErrorContext (context name) (args.\${name} or config._module.args.\${name})
             |                                                                  ^`,
      'error: infinite recursion encountered\nif you get an infinite recursion here, you probably reference `config` in `imports`.',
    ],
  },
  {
    number: 14,
    code: 'no-inputs-argument',
    config: nixos,
    fix: '{ inherit inputs; }',
    place: '/flake/passInputs',
    mend: 'pass-inputs',
    texts: [
      `error:
       … from call site
         at /nix/store/8rs52j0dkrl1p8ydc8l2h6qhg0zkmcb4-source/lib/modules.nix:652:66:
       \u001b[31;1merror:\u001b[0m attribute '\u001b[35;1minputs\u001b[0m' missing
         at /nix/store/8rs52j0dkrl1p8ydc8l2h6qhg0zkmcb4-source/lib/modules.nix:652:66:`,
      "error: function 'anonymous lambda' called without required argument 'inputs'\n  at /nix/store/l6pqgzkkh2mj1z7cya1bxhkvgwg3y5xm-source/home.nix:1:1:",
    ],
  },
  {
    number: 15,
    code: 'lib-replaced',
    config: setFlake(nixos, {
      specialArgs: attrsOf([['lib', { kind: 'raw', text: 'nixpkgs.lib' }]]),
    }),
    fix: 'extraSpecialArgs',
    place: '/flake/specialArgs/lib',
    mend: 'drop-argument',
    texts: [
      "error: attribute 'hm' missing\n\n  at /nix/store/5ms7ly0zwqp3g8lnrgkzzd7rsagy8qyr-source/modules/programs/git.nix:12:16:\n\n   11|\n   12|   gitIniType = lib.hm.types;\n     |                ^",
    ],
  },
  {
    number: 16,
    code: 'no-home-manager-module',
    config: nixos,
    fix: 'home-manager.nixosModules.home-manager',
    texts: [
      `error:
       … while evaluating the attribute 'config'
       error: The option \`home-manager' does not exist. Definition values:
       - In \`/nix/store/l6pqgzkkh2mj1z7cya1bxhkvgwg3y5xm-source/configuration.nix':
           {
             useGlobalPkgs = true;
             users = {
               alice = { ... };`,
    ],
  },
  {
    number: 17,
    code: 'old-home-manager-arguments',
    config: alone,
    fix: 'modules',
    texts: [
      `error: The 'homeManagerConfiguration' arguments

         - 'configuration',
         - 'username',
         - 'homeDirectory'
         - 'stateVersion', and
         - 'system'

       have been removed. Instead use the arguments 'pkgs' and
       'modules'. See the 22.11 release notes for more: https://nix-community.github.io/home-manager/`,
    ],
  },
  {
    number: 18,
    code: 'nix-flakes-package',
    config: setSystemOption(nixos, 0, ['nix', 'package'], {
      kind: 'package',
      attrPath: ['nixFlakes'],
    }),
    fix: 'nix.package',
    place: '/hosts/0/settings/nix/package',
    mend: 'remove',
    texts: [
      "error: 'nixFlakes' has been renamed to/replaced by 'nixVersions.stable'",
      'error: ‘nixFlakes’ has been renamed to ‘nixVersions.stable’',
    ],
  },
  {
    number: 19,
    code: 'no-root-file-system',
    config: nixos,
    fix: 'nixos-generate-config',
    place: '/hosts/0/hardware',
    texts: [
      'error:\n       Failed assertions:\n       - The ‘fileSystems’ option does not specify your root file system.',
    ],
  },
  {
    number: 19,
    code: 'no-boot-loader',
    config: nixos,
    fix: 'systemd-boot',
    texts: [
      "error:\n       Failed assertions:\n       - You must set the option ‘boot.loader.grub.devices’ or 'boot.loader.grub.mirroredBoots' to make the system bootable.",
    ],
  },
  {
    number: 20,
    code: 'no-platform',
    config: nixos,
    fix: 'platform',
    place: '/hosts/0/platform/nixos',
    texts: [
      `error: Neither nixpkgs.hostPlatform nor the legacy option nixpkgs.system has been set.
       You can set nixpkgs.hostPlatform in hardware-configuration.nix by re-running
       a recent version of nixos-generate-config.`,
      "error: The option `nixpkgs.hostPlatform' is used but not defined.",
    ],
  },
  {
    number: 21,
    code: 'pkgs-system',
    config: nixos,
    fix: 'pkgs.stdenv.hostPlatform.system',
    texts: [
      "\u001b[35;1mevaluation warning:\u001b[0m 'system' has been renamed to/replaced by 'stdenv.hostPlatform.system'",
    ],
  },
  {
    number: 22,
    code: 'home-directory',
    config: mac,
    fix: '/Users/NAME',
    place: '/homes/0/directory/darwin',
    texts: [
      `error:
       … while evaluating the option \`home-manager.users.alice.home.homeDirectory':

       error: A definition for option \`home-manager.users.alice.home.homeDirectory' is not of type \`absolute path'. Definition values:
       - In \`/nix/store/5ms7ly0zwqp3g8lnrgkzzd7rsagy8qyr-source/nixos/common.nix': null`,
      "home-manager.users.alice.home.homeDirectory' is not of type 'absolute path'",
      `error: The option \`home-manager.users.alice.home.homeDirectory' has conflicting definition values:
       - In \`/nix/store/5ms7ly0zwqp3g8lnrgkzzd7rsagy8qyr-source/nixos/common.nix': "/var/empty"
       - In \`/nix/store/l6pqgzkkh2mj1z7cya1bxhkvgwg3y5xm-source/home.nix': "/Users/alice"
       Use \`lib.mkForce value\` or \`lib.mkDefault value\` to change the priority on any of these definitions.`,
    ],
  },
  {
    number: 23,
    code: 'needs-root',
    config: mac,
    fix: 'sudo darwin-rebuild switch --flake .#book',
    texts: ['darwin-rebuild: system activation must now be run as root'],
  },
  {
    number: 23,
    code: 'no-primary-user',
    config: renameUser(mac, 0, 'al'),
    fix: 'system.primaryUser',
    place: '/hosts/0/users',
    texts: [
      "\u001b[31;1merror: primary user `al' does not exist, aborting activation\u001b[0m",
      "error: primary user 'al' does not exist",
      'Failed assertions:\n- Previously, some nix-darwin options applied to the user running\n`darwin-rebuild`. As part of a long‐term migration …',
    ],
  },
  {
    number: 24,
    code: 'determinate',
    config: mac,
    fix: 'Determinate',
    place: '/hosts/0/determinate',
    mend: 'leave-nix-to-determinate',
    texts: [
      `setting up groups...
\u001b[1;31merror: Determinate detected, aborting activation\u001b[0m
Determinate uses its own daemon to manage the Nix installation that
conflicts with nix-darwin’s native Nix management.

To turn off nix-darwin’s management of the Nix installation, set:

    nix.enable = false;`,
    ],
  },
  {
    number: 25,
    code: 'impure',
    config: nixos,
    fix: '',
    texts: [
      "error: access to absolute path '/home/alice/dotfiles/zshrc' is forbidden in pure eval mode (use '--impure' to override)",
      "error: access to absolute path '/home' is forbidden in pure evaluation mode (use '--impure' to override)",
      "error: attribute 'currentSystem' missing\n  at /nix/store/l6pqgzkkh2mj1z7cya1bxhkvgwg3y5xm-source/flake.nix:12:20:",
      "error: cannot look up '<nixpkgs>' in pure evaluation mode (use '--impure' to override)",
    ],
  },
];

test('all 25 are there', () => {
  expect(new Set(pitfalls.map(({ number }) => number))).toEqual(
    new Set(Array.from({ length: 25 }, (_, index) => index + 1)),
  );
});

test.each(
  pitfalls.flatMap((pitfall) => pitfall.texts.map((text, index) => ({ ...pitfall, text, index }))),
)('$number: $code, text $index', ({ number, code, config, text, fix, place, mend }) => {
  const explanations = explain(text, config);
  expect(explanations.map((one) => [one.pitfall, one.code])).toEqual([[number, code]]);
  const [explanation] = explanations;
  expect(explanation?.fix).toContain(fix);
  expect(explanation?.cause).not.toMatch(/\/nix\/store|undefined|``/);
  if (place !== undefined) expect(explanation?.place).toBe(place);
  expect(explanation?.mend?.kind).toBe(mend);
  if (explanation?.mend !== undefined) {
    const mended = mendConfig(config, explanation.mend);
    expect(mended).not.toBe(config);
    expect(explain(text, mended)[0]).not.toHaveProperty('mend');
  }
  // The same error without a config: less is known, but the same is told.
  expect(explain(text).map((one) => one.code)).toEqual([code]);
});
