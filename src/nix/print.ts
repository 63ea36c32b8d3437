/** A tree as text laid out as nixfmt 1.4 does in its strict mode, with the spans of its marks. */

import { group } from './layout/doc.ts';
import { layout, type Printed } from './layout/layout.ts';
import { leading } from './printer/comments.ts';
import { translator } from './printer/expressions.ts';
import type { Expr, Trivia, Trivium } from './tree.ts';
import { changeFirst } from './treeEdges.ts';

export type { Printed } from './layout/layout.ts';

/** Columns of a line, its indentation not counted. */
const lineWidth = 100;

/** `expr`, and the comments after it, as a file that ends with one line break. */
export function print(expr: Expr, after: readonly Trivium[] = []): Printed {
  const first = changeFirst(expr, withoutBlankStart);
  return layout(group([translator.expression(first), leading(after)]), lineWidth);
}

function withoutBlankStart(trivia: Trivia): Trivia {
  const start = trivia.leading.findIndex((trivium) => trivium.kind !== 'blank');
  if (start === 0 || trivia.leading.length === 0) return trivia;
  return { ...trivia, leading: start === -1 ? [] : trivia.leading.slice(start) };
}
