/** Errors of a flake as a whole: releases, inputs, the lock file, and what stays outside. */

import { placeOf } from '../../../config/place.ts';
import type { Context, Rule } from '../explanation.ts';
import { pattern, quoted } from '../pattern.ts';
import { gitCommand, knownPath, switchCommand } from '../words.ts';

/** The place of the extra input that `url` is about. */
function inputPlace(url: string, { config }: Context): { readonly place?: string } {
  const index =
    config?.flake.inputs.findIndex((input) => {
      const repository = /^[a-z]+:([^/?#]+\/[^/?#]+)/.exec(input.url)?.[1];
      return repository !== undefined && url.toLowerCase().includes(repository.toLowerCase());
    }) ?? -1;
  return index < 0 ? {} : { place: placeOf('flake', 'inputs', index, 'url') };
}

const impure: Pick<Rule, 'pitfall' | 'code' | 'tell'> = {
  pitfall: 25,
  code: 'impure',
  tell: ({ name = '' }, context) => {
    const option = context.traced();
    return {
      cause: `A flake may use only its own files and its inputs, so that it means the same on every computer. ${name === '' ? 'Something in the configuration asks this computer instead, for example for its kind, the time, or a channel such as `<nixpkgs>`' : `It may not read \`${knownPath(name)}\``}.`,
      fix:
        name === ''
          ? 'Write what is meant outright: a platform such as `x86_64-linux`, and `inputs.NAME` in place of `<NAME>`.'
          : `Copy the file into the flake’s folder, name it from there (\`./dotfiles/file\`), and run ${gitCommand(context)}. If only its path is meant and not what is in it, write the path between quotes.`,
      option,
    };
  },
};

export const flakeRules: readonly Rule[] = [
  {
    pitfall: 9,
    code: 'darwin-release-mismatch',
    pattern: pattern(`nix-darwin now uses release branches that correspond to Nixpkgs releases`),
    tell: () => ({
      cause: 'nix-darwin and Nixpkgs come from different releases, and nix-darwin then stops.',
      fix: 'Take both from one release: clear the URLs that were set in place of the release’s own, then run `nix flake update` in the flake’s folder and switch again.',
      place: placeOf('flake', 'urlOverrides'),
      mend: { kind: 'match-releases' },
    }),
  },
  {
    pitfall: 8,
    code: 'release-mismatch',
    pattern: pattern(
      `You are using Home Manager version (?<name>[\\w.]{1,20}) and Nixpkgs version (?<other>[\\w.]{1,20})`,
    ),
    tell: ({ name = '', other = '' }) => ({
      cause: `Home Manager is of release ${name} and Nixpkgs of release ${other.replace(/\.$/, '')}. They are made for each other only within one release. It is a warning; much will work, and some will not.`,
      fix: 'Take both from one release: clear the URLs that were set in place of the release’s own, then run `nix flake update` in the flake’s folder and switch again.',
      place: placeOf('flake', 'urlOverrides'),
      mend: { kind: 'match-releases' },
    }),
  },
  {
    code: 'copy-system-configuration',
    pattern: pattern(`'?system\\.copySystemConfiguration'? is not supported with flakes`),
    tell: (_, { setAt }) => {
      const place = setAt('system.copySystemConfiguration');
      return {
        cause:
          '`system.copySystemConfiguration` keeps a copy of a configuration without flakes. With flakes there is nothing for it to copy.',
        fix: 'Remove the setting. Git keeps the history of the flake’s folder.',
        option: 'system.copySystemConfiguration',
        ...(place === undefined ? {} : { mend: { kind: 'remove', place } }),
      };
    },
  },
  {
    ...impure,
    pattern: pattern(
      `access to (?:absolute|canonical) path ${quoted} is (?:forbidden|not allowed) in`,
    ),
  },
  {
    ...impure,
    pattern: pattern(`attribute '(?:currentSystem|currentTime|storePath|nixPath)' missing`),
  },
  { ...impure, pattern: pattern(`cannot look up '<[^>]{1,100}>' in pure eval(?:uation)? mode`) },
  { ...impure, pattern: pattern(`in pure eval(?:uation)? mode, '[^']{1,60}' requires`) },
  { ...impure, pattern: pattern(`(?:not allowed|forbidden) in pure eval(?:uation)? mode`) },
  {
    ...impure,
    pattern: pattern(`file 'nixpkgs(?:/[^']{0,100})?' was not found in the Nix search path`),
  },
  {
    code: 'restricted-uri',
    pattern: pattern(`access to URI ${quoted} is forbidden in restricted mode`),
    tell: ({ name = '' }) => ({
      cause: `The configuration fetches \`${name}\` while it is evaluated, and Nix was told to forbid that.`,
      fix: 'Make it an extra input of the flake, and use `inputs.NAME` in its place.',
    }),
  },
  {
    code: 'lock-file-unwritable',
    pattern: pattern(`cannot (?:write modified|update unlocked|write|create) (?:the )?lock file`),
    tell: (_, context) => ({
      cause:
        'Nix wants to note the exact versions of the inputs in `flake.lock`, and may not write it: the folder belongs to root, or the command was told to change nothing.',
      fix: `In the flake’s folder, run \`sudo nix flake lock\` (without \`sudo\` where the folder is yours), then ${gitCommand(context)}, and ${switchCommand(context)}.`,
    }),
  },
  {
    code: 'lock-file-broken',
    pattern:
      /(?:lock file '[^']{1,300}' (?:has unsupported version|is not valid|contains mutable lock|contains unlocked input)|(?:lock file '[^']{1,300}flake\.lock'|flake\.lock).{0,120}parse error)/gi,
    tell: () => ({
      cause:
        'The file `flake.lock` cannot be read: it is damaged, was merged by hand, or a newer Nix wrote it.',
      fix: 'Delete `flake.lock` in the flake’s folder and run `nix flake lock`, which writes it anew.',
    }),
  },
  {
    code: 'follows-nothing',
    pattern: pattern(
      `input ${quoted} (?:follows a non-existent input|has an override for a non-existent input) '(?<target>[^']{1,200})'`,
    ),
    tell: ({ name = '', target = '' }, { config }) => {
      const index =
        config?.flake.inputs.findIndex(
          (input) => name.split('/').includes(input.name) || target.split('/').includes(input.name),
        ) ?? -1;
      return {
        cause: `The input \`${name}\` is said to share \`${target}\`, and there is no input of that name.`,
        fix: 'Look at the list of inputs in the input’s own `flake.nix`, and remove from “follows” what is not there.',
        ...(index < 0 ? {} : { place: placeOf('flake', 'inputs', index, 'follows') }),
      };
    },
  },
  {
    code: 'rate-limit',
    pattern:
      /(?:API rate limit exceeded|unable to download 'https:\/\/api\.github\.com\/[^']{1,300}': HTTP error (?:403|429))/gi,
    tell: () => ({
      cause:
        'GitHub answers only a number of requests in an hour from one address, and that number is reached.',
      fix: 'Wait an hour. Or give Nix a token of yours for GitHub, in `~/.config/nix/nix.conf`, not in the configuration: `access-tokens = github.com=TOKEN`.',
    }),
  },
  {
    code: 'input-not-found',
    pattern: pattern(
      `(?:unable to download|Failed to open archive|failed to fetch)[^']{0,40} '(?<name>https?://(?:api\\.github\\.com|github\\.com|gitlab\\.com|codeberg\\.org|git\\.sr\\.ht)[^']{1,300})'.{0,40}?HTTP error 404`,
    ),
    tell: ({ name = '' }, context) => ({
      cause: `There is nothing at \`${name}\`: the repository or branch of an input has another name, or is not open to all.`,
      fix: 'Correct the URL of the input. `github:OWNER/REPOSITORY/BRANCH` is what a URL on GitHub looks like; the branch may be left out.',
      ...inputPlace(name, context),
    }),
  },
];
