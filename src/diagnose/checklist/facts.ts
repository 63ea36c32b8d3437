/** What the check list looks at: the config, who is in it, and what was found. */

import type { Config, Host, Way } from '../../config/config.ts';
import type { Place } from '../../config/place.ts';
import { releaseNamed } from '../../config/releases.ts';
import type { Finding } from '../finding.ts';

export interface NumberedHost {
  readonly host: Host;
  readonly index: number;
}

export interface Facts {
  readonly config: Config;
  /** The hosts of each way. */
  readonly on: Readonly<Record<Way, readonly NumberedHost[]>>;
  readonly systems: readonly NumberedHost[];
  /** Where the first finding of one of these rules is; nothing where there is none. */
  readonly found: (...codes: readonly string[]) => Place | undefined;
  readonly release: string;
}

export function factsOf(config: Config, findings: readonly Finding[]): Facts {
  const numbered = config.hosts.map((host, index): NumberedHost => ({ host, index }));
  const of = (way: Way) => numbered.filter(({ host }) => host.way === way);
  return {
    config,
    on: { nixos: of('nixos'), darwin: of('darwin'), standalone: of('standalone') },
    systems: numbered.filter(({ host }) => host.way !== 'standalone'),
    found: (...codes) => findings.find(({ code }) => codes.includes(code))?.place,
    release: releaseNamed(config.release).name,
  };
}

/** `a`, `a and b`, `a, b and c`. */
export function listed(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} and ${last}`;
}

export const hostNames = (hosts: readonly NumberedHost[]): string =>
  listed(hosts.map(({ host }) => host.name));

/** Users of these hosts, each once. */
export const usersOf = (hosts: readonly NumberedHost[]): readonly string[] => [
  ...new Set(hosts.flatMap(({ host }) => host.users)),
];
