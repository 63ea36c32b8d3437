/** What stands where in the text of a module: the bindings that set options, and what only Nix can say. */

import { isIdentifier } from '../../nix/attrName.ts';
import { emptyAttrs } from '../../nix/attrs.ts';
import * as build from '../../nix/build.ts';
import { type Parsed, type ParseError, parse } from '../../nix/parse.ts';
import { nameOf, namesOf } from '../../nix/readValue.ts';
import type {
  AttrSet,
  Binding,
  BindingItem,
  Expr,
  Inherit,
  List,
  Selector,
} from '../../nix/tree.ts';
import type { AttrPath, Value } from '../../nix/value.ts';
import { moduleValue } from './moduleValue.ts';
import { fileScope, flattened, parameterNames, type Scope, type SeenSet, setsIn } from './sets.ts';

/** A binding that sets one option or is an empty set, or a name that `inherit` brings. */
export interface Leaf {
  readonly path: AttrPath;
  readonly value: Value;
  readonly item: Binding | Inherit;
  readonly start: number;
  readonly end: number;
  readonly scope: Scope;
  readonly conditional: boolean;
  /** The set of the module in which it stands, however deep. */
  readonly body: AttrSet;
}

/** An attribute set whose attributes are options, or parts of one. */
export interface Group extends SeenSet {
  readonly path: AttrPath;
  readonly body: AttrSet;
}

/** A binding of attribute sets, and of what else its value is made. */
export interface OpenBinding {
  readonly path: AttrPath;
  readonly others: number;
  readonly body: AttrSet;
}

/** The sets of options, and the bindings in them. */
export interface Sites {
  /** In the order of the text. */
  readonly leaves: readonly Leaf[];
  readonly groups: readonly Group[];
  readonly open: ReadonlyMap<Binding, OpenBinding>;
}

/** Why a part of a module stays as it is and is no setting. */
export type KeptReason =
  /** Definitions of a `let`. */
  | 'let'
  /** An attribute whose name has to be computed. */
  | 'name'
  /** Declared options, and other parts of a module that set none. */
  | 'module'
  /** Set more than once, or also under a condition. */
  | 'repeated'
  /** A part of a merge, or the whole of a module, that has to be computed. */
  | 'computed'
  /** Not readable. */
  | 'broken';

export interface KeptPart {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly why: KeptReason;
}

export interface Survey extends Sites {
  readonly text: string;
  readonly parsed: Parsed;
  readonly errors: readonly ParseError[];
  readonly kept: readonly KeptPart[];
  /** The items of `imports`, as far as they are written out. */
  readonly imports: readonly Expr[];
  readonly importing: Binding | undefined;
  /** The set in which `imports` stands, or would: it cannot stand under `mkIf` or in `mkMerge`. */
  readonly outer: AttrSet | undefined;
  readonly formals: readonly string[];
}

const most = 200;
const surveys = new Map<string, Survey>();

/** Reads a module; the same text is read once. */
export function surveyOf(text: string): Survey {
  const known = surveys.get(text);
  if (known !== undefined) return known;
  if (surveys.size >= most) surveys.clear();
  const survey = surveyed(text);
  surveys.set(text, survey);
  return survey;
}

/** Attributes of a module beside its options. Source: `lib/modules.nix` of Nixpkgs, `unifyModuleSyntax`. */
const besides: ReadonlySet<string> = new Set([
  ...['_class', '_file', 'key', 'disabledModules', 'require', 'freeformType'],
]);

interface Found {
  readonly text: string;
  readonly kind: 'option' | 'value';
  readonly open: Map<Binding, OpenBinding>;
  readonly leaves: Leaf[];
  readonly groups: Group[];
  readonly kept: KeptPart[];
  readonly imports: Expr[];
  importing: Binding | undefined;
}

function surveyed(text: string): Survey {
  const parsed = parse(text);
  const { expr, errors } = parsed;
  const found = nothingFound(text, 'option');
  let outer: AttrSet | undefined;
  if (errors.length === 0) {
    const seen = setsIn(expr, fileScope, { kind: 'module', conditional: false });
    for (const items of seen.lets) keepLet(items, found);
    for (const other of seen.others) keep(other, 'computed', found);
    for (const one of seen.sets) {
      if (isLong(one.set)) surveyLong(one, found);
      else surveyGroup({ ...one, path: [], body: one.set }, found);
    }
    const body = bodyOf(expr);
    outer = seen.sets.find(({ set }) => set === body)?.set;
  }
  return { ...found, parsed, errors, outer, formals: formalsOf(expr) };
}

/** What a module gives, behind its arguments and all that is defined for it. */
function bodyOf(expr: Expr): Expr {
  switch (expr.kind) {
    case 'lambda':
    case 'let':
    case 'with':
    case 'assert':
      return bodyOf(expr.body);
    case 'parens':
      return bodyOf(expr.inner);
    default:
      return expr;
  }
}

function nothingFound(text: string, kind: Found['kind']): Found {
  return {
    text,
    kind,
    open: new Map(),
    leaves: [],
    groups: [],
    kept: [],
    imports: [],
    importing: undefined,
  };
}

/** What stands in an attribute set that is a value by itself. */
export function sitesIn(set: AttrSet, scope: Scope): Sites {
  const found = nothingFound('', 'value');
  surveyGroup({ set, scope, conditional: false, path: [], body: set }, found);
  return found;
}

function formalsOf(expr: Expr): readonly string[] {
  switch (expr.kind) {
    case 'lambda':
      return parameterNames(expr.parameter);
    case 'let':
    case 'with':
    case 'assert':
      return formalsOf(expr.body);
    case 'parens':
      return formalsOf(expr.inner);
    default:
      return [];
  }
}

/** Whether a module says `config` or `options`, and so has its settings one level below. */
function isLong({ bindings }: AttrSet): boolean {
  return bindings.some(
    (item) => item.kind === 'binding' && ['config', 'options'].includes(firstName(item.path) ?? ''),
  );
}

function firstName(path: readonly Selector[]): string | undefined {
  const [first] = path;
  return first === undefined ? undefined : nameOf(first.name);
}

function surveyLong({ set, scope, conditional }: SeenSet, found: Found): void {
  for (const item of set.bindings) {
    if (item.kind === 'comments') continue;
    if (item.kind !== 'binding' || firstName(item.path) !== 'config') {
      if (!readImports(item, found)) keep(item, 'module', found);
      continue;
    }
    if (item.path.length > 1) {
      surveyBinding(item, item.path.slice(1), [], { scope, conditional, body: set }, found);
      continue;
    }
    const seen = setsIn(item.value, scope, { kind: 'option', conditional });
    found.open.set(item, { path: [], others: seen.others.length, body: set });
    for (const items of seen.lets) keepLet(items, found);
    for (const other of seen.others) keep(other, 'computed', found);
    for (const one of seen.sets) surveyGroup({ ...one, path: [], body: one.set }, found);
  }
}

function surveyGroup(group: Group, found: Found): void {
  found.groups.push(group);
  const isModule = group.path.length === 0 && found.kind === 'option';
  for (const item of group.set.bindings) {
    switch (item.kind) {
      case 'comments':
        break;
      case 'broken':
        keep(item, 'broken', found);
        break;
      case 'inherit':
        surveyInherit(item, group, found);
        break;
      case 'binding': {
        const first = isModule ? firstName(item.path) : undefined;
        if (isModule && readImports(item, found)) break;
        if (first !== undefined && besides.has(first)) keep(item, 'module', found);
        else surveyBinding(item, item.path, group.path, group, found);
      }
    }
  }
}

/** What counts for the attributes of a set. */
type Around = Pick<Group, 'scope' | 'conditional' | 'body'>;

function surveyBinding(
  item: Binding,
  selectors: readonly Selector[],
  above: AttrPath,
  { scope, conditional, body }: Around,
  found: Found,
): void {
  const names = namesOf(selectors);
  if (names === undefined) {
    keep(item, 'name', found);
    return;
  }
  const path = [...above, ...names];
  const seen = setsIn(item.value, scope, { kind: found.kind, conditional });
  if (seen.sets.length === 0) {
    const value = moduleValue(item.value, scope);
    const { start, end } = item;
    found.leaves.push({ path, value, item, start, end, scope, conditional, body });
    return;
  }
  found.open.set(item, { path, others: seen.others.length, body });
  for (const items of seen.lets) keepLet(items, found);
  for (const other of seen.others) keep(other, 'computed', found);
  for (const one of seen.sets) {
    if (one.set.bindings.every(({ kind }) => kind === 'comments')) {
      const { start, end } = item;
      const value = emptyAttrs;
      found.leaves.push({ path, value, item, start, end, scope, conditional: false, body });
    }
    surveyGroup({ ...one, path, body }, found);
  }
}

/** Attributes of a module that are no options. */
const partsOfModules: ReadonlySet<string> = new Set(['imports', 'config', 'options', ...besides]);

/** `inherit a;` sets `a` to the name, and `inherit (b) a;` to a part of `b`. */
function surveyInherit(item: Inherit, group: Group, found: Found): void {
  const { path, scope, conditional, body } = group;
  const isModule = path.length === 0 && found.kind === 'option';
  for (const name of item.names) {
    const plain = nameOf(name);
    if (plain === undefined || (item.source === undefined && !isIdentifier(plain))) {
      keep(name, 'name', found);
      continue;
    }
    if (isModule && partsOfModules.has(plain)) {
      keep(name, 'module', found);
      continue;
    }
    const { start, end } = name;
    const meaning =
      item.source === undefined ? build.identifier(plain) : build.select(item.source.inner, plain);
    found.leaves.push({
      path: [...path, plain],
      value: moduleValue(meaning, scope),
      item,
      start,
      end,
      scope,
      conditional,
      body,
    });
  }
}

/** Takes the items of `imports` out of a binding, if it is that. */
function readImports(item: BindingItem, found: Found): boolean {
  if (item.kind !== 'binding' || item.path.length > 1 || firstName(item.path) !== 'imports') {
    return false;
  }
  found.importing ??= item;
  const before = found.imports.length;
  readImportList(item.value, found);
  if (found.imports.length === before && item.value.kind !== 'list') {
    keep(item, 'module', found);
  }
  return true;
}

function readImportList(value: Expr, found: Found): void {
  if (value.kind === 'parens') readImportList(value.inner, found);
  else if (value.kind === 'binary' && value.operator === '++') {
    readImportList(value.left, found);
    readImportList(value.right, found);
  } else if (value.kind === 'list') {
    for (const one of value.items) if (one.kind !== 'comments') found.imports.push(one);
  } else {
    const list = flattened(value);
    if (list !== undefined) readFlattened(list, found);
  }
}

/** The items of a list that `flatten` is given: those of the lists in it count as its own. */
function readFlattened(list: List, found: Found): void {
  for (const one of list.items) {
    if (one.kind === 'list') readFlattened(one, found);
    else if (one.kind !== 'comments') found.imports.push(one);
  }
}

function keepLet(items: readonly BindingItem[], found: Found): void {
  const [first] = items.filter(({ kind }) => kind !== 'comments');
  const last = items.findLast(({ kind }) => kind !== 'comments');
  if (first === undefined || last === undefined) return;
  if (first.kind === 'comments' || last.kind === 'comments') return;
  keep({ start: first.start, end: last.end }, 'let', found);
}

function keep(
  { start, end }: { readonly start: number; readonly end: number },
  why: KeptReason,
  found: Found,
): void {
  found.kept.push({ start, end, text: found.text.slice(start, end), why });
}
