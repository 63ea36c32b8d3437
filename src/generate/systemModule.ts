/** A host's `configuration.nix`: the person's settings, and what its way asks for besides. */

import { defaultHome } from '../config/defaults.ts';
import { homeDirectory } from '../config/hostFacts.ts';
import { placeOf, systemPlace } from '../config/place.ts';
import { systemSettings } from '../config/systemSettings.ts';
import { getAt } from '../nix/attrs.ts';
import * as build from '../nix/build.ts';
import type { Expr } from '../nix/tree.ts';
import type { AttrPath, Attrs } from '../nix/value.ts';
import { fileModule } from './moduleExpression.ts';
import { nixpkgsAdditions } from './nixpkgsSettings.ts';
import { type At, accountPaths, placements } from './places.ts';
import type { Plan, PlannedHost } from './plan.ts';
import {
  type Addition,
  contentAt,
  type Slots,
  slotsOf,
  withAddition,
  withFirst,
  withLast,
  withoutSlot,
} from './slots.ts';
import { pathBetween } from './source/ownership.ts';

/**
 * The system of a NixOS or nix-darwin host. The person's own settings win over what is computed.
 * Sources: `nixos/modules/misc/{version,nixpkgs}.nix` of Nixpkgs, `modules/system/{version,primary-user}.nix`
 * of nix-darwin, and `nix.enable` in its `modules/nix/default.nix`.
 */
export function systemModule(plan: Plan, planned: PlannedHost): Expr {
  return fileModule(
    systemSlots(plan, planned, () => true),
    hardwareImport(planned),
  );
}

/**
 * What the modules that a person wrote for the system have to say, and import. Of what follows from the
 * config only what they say already is kept up to date: the person may say the rest elsewhere.
 */
export function systemInSources(
  plan: Plan,
  planned: PlannedHost,
  bound: Attrs,
): { readonly slots: Slots; readonly imports: readonly Expr[] } {
  return {
    slots: systemSlots(plan, planned, (path) => getAt(bound, path) !== undefined),
    imports: planned.host.hardware.trim() === '' ? [] : hardwareImport(planned),
  };
}

function hardwareImport({ index, file, hardwareFile }: PlannedHost): readonly Expr[] {
  if (file === undefined || hardwareFile === undefined) return [];
  const path = build.path(pathBetween(file, hardwareFile));
  return [build.mark(path, placeOf('hosts', index, 'hardware'))];
}

/** `follows` says whether what follows from the config is written at a path. */
function systemSlots(
  plan: Plan,
  planned: PlannedHost,
  follows: (path: AttrPath) => boolean,
): Slots {
  const { host, index } = planned;
  const at = atHost(planned);
  const chosen = slotsOf(systemSettings(host), systemPlace(index, []));
  const leavesNixAlone = host.way === 'darwin' && host.determinate;
  const settings = leavesNixAlone ? withoutSlot(chosen, placements.nixEnable.path[0]) : chosen;
  const named = follows(placements.hostName.path) ? withHostName(settings, planned) : settings;
  const following = (additions: readonly Addition[]): readonly Addition[] =>
    additions.filter(({ path }) => follows(path));
  const additions: readonly Addition[] = [
    ...(leavesNixAlone ? [determinateNix(at)] : []),
    ...following(planned.users.flatMap((user) => accountOf(planned, user, chosen))),
    ...following([hostPlatform(planned)]),
    ...nixpkgsAdditions(plan),
    ...following(host.way === 'darwin' ? primaryUser(planned) : []),
    ...following([stateVersion(planned)]),
  ];
  return withLast(additions.reduce(withAddition, named), placements.systemStateVersion.path[0]);
}

function atHost({ index, host, mac }: PlannedHost): At & { readonly way: 'nixos' | 'darwin' } {
  const way = host.way === 'darwin' ? 'darwin' : 'nixos';
  return { host: index, home: -1, way, system: mac ? 'darwin' : 'linux' };
}

/** The host's name, first of its group; after the boot loader, where people look for it. */
function withHostName(settings: Slots, planned: PlannedHost): Slots {
  const { path, place } = placements.hostName;
  const added = withAddition(settings, {
    path,
    place: place(atHost(planned)),
    content: { kind: 'string', value: planned.host.name },
    first: true,
  });
  const [group] = path;
  return contentAt(settings, [group]) === undefined ? withFirst(added, ['boot', group]) : added;
}

function determinateNix(at: At): Addition {
  const { path, place } = placements.nixEnable;
  return {
    path,
    place: place(at),
    content: { kind: 'boolean', value: false },
    comment: "Determinate's installer looks after Nix on this Mac.",
  };
}

/** `users.users.<user>`: NixOS must be told that it is a person's, nix-darwin where its home is. */
function accountOf(planned: PlannedHost, user: string, settings: Slots): readonly Addition[] {
  const { host, index, mac } = planned;
  const paths = accountPaths(user);
  const place = placeOf('hosts', index, 'users', host.users.indexOf(user));
  const found = planned.homes.find(({ home }) => home.home.user === user)?.home;
  const system = mac ? 'darwin' : 'linux';
  const moved = found !== undefined && found.home.directory[system] !== '';
  const directory: Addition = {
    path: paths.home,
    place: moved ? placeOf('homes', found.index, 'directory', system) : place,
    content: {
      kind: 'string',
      value: homeDirectory(found?.home ?? { ...defaultHome, user }, host),
    },
    first: true,
  };
  const person: Addition = {
    path: paths.isNormalUser,
    place,
    content: { kind: 'boolean', value: true },
    first: true,
  };
  if (host.way === 'darwin') return [directory];
  // NixOS refuses an account that is both a person's and a service's.
  const isService = contentAt(settings, paths.isSystemUser);
  const isPerson = user !== 'root' && !(isService?.kind === 'boolean' && isService.value);
  return [...(moved ? [directory] : []), ...(isPerson ? [person] : [])];
}

function hostPlatform(planned: PlannedHost): Addition {
  const { path, place } = placements.hostPlatform;
  return {
    path,
    place: place(atHost(planned)),
    content: { kind: 'string', value: planned.platform },
  };
}

function primaryUser(planned: PlannedHost): readonly Addition[] {
  const [user] = planned.users;
  if (user === undefined) return [];
  const { path, place } = placements.primaryUser;
  return [
    {
      path,
      place: place(atHost(planned)) + placeOf(planned.host.users.indexOf(user)),
      content: { kind: 'string', value: user },
    },
  ];
}

function stateVersion(planned: PlannedHost): Addition {
  const { nixos, darwin } = planned.host.stateVersion;
  const { path, place } = placements.systemStateVersion;
  const at = atHost(planned);
  return {
    path,
    place: place(at),
    content:
      at.way === 'darwin' ? { kind: 'integer', value: darwin } : { kind: 'string', value: nixos },
    comment: 'The version this system began with. Upgrades leave it as it is.',
  };
}
