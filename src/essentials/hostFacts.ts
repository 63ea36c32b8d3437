/** The fields of a host and of a home that are no options: names, platform, state versions, directories. */

import type { Config, Home, Host } from '../config/config.ts';
import { renameUser, setHome } from '../config/homeEdits.ts';
import { renameHost, setHost } from '../config/hostEdits.ts';
import { type Place, placeOf, stepsOf } from '../config/place.ts';
import { releaseNamed, stateVersionsOf } from '../config/releases.ts';
import type { BoundField, Target } from './boundField.ts';
import { oneOfWords, switchFact, textFact, textOf, type Words } from './fact.ts';
import { lines, matching } from './types.ts';

/** The host: its name, its platform and the version its state began with. */
export function hostFacts({ release, way, host }: Target): readonly BoundField[] {
  const row = releaseNamed(release);
  const read =
    (of: (host: Host) => string) =>
    (config: Config): string | undefined => {
      const found = config.hosts[host];
      return found && of(found);
    };
  const place = (name: string) => placeOf('hosts', host, name);
  const name = textFact(
    place('name'),
    matching('hostName'),
    {
      label: 'Host name',
      help: 'The name of this machine, in the network and in the commands that build it.',
    },
    read(({ name }) => name),
    (config, text) => renameHost(config, host, text),
  );
  const platforms = row.platforms.filter(
    (platform) => way === 'standalone' || platform.endsWith(way === 'darwin' ? 'darwin' : 'linux'),
  );
  const platform = textFact(
    place('platform'),
    oneOfWords(platforms),
    { label: 'Platform', help: 'The processor and the kind of system this machine has.' },
    read(({ platform }) => platform[way]),
    (config, text) => {
      const chosen = platforms.find((known) => known === text);
      const old = config.hosts[host];
      if (chosen === undefined || old === undefined) return config;
      return setHost(config, host, { platform: { ...old.platform, [way]: chosen } });
    },
  );
  if (way === 'standalone') return [platform];
  if (way === 'nixos') {
    return [
      name,
      platform,
      stateVersionFact(
        place('stateVersion'),
        stateVersionsOf(row),
        {
          label: 'State version',
          help: 'The release this system was first installed with. Leave it as it is when you upgrade.',
        },
        read(({ stateVersion }) => stateVersion.nixos),
      ),
      textFact(
        place('hardware'),
        lines,
        {
          label: 'Hardware configuration',
          help: 'Paste /etc/nixos/hardware-configuration.nix of this machine. Left empty, the script in the download makes it there.',
        },
        read(({ hardware }) => hardware),
        (config, hardware) => setHost(config, host, { hardware }),
        true,
      ),
    ];
  }
  return [
    name,
    platform,
    stateVersionFact(
      place('stateVersion'),
      Array.from({ length: row.newestDarwinStateVersion }, (_, index) => String(index + 1)),
      {
        label: 'State version',
        help: 'A number that nix-darwin had when it was first installed. Leave it as it is when you upgrade.',
      },
      read(({ stateVersion }) => String(stateVersion.darwin)),
    ),
    switchFact(
      place('determinate'),
      {
        label: 'Nix came with Determinate’s installer',
        help: 'Then that installer looks after Nix itself, and nix-darwin must leave it alone.',
      },
      (config) => config.hosts[host]?.determinate,
      (config, determinate) => setHost(config, host, { determinate }),
    ),
  ];
}

/** A state version, the newest first; whoever chooses another one is asked what began with it. */
function stateVersionFact(
  place: Place,
  versions: readonly string[],
  words: Words,
  read: (config: Config) => string | undefined,
): BoundField {
  const type = oneOfWords(versions.toReversed());
  return {
    ...textFact(place, type, words, read, (config, version) =>
      withStateVersion(config, place, version),
    ),
    asks: 'new-or-existing',
  };
}

/** The config with another state version at the place of one: of a home, or of a host as it is used now. */
export function withStateVersion(config: Config, place: Place, version: string): Config {
  const [part, number] = stepsOf(place);
  const index = Number(number);
  if (part === 'homes') return setHome(config, index, { stateVersion: version });
  const host = config.hosts[index];
  if (host === undefined) return config;
  const patch = host.way === 'darwin' ? { darwin: Number(version) } : { nixos: version };
  return setHost(config, index, { stateVersion: { ...host.stateVersion, ...patch } });
}

/** The user and the home: name, directory, state version. */
export function homeFacts({ release, home, way }: Target, mac: boolean): readonly BoundField[] {
  const system = mac ? 'darwin' : 'linux';
  const read =
    (of: (home: Home) => string) =>
    (config: Config): string | undefined => {
      const found = config.homes[home];
      return found && of(found);
    };
  return [
    {
      ...textFact(
        placeOf('homes', home, 'user'),
        matching('userName'),
        { label: 'User name', help: 'The name you log in with.' },
        read(({ user }) => user),
        (config, text) => renameUser(config, home, text),
      ),
      refuse: (config, value) =>
        config.homes.some(({ user }, index) => index !== home && user === textOf(value))
          ? 'Another home has this name already.'
          : undefined,
    },
    stateVersionFact(
      placeOf('homes', home, 'stateVersion'),
      stateVersionsOf(releaseNamed(release)),
      {
        label: 'State version of the home',
        help: 'The release you started to use Home Manager with. Leave it as it is when you upgrade.',
      },
      read(({ stateVersion }) => stateVersion),
    ),
    textFact(
      placeOf('homes', home, 'directory'),
      matching('absolutePath'),
      {
        label: 'Home directory',
        help: `Only where it is not the usual one${way === 'nixos' ? ', as a system’s own user may have' : ''}.`,
        default: `${mac ? '/Users' : '/home'}/…`,
      },
      read(({ directory }) => directory[system]),
      (config, text) => {
        const old = config.homes[home];
        return old === undefined
          ? config
          : setHome(config, home, { directory: { ...old.directory, [system]: text } });
      },
      true,
    ),
  ];
}
