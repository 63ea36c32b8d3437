/** Where upstream documents an option: one address per manual. */

import type { Way } from '../config/config.ts';
import type { ReleaseName } from '../config/releases.ts';
import { isIdentifier } from '../nix/attrName.ts';
import type { AttrPath } from '../nix/value.ts';
import type { Scope } from './section.ts';

const homeManager = 'https://nix-community.github.io/home-manager/options.xhtml';
const nixDarwin = 'https://nix-darwin.github.io/nix-darwin/manual/index.html';
const nixos = 'https://search.nixos.org/options';

/** The channels that search.nixos.org knows carry the names of the releases. */
export function docsUrl(scope: Scope, way: Way, release: ReleaseName, path: AttrPath): string {
  if (scope === 'system' && way === 'nixos') {
    const name = dotted(path, '<name>');
    const query = new URLSearchParams({ channel: release, show: name, query: name });
    return `${nixos}?${query}`;
  }
  const anchor = `opt-${dotted(path, '_name_')}`;
  return `${scope === 'home' ? homeManager : nixDarwin}#${encodeURI(anchor)}`;
}

/** As the manuals spell it: names that are no identifiers are quoted, placeholders are kept. */
function dotted(path: AttrPath, placeholder: string): string {
  return path
    .map((step) => (step === '<user>' ? placeholder : isIdentifier(step) ? step : `"${step}"`))
    .join('.');
}
