/** Proposals of dotfiles as settings of a config, and what they would meet there. */

import type { Config, Host } from '../../config/config.ts';
import { setHomeOption } from '../../config/homeEdits.ts';
import { setSystemOption } from '../../config/hostEdits.ts';
import { systemSettings } from '../../config/systemSettings.ts';
import { emptyAttrs, getAt, sameValue } from '../../nix/attrs.ts';
import type { Value } from '../../nix/value.ts';
import type { Proposal } from './dotfile.ts';
import type { Meeting } from './dotfileKinds.ts';
import type { Dotfile } from './readDotfiles.ts';

/** The home and the host that take the settings, by their numbers. */
export interface Takers {
  readonly home: number;
  readonly host: number;
}

export type ProposalStanding =
  | { readonly kind: 'new' }
  /** The config says so already. */
  | { readonly kind: 'said' }
  /** It takes the place of another value. */
  | { readonly kind: 'replaces'; readonly value: Value }
  /** The config has nobody who could take it. */
  | { readonly kind: 'homeless' };

/** What would become of a proposal. */
export function standingOf(config: Config, takers: Takers, proposal: Proposal): ProposalStanding {
  if (!hasTaker(config, takers, proposal)) return { kind: 'homeless' };
  const now = valueNow(config, takers, proposal);
  if (now === undefined) return { kind: 'new' };
  const next = nextValue(now, proposal);
  if (sameValue(now, next)) return { kind: 'said' };
  return isJoined(now, proposal) ? { kind: 'new' } : { kind: 'replaces', value: now };
}

/** The config with these proposals as settings; those that nobody can take are left out. */
export function accept(config: Config, takers: Takers, proposals: readonly Proposal[]): Config {
  return proposals.reduce((all, proposal) => {
    if (!hasTaker(all, takers, proposal)) return all;
    const value = nextValue(valueNow(all, takers, proposal), proposal);
    return proposal.scope === 'home'
      ? setHomeOption(all, takers.home, proposal.path, value)
      : setSystemOption(all, takers.host, proposal.path, value);
  }, config);
}

/** The files of a home that Home Manager's own will meet once this is switched to, each once. */
export function meetingsOf(
  dotfiles: readonly Dotfile[],
  config: Config,
  { home }: Takers,
): readonly Meeting[] {
  const settings = config.homes[home]?.settings ?? emptyAttrs;
  const all = dotfiles
    .flatMap(({ meets }) => meets)
    .filter(({ option }) => {
      const value = getAt(settings, option);
      return value?.kind === 'boolean' && value.value;
    });
  return all.filter(({ file }, index) => all.findIndex((one) => one.file === file) === index);
}

function hasTaker(config: Config, { home, host }: Takers, { scope }: Proposal): boolean {
  return scope === 'home' ? config.homes[home] !== undefined : config.hosts[host]?.way === 'darwin';
}

/** What stands at the path now, or above it and would have to go. */
function valueNow(config: Config, { home, host }: Takers, proposal: Proposal): Value | undefined {
  const { scope, path } = proposal;
  const system: Host | undefined = config.hosts[host];
  const settings =
    scope === 'home' ? config.homes[home]?.settings : system && systemSettings(system);
  let above: Value = settings ?? emptyAttrs;
  for (const name of path) {
    if (above.kind !== 'attrs') return above;
    const next = getAt(above, [name]);
    if (next === undefined) return undefined;
    above = next;
  }
  return above;
}

function isJoined(now: Value, { joins, value }: Proposal): boolean {
  return joins && now.kind === value.kind && (now.kind === 'list' || now.kind === 'string');
}

function nextValue(now: Value | undefined, proposal: Proposal): Value {
  const { value } = proposal;
  if (now === undefined || !isJoined(now, proposal)) return value;
  if (now.kind === 'list' && value.kind === 'list') {
    const more = value.items.filter((item) => !now.items.some((one) => sameValue(one, item)));
    return more.length === 0 ? now : { kind: 'list', items: [...now.items, ...more] };
  }
  if (now.kind === 'string' && value.kind === 'string') {
    if (now.value === '' || now.value.includes(value.value)) {
      return now.value === '' ? value : now;
    }
    const end = now.value.endsWith('\n') ? '' : '\n';
    return { kind: 'string', value: `${now.value}${end}${value.value}` };
  }
  return value;
}
