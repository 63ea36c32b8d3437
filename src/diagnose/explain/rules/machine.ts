/** Errors of the computer rather than of the configuration: disk, network, rights. */

import type { Rule } from '../explanation.ts';
import { pattern } from '../pattern.ts';

export const machineRules: readonly Rule[] = [
  {
    code: 'boot-full',
    pattern:
      /(?:\/(?:boot|efi)\b[^']{0,200}No space left on device|No space left on device.{0,60}\/(?:boot|efi)\b|not enough (?:free )?space (?:left )?on \/boot)/gi,
    tell: () => ({
      cause:
        'The small part of the disk that the computer starts from (`/boot`) is full: every version of the system keeps its kernel there.',
      fix: 'Delete old versions: `sudo nix-collect-garbage --delete-older-than 14d`, then `sudo nixos-rebuild boot --flake .#NAME`. So that it does not happen again, limit their number with `boot.loader.systemd-boot.configurationLimit`.',
      option: 'boot.loader.systemd-boot.configurationLimit',
    }),
  },
  {
    code: 'disk-full',
    pattern:
      /(?:No space left on device|database or disk is full|not enough free disk space|Disk quota exceeded)/gi,
    tell: () => ({
      cause: 'The disk is full.',
      fix: 'Delete what Nix no longer needs: `nix-collect-garbage -d`, and with `sudo` before it for old versions of the system; you cannot go back to those then. `df -h` shows how much is free.',
    }),
  },
  {
    code: 'out-of-memory',
    pattern:
      /(?:out of memory|virtual memory exhausted|Cannot allocate memory|std::bad_alloc|Killed signal terminated program)/gi,
    tell: () => ({
      cause: 'The computer has too little memory for what is built.',
      fix: 'Close programs and try again, with fewer builds at once: add `--max-jobs 1 --cores 1` to the command. A swap file helps too.',
    }),
  },
  {
    code: 'too-many-files',
    pattern: pattern(`Too many open files`),
    tell: () => ({
      cause: 'Nix wanted to open more files at once than the system allows.',
      fix: 'Run `ulimit -n 4096` in the same terminal, and the command again.',
    }),
  },
  {
    code: 'certificate',
    pattern:
      /(?:SSL peer certificate or SSH remote key was not OK|SSL certificate problem|Problem with the SSL CA cert)/gi,
    tell: () => ({
      cause:
        'The computer does not trust who answered: its clock is wrong, its list of certificates is missing, or a company’s network stands between.',
      fix: 'Check the date with `date`. In a network with certificates of its own, set `NIX_SSL_CERT_FILE` to the file that has them.',
    }),
  },
  {
    code: 'no-network',
    pattern:
      /(?:Could(?:n't| not) resolve host|Temporary failure in name resolution|Name or service not known|Network is unreachable|Could(?:n't| not) connect to server|Connection timed out|Failed to connect to|Timeout was reached|(?:Operation|Resolving) timed out|unable to download '[^']{1,400}': (?:Could(?:n't| not)|Timeout|Failed|HTTP error 5\d\d))/gi,
    tell: () => ({
      cause:
        'Nix could not download something: there is no connection, or the other side does not answer.',
      fix: 'Check that the computer is online, for example with `ping nixos.org`, and try again. If only one cache does not answer, add `--option substituters https://cache.nixos.org` to the command.',
    }),
  },
  {
    code: 'download-failed',
    pattern: pattern(`unable to download '(?<name>[^']{1,400})'`),
    tell: ({ name = '' }) => ({
      cause: `Nix could not download \`${name}\`.`,
      fix: 'Open that address in a browser. If there is nothing, the address of an input is wrong or the file has moved: correct it, or run `nix flake update`. Otherwise try again later.',
    }),
  },
  {
    code: 'no-daemon',
    pattern: pattern(`cannot connect to (?:socket at|daemon at) '[^']{0,200}nix`),
    tell: () => ({
      cause: 'The service of Nix that builds is not running.',
      fix: 'Start it: `sudo systemctl restart nix-daemon` on Linux, `sudo launchctl kickstart -k system/org.nixos.nix-daemon` on a Mac.',
    }),
  },
  {
    code: 'not-trusted',
    pattern:
      /(?:ignoring (?:the client-specified setting|untrusted substituter) '[^']{1,200}'|is a restricted setting and you are not a trusted user)/gi,
    tell: () => ({
      cause:
        'You asked for a setting of Nix that only trusted users may change. It was left out; the rest went on.',
      fix: 'Set it in the system (`nix.settings`), and switch; or add your name to `nix.settings.trusted-users`, knowing that it then can do all that root can.',
      option: 'nix.settings.trusted-users',
    }),
  },
  {
    code: 'database-busy',
    pattern:
      /(?:SQLite database '[^']{1,200}' is busy|waiting for (?:exclusive access|a lock on|lock on|the big Nix store lock))/gi,
    tell: () => ({
      cause: 'Another command of Nix is at work, and this one waits for it.',
      fix: 'Wait until the other is done.',
    }),
  },
];
