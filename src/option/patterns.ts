/** The named rules of strings, each with an example that keeps it and, in words, what to do when it is broken. */

import type { StringPattern } from './type.ts';

export interface StringRule {
  /** A string that keeps the rule. */
  readonly example: string;
  /** Says in words what is wrong with the text; undefined when nothing is. */
  readonly check: (text: string) => string | undefined;
}

const matching =
  (form: RegExp, message: string) =>
  (text: string): string | undefined =>
    form.test(text) ? undefined : message;

/** The hashes that libxcrypt makes and checks on NixOS: its `strong` schemes, see crypt(5). */
const passwordHashes: readonly RegExp[] = [
  /^\$g?y\$[./A-Za-z0-9]+\$[./A-Za-z0-9]{1,86}\$[./A-Za-z0-9]{43}$/,
  /^\$7\$[./A-Za-z0-9]{11,97}\$[./A-Za-z0-9]{43}$/,
  /^\$2[aby]\$[0-9]{2}\$[./A-Za-z0-9]{53}$/,
  /^\$6\$(?:rounds=[1-9][0-9]{3,8}\$)?[^$:\s]{1,16}\$[./A-Za-z0-9]{86}$/,
];

function checkHashedPassword(text: string): string | undefined {
  if (passwordHashes.some((form) => form.test(text))) return undefined;
  return text.startsWith('$')
    ? 'This is not a whole password hash of a kind that NixOS accepts. Run `mkpasswd` and paste all it prints.'
    : 'Never put the password itself here: everyone on the machine could read it. Run `mkpasswd` and paste the hash it prints, which starts with `$y$` or `$6$`.';
}

const sshKeyForm =
  /^(?:[^\s]+ )?(?:ssh-ed25519|ssh-rsa|ecdsa-sha2-nistp(?:256|384|521)|sk-ssh-ed25519@openssh\.com|sk-ecdsa-sha2-nistp256@openssh\.com) [A-Za-z0-9+/]{40,}={0,3}(?: [^\n]*)?$/;

function checkSshKey(text: string): string | undefined {
  if (/PRIVATE KEY/.test(text)) {
    return 'This is a private key. Keep it to yourself, and paste the public one: the line in the file that ends in `.pub`.';
  }
  return sshKeyForm.test(text)
    ? undefined
    : 'A public key is one line that starts with its kind, such as `ssh-ed25519 AAAA…`. It stands in a file that ends in `.pub`.';
}

const forge = /^(?:github|gitlab|sourcehut):[^\s/?#]+\/[^\s/?#]+(?:\/[^\s?#]+)?(?:\?\S*)?$/;
const fetched = /^(?:(?:git|hg|tarball|file)\+)?(?:https?|ssh|git|file):\/\/\S+$/;
const registered = /^(?:flake:)?[A-Za-z][A-Za-z0-9_-]*(?:\/[^\s?#]+)?$/;
const local = /^(?:path:\S+|\.{0,2}\/\S*|\.)$/;

const identifier = "[A-Za-z_][A-Za-z0-9_'-]*";

/** Zones of the tz database without an area: every other single word is a city that lacks its area. */
const zonesOfOneWord =
  'CET CST6CDT Cuba EET EST EST5EDT Egypt Eire GB GB-Eire GMT GMT0 GMT\\+0 GMT-0 Greenwich HST Hongkong Iceland Iran Israel Jamaica Japan Kwajalein Libya MET MST MST7MDT NZ NZ-CHAT Navajo PRC PST8PDT Poland Portugal ROC ROK Singapore Turkey UCT UTC Universal W-SU WET Zulu'.split(
    ' ',
  );

export const stringPatterns: Readonly<Record<StringPattern, StringRule>> = {
  notEmpty: { example: 'text', check: matching(/\S/, 'This cannot be empty.') },
  oneLine: {
    example: 'text',
    check: matching(/^[^\n\r]*$/, 'This must fit on one line.'),
  },
  /** `networking.hostName` of NixOS, which follows RFC 1035 and lets `_` pass. */
  hostName: {
    example: 'nixos',
    check: matching(
      /^[A-Za-z0-9](?:[A-Za-z0-9_-]{0,61}[A-Za-z0-9])?$/,
      'A host name has up to 63 letters, digits and dashes, and starts and ends with a letter or digit.',
    ),
  },
  /** useradd(8), and NixOS `users.users.<name>.name` for the length; macOS makes names with dots. */
  userName: {
    example: 'user',
    check: matching(
      /^[A-Za-z_][A-Za-z0-9_.-]{0,30}$/,
      'A user name has up to 31 letters, digits, dots, dashes and underscores, and starts with a letter.',
    ),
  },
  /** A field of passwd(5): NixOS type `passwdEntry`. */
  fullName: {
    example: 'Ada Lovelace',
    check: matching(/^[^:\n\r]*$/, 'A full name is one line without a colon.'),
  },
  email: {
    example: 'ada@example.org',
    check: matching(
      /^[^\s@<>"]+@[^\s@<>"]+$/,
      'An e-mail address looks like ada@example.org, without spaces.',
    ),
  },
  url: {
    example: 'https://example.org',
    check: matching(
      /^https?:\/\/[^\s/]+\S*$/,
      'A web address starts with https:// and has no spaces.',
    ),
  },
  /** The URL-like form of flake references: manual of Nix, `nix flake`. */
  flakeUrl: {
    example: 'github:nixos/nixpkgs',
    check: (text) =>
      [forge, fetched, registered, local].some((form) => form.test(text))
        ? undefined
        : 'Write where the flake is, such as github:owner/project, git+https://example.org/project or path:./folder.',
  },
  attrName: {
    example: 'name',
    check: matching(
      new RegExp(`^${identifier}$`),
      "A name has letters, digits, `-`, `_` and `'`, and starts with a letter or `_`.",
    ),
  },
  attrPath: {
    example: 'nixosModules.default',
    check: matching(
      new RegExp(`^(?:${identifier}|"[^"\\\\$]+")(?:\\.(?:${identifier}|"[^"\\\\$]+"))*$`),
      'Write names joined by dots, such as nixosModules.default.',
    ),
  },
  absolutePath: {
    example: '/etc/hosts',
    check: (text) => {
      if (text.startsWith('~')) {
        return '`~` is not understood here. Write the whole path, such as /home/ada.';
      }
      return /^\/[^\n\r]*$/.test(text) ? undefined : 'A whole path starts with `/`.';
    },
  },
  relativePath: {
    example: '.config/example',
    check: (text) => {
      if (/^[~/]/.test(text)) {
        return 'Start with the name of a file or folder: the home directory is put in front.';
      }
      return /^[^\n\r]+$/.test(text) && !text.split('/').some((step) => step === '..')
        ? undefined
        : 'Write a path below the home directory, such as .config/app/settings.toml.';
    },
  },
  hashedPassword: {
    example: `$6$saltsalt$${'.'.repeat(86)}`,
    check: checkHashedPassword,
  },
  sshKey: {
    example: `ssh-ed25519 ${'A'.repeat(68)} ada@laptop`,
    check: checkSshKey,
  },
  /** `trusted-public-keys` of nix.conf: a name and an Ed25519 key of 32 bytes. */
  cacheKey: {
    example: `cache.example.org-1:${'A'.repeat(43)}=`,
    check: matching(
      /^[^\s:]+:[A-Za-z0-9+/]{43}=$/,
      'The key of a cache is a name, a colon and 44 letters, as its web page shows it.',
    ),
  },
  /** Names that POSIX shells can assign. */
  environmentName: {
    example: 'EDITOR',
    check: matching(
      /^[A-Za-z_][A-Za-z0-9_]*$/,
      'A variable has letters, digits and `_`, and does not start with a digit.',
    ),
  },
  timeZone: {
    example: 'Europe/Berlin',
    check: matching(
      new RegExp(`^(?:${zonesOfOneWord.join('|')}|[A-Z][A-Za-z_]+(?:/[A-Za-z0-9_+-]+){1,2})$`),
      'A time zone is an area and a city, such as Europe/Berlin or America/New_York.',
    ),
  },
  locale: {
    example: 'en_US.UTF-8',
    check: matching(
      /^(?:C|POSIX|[a-z]{2,3}_[A-Z]{2})(?:\.[A-Za-z0-9-]+)?(?:@[a-z]+)?$/,
      'A locale is a language and a country, such as en_US.UTF-8 or de_DE.UTF-8.',
    ),
  },
};
