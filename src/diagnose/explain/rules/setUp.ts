/** Errors before anything is built: git, flakes that are not switched on, the wrong name or user. */

import type { Rule } from '../explanation.ts';
import { pattern, quoted } from '../pattern.ts';
import { gitCommand, hostOf, knownPath, switchCommand } from '../words.ts';

const untracked: Pick<Rule, 'pitfall' | 'code' | 'tell'> = {
  pitfall: 1,
  code: 'untracked-file',
  tell: ({ name = '' }, context) => ({
    cause: `Nix does not see the file \`${knownPath(name)}\`. In a folder with git, a flake is made of the files that git knows, and this one has not been added, or is not there at all.`,
    fix: `Check that the file is there. Then run ${gitCommand(context)} in the flake’s folder, and ${switchCommand(context)} again. A commit is not needed.`,
  }),
};

export const setUpRules: readonly Rule[] = [
  {
    ...untracked,
    pattern: pattern(`Path ${quoted} in the repository .{1,300}? is not tracked by Git`),
  },
  { ...untracked, pattern: pattern(`path ${quoted} does not exist in Git repository`) },
  {
    ...untracked,
    pattern: pattern(`path '(?<name>[^']{0,20}/nix/store/[^']{1,300})' does not exist`),
  },
  {
    ...untracked,
    pattern: pattern(
      `getting status of '?(?<name>/nix/store/[^' :]{1,300})'?: No such file or directory`,
    ),
  },
  {
    ...untracked,
    pattern: pattern(`opening file '(?<name>/nix/store/[^']{1,300})': No such file or directory`),
  },
  {
    code: 'no-flake-file',
    pattern: pattern(
      `(?:source tree referenced by ${quoted} does not contain a '/?[^']{0,200}flake\\.nix' file|does not contain a 'flake\\.nix'|could not find a flake\\.nix file|is not part of a flake \\(neither it nor its parent directories)`,
    ),
    tell: (_, context) => ({
      cause:
        'Nix found no `flake.nix` in the folder it was pointed to, or git does not know the file yet.',
      fix: `Go to the folder that holds \`flake.nix\`, run ${gitCommand(context)}, and then ${switchCommand(context)}.`,
    }),
  },
  {
    pitfall: 2,
    code: 'flakes-disabled',
    pattern: pattern(
      `experimental (?:Nix )?feature '(?<name>flakes|nix-command)' is (?:disabled|not enabled)`,
    ),
    tell: ({ name = '' }) => ({
      cause: `Flakes are not switched on in this Nix yet: it refuses what needs \`${name}\`.`,
      fix: 'For this first time, write `NIX_CONFIG="extra-experimental-features = nix-command flakes"` before the command (after `sudo env`, where it begins with `sudo`). From then on the configuration keeps flakes on; without NixOS and nix-darwin, add the line `experimental-features = nix-command flakes` to `~/.config/nix/nix.conf`.',
      mend: { kind: 'turn-flakes-on' },
    }),
  },
  {
    pitfall: 2,
    code: 'flakes-disabled',
    pattern: /(?:unrecognised flag|unrecognized flag|unknown option) '?--flake\b'?/gi,
    tell: () => ({
      cause:
        'This version of the command is too old to know flakes, or flakes are not switched on.',
      fix: 'Write `NIX_CONFIG="extra-experimental-features = nix-command flakes"` before the command, and use a Nix of version 2.18 or newer.',
      mend: { kind: 'turn-flakes-on' },
    }),
  },
  {
    pitfall: 11,
    code: 'no-such-home',
    pattern: pattern(
      `does not provide attribute '[^']{0,300}?homeConfigurations\\.(?:"(?<name>[^"]{1,100})"|(?<plain>[^.'"]{1,100}))\\.activationPackage`,
    ),
    tell: ({ name = '', plain = '' }, context) => ({
      cause: `The flake has no home called \`${name || plain}\`.${name === 'root' || plain === 'root' ? ' The command was run with `sudo`, so Home Manager looked for the home of root.' : ' Home Manager looks for a home with the name of the user who runs it, unless it is told another.'}`,
      fix: `Without \`sudo\`, in the flake’s folder, run ${hostOf(context)?.way === 'standalone' ? switchCommand(context) : '`home-manager switch --flake .#NAME`, with the user’s name of this configuration'}.${context.config === undefined || hostOf(context)?.way === 'standalone' ? '' : ` In this configuration homes come with the system: ${switchCommand(context)}.`}`,
    }),
  },
  {
    pitfall: 10,
    code: 'no-such-host',
    pattern: pattern(
      `does not provide attribute '[^']{0,300}?(?:nixos|darwin)Configurations\\.(?:"(?<name>[^"]{1,100})"|(?<plain>[^.'"]{1,100}))\\.`,
    ),
    tell: ({ name = '', plain = '' }, context) => ({
      cause: `The flake has no system called \`${name || plain}\`. Without a name after \`#\`, the command takes the name that the computer has now, and that is another than in the configuration.`,
      fix: `Say the name: in the flake’s folder, run ${context.config === undefined ? '`sudo nixos-rebuild switch --flake .#NAME` (on a Mac `sudo darwin-rebuild …`) with the host name of the configuration' : switchCommand(context)}.`,
      ...(context.config === undefined ? {} : { place: `/hosts/${context.host}/name` }),
    }),
  },
  {
    code: 'no-such-output',
    pattern: pattern(`does not provide attribute ${quoted}`),
    tell: ({ name = '' }, context) => ({
      cause: `The flake, or an input of it, has nothing called \`${name}\`.`,
      fix: `Check the name after \`#\`, and the names of the modules that extra inputs bring. The whole command for this flake is ${switchCommand(context)}.`,
    }),
  },
  {
    code: 'not-owned',
    pattern: pattern(
      `(?:repository path ${quoted} is not owned by current user|detected dubious ownership in repository at '(?<folder>[^']{1,300})')`,
    ),
    tell: ({ name = '', folder = '' }) => ({
      cause: `The folder \`${name || folder}\` belongs to another user than the one who runs the command, and git then refuses to read it.`,
      fix: `Run the command with \`sudo\` if the folder belongs to root. Or make it yours: \`sudo chown -R $(whoami) ${name || folder}\`.`,
    }),
  },
  {
    code: 'flake-not-found',
    pattern: pattern(`cannot find flake '(?:flake:)?(?<name>[^']{1,300})' in the flake registries`),
    tell: ({ name = '' }, context) => ({
      cause: `Nix took \`${name}\` for the name of a flake that everybody knows, and there is none of that name.`,
      fix: `A folder begins with \`/\` or \`./\`: in the flake’s folder, run ${switchCommand(context)}.`,
    }),
  },
  {
    code: 'command-missing',
    pattern:
      /(?:(?<shell>home-manager|nixos-rebuild|darwin-rebuild|nix|git): (?:command )?not found|command not found: (?<zsh>home-manager|nixos-rebuild|darwin-rebuild|nix|git)\b)/g,
    tell: ({ shell = '', zsh = '' }) => {
      const name = shell || zsh;
      const first =
        name === 'git'
          ? 'Install git for the moment with `nix-shell -p git`, and go on in the shell that it opens.'
          : name === 'nix'
            ? 'Open a new terminal, so that the installation of Nix is found; if that does not help, install Nix.'
            : 'It is installed by the first switch: use the first command of the instructions, which fetches it. After that, open a new terminal.';
      return { cause: `The command \`${name}\` is not there (yet).`, fix: first };
    },
  },
  {
    code: 'command-missing',
    pattern: pattern(`(?:executing|program) 'git'(?:: No such file or directory| not found)`),
    tell: () => ({
      cause: 'Nix needs git to read the flake’s folder, and git is not there (yet).',
      fix: 'Install git for the moment with `nix-shell -p git`, and go on in the shell that it opens.',
    }),
  },
  {
    pitfall: 17,
    code: 'old-home-manager-arguments',
    pattern: pattern(
      `The 'homeManagerConfiguration' arguments? .{0,400}?(?:has|have) been removed`,
    ),
    tell: () => ({
      cause:
        'The flake calls Home Manager in the way of tutorials from before 2022: with `configuration`, `username`, `homeDirectory` and the like, which are gone.',
      fix: 'Pass only `pkgs`, `modules` and `extraSpecialArgs`, and set `home.username` and `home.homeDirectory` in `home.nix`. The `flake.nix` made here is written so: use it in place of the old one.',
    }),
  },
  {
    pitfall: 18,
    code: 'nix-flakes-package',
    pattern: pattern(
      `'?nixFlakes'? has been (?:renamed to/replaced by|renamed to|replaced by|removed)`,
    ),
    tell: (_, { setAt }) => {
      const place = setAt('nix.package');
      return {
        cause:
          'An old tutorial’s `nix.package = pkgs.nixFlakes;` stands in the configuration. Every Nix knows flakes today, and the package of that name is gone.',
        fix: 'Remove the setting `nix.package`.',
        option: 'nix.package',
        ...(place === undefined ? {} : { mend: { kind: 'remove', place } }),
      };
    },
  },
];
