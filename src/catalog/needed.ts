/** Options without a default that Nix asks for, and those that modules fill in by themselves. */

import type { Catalog, CatalogNode } from './catalog.ts';
import { type ModuleSet, moduleSets } from './facts.ts';
import { printOptionName } from './optionName.ts';

/**
 * Options without a default that need not be set: the module gives them a value, nobody reads them unless a
 * program is on, or they are one of several ways to say the same. Found by setting nothing else in an entry
 * and asking Home Manager's and nix-darwin's modules for the value. Of NixOS and of sets that were brought
 * along nothing is known, so nothing is asked for there.
 */
const unneeded: Readonly<Partial<Record<ModuleSet, readonly string[]>>> = {
  'home-manager': [
    'accounts.',
    'launchd.agents.<name>.config.Label',
    'programs.alot.tags.<name>.translated',
    'programs.git.includes.*.path',
    'programs.zsh.plugins.*.file',
    'services.kanshi.settings.*.include',
    'services.kanshi.settings.*.output.',
    'services.kanshi.settings.*.profile.',
    'services.mpdscribble.endpoints.<name>.passwordFile',
    'services.xidlehook.timers.*.command',
  ],
  'nix-darwin': [
    'launchd.',
    'services.autossh.sessions.',
    'services.gitlab-runner.',
    'system.defaults.dock.',
    'users.',
  ],
};

/** Whether Nix stops where the option of `node`, which has no default, is not set beside `siblings`. */
export function isNeeded(
  catalog: Catalog,
  node: CatalogNode,
  siblings: CatalogNode['children'],
): boolean {
  const set = moduleSets.find((name) => name === catalog.set);
  const exceptions = set && unneeded[set];
  if (exceptions === undefined) return false;
  // A file is given by its text or by its source.
  if (siblings.has('text') && node.path.at(-1) === 'source') return false;
  const name = printOptionName(node.path);
  return !exceptions.some((start) => name.startsWith(start));
}
