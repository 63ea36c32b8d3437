/** The `inputs` of `flake.nix`: those the release brings, and the person's own. */

import { type Place, placeOf } from '../config/place.ts';
import { releaseNamed } from '../config/releases.ts';
import type { Value } from '../nix/value.ts';
import type { Plan, PlannedHost, PlannedInput } from './plan.ts';
import { type Addition, noSlots, type Slot, type Slots, withAddition } from './slots.ts';

/** Source: the README of flake-parts. */
const flakePartsUrl = 'github:hercules-ci/flake-parts';

/** Only inputs that the outputs use. */
export function inputSlots(plan: Plan): Slots {
  const { config, hosts } = plan;
  const release = releaseNamed(config.release);
  const forMac = macNixpkgs(plan);
  const follows = (input: string, target: string): Follows => ({
    input,
    target,
    place: placeOf('flake', 'follows'),
  });
  const nixpkgs = ownInput(plan, 'nixpkgs', nixpkgsUrl(plan), []);
  const slots: Slot[] = [nixpkgs];
  if (forMac !== 'nixpkgs') slots.push(ownInput(plan, forMac, release.nixpkgs.darwin, []));
  if (usesHomeManager(plan)) {
    slots.push(
      ownInput(plan, 'home-manager', release.homeManager, [follows('nixpkgs', 'nixpkgs')]),
    );
  }
  if (hosts.some(({ host }) => host.way === 'darwin')) {
    slots.push(ownInput(plan, 'nix-darwin', release.nixDarwin, [follows('nixpkgs', forMac)]));
  }
  if (config.flake.style === 'flake-parts') {
    slots.push(ownInput(plan, 'flake-parts', flakePartsUrl, [follows('nixpkgs-lib', 'nixpkgs')]));
  }
  return { kind: 'slots', slots: [...slots, ...plan.inputs.map(extraInput)] };
}

/** Whether any host has a home. */
export function usesHomeManager({ hosts }: Plan): boolean {
  return hosts.some(({ homes }) => homes.length > 0);
}

/** The name of the input that a host takes nixpkgs from. */
export function nixpkgsOf(plan: Plan, host: PlannedHost): string {
  return host.mac ? macNixpkgs(plan) : 'nixpkgs';
}

/** Linux and macOS follow branches of their own, so that each waits for its own tests only. */
function macNixpkgs(plan: Plan): string {
  const release = releaseNamed(plan.config.release);
  const mixed = plan.hosts.some(({ mac }) => mac) && plan.hosts.some(({ mac }) => !mac);
  return mixed && nixpkgsUrl(plan) !== release.nixpkgs.darwin ? 'nixpkgs-darwin' : 'nixpkgs';
}

function nixpkgsUrl({ config, hosts }: Plan): string {
  const { nixpkgs } = releaseNamed(config.release);
  if (hosts.some(({ host }) => host.way === 'nixos')) return nixpkgs.nixos;
  return hosts.every(({ mac }) => mac) ? nixpkgs.darwin : nixpkgs.standalone;
}

interface Follows {
  readonly input: string;
  readonly target: string;
  readonly place: Place;
}

function ownInput(plan: Plan, name: string, url: string, follows: readonly Follows[]): Slot {
  const { flake } = plan.config;
  const index = flake.urlOverrides.findIndex((override) => override.input === name);
  const override = flake.urlOverrides[index];
  const place =
    override === undefined ? placeOf('release') : placeOf('flake', 'urlOverrides', index, 'url');
  const content = [
    { path: ['url'], place, content: text(override?.url ?? url) },
    ...(flake.follows ? follows.map(followsAddition) : []),
  ].reduce<Slots>(withAddition, noSlots);
  return { name, place: undefined, content };
}

function extraInput({ index, input }: PlannedInput): Slot {
  const place = placeOf('flake', 'inputs', index);
  const additions: Addition[] = [];
  if (input.url !== '') {
    additions.push({ path: ['url'], place: `${place}/url`, content: text(input.url) });
  }
  if (!input.flake) {
    const content: Value = { kind: 'boolean', value: false };
    additions.push({ path: ['flake'], place: `${place}/flake`, content });
  }
  input.follows.forEach((follow, at) => {
    if (follow.input === '') return;
    additions.push(followsAddition({ ...follow, place: place + placeOf('follows', at) }));
  });
  return { name: input.name, place, content: additions.reduce(withAddition, noSlots) };
}

function followsAddition({ input, target, place }: Follows): Addition {
  return { path: ['inputs', input, 'follows'], place, content: text(target) };
}

function text(value: string): Value {
  return { kind: 'string', value };
}
