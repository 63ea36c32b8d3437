/** Modules as people write them: what is read of each, and that an edit changes what it has to and no more. */

import { describe, expect, test } from 'vitest';
import { printAttrPath } from '../../nix/attrName.ts';
import { getAt, removeAt, setAt } from '../../nix/attrs.ts';
import { expressionOf } from '../../nix/expressionOf.ts';
import { parse } from '../../nix/parse.ts';
import { print } from '../../nix/print.ts';
import { parseError, unparsed } from '../../nix/testing/realNix.ts';
import type { AttrPath, Attrs, Value } from '../../nix/value.ts';
import { slotsOf } from '../slots.ts';
import { type ModuleReading, type ReadBinding, readModule } from './readModule.ts';
import { innermostBindings } from './testing/innermostBindings.ts';
import { moduleNames, moduleText, moduleVariants, variantText } from './testing/moduleFiles.ts';
import { moduleRows } from './testing/moduleRows.ts';
import { writeModules } from './writeModule.ts';

const variants = moduleVariants.map((variant) => ({
  name: variant.file,
  called: `${variant.file} as ${variant.as}`,
  text: variantText(variant),
}));
const plain = moduleNames.map((name) => ({ name, called: name, text: moduleText(name) }));
const all = [...plain, ...variants];

function formatted(text: string): string {
  const { expr, after } = parse(text);
  return print(expr, after).text;
}

function written(text: string, settings: Attrs): string {
  const [one] = writeModules([text], slotsOf(settings, '/homes/0/settings'), []);
  return one === undefined ? text : print(one.expr, one.after).text;
}

function oneLine(value: Value | undefined): string | undefined {
  if (value?.kind === 'string') return JSON.stringify(value.value);
  return value && print(expressionOf(value)).text.trim().replaceAll(/\s+/g, ' ');
}

/** Every comment of a text, and what looks like one in its strings, in the order of the alphabet. */
function notesIn(text: string): readonly string[] {
  const lines = text.replaceAll(/\/\*+([^*]*)\*+\//g, (_, note: string) =>
    note
      .trim()
      .split('\n')
      .map((line) => `\n# ${line}`)
      .join(''),
  );
  return Array.from(lines.matchAll(/(?<=^|\s|;)#+(?=[^{])(.*)$/gm), ([, note = '']) => note.trim())
    .filter((note) => note !== '')
    .sort();
}

const words = (text: string): readonly string[] => text.split(/\s+/);

/** The words of a laid out text around a binding. */
function around(text: string, { start, end }: Pick<ReadBinding, 'start' | 'end'>): string {
  return `${words(text.slice(0, start)).join(' ')}…${words(text.slice(end)).join(' ')}`;
}

/** A binding with the comments right above it and at the end of its line. */
function attachedTo(text: string, path: AttrPath): string {
  const field = readModule(text).bindings.find(
    (one) => printAttrPath(one.path) === printAttrPath(path),
  );
  const { start, end } = field ?? { start: 0, end: 0 };
  const lines = text.slice(0, start).split('\n');
  const last = lines.findLastIndex(
    (line, index) => index < lines.length - 1 && !line.trim().startsWith('#'),
  );
  const above = lines.slice(last + 1).join('\n');
  const [after = ''] = text.slice(end).split('\n');
  return above + text.slice(start, end) + after;
}

/** The value with the attributes of every set in the order of their names. */
function sorted(value: Value): Value {
  if (value.kind === 'list') return { ...value, items: value.items.map(sorted) };
  if (value.kind !== 'attrs') return value;
  const attrs = value.attrs.map((attr) => ({ ...attr, value: sorted(attr.value) }));
  return { ...value, attrs: attrs.sort((a, b) => (a.name < b.name ? -1 : 1)) };
}

/** Another value of the same kind; nothing for what is no literal. */
function changedLiteral(value: Value): Value | undefined {
  switch (value.kind) {
    case 'boolean':
      return { kind: 'boolean', value: !value.value };
    case 'integer':
    case 'float':
      return { kind: value.kind, value: value.value + 1 };
    case 'string':
      return { kind: 'string', value: `${value.value}x` };
    case 'null':
      return { kind: 'string', value: 'something' };
    case 'list':
      return { kind: 'list', items: [...value.items, { kind: 'string', value: 'one more' }] };
    default:
      return undefined;
  }
}

/** What has to hold of every text that comes out of an edit, and what it says then. */
function checkedReading(result: string, wanted: Attrs): ModuleReading {
  expect(formatted(result)).toBe(result);
  const reading = readModule(result);
  expect(reading.errors).toEqual([]);
  expect(sorted(reading.settings)).toEqual(sorted(wanted));
  return reading;
}

const paths = (bindings: readonly ReadBinding[]): readonly string[] =>
  bindings.map(({ path }) => printAttrPath(path));

test('every module has its row', () => {
  expect(Object.keys(moduleRows).sort()).toEqual(moduleNames);
});

test('all of them are Nix', () => {
  // Nix wants no byte order mark, which editors put there all the same.
  const texts = all.map(({ text }) => text.replace('\ufeff', ''));
  expect(unparsed(texts).map((index) => parseError(texts[index] ?? ''))).toEqual([]);
});

test('nearly all that a module says is a setting', () => {
  let inFields = 0;
  let total = 0;
  for (const { text } of plain) {
    const { bindings } = readModule(text);
    const leaves = innermostBindings(parse(text).expr).filter(({ isOfBody }) => isOfBody);
    total += leaves.length;
    inFields += leaves.filter((leaf) => bindings.some((field) => isWithin(leaf, field))).length;
  }
  expect(inFields / total).toBeGreaterThan(0.85);
});

interface Stretch {
  readonly start: number;
  readonly end: number;
}

const isWithin = (inner: Stretch, outer: Stretch): boolean =>
  outer.start <= inner.start && inner.end <= outer.end;

describe.each(all)('$called', ({ name, text }) => {
  const reading = readModule(text);
  const { settings, bindings, kept } = reading;

  test('is read as a person reads it', () => {
    const row = moduleRows[name];
    expect(reading.errors).toEqual([]);
    expect({
      fields: bindings.length,
      kept: kept.map(({ why }) => why),
      imports: reading.imports.length,
    }).toEqual({ fields: row?.fields, kept: row?.kept, imports: row?.imports });
    const values = Object.fromEntries(
      bindings.map(({ path }) => [printAttrPath(path), oneLine(getAt(settings, path))]),
    );
    expect(values).toMatchObject(row?.sets ?? {});
  });

  test('loses no binding', () => {
    const lost = innermostBindings(parse(text).expr).filter(
      (leaf) => !leaf.isImport && ![...bindings, ...kept].some((part) => isWithin(leaf, part)),
    );
    expect(lost.map(({ start, end }) => text.slice(start, end))).toEqual([]);
  });

  test('stays as it is when what was read is written', () => {
    const result = written(text, settings);
    expect(result).toBe(formatted(text));
    expect(notesIn(result)).toEqual(notesIn(text));
  });

  test('a literal is changed, and nothing else', () => {
    const before = readModule(formatted(text));
    const results = before.bindings.flatMap((field, index) => {
      const value = changedLiteral(field.value);
      if (value === undefined) return [];
      const result = written(text, setAt(settings, field.path, value));
      const after = checkedReading(result, setAt(settings, field.path, value));
      expect(paths(after.bindings)).toEqual(paths(before.bindings));
      expect(around(result, after.bindings[index] ?? field)).toBe(around(formatted(text), field));
      const inside = notesIn(formatted(text).slice(field.start, field.end));
      const outside = notesIn(text).filter((note) => !inside.includes(note));
      expect(notesIn(result)).toEqual(expect.arrayContaining(outside));
      return [result];
    });
    expect(unparsed(results).map((index) => results[index])).toEqual([]);
  });

  test('an option is added, and taken out again', () => {
    const results = [[], ...bindings.map(({ path }) => path.slice(0, -1))].map((beside) => {
      const wanted = setAt(settings, [...beside, 'fresh'], { kind: 'integer', value: 7 });
      const result = written(text, wanted);
      const after = checkedReading(result, wanted);
      expect(notesIn(result)).toEqual(notesIn(text));
      expect(after.bindings.length).toBe(bindings.length + 1);
      expect(words(written(result, settings))).toEqual(words(formatted(text)));
      return result;
    });
    expect(unparsed(results).map((index) => results[index])).toEqual([]);
  });

  test('an option is removed, and nothing else', () => {
    const results = bindings.map(({ path }) => {
      const wanted = removeAt(settings, path);
      const result = written(text, wanted);
      const after = checkedReading(result, wanted);
      const others = paths(bindings).filter((other) => other !== printAttrPath(path));
      expect(paths(after.bindings)).toEqual(others);
      const gone = notesIn(attachedTo(formatted(text), path));
      const left = notesIn(text).filter((note) => !gone.includes(note));
      expect(notesIn(result)).toEqual(expect.arrayContaining(left));
      return result;
    });
    expect(unparsed(results).map((index) => results[index])).toEqual([]);
  });
});
