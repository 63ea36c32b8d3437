/** Lays a document out in lines of a given width, and says where its marks came to stand. */

import { breaks, type Doc, type Gap, meet, space } from './doc.ts';
import {
  firstLineFits,
  firstLineWidth,
  firstText,
  fits,
  gapWidth,
  nextNesting,
  type Rest,
} from './measure.ts';
import { type Item, type SettledGroup, type SettledText, settle } from './settle.ts';

/** Offsets are UTF-16 code units; in order of `start`, an inner span follows the span it stands in. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly mark: string;
}

export interface Printed {
  readonly text: string;
  readonly spans: readonly Span[];
}

/** How far each level of nesting is indented. */
const indentWidth = 2;

/** Trials of breaking one part first may cost this many times the size of the document, then they end. */
const patience = 40;

/** `doc` in lines of at most `width` columns (the indentation not counted) where that can be had. */
export function layout(doc: Doc, width: number): Printed {
  const { group, marks } = settle(doc);
  const writer = new Writer(width);
  writer.group(group, undefined);
  return writer.finish(marks);
}

/** The indentation of a level of nesting, and that of the levels around it. */
interface Indent {
  readonly columns: number;
  readonly nesting: number;
  readonly outer: Indent | undefined;
}

interface Edge {
  readonly offset: number;
  readonly mark: number;
  readonly opens: boolean;
}

/** What writing on one line keeps in mind. */
interface FlatLine {
  /** The column without comments, by which a trailing comment tells whether it opens a bracket's line. */
  plain: number;
  held: Gap | undefined;
  /** Whether what follows the line is nested deeper. */
  readonly goesDeeper: () => boolean;
}

interface Snapshot {
  readonly output: string;
  readonly edges: number;
  readonly column: number;
  readonly indent: Indent;
  readonly steps: number;
}

class Writer {
  private output = '';
  private readonly edges: Edge[] = [];
  /** The column without the indentation; 0 at the start of a line. */
  private column = 0;
  private indent: Indent = { columns: 0, nesting: 0, outer: undefined };
  private steps = 0;
  private wasted = 0;
  private readonly width: number;

  constructor(width: number) {
    this.width = width;
  }

  finish(marks: readonly string[]): Printed {
    const text = `${this.output.trimEnd()}\n`;
    const spans: { start: number; end: number; mark: string }[] = [];
    const open = new Map<number, { end: number }>();
    for (const { offset, mark, opens } of this.edges) {
      const owner = marks[mark];
      if (opens && owner !== undefined) {
        const span = { start: offset, end: offset, mark: owner };
        spans.push(span);
        open.set(mark, span);
      } else {
        const span = open.get(mark);
        if (span !== undefined) span.end = offset;
      }
    }
    return { text, spans };
  }

  group(group: SettledGroup, rest: Rest | undefined): void {
    if (!group.breaks && group.width <= this.width && this.flat(group.items, rest)) return;
    const tries = group.priorities && group.style !== 'transparent';
    if (tries && this.breakOnePart(group.items, rest)) return;
    this.broken(group.items, rest);
  }

  /** Writes the items with every line broken, each group among them as it can be. */
  private broken(items: readonly Item[], rest: Rest | undefined): void {
    for (let index = 0; index < items.length; index++) {
      const item = items[index];
      if (item === undefined) continue;
      this.steps++;
      if (item.kind === 'group') this.group(item, { items, from: index + 1, next: rest });
      else if (item.kind !== 'text') this.gap(item, items, index + 1, rest);
      else if (
        item.style === 'trailingComment' &&
        this.column === indentWidth &&
        nextNesting({ items, from: index + 1, next: rest }) > this.indent.nesting
      ) {
        // `[ # comment` above deeper items would be read as a comment of the first item the next time.
        this.write(` ${item.text}`, item.width + 1);
      } else this.text(item);
    }
  }

  /** Writes a gap of a broken group; what follows decides about a soft one. */
  private gap(gap: Gap, items: readonly Item[], from: number, next: Rest | undefined): void {
    if (this.column === 0) return;
    switch (gap.kind) {
      case 'space':
        this.write(' ', 1);
        return;
      case 'softBreak':
        if (!this.nextFits({ items, from, next }, this.column)) this.newlines(1);
        return;
      case 'softLine':
        if (this.nextFits({ items, from, next }, this.column + 1)) this.write(' ', 1);
        else this.newlines(1);
        return;
      case 'emptyLine':
        this.newlines(2);
        return;
      case 'newlines':
        this.newlines(gap.count);
        return;
      case 'break':
      case 'line':
      case 'hardLine':
        this.newlines(1);
    }
  }

  private nextFits(rest: Rest, column: number): boolean {
    return firstLineFits(rest, this.width - column, this.width);
  }

  /**
   * Writes the items on one line if that fits with what must follow on the same line. Nothing is written
   * otherwise.
   */
  private flat(items: readonly Item[], rest: Rest | undefined): boolean {
    if (items.length === 0) return true;
    const shown = this.column === 0 ? withoutLeadingGap(items) : items;
    if (!fits(shown, this.width - this.column - firstLineWidth(rest))) return false;
    this.steps++;
    const from = this.column;
    let { nesting } = this.indent;
    if (from === 0) {
      const first = firstText(shown);
      const deeper = first !== undefined && first.nesting > nesting;
      nesting += deeper ? indentWidth : 0;
      this.nestTo(first?.nesting ?? 0);
      this.write(spaces(this.indent.columns + (first?.offset ?? 0)), 0);
    }
    const line = { plain: from, held: undefined, goesDeeper: () => nextNesting(rest) > nesting };
    this.writeFlat(shown, line);
    this.writeHeld(line);
    return true;
  }

  private writeFlat(items: readonly Item[], line: FlatLine): void {
    for (const item of items) {
      if (item.kind === 'text') {
        this.writeHeld(line);
        if (item.style === 'plain') {
          this.writeText(item);
          line.plain += item.width;
        } else if (item.style === 'trailingComment') {
          if (line.plain === (line.goesDeeper() ? indentWidth : 0)) this.write(' ', 1);
          this.write(item.text, item.width);
        } else if (item.style === 'comment') this.write(item.text, item.width);
      } else if (item.kind === 'group') {
        this.writeHeld(line);
        this.writeFlat(item.items, line);
      } else line.held = line.held === undefined ? item : meet(line.held, item);
    }
  }

  private writeHeld(line: FlatLine): void {
    if (line.held !== undefined && gapWidth(line.held) > 0) {
      this.write(' ', 1);
      line.plain++;
    }
    line.held = undefined;
  }

  /** Tries each priority group among the items, last first: that one broken, everything else on its line. */
  private breakOnePart(items: readonly Item[], rest: Rest | undefined): boolean {
    const parts = partsOf(items);
    for (let index = parts.length - 1; index >= 0; index--) {
      const part = parts[index];
      if (part?.priority !== true) continue;
      if (this.wasted > patience * (this.steps + 1000)) return false;
      const before = parts.slice(0, index).flatMap(({ items: inner }) => inner);
      const after = parts.slice(index + 1).flatMap(({ items: inner }) => inner);
      if (this.brokenBetween(before, part.items, after, rest)) return true;
    }
    return false;
  }

  private brokenBetween(
    before: readonly Item[],
    part: readonly Item[],
    after: readonly Item[],
    rest: Rest | undefined,
  ): boolean {
    if (mustBreak(before) || mustBreak(after)) return false;
    const snapshot = this.snapshot();
    const afterPart: Rest = { items: after, from: 0, next: rest };
    if (!this.flat(before, { items: part, from: 0, next: afterPart })) return false;
    this.broken(part, { items: after.flatMap(unbroken), from: 0, next: rest });
    if (this.flat(after, rest)) return true;
    this.restore(snapshot);
    return false;
  }

  private snapshot(): Snapshot {
    return {
      output: this.output,
      edges: this.edges.length,
      column: this.column,
      indent: this.indent,
      steps: this.steps,
    };
  }

  private restore(snapshot: Snapshot): void {
    this.output = snapshot.output;
    this.edges.length = snapshot.edges;
    this.column = snapshot.column;
    this.indent = snapshot.indent;
    this.wasted += this.steps - snapshot.steps;
    this.steps = snapshot.steps;
  }

  private text(text: SettledText): void {
    this.nestTo(text.nesting);
    if (this.column === 0) this.write(spaces(this.indent.columns + text.offset), 0);
    this.writeText(text);
  }

  /** However many levels open on a line, they indent what follows only once. */
  private nestTo(nesting: number): void {
    while (this.indent.outer !== undefined && nesting < this.indent.nesting) {
      this.indent = this.indent.outer;
    }
    if (nesting > this.indent.nesting) {
      const columns = this.indent.columns + (this.column === 0 ? indentWidth : 0);
      this.indent = { columns, nesting, outer: this.indent };
    }
  }

  private writeText(text: SettledText): void {
    if (text.edges !== undefined) {
      for (const { at, mark, opens } of text.edges) {
        this.edges.push({ offset: this.output.length + at, mark, opens });
      }
    }
    this.write(text.text, text.width);
  }

  private write(text: string, width: number): void {
    this.output += text;
    this.column += width;
  }

  private newlines(count: number): void {
    this.write(count === 1 ? '\n' : '\n'.repeat(count), 0);
    this.column = 0;
  }
}

const manySpaces = ' '.repeat(200);

function spaces(count: number): string {
  return count <= manySpaces.length ? manySpaces.slice(0, count) : ' '.repeat(count);
}

interface Part {
  readonly priority: boolean;
  readonly items: readonly Item[];
}

/** The items cut at the priority groups that belong to the group around them. */
function partsOf(items: readonly Item[]): readonly Part[] {
  const parts: Part[] = [];
  /** The part that is being collected, unless a priority group came last. */
  let open: Item[] | undefined;
  const cut = (inner: readonly Item[]): void => {
    for (const item of inner) {
      if (item.kind === 'group' && item.style === 'priority') {
        parts.push({ priority: true, items: item.items });
        open = undefined;
      } else if (item.kind === 'group' && item.style === 'transparent') cut(item.items);
      else {
        if (open === undefined) {
          open = [];
          parts.push({ priority: false, items: open });
        }
        open.push(item);
      }
    }
  };
  cut(items);
  return parts;
}

function mustBreak(items: readonly Item[]): boolean {
  return items.some((item) =>
    item.kind === 'group' ? item.breaks : item.kind !== 'text' && breaks(item.kind),
  );
}

/** The item as it is on one line, what is in its groups aside. */
function unbroken(item: Item): readonly Item[] {
  if (item.kind === 'line' || item.kind === 'softLine') return [space];
  return item.kind === 'break' || item.kind === 'softBreak' ? [] : [item];
}

/** At the start of a line a gap that comes first is left out, also inside a first group. */
function withoutLeadingGap(items: readonly Item[]): readonly Item[] {
  const [first] = items;
  if (first === undefined || first.kind === 'text') return items;
  if (first.kind !== 'group') return items.slice(1);
  const [inner] = first.items;
  if (inner === undefined || inner.kind === 'text' || inner.kind === 'group') return items;
  return [{ ...first, items: first.items.slice(1) }, ...items.slice(1)];
}
