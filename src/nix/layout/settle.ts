/**
 * A document made ready for layout: nesting on each text, gaps that meet made one, and what cannot depend
 * on a group (fixed gaps and comments at its edges) moved out of it, so that it does not break the group.
 */

import {
  breaks,
  type Doc,
  type Gap,
  type GroupStyle,
  isFixed,
  isSequence,
  type Marked,
  meet,
  type TextStyle,
  textWidth,
} from './doc.ts';

export type Item = SettledText | Gap | SettledGroup;

export interface SettledText {
  readonly kind: 'text';
  readonly style: TextStyle;
  text: string;
  width: number;
  readonly nesting: number;
  readonly offset: number;
  /** Where marks open and close in the text, in order. */
  edges: MarkEdge[] | undefined;
}

interface MarkEdge {
  readonly at: number;
  readonly mark: number;
  readonly opens: boolean;
}

export interface SettledGroup {
  readonly kind: 'group';
  readonly style: GroupStyle;
  readonly items: readonly Item[];
  /** Whether something in it always breaks. */
  readonly breaks: boolean;
  /** At least this wide on one line: the width of its texts. */
  readonly width: number;
  /** Whether it has priority groups that it may break alone. */
  readonly priorities: boolean;
}

export interface Settled {
  readonly group: SettledGroup;
  /** The marks, by the number that their edges carry. */
  readonly marks: readonly string[];
}

export function settle(doc: Doc): Settled {
  const settler = new Settler();
  const sequence = new Sequence(undefined);
  settler.settle(doc, 0, 0, sequence);
  return { group: settledGroup('regular', sequence.finish()), marks: settler.marks };
}

/** Walks a document, writing nesting and marks onto its texts. */
class Settler {
  readonly marks: string[] = [];
  /** Marks that open with the next text. */
  private opening: number[] = [];
  private last: SettledText | undefined;

  settle(doc: Doc, nesting: number, offset: number, into: Sequence): void {
    if (typeof doc === 'string') {
      if (doc !== '') this.plain(doc, nesting, offset, into);
    } else if (isSequence(doc)) {
      for (const part of doc) this.settle(part, nesting, offset, into);
    } else {
      switch (doc.kind) {
        case 'styled':
          into.text(doc.style, doc.text, nesting, offset);
          return;
        case 'group': {
          const inner = into.inner();
          this.settle(doc.doc, nesting, offset, inner);
          into.group(doc.style, inner.finish());
          return;
        }
        case 'nest':
          this.settle(doc.doc, nesting + doc.by, offset, into);
          return;
        case 'offset':
          this.settle(doc.doc, nesting, offset + doc.by, into);
          return;
        case 'mark':
          this.marked(doc, nesting, offset, into);
          return;
        default:
          into.gap(doc);
      }
    }
  }

  private plain(text: string, nesting: number, offset: number, into: Sequence): void {
    const settled = into.text('plain', text, nesting, offset);
    const at = settled.text.length - text.length;
    for (const mark of this.opening) addEdge(settled, { at, mark, opens: true });
    if (this.opening.length > 0) this.opening = [];
    this.last = settled;
  }

  private marked(doc: Marked, nesting: number, offset: number, into: Sequence): void {
    const mark = this.marks.push(doc.mark) - 1;
    this.opening.push(mark);
    this.settle(doc.doc, nesting, offset, into);
    if (this.opening.at(-1) === mark) this.opening.pop();
    else if (this.last !== undefined) {
      addEdge(this.last, { at: this.last.text.length, mark, opens: false });
    }
  }
}

function addEdge(text: SettledText, edge: MarkEdge): void {
  if (text.edges === undefined) text.edges = [edge];
  else text.edges.push(edge);
}

/** The items of one group as they come, those of groups in it that lose their edges included. */
class Sequence {
  private readonly items: Item[] = [];
  private pending: Gap | undefined;
  /** The text that the next one may be joined to. */
  private joinable: SettledText | undefined;

  constructor(before: Gap | undefined) {
    this.pending = before;
  }

  /** The sequence of a group that starts here; a space before the group moves into it. */
  inner(): Sequence {
    const leads = this.pending?.kind === 'space';
    const inner = new Sequence(leads ? this.pending : undefined);
    if (leads) this.pending = undefined;
    return inner;
  }

  finish(): readonly Item[] {
    this.flush();
    return this.items;
  }

  /** Adds a text, or joins it to the one before; gives the text it is now in. */
  text(style: TextStyle, text: string, nesting: number, offset: number): SettledText {
    const width = textWidth(text);
    if (this.pending === undefined && this.joinable?.style === style) {
      this.joinable.text += text;
      this.joinable.width += width;
      return this.joinable;
    }
    this.flush();
    const settled: SettledText = {
      kind: 'text',
      style,
      text,
      width,
      nesting,
      offset,
      edges: undefined,
    };
    this.items.push(settled);
    this.joinable = settled;
    return settled;
  }

  gap(gap: Gap): void {
    this.joinable = undefined;
    this.pending = this.pending === undefined ? gap : meet(this.pending, gap);
  }

  group(style: GroupStyle, inner: readonly Item[]): void {
    this.joinable = undefined;
    let start = 0;
    let end = inner.length;
    while (start < end && leavesGroup(inner[start])) start++;
    while (end > start && isFixedGap(inner[end - 1])) end--;
    this.settled(inner, 0, start);
    if (start < end) {
      this.flush();
      const kept = end - start === inner.length ? inner : inner.slice(start, end);
      this.items.push(settledGroup(style, kept));
    }
    this.settled(inner, end, inner.length);
  }

  /** Adds what has been settled in a group that it then left. */
  private settled(items: readonly Item[], from: number, to: number): void {
    for (let index = from; index < to; index++) {
      const item = items[index];
      if (item === undefined) continue;
      if (item.kind === 'text' || item.kind === 'group') {
        this.flush();
        this.items.push(item);
      } else this.gap(item);
    }
  }

  private flush(): void {
    if (this.pending !== undefined) this.items.push(this.pending);
    this.pending = undefined;
  }
}

function isFixedGap(item: Item | undefined): boolean {
  return item !== undefined && item.kind !== 'text' && item.kind !== 'group' && isFixed(item.kind);
}

/** What moves out of the start of a group: fixed gaps and comments. */
function leavesGroup(item: Item | undefined): boolean {
  if (item?.kind !== 'text') return isFixedGap(item);
  return item.style === 'comment' || item.style === 'trailingComment';
}

function settledGroup(style: GroupStyle, items: readonly Item[]): SettledGroup {
  const [only, second] = items;
  if (second === undefined && only?.kind === 'group' && only.style === style) return only;
  let mustBreak = false;
  let priorities = false;
  let width = 0;
  for (const item of items) {
    if (item.kind === 'group') {
      width += item.width;
      if (item.breaks) mustBreak = true;
      if (item.style === 'priority' || (item.style === 'transparent' && item.priorities)) {
        priorities = true;
      }
    } else if (item.kind === 'text') {
      if (item.style === 'plain') width += item.width;
    } else if (breaks(item.kind)) mustBreak = true;
  }
  return { kind: 'group', style, items, breaks: mustBreak, width, priorities };
}
