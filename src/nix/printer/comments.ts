/** Comments as documents, and comments moved from one token to the next. */

import { type Doc, emptyLine, hardLine, offset, space, styled } from '../layout/doc.ts';
import { bare, type Comments, type Trivia, type Trivium } from '../tree.ts';

/** A token with the comments around it. */
export function token(trivia: Trivia, doc: Doc): Doc {
  if (trivia === bare) return doc;
  return [leading(trivia.leading), doc, trailing(trivia.trailing)];
}

/** Comments before a token; a lone language stays on the line of its string. */
export function leading(trivia: readonly Trivium[]): Doc {
  const [only, second] = trivia;
  if (only === undefined) return [];
  if (second === undefined && only.kind === 'language') return triviumDoc(only);
  return [hardLine, trivia.map(triviumDoc)];
}

/** A comment that ends the line. */
export function trailing(comment: string | undefined): Doc {
  return comment === undefined ? [] : [space, styled('trailingComment', `# ${comment}`), hardLine];
}

export function triviumDoc(trivium: Trivium): Doc {
  switch (trivium.kind) {
    case 'blank':
      return emptyLine;
    case 'line':
      return [styled('comment', `#${trivium.text}`), hardLine];
    case 'language':
      return [styled('comment', `/* ${trivium.name} */`), space];
    case 'block':
      return [
        styled('comment', trivium.doc ? '/**' : '/*'),
        hardLine,
        offset(
          2,
          trivium.lines.map((one) => (one === '' ? emptyLine : [styled('comment', one), hardLine])),
        ),
        styled('comment', '*/'),
        hardLine,
      ];
  }
}

export function hasComments(trivia: Trivia): boolean {
  return trivia.leading.length > 0 || trivia.trailing !== undefined;
}

/** Whether items hold nothing but comments. */
export function onlyComments(items: readonly { readonly kind: string }[]): boolean {
  return items.length > 0 && items.every((item) => item.kind === 'comments');
}

/** The comment that ends a token's line, as a line of its own. */
export function asLines(comment: string | undefined): readonly Trivium[] {
  return comment === undefined ? [] : [{ kind: 'line', text: ` ${comment}` }];
}

/** The comment at the end of the line moved above the token. */
export function trailingMovedUp(trivia: Trivia): Trivia {
  if (trivia.trailing === undefined) return trivia;
  return { leading: [...trivia.leading, ...asLines(trivia.trailing)], trailing: undefined };
}

/** More comments before those that lead a token already. */
export function preceded(by: readonly Trivium[]): (trivia: Trivia) => Trivia {
  return (trivia) =>
    by.length === 0 ? trivia : { ...trivia, leading: [...by, ...trivia.leading] };
}

export function withoutLeading(trivia: Trivia): Trivia {
  return trivia.leading.length === 0 ? trivia : { leading: [], trailing: trivia.trailing };
}

export function withoutTrailing(trivia: Trivia): Trivia {
  return trivia.trailing === undefined ? trivia : { leading: trivia.leading, trailing: undefined };
}

/** The name of the language that the next item is written in, split from the comments before it. */
export function splitLanguage(
  comments: Comments,
): { readonly before: readonly Trivium[]; readonly language: Trivium } | undefined {
  const last = comments.trivia.at(-1);
  if (last?.kind !== 'language') return undefined;
  return { before: comments.trivia.slice(0, -1), language: last };
}
