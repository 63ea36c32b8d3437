/** Values as expressions: what a person set, as it is written in Nix. */

import * as build from './build.ts';
import { rawExpression } from './rawExpression.ts';
import type { Expr } from './tree.ts';
import type { AttrPath, Value } from './value.ts';

/** Who owns the value at a path below the one being printed; nothing for nobody. */
export type MarkAt = (path: AttrPath) => string | undefined;

/**
 * The expression that means `value`. Raw text is parsed; where it is not Nix, see `rawExpression`.
 * `markAt` is asked for every value, with the names (and list positions) that lead to it.
 */
export function expressionOf(value: Value, markAt?: MarkAt): Expr {
  return expressionAt(value, [], markAt);
}

function expressionAt(value: Value, path: AttrPath, markAt: MarkAt | undefined): Expr {
  const expr = unmarked(value, path, markAt);
  const owner = markAt?.(path);
  return owner === undefined ? expr : build.mark(expr, owner);
}

function unmarked(value: Value, path: AttrPath, markAt: MarkAt | undefined): Expr {
  switch (value.kind) {
    case 'null':
      return build.nullValue;
    case 'boolean':
      return build.boolean(value.value);
    case 'integer':
      return build.integer(value.value);
    case 'float':
      return build.float(value.value);
    case 'string':
      return build.string(value.value);
    case 'path':
      return build.path(value.text);
    case 'package':
      return build.select(build.identifier('pkgs'), ...value.attrPath);
    case 'list':
      return build.list(
        value.items.map((item, index) => expressionAt(item, [...path, String(index)], markAt)),
      );
    case 'attrs':
      return build.attrSet(
        value.attrs.map((attr) =>
          build.binding([attr.name], expressionAt(attr.value, [...path, attr.name], markAt)),
        ),
      );
    case 'raw':
      return rawExpression(value.text);
  }
}
