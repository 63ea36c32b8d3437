/** A host's settings as one tree, made once for each host that an edit brings. */

import type { Host } from '../config/config.ts';
import { systemSettings } from '../config/systemSettings.ts';
import type { Attrs } from '../nix/value.ts';

const known = new WeakMap<Host, Attrs>();

/** What `systemSettings` gives, and the same object for the same host: hundreds of fields read it. */
export function settingsOf(host: Host): Attrs {
  const found = known.get(host);
  if (found !== undefined) return found;
  const made = systemSettings(host);
  known.set(host, made);
  return made;
}
