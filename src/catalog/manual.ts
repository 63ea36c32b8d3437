/** Where upstream's manuals describe an option: one address per module set. */

import type { AttrPath } from '../nix/value.ts';
import type { ModuleSet } from './facts.ts';
import { printOptionName } from './optionName.ts';

const homeManager = 'https://nix-community.github.io/home-manager/options.xhtml';
const nixDarwin = 'https://nix-darwin.github.io/nix-darwin/manual/index.html';
const nixos = 'https://search.nixos.org/options';

/**
 * `path` as the documents have it, with `<name>`. The channels that search.nixos.org knows carry the
 * names of the releases; the manuals of the others exist for the newest release only.
 */
export function manualUrl(set: ModuleSet, release: string, path: AttrPath): string {
  const name = printOptionName(path);
  if (set === 'nixos') {
    const query = new URLSearchParams({ channel: release, show: name, query: name });
    return `${nixos}?${query}`;
  }
  // As nixos-render-docs makes anchors of names.
  const anchor = `opt-${name.replace(/[*<> [\]:"]/g, '_')}`;
  return `${set === 'home-manager' ? homeManager : nixDarwin}#${encodeURI(anchor)}`;
}
