/** Values of well-known options: the same check, in the same words, as at the field. */

import type { Config } from '../../config/config.ts';
import { homePlace, type Place, systemPlace } from '../../config/place.ts';
import { systemSettings } from '../../config/systemSettings.ts';
import { getAt } from '../../nix/attrs.ts';
import type { AttrPath, Attrs } from '../../nix/value.ts';
import { fits } from '../../option/fits.ts';
import type { OptionType, StringPattern } from '../../option/type.ts';
import { type Finding, findingOf, type Severity } from '../finding.ts';

const text = (pattern: StringPattern): OptionType => ({ kind: 'string', pattern });
const listOf = (of: OptionType): OptionType => ({ kind: 'listOf', of });
const orNull = (of: OptionType): OptionType => ({ kind: 'nullOr', of });
const named = (names: StringPattern): OptionType => ({
  kind: 'attrsOf',
  of: { kind: 'opaque', description: 'anything' },
  names,
});
const port: OptionType = { kind: 'integer', min: 0, max: 65_535 };

/** Options by path, `*` for any name, with what they take; an error unless another severity is given. */
type Known = readonly (readonly [path: string, type: OptionType, severity?: Severity])[];

const ofSystems: Known = [
  ['time.timeZone', orNull(text('timeZone'))],
  ['i18n.defaultLocale', text('locale')],
  ['networking.hostName', text('hostName')],
  ['networking.firewall.allowedTCPPorts', listOf(port)],
  ['networking.firewall.allowedUDPPorts', listOf(port)],
  ['services.openssh.ports', listOf(port)],
  ['nix.settings.substituters', listOf(text('url')), 'warning'],
  ['nix.settings.trusted-public-keys', listOf(text('cacheKey'))],
  ['users.users.*.description', orNull(text('fullName'))],
  ['users.users.*.home', orNull(text('absolutePath'))],
  ['users.users.*.hashedPassword', orNull(text('hashedPassword'))],
  ['users.users.*.initialHashedPassword', orNull(text('hashedPassword'))],
  ['users.users.*.openssh.authorizedKeys.keys', listOf(text('sshKey'))],
  ['environment.variables', named('environmentName')],
];

const ofHomes: Known = [
  ['programs.git.settings.user.email', text('email')],
  ['programs.git.userEmail', orNull(text('email'))],
  ['home.sessionVariables', named('environmentName')],
  ['home.file', named('relativePath')],
  ['home.file.*.target', text('relativePath')],
  ['xdg.configFile', named('relativePath')],
  ['xdg.configFile.*.target', text('relativePath')],
  ['xdg.dataFile', named('relativePath')],
];

export function optionValues({ hosts, homes }: Config): readonly Finding[] {
  return [
    ...hosts.flatMap((host, index) =>
      check(ofSystems, systemSettings(host), (path) => systemPlace(index, path)),
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

/** The paths in `settings` that a pattern stands for. */
function pathsLike(pattern: readonly string[], settings: Attrs): readonly AttrPath[] {
  const star = pattern.indexOf('*');
  if (star < 0) return [pattern];
  const parent = getAt(settings, pattern.slice(0, star));
  if (parent?.kind !== 'attrs') return [];
  return parent.attrs.map(({ name }) => [
    ...pattern.slice(0, star),
    name,
    ...pattern.slice(star + 1),
  ]);
}
