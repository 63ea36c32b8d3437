/** Looking at expressions: names, attributes, functions and files are followed, and nothing is computed by Nix. */

import { parse } from '../../nix/parse.ts';
import { nameOf, readValue } from '../../nix/readValue.ts';
import type {
  AttrName,
  AttrSet,
  Binary,
  BindingItem,
  Expr,
  Lambda,
  PathExpr,
  StringExpr,
  StringPart,
} from '../../nix/tree.ts';
import { type Arguments, parameterScope } from './arguments.ts';
import { entriesOf } from './entries.ts';
import { concatenation, joint, sum, union } from './joins.ts';
import { knownCall } from './knownCalls.ts';
import { folderOf, joinedPath } from './paths.ts';
import {
  emptyScope,
  known as knownLater,
  type Later,
  reference,
  type Scope,
  type Seen,
  textSeen,
  unknown,
} from './seen.ts';

export interface Sight {
  readonly see: (later: Later) => Seen;
  /** The value of a file of the folder, or nothing if there is no such Nix. */
  readonly file: (path: string) => Seen | undefined;
  /** The paths of all files below a folder. */
  readonly filesIn: (folder: string) => readonly string[];
  readonly apply: (fn: Seen, argument: Later) => Seen;
  /** The attribute of a name; nothing to be known of it is `unknown`. */
  readonly attribute: (seen: Seen, name: string) => Seen;
  /** From now on, `self` is a flake with these outputs. */
  readonly bindSelf: (outputs: Seen) => void;
}

/** So much is looked at in all besides what is written, and so deep, whatever the files say. */
const moreSteps = 50_000;
const deepest = 120;

/** Looks at files by their paths; total, and never longer than so many steps. */
export function sightOf(texts: ReadonlyMap<string, string>): Sight {
  const seenBefore = new WeakMap<Later, Seen>();
  const files = new Map<string, Seen | undefined>();
  const lengths = [...texts.values()].reduce((sum, { length }) => sum + length, 0);
  const mostSteps = moreSteps + lengths;
  let self: Seen = unknown;
  let steps = 0;
  let depth = 0;

  const see = (later: Later): Seen => {
    if (later.kind === 'known') return later.seen;
    const before = seenBefore.get(later);
    if (before !== undefined) return before;
    if (steps >= mostSteps || depth >= deepest) return unknown;
    seenBefore.set(later, unknown);
    steps += 1;
    depth += 1;
    const seen =
      later.kind === 'expr'
        ? lookAt(later.expr, later.scope, later.file)
        : later.args.reduce<Seen>(apply, see(later.fn));
    depth -= 1;
    steps += sizeOf(seen);
    seenBefore.set(later, seen);
    return seen;
  };

  const later = (expr: Expr, scope: Scope, file: string): Later => ({
    kind: 'expr',
    expr,
    scope,
    file,
  });

  const at = (expr: Expr, scope: Scope, file: string): Seen => see(later(expr, scope, file));

  const lookAt = (expr: Expr, scope: Scope, file: string): Seen => {
    switch (expr.kind) {
      case 'identifier':
        if (expr.name === 'true' || expr.name === 'false') {
          return { kind: 'truth', value: expr.name === 'true' };
        }
        return named(expr.name, scope);
      case 'string':
        return text(expr, scope, file);
      case 'path':
        return path(expr, scope, file);
      case 'parens':
        return at(expr.inner, scope, file);
      case 'set':
        return set(expr, scope, file);
      case 'list': {
        const items = expr.items.flatMap((item) =>
          item.kind === 'comments' ? [] : [later(item, scope, file)],
        );
        return { kind: 'list', items, whole: true };
      }
      case 'select': {
        let seen = at(expr.subject, scope, file);
        for (const { name } of expr.path) {
          const step = nameOf(name) ?? computedName(name, scope, file);
          seen = step === undefined ? unknown : attribute(seen, step);
        }
        return seen.kind === 'unknown' && expr.fallback !== undefined
          ? at(expr.fallback.expr, scope, file)
          : seen;
      }
      case 'let':
        return at(expr.body, recursive(expr.bindings, scope, file), file);
      case 'with':
        return at(
          expr.body,
          { names: new Map(), within: later(expr.scope, scope, file), outer: scope },
          file,
        );
      case 'assert':
        return at(expr.body, scope, file);
      case 'lambda':
        return { kind: 'function', lambda: expr, scope, file, origin: undefined };
      case 'apply':
        return apply(at(expr.fn, scope, file), later(expr.argument, scope, file));
      case 'if': {
        const condition = at(expr.condition, scope, file);
        if (condition.kind !== 'truth') return unknown;
        return at(condition.value ? expr.yes : expr.no, scope, file);
      }
      case 'binary':
        return binary(expr, scope, file);
      case 'unary': {
        const operand = at(expr.operand, scope, file);
        const isNot = operand.kind === 'truth' && expr.operator === '!';
        return isNot ? { kind: 'truth', value: !operand.value } : unknown;
      }
      default:
        return unknown;
    }
  };

  const named = (name: string, scope: Scope): Seen => {
    for (let around: Scope | undefined = scope; around !== undefined; around = around.outer) {
      const found = around.names.get(name);
      if (found !== undefined) return see(found);
    }
    for (let around: Scope | undefined = scope; around !== undefined; around = around.outer) {
      if (around.within === undefined) continue;
      const found = attribute(see(around.within), name);
      if (found.kind !== 'unknown') return found;
    }
    if (name === 'builtins') return reference(['builtins']);
    return ['import', 'map', 'toString', 'removeAttrs'].includes(name)
      ? reference(['builtins', name])
      : unknown;
  };

  const computedName = (name: AttrName, scope: Scope, file: string): string | undefined => {
    if (name.kind === 'identifier') return name.name;
    const seen = name.kind === 'string' ? text(name, scope, file) : at(name.part.expr, scope, file);
    return seen.kind === 'text' ? seen.value : undefined;
  };

  const set = (expr: AttrSet, scope: Scope, file: string): Seen => {
    const inner = expr.keyword === undefined ? scope : recursive(expr.bindings, scope, file);
    const { entries, whole } = entriesOf(expr.bindings, {
      scope: inner,
      outer: scope,
      file,
      computedName,
    });
    return { kind: 'set', entries, whole, expr, origin: undefined, base: undefined };
  };

  const recursive = (items: readonly BindingItem[], outer: Scope, file: string): Scope => {
    const names = new Map<string, Later>();
    const scope: Scope = { names, within: undefined, outer };
    const { entries } = entriesOf(items, { scope, outer, file, computedName });
    for (const [name, value] of entries) names.set(name, value);
    return scope;
  };

  const attribute = (seen: Seen, name: string): Seen => {
    switch (seen.kind) {
      case 'set': {
        const found = seen.entries.get(name);
        if (found !== undefined) return see(found);
        return seen.base === undefined ? unknown : attribute(seen.base, name);
      }
      case 'reference': {
        const own = isSelf(seen.path) ? attribute(self, name) : unknown;
        return own.kind === 'unknown' ? reference([...seen.path, name]) : own;
      }
      case 'call': {
        // A library that is extended, or packages that are made of nixpkgs, are still known by name.
        const [argument] = seen.args;
        if (seen.fn.at(-1) === 'mkLib') return { ...seen, fn: [...seen.fn.slice(0, -1), name] };
        if (seen.fn.at(-1) === 'extend') {
          const base = reference(seen.fn.slice(0, -1));
          const added = argument && apply(apply(see(argument), knownLater(seen)), knownLater(base));
          const own = added === undefined ? unknown : attribute(added, name);
          return own.kind === 'unknown' ? attribute(base, name) : own;
        }
        const made = argument === undefined ? unknown : see(argument);
        return seen.fn.at(-1) === 'import' && made.kind === 'reference'
          ? reference([...made.path, name])
          : unknown;
      }
      default:
        return unknown;
    }
  };

  const apply = (fn: Seen, argument: Later): Seen => {
    if (fn.kind === 'function') return applied(fn.lambda, fn, argument);
    if (fn.kind !== 'reference' && fn.kind !== 'call') return unknown;
    const call: Seen =
      fn.kind === 'reference'
        ? { kind: 'call', fn: fn.path, args: [argument] }
        : { ...fn, args: [...fn.args, argument] };
    return knownCall(call, { see, file, filesIn, attribute, apply, bindSelf }) ?? call;
  };

  const applied = (
    lambda: Lambda,
    fn: Extract<Seen, { kind: 'function' }>,
    argument: Later,
  ): Seen => {
    const args: Arguments = { later: argument, seen: () => see(argument), attribute };
    const scope = parameterScope(lambda.parameter, args, fn.scope, fn.file);
    const result = at(lambda.body, scope, fn.file);
    if (fn.origin === undefined) return result;
    return result.kind === 'set' || result.kind === 'function'
      ? { ...result, origin: fn.origin }
      : result;
  };

  const file = (path: string): Seen | undefined => {
    if (files.has(path)) return files.get(path);
    const source = [path, `${path}/default.nix`].find((one) => texts.has(one));
    const text = source === undefined ? undefined : texts.get(source);
    if (source === undefined || text === undefined) return undefined;
    files.set(path, undefined);
    const { expr, errors } = parse(text);
    if (errors.length > 0) return undefined;
    const seen = at(expr, emptyScope, source);
    const whole: Seen =
      seen.kind === 'set' || seen.kind === 'function' ? { ...seen, origin: source } : seen;
    files.set(path, whole);
    return whole;
  };

  const binary = (expr: Binary, scope: Scope, file: string): Seen => {
    const left = at(expr.left, scope, file);
    const right = at(expr.right, scope, file);
    switch (expr.operator) {
      case '//':
        return union(left, right);
      case '++':
        return concatenation(left, right);
      case '+':
        return sum(left, right);
      case '&&':
      case '||':
        return joint(left, right, expr.operator === '||');
      case '==':
      case '!=':
        if (left.kind !== 'text' || right.kind !== 'text') return unknown;
        return {
          kind: 'truth',
          value: (left.value === right.value) === (expr.operator === '=='),
        };
      default:
        return unknown;
    }
  };

  const text = (expr: StringExpr, scope: Scope, file: string): Seen => {
    const all = expr.lines.flatMap((line, index): readonly StringPart[] =>
      index === 0 ? line : [{ kind: 'text', text: '\n' }, ...line],
    );
    const seen = all.map((part): Seen => {
      if (part.kind === 'interpolation') return at(part.expr, scope, file);
      const value = readValue({ ...expr, lines: [[part]] }, () => undefined);
      return textSeen(value?.kind === 'string' ? value.value : part.text);
    });
    const [first = textSeen(''), ...others] = seen;
    return others.reduce<Seen>(sum, first);
  };

  const path = ({ parts }: PathExpr, scope: Scope, file: string): Seen => {
    const seen = parts
      .map((part) =>
        part.kind === 'interpolation' ? at(part.expr, scope, file) : textSeen(part.text),
      )
      .reduce<Seen>(sum, textSeen(''));
    if (seen.kind !== 'text') return unknown;
    const found = joinedPath(folderOf(file), seen.value);
    return found === undefined ? unknown : { kind: 'path', path: found };
  };

  let folders: ReadonlyMap<string, readonly string[]> | undefined;
  const filesIn = (folder: string): readonly string[] => {
    if (steps >= mostSteps) return [];
    folders ??= filesByFolder([...texts.keys()]);
    const found = folders.get(folder) ?? [];
    steps += found.length;
    return found;
  };

  const bindSelf = (outputs: Seen): void => {
    self = outputs;
  };

  return { see, file, filesIn, attribute, apply, bindSelf };
}

/** For each folder, the files in it, however deep. */
function filesByFolder(paths: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const folders = new Map<string, string[]>();
  for (const path of paths) {
    for (let folder = path; folder !== ''; ) {
      folder = folderOf(folder);
      const files = folders.get(folder);
      if (files === undefined) folders.set(folder, [path]);
      else files.push(path);
    }
  }
  return folders;
}

function isSelf([root, input, ...rest]: readonly string[]): boolean {
  const isWhole = rest.length === 0 || (rest.length === 1 && rest[0] === 'outputs');
  return root === 'inputs' && input === 'self' && isWhole;
}

function sizeOf(seen: Seen): number {
  return seen.kind === 'list' ? seen.items.length : seen.kind === 'set' ? seen.entries.size : 0;
}
