/** Settings with old names, in a config that was opened: moved to the names of today, and said so. */

import type { Move } from '../catalog/moveRenamed.ts';
import { printOptionName } from '../catalog/optionName.ts';
import type { Config } from '../config/config.ts';
import { defaultConfig } from '../config/defaults.ts';
import { moveOption, settingsIn, type Target } from '../essentials/boundField.ts';
import type { Scope } from '../essentials/section.ts';
import { configStore } from '../store/configStore.ts';
import { say } from './controls/Status.tsx';
import { setOf } from './explorer/sets.ts';
import { undo } from './header/history.ts';
import { worker } from './worker.ts';

interface Moves {
  readonly scope: Scope;
  readonly target: Target;
  readonly moves: readonly Move[];
}

/** Looks through the config that is open and every one that is opened later. */
export function watchForOldNames(): void {
  const seen = new WeakSet<Config>([defaultConfig]);
  const look = (config: Config): void => {
    if (seen.has(config)) return;
    seen.add(config);
    // In files that a person brought along nothing is renamed without being asked for.
    if (config.sources.length > 0) return;
    // Without catalogs old names stay as they are, and Nix itself will tell.
    void moveOldNames(config).catch(() => {});
  };
  look(configStore.getState().config);
  configStore.subscribe(({ config, place }, old) => {
    if (config !== old.config && place === '') look(config);
  });
}

async function moveOldNames(config: Config): Promise<void> {
  const found = await Promise.all(
    partsOf(config).map(async ({ scope, target }): Promise<Moves> => {
      const settings = settingsIn(config, scope, target);
      const set = setOf(scope, target.way);
      const moves = await worker().moves({ release: config.release, set, settings });
      return { scope, target, moves: moves.filter(({ taken }) => !taken) };
    }),
  );
  const all = found.flatMap(({ moves }) => moves);
  // What was edited meanwhile is not ours to change.
  if (all.length === 0 || configStore.getState().config !== config) return;
  configStore.edit('', (current) =>
    found.reduce(
      (changed, { scope, target, moves }) =>
        moves.reduce((one, move) => moveOption(one, scope, target, move), changed),
      current,
    ),
  );
  say({ text: inWords(all), action: { label: 'Undo', run: undo } });
}

function partsOf(config: Config): readonly Pick<Moves, 'scope' | 'target'>[] {
  const { release } = config;
  return [
    ...config.hosts.flatMap(({ way }, host) =>
      way === 'standalone'
        ? []
        : [{ scope: 'system' as const, target: { release, way, host, home: 0, user: '' } }],
    ),
    ...config.homes.map(({ user }, home) => ({
      scope: 'home' as const,
      target: { release, way: 'standalone' as const, host: 0, home, user },
    })),
  ];
}

function inWords(moves: readonly Move[]): string {
  const [first] = moves;
  if (first === undefined) return '';
  const one = `${printOptionName(first.from)} is called ${printOptionName(first.to)} today`;
  return moves.length === 1
    ? `${one}; it was moved there.`
    : `${one}; it and ${moves.length - 1} more were moved to their new names.`;
}
