/** Errors of packages: licences, safety, platforms, and builds that fail. */

import { placeOf } from '../../../config/place.ts';
import type { Rule } from '../explanation.ts';
import { pattern, quoted } from '../pattern.ts';
import { knownPath } from '../words.ts';

/** `Package 'x' in file:line`, and since 2026 `Refusing to evaluate package 'x' in file:line because it`. */
const refused = `package ${quoted} [^']{0,400}?(?:because it )?`;

export const packageRules: readonly Rule[] = [
  {
    pitfall: 6,
    code: 'unfree',
    pattern: pattern(refused, 'has an unfree licen[sc]e'),
    tell: ({ name = '' }) => ({
      cause: `\`${name}\` is not free software, and Nixpkgs builds such packages only if it is told to.`,
      fix: 'Allow unfree packages for the whole flake (`nixpkgs.config.allowUnfree = true;`): it is then written where this flake makes its packages, which is the only place where it counts.',
      option: 'nixpkgs.config.allowUnfree',
      place: placeOf('nixpkgs', 'config', 'allowUnfree'),
      mend: { kind: 'allow-unfree' },
    }),
  },
  {
    code: 'insecure-package',
    pattern: pattern(refused, 'is marked as insecure'),
    tell: ({ name = '' }) => ({
      cause: `\`${name}\` has known holes in its security, and Nixpkgs refuses to build it.`,
      fix: 'Better take another package, or a newer version of it. If you need this one and know the risk, allow it by its name and version (`nixpkgs.config.permittedInsecurePackages`).',
      option: 'nixpkgs.config.permittedInsecurePackages',
      place: placeOf('nixpkgs', 'config', 'permittedInsecurePackages'),
      mend: { kind: 'permit-insecure', name },
    }),
  },
  {
    code: 'broken-package',
    pattern: pattern(refused, 'is marked as broken'),
    tell: ({ name = '' }) => ({
      cause: `\`${name}\` is known not to build in this release of Nixpkgs.`,
      fix: 'Leave the package out, or take it from another release. Allowing broken packages (`nixpkgs.config.allowBroken`) seldom helps: the build then fails later.',
    }),
  },
  {
    code: 'unsupported-system',
    pattern: pattern(
      refused,
      "(?:is not available on the requested hostPlatform|is not supported on '?(?<platform>[\\w-]{1,40}))",
    ),
    tell: ({ name = '' }, { config, host }) => ({
      cause: `\`${name}\` does not exist for this kind of computer.`,
      fix: 'Leave the package out on this host, or check that the platform of the host is right: `uname -sm` shows what the computer is.',
      ...(config === undefined
        ? {}
        : { place: placeOf('hosts', host, 'platform', config.hosts[host]?.way ?? 'nixos') }),
    }),
  },
  {
    code: 'collision',
    pattern:
      /(?:collision between|pkgs\.buildEnv error: two given paths contain a conflicting subpath:) ['"]?(?<name>[^'" ]{1,300})['"]? and ['"]?(?<other>[^'" ]{1,300})/gi,
    tell: ({ name = '', other = '' }) => ({
      cause: `Two packages bring the same file, and only one can have it: \`${knownPath(name)}\` and \`${knownPath(other)}\`.`,
      fix: 'Remove one of the two from the lists of packages. Often a program is both in the list and switched on by its option; the option is enough. To keep both, write one as `lib.hiPrio pkgs.NAME`.',
    }),
  },
  {
    code: 'conflicting-files',
    pattern: pattern(`two given paths contain a conflicting subpath`),
    tell: () => ({
      cause: 'Two packages bring the same file, and only one can have it. The message names both.',
      fix: 'Remove one of the two from the lists of packages, or write one as `lib.hiPrio pkgs.NAME`.',
    }),
  },
  {
    code: 'lock-hash-mismatch',
    pattern: pattern(`NAR hash mismatch in input '?(?<name>[^' ]{1,300})`),
    tell: ({ name = '' }) => ({
      cause: `What was downloaded for \`${name}\` is not what \`flake.lock\` says: it was changed there, or arrived damaged.`,
      fix: 'Run `nix flake update` in the flake’s folder to take what is there now, and switch again.',
    }),
  },
  {
    code: 'hash-mismatch',
    pattern: pattern(
      `hash mismatch in (?:fixed-output derivation|file downloaded from) '?(?<name>[^' ]{1,300})`,
    ),
    tell: ({ name = '' }) => ({
      cause: `A download is not what was expected: \`${knownPath(name).replace(/\.drv$/, '')}\`. Either the file changed on the internet, or the hash in the configuration is not its own.`,
      fix: 'If you wrote the hash (`hash`, `sha256`), put the one after `got:` in its place. If it is a package of Nixpkgs, it was probably mended since: run `nix flake update` and switch again.',
    }),
  },
  {
    code: 'wrong-platform',
    pattern:
      /a '(?<needed>[\w-]{1,40})' with features \{[^}]{0,200}\} is required to build '[^']{1,300}', but I am a '(?<actual>[\w-]{1,40})'/gi,
    tell: ({ needed = '', actual = '' }, { config, host }) => ({
      cause: `The configuration is for a computer of the kind \`${needed}\`, and this one is \`${actual}\`.`,
      fix: `If it is meant for this computer, set the platform of the host to \`${actual}\`. Otherwise build it on the right one.`,
      option: 'nixpkgs.hostPlatform',
      ...(config === undefined
        ? {}
        : { place: placeOf('hosts', host, 'platform', config.hosts[host]?.way ?? 'nixos') }),
    }),
  },
  {
    code: 'wrong-platform',
    pattern:
      /(?:Cannot build|required to build) '[^']{1,300}'\.? .{0,60}?Required system: '(?<needed>[\w-]{1,40})' .{0,120}?Current system: '(?<actual>[\w-]{1,40})'/gi,
    tell: ({ needed = '', actual = '' }, { config, host }) => ({
      cause: `The configuration is for a computer of the kind \`${needed}\`, and this one is \`${actual}\`.`,
      fix: `If it is meant for this computer, set the platform of the host to \`${actual}\`. Otherwise build it on the right one.`,
      option: 'nixpkgs.hostPlatform',
      ...(config === undefined
        ? {}
        : { place: placeOf('hosts', host, 'platform', config.hosts[host]?.way ?? 'nixos') }),
    }),
  },
  {
    pitfall: 21,
    code: 'pkgs-system',
    pattern: /'?system'? has been renamed to\/replaced by '?stdenv\.hostPlatform\.system'?/gi,
    tell: () => ({
      cause:
        'Somewhere `pkgs.system` is written, which has a longer name today. It is only a warning; everything goes on.',
      fix: 'Write `pkgs.stdenv.hostPlatform.system` in expressions of your own. If there is none, it comes from an input: `nix flake update` may bring a version without it.',
    }),
  },
  {
    code: 'package-renamed',
    pattern: pattern(`${quoted} has been renamed to/replaced by '(?<to>[^']{1,300})'`),
    tell: ({ name = '', to = '' }) => ({
      cause: `The package \`${name}\` is called \`${to}\` today.`,
      fix: `Write \`${to}\` in place of \`${name}\` in the list of packages.`,
    }),
  },
];
