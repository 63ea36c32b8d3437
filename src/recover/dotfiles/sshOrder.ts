/**
 * In which order the blocks of an ssh_config have to stay. ssh takes the first value it finds, and Home
 * Manager sorts blocks by name where nothing tells it otherwise, so every two blocks that can set the same
 * thing for the same host must say which comes first.
 */

import { sameValue } from '../../nix/attrs.ts';
import type { Value } from '../../nix/value.ts';
import type { SshSettings } from './sshSettings.ts';

export interface OrderedBlock {
  /** The patterns of a `Host` line; nothing for `Match`, which can apply to any host. */
  readonly patterns: readonly string[] | undefined;
  readonly settings: SshSettings;
}

/** Positions of other blocks. */
export interface Neighbours {
  readonly before: readonly number[];
  readonly after: readonly number[];
}

/** Past these, every block simply comes after the one before it, which takes no comparing. */
const mostWide = 64;
const mostWords = 256;

interface Sides {
  readonly before: Set<number>;
  readonly after: Set<number>;
}

/** For each block, which ones it must come before and after. */
export function orderOf(blocks: readonly OrderedBlock[]): readonly Neighbours[] {
  const sides = blocks.map((): Sides => ({ before: new Set(), after: new Set() }));
  const wide = blocks.flatMap((block, index) => (isWide(block) ? [index] : []));
  const words = wide.reduce((sum, at) => sum + (blocks[at]?.patterns?.length ?? 1), 0);
  if (wide.length > mostWide || words > mostWords) {
    return blocks.map((_, index) => ({ before: [], after: index === 0 ? [] : [index - 1] }));
  }
  const wideOnes = new Set(wide);
  for (const at of wide) {
    for (const [other, block] of blocks.entries()) {
      const one = blocks[at];
      if (one === undefined || other === at || (wideOnes.has(other) && other < at)) continue;
      if (!orderMatters(one, block)) continue;
      if (other < at) sides[at]?.after.add(other);
      else if (wideOnes.has(other)) sides[other]?.after.add(at);
      else sides[at]?.before.add(other);
    }
  }
  const lastWith = new Map<string, number>();
  for (const [index, block] of blocks.entries()) {
    if (wideOnes.has(index)) continue;
    for (const pattern of block.patterns ?? []) {
      const last = lastWith.get(pattern.toLowerCase());
      if (last !== undefined && last !== index) sides[index]?.after.add(last);
      lastWith.set(pattern.toLowerCase(), index);
    }
  }
  return sides.map(({ before, after }) => ({ before: [...before], after: [...after] }));
}

/** Whether two blocks can set the same thing differently for one host. */
export function orderMatters(one: OrderedBlock, other: OrderedBlock): boolean {
  if (isStrict(one) || isStrict(other)) return true;
  return overlap(one.patterns ?? [], other.patterns ?? []) && differ(one.settings, other.settings);
}

/**
 * Blocks that depend on all others: the conditions of `Match` look at what is set so far, and keywords
 * that ssh does not know may only come below the line that says to ignore them.
 */
function isStrict({ patterns, settings }: OrderedBlock): boolean {
  return patterns === undefined || settings.has('IgnoreUnknown');
}

function isWide(block: OrderedBlock): boolean {
  return isStrict(block) || block.patterns?.some((pattern) => /[*?]/.test(pattern)) === true;
}

function differ(one: SshSettings, other: SshSettings): boolean {
  for (const [key, setting] of other) {
    const same = one.get(key);
    if (same === undefined) continue;
    if (same.name !== setting.name || !sameValues(same.values, setting.values)) return true;
  }
  return false;
}

function sameValues(some: readonly Value[], others: readonly Value[]): boolean {
  return (
    some.length === others.length &&
    some.every((value, index) => sameValue(value, others[index] ?? { kind: 'null' }))
  );
}

/** May say yes too often: what is between two wildcards is not compared, nor are exceptions. */
function overlap(some: readonly string[], others: readonly string[]): boolean {
  const ends = others.filter((one) => !one.startsWith('!')).map(endsOf);
  return some.some((pattern) => {
    if (pattern.startsWith('!')) return false;
    const { start, end, literal } = endsOf(pattern);
    return ends.some((other) =>
      literal && other.literal
        ? start === other.start
        : fits(start, other.start, (a, b) => a.startsWith(b)) &&
          fits(end, other.end, (a, b) => a.endsWith(b)),
    );
  });
}

function fits(a: string, b: string, has: (text: string, part: string) => boolean): boolean {
  return a.length < b.length ? has(b, a) : has(a, b);
}

/** What a pattern says before its first wildcard and behind its last one. */
function endsOf(pattern: string): { start: string; end: string; literal: boolean } {
  const lower = pattern.toLowerCase();
  const first = lower.search(/[*?]/);
  if (first === -1) return { start: lower, end: lower, literal: true };
  const last = Math.max(lower.lastIndexOf('*'), lower.lastIndexOf('?'));
  return { start: lower.slice(0, first), end: lower.slice(last + 1), literal: false };
}
