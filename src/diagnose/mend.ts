/** What can be changed in a config so that an error goes away, as data, and how it is done. */

import { knownInputs } from '../catalog/knownInputs.ts';
import type { Config, Host } from '../config/config.ts';
import {
  setFlake,
  setHomeManager,
  setNixpkgsOption,
  setOverlays,
  setUrlOverride,
} from '../config/flakeEdits.ts';
import { resetHomeOption, setHomeOption } from '../config/homeEdits.ts';
import { resetSystemOption, setHost, setSystemOption } from '../config/hostEdits.ts';
import { type Place, stepsOf } from '../config/place.ts';
import { systemSettings } from '../config/systemSettings.ts';
import { getAt, removeAt } from '../nix/attrs.ts';
import type { AttrPath, Attrs, Value } from '../nix/value.ts';
import { withKnownInput } from './knownInput.ts';

export type Mend =
  /** Files in the way of Home Manager are kept under another name. */
  | { readonly kind: 'back-up' }
  | { readonly kind: 'overwrite-backups' }
  | { readonly kind: 'allow-unfree' }
  | { readonly kind: 'permit-insecure'; readonly name: string }
  | { readonly kind: 'pass-inputs' }
  /** Adds a well-known flake by its usual name. */
  | { readonly kind: 'add-input'; readonly name: string }
  /** Takes an argument away from the modules, which are given it anyway. */
  | { readonly kind: 'drop-argument'; readonly name: string }
  /** Every input comes from the chosen release again. */
  | { readonly kind: 'match-releases' }
  /** What homes say of nixpkgs is said for the whole flake. */
  | { readonly kind: 'lift-nixpkgs' }
  | { readonly kind: 'leave-nix-to-determinate' }
  | { readonly kind: 'turn-flakes-on' }
  | { readonly kind: 'turn-dconf-on' }
  /** Leaves the setting at this place to its default. */
  | { readonly kind: 'remove'; readonly place: Place }
  /** Gives the option at this place this value. */
  | { readonly kind: 'set'; readonly place: Place; readonly value: Value }
  /** Brings the setting at this place to the name that its option has today. */
  | { readonly kind: 'rename'; readonly place: Place; readonly to: AttrPath };

const on: Value = { kind: 'boolean', value: true };
const text = (value: string): Value => ({ kind: 'string', value });

/** The mended config; the same object where there is nothing to mend, so a second time too. */
export function mendConfig(config: Config, mend: Mend): Config {
  switch (mend.kind) {
    case 'back-up':
      return config.homeManager.backupFileExtension === ''
        ? setHomeManager(config, { backupFileExtension: 'backup' })
        : config;
    case 'overwrite-backups':
      return setHomeManager(mendConfig(config, { kind: 'back-up' }), { overwriteBackup: true });
    case 'allow-unfree':
      return setNixpkgsOption(config, ['allowUnfree'], on);
    case 'permit-insecure':
      return withListed(config, mend.name);
    case 'pass-inputs':
      return setFlake(config, { passInputs: true });
    case 'add-input': {
      const known = knownInputs.find(({ name }) => name === mend.name);
      return known === undefined ? config : withKnownInput(config, known);
    }
    case 'drop-argument':
      return setFlake(config, { specialArgs: removeAt(config.flake.specialArgs, [mend.name]) });
    case 'match-releases':
      return config.flake.urlOverrides
        .filter(({ input }) => input !== 'flake-parts')
        .reduce((mended, { input }) => setUrlOverride(mended, input, ''), config);
    case 'lift-nixpkgs':
      return config.homes.reduce((mended, _, home) => liftedFrom(mended, home), config);
    case 'leave-nix-to-determinate':
      return eachHost(config, (mended, host, index) =>
        host.way === 'darwin' ? setHost(mended, index, { determinate: true }) : mended,
      );
    case 'turn-flakes-on':
      return eachHost(config, withFlakes);
    case 'turn-dconf-on':
      return eachHost(config, (mended, host, index) =>
        host.way === 'nixos'
          ? setSystemOption(mended, index, ['programs', 'dconf', 'enable'], on)
          : mended,
      );
    case 'remove':
      return removed(config, mend.place);
    case 'set':
      return withSetting(config, mend.place, mend.value);
    case 'rename':
      return renamed(config, mend.place, mend.to);
  }
}

/** The value that the config holds at the place of a setting. */
export function valueAt(config: Config, place: Place): Value | undefined {
  const { kind, index, path } = settingAt(place);
  if (path.length === 0) return undefined;
  switch (kind) {
    case 'hosts': {
      const host = config.hosts[index];
      return host && getAt(systemSettings(host), path);
    }
    case 'homes': {
      const home = config.homes[index];
      return home && getAt(home.settings, path);
    }
    case 'nixpkgs':
      return getAt(config.nixpkgs.config, path);
    case 'none':
      return undefined;
  }
}

interface Setting {
  readonly kind: 'hosts' | 'homes' | 'nixpkgs' | 'none';
  readonly index: number;
  readonly path: AttrPath;
}

function settingAt(place: Place): Setting {
  const [part, second = '', third, ...rest] = stepsOf(place);
  if ((part === 'hosts' || part === 'homes') && third === 'settings') {
    return { kind: part, index: Number(second), path: rest };
  }
  if (part === 'nixpkgs' && second === 'config' && third !== undefined) {
    return { kind: 'nixpkgs', index: 0, path: [third, ...rest] };
  }
  return { kind: 'none', index: 0, path: [] };
}

function removed(config: Config, place: Place): Config {
  if (valueAt(config, place) === undefined) return config;
  const { kind, index, path } = settingAt(place);
  switch (kind) {
    case 'hosts':
      return resetSystemOption(config, index, path);
    case 'homes':
      return resetHomeOption(config, index, path);
    case 'nixpkgs':
      return setNixpkgsOption(config, path, undefined);
    case 'none':
      return config;
  }
}

function withSetting(config: Config, place: Place, value: Value): Config {
  const { kind, index, path } = settingAt(place);
  switch (kind) {
    case 'hosts':
      return setSystemOption(config, index, path, value);
    case 'homes':
      return setHomeOption(config, index, path, value);
    case 'nixpkgs':
      return setNixpkgsOption(config, path, value);
    case 'none':
      return config;
  }
}

/** Where something stands under the new name already, nothing changes: only a person can choose. */
function renamed(config: Config, place: Place, to: AttrPath): Config {
  const value = valueAt(config, place);
  const { kind, index } = settingAt(place);
  if (value === undefined || to.length === 0) return config;
  const without = removed(config, place);
  switch (kind) {
    case 'hosts': {
      const host = config.hosts[index];
      if (host === undefined || getAt(systemSettings(host), to) !== undefined) return config;
      return setSystemOption(without, index, to, value);
    }
    case 'homes': {
      const home = config.homes[index];
      if (home === undefined || getAt(home.settings, to) !== undefined) return config;
      return setHomeOption(without, index, to, value);
    }
    case 'nixpkgs':
    case 'none':
      return config;
  }
}

function eachHost(
  config: Config,
  change: (config: Config, host: Host, index: number) => Config,
): Config {
  return config.hosts.reduce(change, config);
}

function withFlakes(config: Config, host: Host, index: number): Config {
  if (host.way === 'standalone') return config;
  const path = ['nix', 'settings', 'experimental-features'];
  const old = getAt(systemSettings(host), path);
  if (old !== undefined && old.kind !== 'list') return config;
  const items = old?.items ?? [];
  const missing = ['nix-command', 'flakes'].filter((name) => !holds(items, name));
  if (missing.length === 0) return config;
  const value: Value = { kind: 'list', items: [...items, ...missing.map(text)] };
  return setSystemOption(config, index, path, value);
}

function withListed(config: Config, name: string): Config {
  const path = ['permittedInsecurePackages'];
  const old = getAt(config.nixpkgs.config, path);
  if (old !== undefined && old.kind !== 'list') return config;
  const items = old?.items ?? [];
  if (holds(items, name)) return config;
  return setNixpkgsOption(config, path, { kind: 'list', items: [...items, text(name)] });
}

const holds = (items: readonly Value[], name: string): boolean =>
  items.some((item) => item.kind === 'string' && item.value === name);

/** What the flake says already wins over what a home said. */
function liftedFrom(config: Config, home: number): Config {
  const settings = config.homes[home]?.settings;
  if (settings === undefined) return config;
  const options = getAt(settings, ['nixpkgs', 'config']);
  const overlays = getAt(settings, ['nixpkgs', 'overlays']);
  let lifted = config;
  if (options?.kind === 'attrs') {
    lifted = resetHomeOption(liftedOptions(lifted, options), home, ['nixpkgs', 'config']);
  }
  if (overlays?.kind === 'list') {
    lifted = setOverlays(lifted, [...lifted.nixpkgs.overlays, ...overlays.items]);
    lifted = resetHomeOption(lifted, home, ['nixpkgs', 'overlays']);
  }
  return lifted;
}

function liftedOptions(config: Config, options: Attrs): Config {
  return options.attrs
    .filter(({ name }) => getAt(config.nixpkgs.config, [name]) === undefined)
    .reduce((lifted, { name, value }) => setNixpkgsOption(lifted, [name], value), config);
}
