/** The modules a person wrote, with what the config says put in, and all else as it is. */

import { addFreeNames } from '../../nix/freeNames.ts';
import type { AttrSet, Expr, Trivium } from '../../nix/tree.ts';
import { contentExpression } from '../bindings.ts';
import { type Slots, withoutSlot } from '../slots.ts';
import { addNamesOfValue } from '../valueNames.ts';
import { compared, type Missing } from './comparison.ts';
import { withArguments } from './formals.ts';
import { importingModule, missingImports, withImports } from './imports.ts';
import { type Rewriting, rewriter } from './rewrite.ts';
import { changeSets, fileScope, type Scope } from './sets.ts';
import { standingOf } from './standing.ts';
import { type Leaf, type Survey, surveyOf } from './survey.ts';
import { isPrefix, type Target, targetsOf } from './target.ts';
import { slotsAt, slotsOfWanted, type Wanted, wantedOf } from './wanted.ts';

export interface WrittenModule {
  readonly expr: Expr;
  /** Comments after the expression. */
  readonly after: readonly Trivium[];
}

/**
 * Each of the modules as it has to be; nothing for text that is no Nix, which stays as it is. `texts` make
 * one module together, and the first of them takes what none says yet. `imports` are added where the
 * first has none of the same path.
 */
export function writeModules(
  texts: readonly string[],
  slots: Slots,
  imports: readonly Expr[],
): readonly (WrittenModule | undefined)[] {
  const surveys = texts.map(surveyOf);
  const wanted = wantedOf(withoutSlot(slots, 'imports'));
  const importing = [...imports, ...importsIn(slots)];
  const { leaves, missing } = compared(standingOf(surveys), wanted);
  return surveys.map((survey, index) => {
    if (survey.errors.length > 0) return undefined;
    return written(
      survey,
      { wanted, leaves },
      index === 0 ? missing : [],
      index === 0 ? importing : [],
    );
  });
}

/** The imports among the settings, as far as they are a list. */
function importsIn({ slots }: Slots): readonly Expr[] {
  const own = slots.find(({ name }) => name === 'imports');
  const list = own && contentExpression(own.content, own.place, new Set());
  return list?.kind === 'list' ? list.items.filter((item) => item.kind !== 'comments') : [];
}

function written(
  survey: Survey,
  { wanted, leaves }: Pick<Rewriting, 'wanted' | 'leaves'>,
  missing: readonly Missing[],
  imports: readonly Expr[],
): WrittenModule {
  const { targets, homeless } = targetsOf(survey, missing);
  const names = new Set<string>();
  const change = rewriter({
    sites: survey,
    wanted,
    leaves,
    targets,
    inTheWay: inTheWayOf(survey, leaves, targets),
    names,
  });
  const { expr, after } = survey.parsed;
  const sets: AttrSet[] = [];
  const changed = changeSets(expr, (set) => {
    const next = change(set);
    sets.push(next);
    return next;
  });
  const lacking = missingImports(survey, imports);
  for (const one of lacking) addFreeNames(one, names);
  const last = lastWritten.get(survey);
  const isLast = lacking.length + homeless.length === 0 && last !== undefined;
  if (isLast && isSame(last.sets, sets) && isSame([...last.names], [...names])) return last.module;
  const given = withArguments(withImports(changed, survey, lacking), names, scopeOf(survey));
  if (homeless.length > 0) return { expr: around(given, homeless), after };
  const module = { expr: given, after };
  if (lacking.length === 0) lastWritten.set(survey, { sets, names, module });
  return module;
}

interface Written {
  readonly sets: readonly AttrSet[];
  readonly names: ReadonlySet<string>;
  readonly module: WrittenModule;
}

/** What was last made of a module: most edits are about another. */
const lastWritten = new WeakMap<Survey, Written>();

function isSame<T>(one: readonly T[], other: readonly T[]): boolean {
  return one.length === other.length && one.every((item, index) => item === other[index]);
}

/** A module that imports this one, where that has no set to add to. */
function around(expr: Expr, homeless: readonly Missing[]): Expr {
  const all = homeless.flatMap(({ path, wanted }) => slotsAt(path, wanted).slots);
  const slots = slotsOfWanted(wantedOf({ kind: 'slots', slots: all }));
  const names = new Set<string>();
  addNamesOfValue(slots, names);
  return withArguments(importingModule(expr, [], slots), names, fileScope);
}

/** Bindings that are no settings, where new ones of the same path come into their module. */
function inTheWayOf(
  { leaves }: Survey,
  settings: ReadonlyMap<Leaf, Wanted | undefined>,
  targets: ReadonlyMap<AttrSet, readonly Target[]>,
): ReadonlySet<Leaf> {
  const found = new Set<Leaf>();
  const others = leaves.filter((leaf) => !settings.has(leaf));
  for (const { group, missing } of [...targets.values()].flat()) {
    for (const leaf of others) {
      const meets = isPrefix(leaf.path, missing.path) || isPrefix(missing.path, leaf.path);
      if (meets && leaf.body === group.body) found.add(leaf);
    }
  }
  return found;
}

/** What is in scope where a module's settings stand. */
function scopeOf({ groups, leaves }: Survey): Scope {
  return groups[0]?.scope ?? leaves[0]?.scope ?? fileScope;
}
