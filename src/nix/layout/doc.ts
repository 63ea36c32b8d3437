/**
 * A layout algebra that knows no language: a document says what must, may and must not break, and
 * `layout` decides what does. The decisions are nixfmt's (`src/Nixfmt/Predoc.hs` tells them in Haskell).
 */

/** Strings are text; arrays are their parts one after the other. */
export type Doc = string | readonly Doc[] | Gap | Styled | Group | Shift | Marked;

/** What may stand between two texts, weakest first: of two gaps that meet, the stronger one stays. */
export type GapKind =
  | 'softBreak'
  | 'break'
  | 'space'
  | 'softLine'
  | 'line'
  | 'hardLine'
  | 'emptyLine'
  | 'newlines';

/** Whether the document is a sequence of others. */
export function isSequence(doc: Doc): doc is readonly Doc[] {
  return Array.isArray(doc);
}

export interface Gap {
  readonly kind: GapKind;
  /** How many line breaks, for `newlines`. */
  readonly count: number;
}

export type TextStyle =
  | 'plain'
  /** Counts nothing towards the width of a line. */
  | 'comment'
  /** A comment at the end of a line. */
  | 'trailingComment'
  /** Printed only where the group around it is broken. */
  | 'ifBroken';

export interface Styled {
  readonly kind: 'styled';
  readonly style: Exclude<TextStyle, 'plain'>;
  readonly text: string;
}

export type GroupStyle =
  /** All its lines and breaks are broken, or none. */
  | 'regular'
  /** Broken first, if what stands before and after it in the group around then fits. */
  | 'priority'
  /** Lends its priority groups to the group around it. */
  | 'transparent';

export interface Group {
  readonly kind: 'group';
  readonly style: GroupStyle;
  readonly doc: Doc;
}

/** One level of nesting, or columns that are added whatever the nesting. */
export interface Shift {
  readonly kind: 'nest' | 'offset';
  readonly by: number;
  readonly doc: Doc;
}

export interface Marked {
  readonly kind: 'mark';
  readonly mark: string;
  readonly doc: Doc;
}

const gap = (kind: GapKind, count = 0): Gap => ({ kind, count });

/** A line break or nothing, whichever fits, whatever the group does. */
export const softBreak = gap('softBreak');
/** A line break if the group is broken, else nothing. */
export const breakHere = gap('break');
/** A space that never breaks. */
export const space = gap('space');
/** A line break or a space, whichever fits, whatever the group does. */
export const softLine = gap('softLine');
/** A line break if the group is broken, else a space. */
export const line = gap('line');
export const hardLine = gap('hardLine');
export const emptyLine = gap('emptyLine');
/** A line break that adds up with others of its kind: those of a text. */
export const newline = gap('newlines', 1);

export function group(doc: Doc, style: GroupStyle = 'regular'): Group {
  return { kind: 'group', style, doc };
}

export function nest(doc: Doc): Shift {
  return { kind: 'nest', by: 1, doc };
}

export function offset(by: number, doc: Doc): Doc {
  return by === 0 ? doc : { kind: 'offset', by, doc };
}

export function marked(mark: string | undefined, doc: Doc): Doc {
  return mark === undefined ? doc : { kind: 'mark', mark, doc };
}

export function styled(style: Styled['style'], text: string): Doc {
  return text === '' ? [] : { kind: 'styled', style, text };
}

export function join(docs: readonly Doc[], separator: Doc): Doc {
  return docs.flatMap((doc, index) => (index === 0 ? [doc] : [separator, doc]));
}

/** How wide a text is: its code points. */
export function textWidth(text: string): number {
  let width = text.length;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code >= 0xd800 && code < 0xdc00) width--;
  }
  return width;
}

/** Whether a gap always is a line break, or never is one. */
export function isFixed(kind: GapKind): boolean {
  return kind === 'space' || breaks(kind);
}

/** Whether a gap always is a line break. */
export function breaks(kind: GapKind): boolean {
  return kind === 'hardLine' || kind === 'emptyLine' || kind === 'newlines';
}

const strength: Readonly<Record<GapKind, number>> = {
  softBreak: 0,
  break: 1,
  space: 2,
  softLine: 3,
  line: 4,
  hardLine: 5,
  emptyLine: 6,
  newlines: 7,
};

/** What two gaps that meet become. */
export function meet(one: Gap, other: Gap): Gap {
  const [weak, strong] = strength[one.kind] <= strength[other.kind] ? [one, other] : [other, one];
  if (strong.kind === 'newlines') {
    if (weak.kind === 'newlines') return gap('newlines', weak.count + strong.count);
    const more = weak.kind === 'emptyLine' ? 2 : weak.kind === 'space' ? 0 : 1;
    return gap('newlines', strong.count + more);
  }
  if (weak.kind === 'break' && (strong.kind === 'softLine' || strong.kind === 'space')) return line;
  if (weak.kind === 'softBreak' && strong.kind === 'space') return softLine;
  return strong;
}

/** `doc` on one line whatever the width; nothing if it has to break, or is wider than `limit`. */
export function flattened(doc: Doc, limit = Number.POSITIVE_INFINITY): Doc | undefined {
  let left = limit;
  const flatten = (inner: Doc): Doc | undefined => {
    if (typeof inner === 'string') {
      left -= textWidth(inner);
      return left < 0 ? undefined : inner;
    }
    if (isSequence(inner)) {
      const parts: Doc[] = [];
      for (const part of inner) {
        const flat = flatten(part);
        if (flat === undefined) return undefined;
        parts.push(flat);
      }
      return parts;
    }
    switch (inner.kind) {
      case 'styled':
        left -= textWidth(inner.text);
        return left < 0 ? undefined : inner;
      case 'group':
        return flatten(inner.doc);
      case 'nest':
      case 'offset':
      case 'mark': {
        const flat = flatten(inner.doc);
        return flat === undefined ? undefined : { ...inner, doc: flat };
      }
      case 'softBreak':
      case 'break':
        return [];
      case 'space':
      case 'softLine':
      case 'line':
        left -= 1;
        return left < 0 ? undefined : space;
      case 'hardLine':
      case 'emptyLine':
      case 'newlines':
        return undefined;
    }
  };
  return flatten(doc);
}
