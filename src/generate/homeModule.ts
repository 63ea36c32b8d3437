/** A user's `home.nix`, and what a host adds to it in `flake.nix` when the file is shared. */

import { homeDirectory } from '../config/hostFacts.ts';
import { homePlace } from '../config/place.ts';
import { getAt } from '../nix/attrs.ts';
import type { Expr } from '../nix/tree.ts';
import type { AttrPath, Attrs } from '../nix/value.ts';
import { fileModule } from './moduleExpression.ts';
import { nixpkgsAdditions } from './nixpkgsSettings.ts';
import { type At, placements } from './places.ts';
import type { Plan, PlannedHome, PlannedHost } from './plan.ts';
import {
  type Addition,
  contentAt,
  noSlots,
  type Slots,
  slotsOf,
  withAddition,
  withFirst,
} from './slots.ts';

/**
 * The settings of a home with what every host asks of it; the person's own win.
 * Sources: `modules/home-environment.nix` and `modules/misc/version.nix` of Home Manager; its NixOS and
 * nix-darwin modules set the user's name and directory themselves.
 */
export function homeModule(plan: Plan, planned: PlannedHome): Expr {
  return fileModule(
    homeSlots(plan, planned, () => true),
    [],
  );
}

/** What the modules that a person wrote for a home have to say; see `systemInSources`. */
export function homeInSources(plan: Plan, planned: PlannedHome, bound: Attrs): Slots {
  return homeSlots(plan, planned, (path) => getAt(bound, path) !== undefined);
}

/** `follows` says whether what follows from the config is written at a path. */
function homeSlots(plan: Plan, planned: PlannedHome, follows: (path: AttrPath) => boolean): Slots {
  const { home, index } = planned;
  const settings = slotsOf(home.settings, homePlace(index, []));
  const host = plan.hosts.find(({ homes }) => homes.some((one) => one.home === planned));
  if (host === undefined) return settings;
  const identity = identityIn('file', planned, host).filter(({ path }) => follows(path));
  const named = [...identity].reverse().reduce(withAddition, settings);
  const ordered = contentAt(settings, ['home']) === undefined ? withFirst(named, ['home']) : named;
  const additions = [
    ...(ownsNixpkgs(plan, planned) ? nixpkgsAdditions(plan) : []),
    ...(planned.alone && follows(placements.homeManagerItself.path)
      ? [homeManagerItself(planned, host)]
      : []),
  ];
  const all = additions.reduce(withAddition, ordered);
  return follows(placements.homeStateVersion.path) ? withStateVersion(all, planned, host) : all;
}

/** What the home needs on this host alone: everything of a standalone home that its file cannot say. */
export function homeOnHost(plan: Plan, planned: PlannedHome, host: PlannedHost): Slots {
  if (host.host.way !== 'standalone') return noSlots;
  const inFile = slotsOf(planned.home.settings, homePlace(planned.index, []));
  const additions = [
    ...identityIn('flake', planned, host),
    ...(ownsNixpkgs(plan, planned) ? [] : nixpkgsAdditions(plan)),
    ...(planned.alone ? [] : [homeManagerItself(planned, host)]),
  ];
  return additions
    .flatMap((addition) => withoutChosen(addition, inFile))
    .reduce(withAddition, noSlots);
}

/** The addition as far as the file says nothing about it. */
function withoutChosen(addition: Addition, chosen: Slots): readonly Addition[] {
  const { path, content } = addition;
  const found = contentAt(chosen, path);
  if (found === undefined) return [addition];
  if (content.kind !== 'slots' || found.kind !== 'attrs') return [];
  const slots = content.slots.filter(
    ({ name }) => contentAt(chosen, [...path, name]) === undefined,
  );
  return slots.length === 0 ? [] : [{ ...addition, content: { kind: 'slots', slots } }];
}

/** Whether every instance of nixpkgs for this home is the home's own, so that its file can set it up. */
export function ownsNixpkgs({ config }: Plan, planned: PlannedHome): boolean {
  return planned.alone || !config.homeManager.useGlobalPkgs;
}

/** The user's name and directory: in the file if they are the same on every host, else in the flake. */
function identityIn(
  where: 'file' | 'flake',
  planned: PlannedHome,
  host: PlannedHost,
): readonly Addition[] {
  const { home, alone, oneSystem } = planned;
  const at = atHome(planned, host);
  const username: Addition = {
    path: placements.username.path,
    place: placements.username.place(at),
    content: { kind: 'string', value: home.user },
    first: true,
  };
  const directory: Addition = {
    path: placements.homeDirectory.path,
    place: placements.homeDirectory.place(at),
    content: { kind: 'string', value: homeDirectory(home, host.host) },
    first: true,
  };
  if (where === 'file') return alone ? (oneSystem ? [username, directory] : [username]) : [];
  return alone ? (oneSystem ? [] : [directory]) : [directory, username];
}

function homeManagerItself(planned: PlannedHome, host: PlannedHost): Addition {
  const { path, place } = placements.homeManagerItself;
  return {
    path,
    place: place(atHome(planned, host)),
    content: { kind: 'boolean', value: true },
  };
}

function atHome({ index }: PlannedHome, host: PlannedHost): At {
  const system = host.mac ? 'darwin' : 'linux';
  return { host: host.index, home: index, way: host.host.way, system };
}

/** The state version, after everything else: a binding of its own, even where its set has others before. */
function withStateVersion(slots: Slots, planned: PlannedHome, host: PlannedHost): Slots {
  const { path, place } = placements.homeStateVersion;
  const version: Addition = {
    path,
    place: place(atHome(planned, host)),
    content: { kind: 'string', value: planned.home.stateVersion },
    comment: 'The version this home began with. Upgrades leave it as it is.',
  };
  if (withAddition(slots, version) === slots) return slots;
  const alone = withAddition(noSlots, version);
  return { kind: 'slots', slots: [...slots.slots, ...alone.slots] };
}
