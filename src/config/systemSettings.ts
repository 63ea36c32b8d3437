/** A host's system options as one tree, though those of NixOS and nix-darwin are kept apart. */

import { emptyAttrs, getAt, mergeAttrs, removeAt, setAt } from '../nix/attrs.ts';
import type { Attr, AttrPath, Attrs, Value } from '../nix/value.ts';
import type { Host, SystemSettings, Way } from './config.ts';
import { patched } from './patch.ts';
import { sharing } from './sharedOptions.ts';

/** What the host's system is set to; nothing where Home Manager stands alone. */
export function systemSettings(host: Host): Attrs {
  if (host.way === 'standalone') return emptyAttrs;
  return mergeAttrs(host.settings.both, host.settings[host.way]);
}

/**
 * The settings with `value` at `path` for a host of this way: in `both` as far as NixOS and
 * nix-darwin share the option, otherwise in the way's own tree. A standalone host has no system,
 * and for it nothing changes.
 */
export function withSystemOption(
  settings: SystemSettings,
  way: Way,
  path: AttrPath,
  value: Value,
): SystemSettings {
  if (way === 'standalone' || path.length === 0) return settings;
  const { both, own } = divided(path, value);
  return patched(settings, {
    both: put(settings.both, path, both),
    [way]: put(settings[way], path, own),
  });
}

/** The settings without what stands at `path` for a host of this way. */
export function withoutSystemOption(
  settings: SystemSettings,
  way: Way,
  path: AttrPath,
): SystemSettings {
  if (way === 'standalone') return settings;
  return patched(settings, {
    both: removeAt(settings.both, path),
    [way]: removeAt(settings[way], path),
  });
}

interface Parts {
  readonly both: Value | undefined;
  readonly own: Value | undefined;
}

/** A value divided between the shared tree and the way's own; undefined where nothing is left. */
function divided(path: AttrPath, value: Value): Parts {
  const where = sharing(path);
  if (where === 'shared') return { both: value, own: undefined };
  if (where === 'apart' || value.kind !== 'attrs') return { both: undefined, own: value };
  const both: Attr[] = [];
  const own: Attr[] = [];
  for (const { name, value: inner } of value.attrs) {
    const parts = divided([...path, name], inner);
    if (parts.both !== undefined) both.push({ name, value: parts.both });
    if (parts.own !== undefined) own.push({ name, value: parts.own });
  }
  return {
    both: both.length > 0 ? { kind: 'attrs', attrs: both } : undefined,
    own: own.length > 0 || both.length === 0 ? { kind: 'attrs', attrs: own } : undefined,
  };
}

function put(tree: Attrs, path: AttrPath, value: Value | undefined): Attrs {
  return value === undefined ? removeAt(cleared(tree, path), path) : setAt(tree, path, value);
}

/** The tree without a value above `path` that is not a set, and would hide what the other tree has there. */
function cleared(tree: Attrs, path: AttrPath): Attrs {
  const above = path.findIndex((_, length) => {
    const value = getAt(tree, path.slice(0, length));
    return value !== undefined && value.kind !== 'attrs';
  });
  return above < 0 ? tree : removeAt(tree, path.slice(0, above));
}
