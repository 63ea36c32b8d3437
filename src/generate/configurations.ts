/** The outputs of the flake: `nixosConfigurations`, `darwinConfigurations` and `homeConfigurations`. */

import type { Way } from '../config/config.ts';
import { placeOf } from '../config/place.ts';
import * as build from '../nix/build.ts';
import type { Binding, BindingItem, Expr } from '../nix/tree.ts';
import type { Bound } from './bindings.ts';
import { nixpkgsOf } from './flakeInputs.ts';
import { homeManagerOptions, homeManagerUsers, sharedHomeModules } from './homeManagerModule.ts';
import { homeOnHost } from './homeModule.ts';
import { inlineModule } from './moduleExpression.ts';
import type { HomeOnHost, Plan, PlannedHost } from './plan.ts';
import { hasOwnArguments, inputModules, specialArgs, specialArgsSet } from './specialArgs.ts';
import { under } from './under.ts';

export interface Configurations {
  /** What the configurations share, for a `let` around them. */
  readonly definitions: readonly BindingItem[];
  readonly bindings: readonly BindingItem[];
}

/**
 * One configuration for each host that is a system, and for each home that stands alone. `scope` is what
 * the function around them is given.
 * Sources: the flake templates of Home Manager, `flake.nix` of Nixpkgs and of nix-darwin.
 */
export function configurationBindings(plan: Plan, scope: Bound): Configurations {
  const systems = plan.hosts.filter(({ host }) => host.way !== 'standalone');
  const options = homeManagerOptions(plan, scope);
  const isShared = systems.filter(({ homes }) => homes.length > 0).length > 1 && options.length > 0;
  const context: Context = { plan, scope, options, isShared };
  const definitions: BindingItem[] = [];
  if (hasOwnArguments(plan)) {
    definitions.push(build.binding(['specialArgs'], specialArgsSet(plan)));
  }
  if (isShared) {
    if (definitions.length > 0) definitions.push(build.blankLine);
    definitions.push(
      build.binding(['homeManagerSettings'], build.attrSet([under('home-manager', options)])),
    );
  }
  const groups = [
    group(
      'nixosConfigurations',
      ofWay(plan, 'nixos').map((host) => systemBinding(context, host)),
    ),
    group(
      'darwinConfigurations',
      ofWay(plan, 'darwin').map((host) => systemBinding(context, host)),
    ),
    group(
      'homeConfigurations',
      ofWay(plan, 'standalone').flatMap((host) =>
        host.homes.map((home) => homeBinding(context, host, home)),
      ),
    ),
  ];
  const written = groups.filter((one) => one !== undefined);
  const bindings = written.flatMap((one, at) => (at === 0 ? [one] : [build.blankLine, one]));
  return { definitions, bindings };
}

interface Context {
  readonly plan: Plan;
  readonly scope: Bound;
  readonly options: readonly BindingItem[];
  /** Whether the options of Home Manager are a definition that several hosts use. */
  readonly isShared: boolean;
}

function ofWay(plan: Plan, way: Way): readonly PlannedHost[] {
  return plan.hosts.filter(({ host }) => host.way === way);
}

function group(name: string, bindings: readonly Binding[]): Binding | undefined {
  if (bindings.length === 0) return undefined;
  const apart = bindings.flatMap((one, at) => (at === 0 ? [one] : [build.blankLine, one]));
  return under(name, apart);
}

function systemBinding(context: Context, planned: PlannedHost): Binding {
  const { plan } = context;
  const { host, index, name } = planned;
  const builder =
    host.way === 'darwin'
      ? build.select(build.identifier('nix-darwin'), 'lib', 'darwinSystem')
      : build.select(build.identifier('nixpkgs'), 'lib', 'nixosSystem');
  const modules = build.list([
    ...(planned.file === undefined ? [] : [build.path(`./${planned.file}`)]),
    ...inputModules(plan, host.way === 'darwin' ? 'darwin' : 'nixos'),
    ...homeManagerModules(context, planned),
  ]);
  const argument = build.attrSet([
    ...specialArgs(plan, 'specialArgs'),
    build.binding(['modules'], modules),
  ]);
  return build.mark(build.binding([name], build.apply(builder, argument)), placeOf('hosts', index));
}

function homeManagerModules(context: Context, planned: PlannedHost): readonly Expr[] {
  const { options, isShared } = context;
  if (planned.homes.length === 0) return [];
  const module = build.select(
    build.identifier('home-manager'),
    planned.host.way === 'darwin' ? 'darwinModules' : 'nixosModules',
    'home-manager',
  );
  const users = homeManagerUsers(planned);
  if (isShared) {
    const own = build.attrSet([under('home-manager', users)]);
    return [module, build.identifier('homeManagerSettings'), own];
  }
  return [module, build.attrSet([under('home-manager', [...options, ...users])])];
}

function homeBinding(context: Context, host: PlannedHost, one: HomeOnHost): Binding {
  const { plan, scope } = context;
  const { home, configuration } = one;
  const nixpkgs = build.identifier(nixpkgsOf(plan, host));
  const extra = homeOnHost(plan, home, host);
  const pkgs = build.mark(
    build.binding(['pkgs'], build.select(nixpkgs, 'legacyPackages', host.platform)),
    placeOf('hosts', host.index, 'platform', 'standalone'),
  );
  const modules = build.list([
    build.path(`./${home.file}`),
    ...sharedHomeModules(plan, scope),
    ...(extra.slots.length === 0 ? [] : [inlineModule(extra, scope)]),
  ]);
  const argument = build.attrSet([
    pkgs,
    ...specialArgs(plan, 'extraSpecialArgs'),
    build.binding(['modules'], modules),
  ]);
  const builder = build.select(build.identifier('home-manager'), 'lib', 'homeManagerConfiguration');
  const place = placeOf('hosts', host.index, 'users', host.host.users.indexOf(home.home.user));
  return build.mark(build.binding([configuration], build.apply(builder, argument)), place);
}
