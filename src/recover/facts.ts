/**
 * What a config says in fields of its own, taken out of the settings that were read: the mirror of
 * `systemModule` and `homeModule`. A value is taken only where it is the very literal that is written for
 * the field; anything else stays a setting, and settings win.
 */

import type { Home, Host } from '../config/config.ts';
import { homeDirectory } from '../config/hostFacts.ts';
import { patched } from '../config/patch.ts';
import type { Platform } from '../config/releases.ts';
import { accountPaths, placements } from '../generate/places.ts';
import { getAt, removeAt, sameValue } from '../nix/attrs.ts';
import type { AttrPath, Attrs, Value } from '../nix/value.ts';

/** A host or a home, with the settings that are left. */
export interface Taken<T> {
  readonly owner: T;
  readonly settings: Attrs;
}

/** Takes what a host says by itself. */
export function systemFacts(host: Host, settings: Attrs): Taken<Host> {
  const takers = host.way === 'darwin' ? [...common, ...ofDarwin] : common;
  return takers.reduce<Taken<Host>>(({ owner, settings: left }, take) => take(owner, left), {
    owner: host,
    settings,
  });
}

type Taker<T> = (owner: T, settings: Attrs) => Taken<T>;

const common: readonly Taker<Host>[] = [takeName, takePlatform, takeStateVersion, takePeople];
const ofDarwin: readonly Taker<Host>[] = [takeDeterminate, takePrimaryUser];

function takeName(host: Host, settings: Attrs): Taken<Host> {
  return { owner: host, settings: without(settings, placements.hostName.path, text(host.name)) };
}

const platforms: Readonly<Record<'nixos' | 'darwin', readonly Platform[]>> = {
  nixos: ['x86_64-linux', 'aarch64-linux'],
  darwin: ['aarch64-darwin', 'x86_64-darwin'],
};

/** The platform is believed even where it is only a default, which stays a setting. */
function takePlatform(host: Host, settings: Attrs): Taken<Host> {
  const { path } = placements.hostPlatform;
  const value = getAt(settings, path);
  const { way } = host;
  if (way === 'standalone' || value === undefined) return { owner: host, settings };
  const said = value.kind === 'string' ? value.value : value.kind === 'raw' ? value.text : '';
  const platform = platforms[way].find((one) =>
    value.kind === 'string' ? one === said : said.endsWith(`mkDefault "${one}"`),
  );
  if (platform === undefined) return { owner: host, settings };
  const owner = patched(host, { platform: patched(host.platform, { [way]: platform }) });
  return { owner, settings: value.kind === 'string' ? removeAt(settings, path) : settings };
}

function takeStateVersion(host: Host, settings: Attrs): Taken<Host> {
  const { path } = placements.systemStateVersion;
  const value = getAt(settings, path);
  const isOwn = host.way === 'darwin' ? value?.kind === 'integer' : value?.kind === 'string';
  if (value === undefined || !isOwn) return { owner: host, settings };
  const { stateVersion } = host;
  const next =
    value.kind === 'integer'
      ? patched(stateVersion, { darwin: value.value })
      : patched(stateVersion, { nixos: value.kind === 'string' ? value.value : '' });
  return { owner: patched(host, { stateVersion: next }), settings: removeAt(settings, path) };
}

/** NixOS is told of each user that it is a person. */
function takePeople(host: Host, settings: Attrs): Taken<Host> {
  if (host.way !== 'nixos') return { owner: host, settings };
  const left = host.users
    .filter((user) => user !== 'root' && !isOn(getAt(settings, accountPaths(user).isSystemUser)))
    .reduce((all, user) => without(all, accountPaths(user).isNormalUser, on), settings);
  return { owner: host, settings: left };
}

/** Nix is left alone where nothing else is said about it. */
function takeDeterminate(host: Host, settings: Attrs): Taken<Host> {
  const { path } = placements.nixEnable;
  const left = without(settings, path, { kind: 'boolean', value: false });
  return left === settings || getAt(left, path.slice(0, 1)) !== undefined
    ? { owner: host, settings }
    : { owner: patched(host, { determinate: true }), settings: left };
}

function takePrimaryUser(host: Host, settings: Attrs): Taken<Host> {
  const user = host.users.find((name) => name !== '');
  if (user === undefined) return { owner: host, settings };
  return { owner: host, settings: without(settings, placements.primaryUser.path, text(user)) };
}

/** Takes what a home says by itself; `host` is one of its hosts, if it is that of Home Manager alone. */
export function homeFacts(
  home: Home,
  settings: Attrs,
  host: { readonly host: Host; readonly mac: boolean; readonly isOnly: boolean } | undefined,
): Taken<Home> {
  const version = getAt(settings, placements.homeStateVersion.path);
  const isVersion = version?.kind === 'string';
  const dated = isVersion ? patched(home, { stateVersion: version.value }) : home;
  const undated = isVersion ? removeAt(settings, placements.homeStateVersion.path) : settings;
  if (host === undefined) return { owner: dated, settings: undated };
  const named = without(undated, placements.username.path, text(home.user));
  const itself = without(named, placements.homeManagerItself.path, on);
  if (!host.isOnly) return { owner: dated, settings: itself };
  return takeDirectory(dated, itself, placements.homeDirectory.path, host);
}

/** The home directory, where it is written for every host with the same kind of system. */
function takeDirectory(
  home: Home,
  settings: Attrs,
  path: AttrPath,
  { host, mac }: { readonly host: Host; readonly mac: boolean },
): Taken<Home> {
  const value = getAt(settings, path);
  if (value?.kind !== 'string' || value.value === '') return { owner: home, settings };
  const owner =
    value.value === homeDirectory(home, host)
      ? home
      : patched(home, {
          directory: patched(home.directory, { [mac ? 'darwin' : 'linux']: value.value }),
        });
  return { owner, settings: removeAt(settings, path) };
}

const on: Value = { kind: 'boolean', value: true };

function text(value: string): Value {
  return { kind: 'string', value };
}

function isOn(value: Value | undefined): boolean {
  return value?.kind === 'boolean' && value.value;
}

/** The settings without a value, where that is what stands at the path. */
function without(settings: Attrs, path: AttrPath, value: Value): Attrs {
  const found = getAt(settings, path);
  return found !== undefined && sameValue(found, value) ? removeAt(settings, path) : settings;
}
