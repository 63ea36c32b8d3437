/** Where upstream documents an option that a field sets. */

import { manualUrl } from '../catalog/manual.ts';
import type { Way } from '../config/config.ts';
import type { ReleaseName } from '../config/releases.ts';
import type { AttrPath } from '../nix/value.ts';
import type { Scope } from './section.ts';

export function docsUrl(scope: Scope, way: Way, release: ReleaseName, path: AttrPath): string {
  const set = scope === 'home' ? 'home-manager' : way === 'nixos' ? 'nixos' : 'nix-darwin';
  return manualUrl(
    set,
    release,
    path.map((step) => (step === '<user>' ? '<name>' : step)),
  );
}
