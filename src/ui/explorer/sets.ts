/** Which module sets there are on a host, what they are called, and whose settings they are. */

import type { ModuleSet } from '../../catalog/facts.ts';
import type { Way } from '../../config/config.ts';
import type { Scope } from '../../essentials/section.ts';
import type { AddedSet } from '../../store/viewStore.ts';

export const setLabels: Readonly<Record<ModuleSet, string>> = {
  'home-manager': 'Home Manager',
  nixos: 'NixOS',
  'nix-darwin': 'nix-darwin',
};

const onWay: Readonly<Record<Way, readonly ModuleSet[]>> = {
  nixos: ['home-manager', 'nixos'],
  darwin: ['home-manager', 'nix-darwin'],
  standalone: ['home-manager'],
};

/** The sets whose options can be set on a host of this way. */
export function setsOn(way: Way, added: readonly AddedSet[]): readonly string[] {
  const own = added.filter(({ scope }) => scope === 'home' || way !== 'standalone');
  return [...onWay[way], ...own.map(({ name }) => name)];
}

/** The set that a scope's options come from on a host of this way. */
export function setOf(scope: Scope, way: Way): ModuleSet {
  return scope === 'home' ? 'home-manager' : way === 'darwin' ? 'nix-darwin' : 'nixos';
}

/** The way that a host must have for this set; nothing for the home, which is on all of them. */
export function wayOf(set: string): Way | undefined {
  if (set === 'nixos') return 'nixos';
  return set === 'nix-darwin' ? 'darwin' : undefined;
}

export function scopeOf(set: string, added: readonly AddedSet[]): Scope {
  if (set === 'nixos' || set === 'nix-darwin') return 'system';
  return added.find(({ name }) => name === set)?.scope ?? 'home';
}

export function labelOf(set: string): string {
  return Object.entries(setLabels).find(([name]) => name === set)?.[1] ?? set;
}
