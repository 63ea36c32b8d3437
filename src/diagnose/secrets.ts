/** Values that look like secrets: links and the Nix store show them to everyone. */

import type { Config } from '../config/config.ts';
import { type Place, placeOf } from '../config/place.ts';
import type { Value } from '../nix/value.ts';
import type { Finding } from './finding.ts';
import { type Leaf, leavesAtAll } from './settingsWalk.ts';

const why =
  'A link carries the whole config, and Nix copies it into its store, where everyone on the machine can read it.';
const fix =
  'Keep it in a file outside the config, and set the option that takes a file, or use sops-nix or agenix.';

/** Text that is a secret wherever it stands, by the form its makers gave it. */
const forms: readonly (readonly [form: RegExp, what: string])[] = [
  [/-----BEGIN (?:[A-Z0-9]+ )*PRIVATE KEY(?: BLOCK)?-----/, 'a private key'],
  [/\bAGE-SECRET-KEY-1[0-9A-Z]{20,}/, 'the secret key of age'],
  [/\b(?:gh[pousr]_[A-Za-z0-9]{30,}|github_pat_[A-Za-z0-9_]{30,})/, 'a token of GitHub'],
  [/\bglpat-[A-Za-z0-9_-]{18,}/, 'a token of GitLab'],
  [/\bxox[abeprs]-[A-Za-z0-9-]{10,}/, 'a token of Slack'],
  [/\bsk-(?:ant-[a-z0-9]+-|proj-)?[A-Za-z0-9_]{20,}/, 'an API key'],
  [/\bAKIA[0-9A-Z]{16}\b/, 'an access key of AWS'],
  [/\btskey-[a-z]+-[A-Za-z0-9-]{10,}/, 'a key of Tailscale'],
  [/\bhf_[A-Za-z0-9]{30,}/, 'a token of Hugging Face'],
  [/\bnpm_[A-Za-z0-9]{30,}/, 'a token of npm'],
  [/\beyJ[A-Za-z0-9_-]{10,}\.eyJ[A-Za-z0-9_-]{10,}\./, 'a signed token (JWT)'],
  [/\b[a-z][a-z0-9+.-]{1,20}:\/\/[^\s/:@]+:[^\s/:@]+@/i, 'an address with a password in it'],
  [/\baccess-tokens\s*=\s*\S+=\S/, 'access tokens of Nix'],
];

/** Names of attributes whose text is a secret, unless it names a file. */
const secretName =
  /(?:^|[^a-z])(?:password|passwd|passphrase|psk|secret|token|(?:api|private|preshared|secret|access)[-_]?key)$/i;

/** What a link would give away: warnings for secrets, notices for password hashes. */
export function secretsIn(config: Config): readonly Finding[] {
  const findings = [
    ...leavesAtAll(config).flatMap(inLeaf),
    ...inText(placeOf('flake', 'description'), config.flake.description),
    ...config.flake.inputs.flatMap((input, index) =>
      inText(placeOf('flake', 'inputs', index, 'url'), input.url),
    ),
    ...config.flake.urlOverrides.flatMap((override, index) =>
      inText(placeOf('flake', 'urlOverrides', index, 'url'), override.url),
    ),
    ...config.hosts.flatMap((host, index) =>
      inText(placeOf('hosts', index, 'hardware'), host.hardware),
    ),
  ];
  const seen = new Set<string>();
  return findings.filter(({ place, message }) => {
    const key = `${place} ${message}`;
    return !seen.has(key) && seen.add(key);
  });
}

/** Whether a value of this name, or anything in it, looks like a secret. */
export function looksSecret(name: string, value: Value): boolean {
  return inValue(name, value, placeOf()).some(({ code }) => code === 'secret');
}

function inLeaf({ path, value, place }: Leaf): readonly Finding[] {
  return inValue(path.at(-1) ?? '', value, place);
}

function inValue(name: string, value: Value, place: Place): readonly Finding[] {
  switch (value.kind) {
    case 'string':
      return [...inText(place, value.value), ...byName(name, value.value, place)];
    case 'raw':
      return inText(place, value.text);
    case 'list':
      return value.items.flatMap((item) => inValue(name, item, place));
    case 'attrs':
      return value.attrs.flatMap((attr) => inValue(attr.name, attr.value, place));
    default:
      return [];
  }
}

function inText(place: Place, text: string): readonly Finding[] {
  const found = forms.find(([form]) => form.test(text));
  if (found === undefined) return [];
  const message = `This looks like ${found[1]}.`;
  return [{ code: 'secret', severity: 'warning', place, message, why, fix }];
}

function byName(name: string, text: string, place: Place): readonly Finding[] {
  if (/hashedPassword$/i.test(name) && text !== '') {
    const message = 'This is the hash of a password: whoever has it can try to guess the password.';
    return [{ code: 'password-hash', severity: 'notice', place, message, why }];
  }
  const words = name.replace(/([a-z0-9])([A-Z])/g, '$1-$2');
  if (!secretName.test(words) || text === '' || /^[./~$]|\$\{|\{\{|^\{env:/.test(text)) return [];
  const message = `“${name}” holds a secret in clear text.`;
  return [{ code: 'secret', severity: 'warning', place, message, why, fix }];
}
