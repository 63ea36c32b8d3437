/** What a flake says of its homes besides their files: modules that all share, and where a home is. */

import type { Home } from '../../config/config.ts';
import { defaultHome } from '../../config/defaults.ts';
import { moduleValue } from '../../generate/source/moduleValue.ts';
import { fileScope } from '../../generate/source/sets.ts';
import type { Value } from '../../nix/value.ts';
import { type FoundModule, settingsAt } from './modules.ts';
import type { FoundHome, FoundHomeManager, Outputs } from './outputs.ts';
import type { Later } from './seen.ts';
import type { Sight } from './sight.ts';

/** The items of `home-manager.sharedModules`. */
export function sharedModulesOf(
  sight: Sight,
  homeManager: FoundHomeManager | undefined,
): readonly Later[] {
  return (homeManager?.settings ?? []).flatMap((one) => {
    const list = sight.attribute(one, 'sharedModules');
    return list.kind === 'list' ? list.items : [];
  });
}

/** Modules that all homes share and no input brings. */
export function sharedValuesOf(
  sight: Sight,
  homeManager: FoundHomeManager | undefined,
  [home]: readonly FoundHome[],
): readonly Value[] {
  const shared = sharedModulesOf(sight, homeManager).filter(
    (later) => sight.see(later).kind !== 'reference',
  );
  const alone = (home?.modules ?? []).flatMap((module) =>
    module.kind === 'inline' && !isOfOneHost(sight, module) ? [module.later] : [],
  );
  return (homeManager === undefined ? alone : shared).flatMap((later) =>
    later.kind === 'expr' ? [moduleValue(later.expr, fileScope)] : [],
  );
}

/** Whether a module says only what a flake has to say of a home on one host. */
export function isOfOneHost(
  { attribute }: Sight,
  { seen }: Extract<FoundModule, { kind: 'inline' }>,
): boolean {
  const isOnly = (name: string, allowed: readonly string[]): boolean => {
    const inner = attribute(seen, name);
    if (inner.kind !== 'set') return !seen.entries.has(name);
    return [...inner.entries.keys()].every((key) => allowed.includes(key));
  };
  return (
    [...seen.entries.keys()].every((name) => ['home', 'nixpkgs', 'programs'].includes(name)) &&
    isOnly('home', ['username', 'homeDirectory']) &&
    isOnly('nixpkgs', ['config', 'overlays']) &&
    isOnly('programs', ['home-manager'])
  );
}

/** Where a home is, as far as the flake itself says that it is somewhere else than usual. */
export function directoryInFlake(
  sight: Sight,
  { homes }: Outputs,
  user: string,
): Home['directory'] {
  const directory = { ...defaultHome.directory };
  for (const { modules, platform } of homes.filter((one) => one.user === user)) {
    const inline = modules.filter(({ kind }) => kind === 'inline');
    const [said] = settingsAt(sight, inline, ['home', 'homeDirectory']);
    const mac = platform?.endsWith('-darwin') ?? false;
    const usual = `${mac ? '/Users' : '/home'}/${user}`;
    if (said?.kind !== 'text' || said.value === usual) continue;
    directory[mac ? 'darwin' : 'linux'] = said.value;
  }
  return directory;
}
