/** One file of Nix, with its old ways of writing brought up to date. */

import { bindingNames, parameterNames } from '../../generate/source/sets.ts';
import { mapChildren } from '../../nix/children.ts';
import { type Parsed, parse } from '../../nix/parse.ts';
import { print } from '../../nix/print.ts';
import { nameOf } from '../../nix/readValue.ts';
import type { Expr, Selector } from '../../nix/tree.ts';
import { homeManagerArguments } from './homeManagerArguments.ts';
import { importOfModule } from './importOfModule.ts';
import { moduleName } from './moduleName.ts';
import { oldPackage } from './oldPackage.ts';
import type { OldWay } from './oldWays.ts';
import { pkgsSystem } from './pkgsSystem.ts';
import { renamedOption } from './renamedOption.ts';
import { calledName, type FileFacts, type Rule, type Around as RuleAround } from './rule.ts';
import { systemArgument } from './systemArgument.ts';

const rules: readonly Rule[] = [
  homeManagerArguments,
  systemArgument,
  importOfModule,
  moduleName,
  oldPackage,
  pkgsSystem,
  renamedOption,
];

const none: ReadonlySet<OldWay> = new Set();

export interface ModernText {
  /** Laid out; the text as it was where nothing in it is old, or where it is no Nix. */
  readonly text: string;
  readonly found: readonly FoundPart[];
}

export interface FoundPart {
  readonly way: OldWay;
  /** Where it stands in the old text, in UTF-16 code units. */
  readonly start: number;
}

interface Around extends RuleAround {
  /** What has been found already of the very same thing. */
  readonly told: ReadonlySet<OldWay>;
}

/** Only these ways are changed; all of them are found. */
export function modernText(text: string, file: FileFacts, chosen: ReadonlySet<OldWay>): ModernText {
  const parsed: Parsed = parse(text);
  if (parsed.errors.length > 0) return { text, found: [] };
  const found: FoundPart[] = [];
  const start: Around = {
    path: [],
    isItem: false,
    names: new Set(),
    inPackages: false,
    file,
    told: none,
  };
  const visit = (old: Expr, around: Around): Expr => {
    const told = new Set<OldWay>();
    const expr = rules.reduce((now, rule) => {
      const modern = rule.modern(now, around);
      if (modern === undefined) return now;
      if (old.end > old.start && !around.told.has(rule.way)) {
        found.push({ way: rule.way, start: rule.startOf?.(now, around) ?? old.start });
      }
      told.add(rule.way);
      return chosen.has(rule.way) ? modern : now;
    }, old);
    const inner = within(expr, around);
    return mapChildren(expr, (child, under) =>
      visit(child, {
        ...inner,
        path:
          under === undefined
            ? pathFor(expr, child, inner.path)
            : [...inner.path, ...under.map(nameOfStep)],
        told: expr.kind === 'parens' ? told : none,
        isItem: expr.kind === 'list' || (around.isItem && expr.kind === 'parens'),
      }),
    );
  };
  const expr = visit(parsed.expr, start);
  return { text: expr === parsed.expr ? text : print(expr, parsed.after).text, found };
}

/** What is known inside of an expression. */
function within(expr: Expr, around: Around): Around {
  switch (expr.kind) {
    case 'lambda':
      return withNames(around, parameterNames(expr.parameter));
    case 'let':
      return withNames(around, bindingNames(expr.bindings));
    case 'set':
      return expr.keyword === undefined ? around : withNames(around, bindingNames(expr.bindings));
    case 'with':
      return expr.scope.kind === 'identifier' && expr.scope.name === 'pkgs'
        ? { ...around, inPackages: true }
        : around;
    default:
      return around;
  }
}

/** Functions that give back what they are handed, or a list with its items. */
const transparent: ReadonlySet<string> = new Set([
  'mkIf',
  'mkMerge',
  'mkForce',
  'mkDefault',
  'mkBefore',
  'mkAfter',
  'optionals',
  'optionalAttrs',
]);

/** The path of what is no value of a binding: that of the expression, where the child is what it amounts to. */
function pathFor(expr: Expr, child: Expr, path: Around['path']): Around['path'] {
  switch (expr.kind) {
    case 'list':
    case 'parens':
    case 'binary':
      return path;
    case 'let':
    case 'with':
    case 'assert':
    case 'lambda':
      return child === expr.body ? path : [];
    case 'if':
      return child === expr.condition ? [] : path;
    case 'apply': {
      const fn = expr.fn.kind === 'apply' ? expr.fn.fn : expr.fn;
      return child === expr.argument && transparent.has(calledName(fn) ?? '') ? path : [];
    }
    default:
      return [];
  }
}

const nameOfStep = ({ name }: Selector): string => nameOf(name) ?? '';

function withNames(around: Around, names: readonly string[]): Around {
  return { ...around, names: new Set([...around.names, ...names]) };
}
