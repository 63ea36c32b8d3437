/** Values of well-known options: the same check, in the same words, as at the field. */

import type { Config } from '../../config/config.ts';
import { homePlace, type Place, systemPlace } from '../../config/place.ts';
import { systemSettings } from '../../config/systemSettings.ts';
import { getAt } from '../../nix/attrs.ts';
import type { AttrPath, Attrs } from '../../nix/value.ts';
import { fits } from '../../option/fits.ts';
import type { OptionType, StringPattern } from '../../option/type.ts';
import { type Finding, findingOf, type Severity } from '../finding.ts';
import { pathsLike } from '../reading.ts';

const text = (pattern: StringPattern): OptionType => ({ kind: 'string', pattern });
const listOf = (of: OptionType): OptionType => ({ kind: 'listOf', of });
const orNull = (of: OptionType): OptionType => ({ kind: 'nullOr', of });
const named = (names: StringPattern): OptionType => ({
  kind: 'attrsOf',
  of: { kind: 'opaque', description: 'anything' },
  names,
});
const port: OptionType = { kind: 'integer', min: 0, max: 65_535 };

/**
 * Options by path, `*` for any name, with what they take. An error keeps a build from succeeding, or locks
 * somebody out; what Nix takes but programs do not is a warning.
 */
type Known = readonly (readonly [path: string, type: OptionType, severity?: Severity])[];

const ofSystems: Known = [
  ['time.timeZone', orNull(text('timeZone')), 'warning'],
  ['i18n.defaultLocale', text('locale')],
  ['networking.firewall.allowedTCPPorts', listOf(port)],
  ['networking.firewall.allowedUDPPorts', listOf(port)],
  ['services.openssh.ports', listOf(port)],
  ['nix.settings.substituters', listOf(text('url')), 'warning'],
  ['nix.settings.trusted-public-keys', listOf(text('cacheKey')), 'warning'],
  ['users.users.*.home', orNull(text('absolutePath'))],
  ['users.users.*.hashedPassword', orNull(text('hashedPassword'))],
  ['users.users.*.initialHashedPassword', orNull(text('hashedPassword'))],
  ['users.users.*.openssh.authorizedKeys.keys', listOf(text('sshKey')), 'warning'],
  ['environment.variables', named('environmentName'), 'warning'],
];

const ofNixos: Known = [
  ...ofSystems,
  ['networking.hostName', text('hostName')],
  ['users.users.*.description', orNull(text('fullName'))],
];

const ofDarwin: Known = [
  ...ofSystems,
  ['networking.hostName', orNull(text('hostName')), 'warning'],
  ['users.users.*.description', orNull(text('fullName')), 'warning'],
];

const ofHomes: Known = [
  ['programs.git.settings.user.email', text('email'), 'warning'],
  ['programs.git.userEmail', orNull(text('email')), 'warning'],
  ['home.sessionVariables', named('environmentName'), 'warning'],
  ['home.file', named('relativePath')],
  ['home.file.*.target', text('relativePath')],
  ['xdg.configFile', named('relativePath')],
  ['xdg.configFile.*.target', text('relativePath')],
  ['xdg.dataFile', named('relativePath')],
];

export function optionValues({ hosts, homes }: Config): readonly Finding[] {
  return [
    ...hosts.flatMap((host, index) =>
      check(host.way === 'darwin' ? ofDarwin : ofNixos, systemSettings(host), (path) =>
        systemPlace(index, path),
      ),
    ),
    ...homes.flatMap((home, index) =>
      check(ofHomes, home.settings, (path) => homePlace(index, path)),
    ),
  ];
}

function check(
  known: Known,
  settings: Attrs,
  place: (path: AttrPath) => Place,
): readonly Finding[] {
  return known.flatMap(([pattern, type, severity = 'error']) =>
    pathsLike(pattern.split('.'), settings).flatMap((path) => {
      const value = getAt(settings, path);
      const misfit = value === undefined ? undefined : fits(type, value);
      if (misfit === undefined) return [];
      return findingOf(severity, 'value', place([...path, ...misfit.path]), misfit.message);
    }),
  );
}
