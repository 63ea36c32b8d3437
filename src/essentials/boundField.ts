/** A field that knows its place in the config: how to read it, and how to write it back. */

import type { Config, Way } from '../config/config.ts';
import { resetHomeOption, setHomeOption } from '../config/homeEdits.ts';
import { resetSystemOption, setSystemOption } from '../config/hostEdits.ts';
import { homePlace, type Place, systemPlace } from '../config/place.ts';
import type { ReleaseName } from '../config/releases.ts';
import { printAttrPath } from '../nix/attrName.ts';
import { emptyAttrs, getAt } from '../nix/attrs.ts';
import type { AttrPath, Attrs, Value } from '../nix/value.ts';
import type { OptionType } from '../option/type.ts';
import { docsUrl } from './docs.ts';
import { type OptionField, pathFor, type Scope, type Suggestions } from './section.ts';
import { settingsOf } from './settingsOf.ts';

export interface BoundField {
  readonly place: Place;
  readonly type: OptionType;
  readonly label: string;
  readonly help: string;
  readonly default?: string | undefined;
  readonly suggestions?: Suggestions | undefined;
  /** The option's name as Nix writes it, and where upstream tells more; not for what is no option. */
  readonly option?: { readonly name: string; readonly docs: string } | undefined;
  /** Undefined while nothing is set. */
  readonly read: (config: Config) => Value | undefined;
  readonly write: (config: Config, value: Value | undefined) => Config;
  /** Whether it can go without a value. */
  readonly removable: boolean;
  /** What must be asked when another value is chosen. */
  readonly asks?: 'new-or-existing';
  /** Why a value that fits cannot be taken here all the same, in words. */
  readonly refuse?: (config: Config, value: Value) => string | undefined;
}

/** Which host, home and release the form edits. */
export interface Target {
  readonly release: ReleaseName;
  readonly way: Way;
  readonly host: number;
  readonly home: number;
  readonly user: string;
}

/** The settings that a scope's fields read: the host's as one tree, or the home's. */
export function settingsIn(config: Config, scope: Scope, target: Target): Attrs {
  if (scope === 'home') return config.homes[target.home]?.settings ?? emptyAttrs;
  const host = config.hosts[target.host];
  return host === undefined ? emptyAttrs : settingsOf(host);
}

/** The config with an option set, or with undefined left to its default. */
export function writeOption(
  config: Config,
  scope: Scope,
  target: Target,
  path: AttrPath,
  value: Value | undefined,
): Config {
  if (scope === 'home') {
    return value === undefined
      ? resetHomeOption(config, target.home, path)
      : setHomeOption(config, target.home, path, value);
  }
  return value === undefined
    ? resetSystemOption(config, target.host, path)
    : setSystemOption(config, target.host, path, value);
}

/** The config with an option's value at another path, and nothing at the old one. */
export function moveOption(
  config: Config,
  scope: Scope,
  target: Target,
  { from, to, value }: { readonly from: AttrPath; readonly to: AttrPath; readonly value: Value },
): Config {
  const without = writeOption(config, scope, target, from, undefined);
  return writeOption(without, scope, target, to, value);
}

export function placeIn(scope: Scope, target: Target, path: AttrPath): Place {
  return scope === 'home' ? homePlace(target.home, path) : systemPlace(target.host, path);
}

/** The field of an option, bound to the host or home that is edited. */
export function bindOption(field: OptionField, scope: Scope, target: Target): BoundField {
  const path = pathFor(field.path, target.user);
  return {
    place: placeIn(scope, target, path),
    type: field.type,
    label: field.label,
    help: field.help,
    default: field.default,
    suggestions: field.suggestions,
    option: {
      name: printAttrPath(path),
      docs: docsUrl(scope, target.way, target.release, field.path),
    },
    read: (config) => getAt(settingsIn(config, scope, target), path),
    write: (config, value) => writeOption(config, scope, target, path, value),
    removable: true,
  };
}
