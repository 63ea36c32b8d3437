/** The `home-manager.*` options of a system, and the modules every home shares. */

import { placeOf } from '../config/place.ts';
import * as build from '../nix/build.ts';
import type { BindingItem, Expr } from '../nix/tree.ts';
import type { Value } from '../nix/value.ts';
import { type Bound, contentExpression, innerBindings } from './bindings.ts';
import { moduleOf } from './moduleExpression.ts';
import type { Plan, PlannedHost } from './plan.ts';
import type { Slot } from './slots.ts';
import { inputModules, specialArgs } from './specialArgs.ts';

/**
 * The options that are the same on every host, those left at upstream's defaults aside.
 * Source: `nixos/common.nix` of Home Manager.
 */
export function homeManagerOptions(plan: Plan, scope: Bound): readonly BindingItem[] {
  const { homeManager } = plan.config;
  const slots: Slot[] = [];
  const on = (name: 'useGlobalPkgs' | 'useUserPackages' | 'overwriteBackup' | 'verbose') => {
    if (!homeManager[name]) return;
    slots.push(option(name, { kind: 'boolean', value: true }));
  };
  on('useGlobalPkgs');
  on('useUserPackages');
  if (homeManager.backupFileExtension !== '') {
    const value = homeManager.backupFileExtension;
    slots.push(option('backupFileExtension', { kind: 'string', value }));
  }
  on('overwriteBackup');
  on('verbose');
  const modules = sharedHomeModules(plan, scope);
  return [
    ...innerBindings({ kind: 'slots', slots }, new Set()),
    ...specialArgs(plan, 'extraSpecialArgs'),
    ...(modules.length === 0 ? [] : [build.binding(['sharedModules'], build.list(modules))]),
  ];
}

function option(name: string, content: Value): Slot {
  return { name, place: placeOf('homeManager', name), content };
}

/** `users.<user> = ./home.nix;` for each home on the host. */
export function homeManagerUsers(planned: PlannedHost): readonly BindingItem[] {
  const slots = planned.homes.map(({ home }): Slot => {
    const { user } = home.home;
    return {
      name: user,
      place: placeOf('hosts', planned.index, 'users', planned.host.users.indexOf(user)),
      content: { kind: 'path', text: `./${home.file}` },
    };
  });
  const users: Slot = { name: 'users', place: undefined, content: { kind: 'slots', slots } };
  return innerBindings({ kind: 'slots', slots: [users] }, new Set());
}

/** Home modules of extra inputs, then the person's own. */
export function sharedHomeModules(plan: Plan, scope: Bound): readonly Expr[] {
  const own = plan.config.homeManager.sharedModules.map((value, index) => {
    const place = placeOf('homeManager', 'sharedModules', index);
    return build.mark(asItem(moduleOf(contentExpression(value, place, new Set()), scope)), place);
  });
  return [...inputModules(plan, 'home'), ...own];
}

function asItem(expr: Expr): Expr {
  return expr.kind === 'lambda' ? build.parens(expr) : expr;
}
