/** Modules as people write them: what is read of each, and that an edit changes what it has to and no more. */

import { describe, expect, test } from 'vitest';
import { printAttrPath } from '../../nix/attrName.ts';
import { getAt, removeAt, setAt } from '../../nix/attrs.ts';
import * as build from '../../nix/build.ts';
import { expressionOf } from '../../nix/expressionOf.ts';
import { parse } from '../../nix/parse.ts';
import { print } from '../../nix/print.ts';
import { parseError, unparsed } from '../../nix/testing/realNix.ts';
import type { Expr } from '../../nix/tree.ts';
import type { AttrPath, Attrs, Value } from '../../nix/value.ts';
import { slotsOf } from '../slots.ts';
import { type ModuleReading, type ReadBinding, readModule } from './readModule.ts';
import { innermostBindings } from './testing/innermostBindings.ts';
import {
  moduleNames,
  moduleRows,
  moduleText,
  moduleVariants,
  variantText,
} from './testing/moduleFiles.ts';
import { attachedTo, notesIn } from './testing/notes.ts';
import { writeModules } from './writeModule.ts';

interface Corpus {
  readonly name: string;
  readonly called: string;
  readonly text: string;
}

const plain = moduleNames.map((name): Corpus => ({ name, called: name, text: moduleText(name) }));
const all = [
  ...plain,
  ...moduleVariants.map(
    (variant): Corpus => ({
      name: variant.file,
      called: `${variant.file} as ${variant.as}`,
      text: variantText(variant),
    }),
  ),
];

function formatted(text: string): string {
  const { expr, after } = parse(text);
  return print(expr, after).text;
}

function written(text: string, settings: Attrs, imports: readonly Expr[] = []): string {
  const [one] = writeModules([text], slotsOf(settings, '/homes/0/settings'), imports);
  return one === undefined ? text : print(one.expr, one.after).text;
}

interface Edit {
  readonly path: AttrPath;
  readonly wanted: Attrs;
  readonly result: string;
}

function editTo(text: string, path: AttrPath, wanted: Attrs): Edit {
  return { path, wanted, result: written(text, wanted) };
}

/** Every literal as another one of its kind. */
function changes(text: string): readonly Edit[] {
  const { settings, bindings } = readModule(text);
  return bindings.flatMap(({ path, value }) => {
    const other = changedLiteral(value);
    return other === undefined ? [] : [editTo(text, path, setAt(settings, path, other))];
  });
}

/** A new option at the top, and one beside each that there is. */
function additions(text: string): readonly Edit[] {
  const { settings, bindings } = readModule(text);
  const sets = new Map(bindings.map(({ path }) => [path.slice(0, -1).join('\n'), path]));
  return [['top'], ...sets.values()].map((beside) => {
    const path = [...beside.slice(0, -1), 'fresh'];
    return editTo(text, path, setAt(settings, path, { kind: 'integer', value: 7 }));
  });
}

/** Without each option; an empty set to which other bindings add is none by itself. */
function removals(text: string): readonly Edit[] {
  const { settings, bindings } = readModule(text);
  return bindings
    .filter(({ path, value }) => !isEmptySet(value) || isEmptySet(getAt(settings, path)))
    .map(({ path }) => editTo(text, path, removeAt(settings, path)));
}

const isEmptySet = (value: Value | undefined): boolean =>
  value?.kind === 'attrs' && value.attrs.length === 0;

/** Every list the other way round. */
function reversals(text: string): readonly Edit[] {
  const { settings, bindings } = readModule(text);
  return bindings.flatMap(({ path, value }) => {
    if (value.kind !== 'list') return [];
    const items = value.items.toReversed();
    return [editTo(text, path, setAt(settings, path, { kind: 'list', items }))];
  });
}

/** An expression in place of each set that holds options. */
function takeovers(text: string): readonly Edit[] {
  const { settings, bindings } = readModule(text);
  const sets = new Map(
    bindings.flatMap(({ path }) =>
      path
        .slice(1)
        .map((_, depth) => [path.slice(0, depth + 1).join('\n'), path.slice(0, depth + 1)]),
    ),
  );
  return Array.from(sets.values(), (path) =>
    editTo(text, path, setAt(settings, path, { kind: 'raw', text: 'import ./elsewhere.nix' })),
  );
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

/** What every text has to keep to that comes out of an edit. */
function checkedReading(result: string, wanted: Attrs): ModuleReading {
  expect(formatted(result)).toBe(result);
  const reading = readModule(result);
  expect(reading.errors).toEqual([]);
  expect(sorted(reading.settings)).toEqual(sorted(wanted));
  return reading;
}

/** The value with the attributes of every set in the order of their names. */
function sorted(value: Value): Value {
  if (value.kind === 'list') return { ...value, items: value.items.map(sorted) };
  if (value.kind !== 'attrs') return value;
  const attrs = value.attrs.map((attr) => ({ ...attr, value: sorted(attr.value) }));
  return { ...value, attrs: attrs.sort((a, b) => (a.name < b.name ? -1 : 1)) };
}

function oneLine(value: Value | undefined): string | undefined {
  if (value?.kind === 'string') return JSON.stringify(value.value);
  return value && print(expressionOf(value)).text.trim().replaceAll(/\s+/g, ' ');
}

const words = (text: string): readonly string[] => text.split(/\s+/);

/** The words of a laid out text around a binding. */
function around(text: string, { start, end }: Pick<ReadBinding, 'start' | 'end'>): string {
  return `${words(text.slice(0, start)).join(' ')}…${words(text.slice(end)).join(' ')}`;
}

/** The options that bindings set, without the empty sets: those come and go with what is in them. */
function optionsOf(bindings: readonly ReadBinding[]): readonly string[] {
  return bindings.filter(({ value }) => !isEmptySet(value)).map(({ path }) => printAttrPath(path));
}

const isAbove = (above: AttrPath, path: AttrPath): boolean =>
  above.length < path.length && above.every((name, index) => name === path[index]);

interface Stretch {
  readonly start: number;
  readonly end: number;
}

const isWithin = (inner: Stretch, outer: Stretch): boolean =>
  outer.start <= inner.start && inner.end <= outer.end;

test('every module has its row', () => {
  expect([...moduleRows.keys()].sort()).toEqual(moduleNames);
});

test('all of them are Nix', () => {
  // Nix wants no byte order mark, which editors put there all the same.
  const texts = all.map(({ text }) => text.replace('\ufeff', ''));
  expect(unparsed(texts).map((index) => parseError(texts[index] ?? ''))).toEqual([]);
});

test('whatever is written is Nix', () => {
  const results = all.flatMap(({ text }) => [
    ...[changes, additions, removals, reversals, takeovers].flatMap((edits) =>
      edits(text).map(({ result }) => result),
    ),
  ]);
  expect(unparsed(results).map((index) => results[index])).toEqual([]);
});

test('nearly all that modules say are settings', () => {
  let inFields = 0;
  let total = 0;
  let fields = 0;
  let computed = 0;
  for (const { text } of plain) {
    const { bindings } = readModule(text);
    const leaves = innermostBindings(parse(text).expr).filter(({ isOfBody }) => isOfBody);
    fields += bindings.length;
    computed += bindings.filter(({ value }) => value.kind === 'raw').length;
    total += leaves.length;
    inFields += leaves.filter((leaf) => bindings.some((field) => isWithin(leaf, field))).length;
  }
  expect(inFields / total).toBeGreaterThan(0.9);
  expect(computed / fields).toBeLessThan(0.25);
});

describe.each(all)('$called', ({ name, text }) => {
  const reading = readModule(text);
  const { settings, bindings, kept } = reading;

  test('is read as a person reads it', () => {
    const row = moduleRows.get(name);
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
    const laidOut = formatted(text);
    const before = readModule(laidOut);
    for (const { path, wanted, result } of changes(text)) {
      const after = checkedReading(result, wanted);
      expect(optionsOf(after.bindings)).toEqual(optionsOf(before.bindings));
      const index = before.bindings.findIndex((one) => one.path.join('\n') === path.join('\n'));
      const [field, changed] = [before.bindings[index], after.bindings[index]];
      if (field === undefined || changed === undefined) throw new Error('every change has a field');
      expect(around(result, changed)).toBe(around(laidOut, field));
      const inside = notesIn(laidOut.slice(field.start, field.end));
      const outside = notesIn(text).filter((note) => !inside.includes(note));
      expect(notesIn(result)).toEqual(expect.arrayContaining(outside));
    }
  });

  test('a list comes the other way round with its comments', () => {
    for (const { wanted, result } of reversals(text)) {
      checkedReading(result, wanted);
      expect(notesIn(result)).toEqual(notesIn(text));
    }
  });

  test('an expression takes the place of a set', () => {
    for (const { wanted, result } of takeovers(text)) checkedReading(result, wanted);
  });

  test('an option is added, and taken out again', () => {
    for (const { path, wanted, result } of additions(text)) {
      const after = checkedReading(result, wanted);
      expect(notesIn(result)).toEqual(notesIn(text));
      const added = optionsOf(after.bindings).filter((one) => one !== printAttrPath(path));
      expect(added).toEqual(optionsOf(bindings));
      const back = written(result, settings);
      checkedReading(back, settings);
      // A module that is computed as a whole is imported by a new one, which stays, and an empty set
      // that was filled goes with what was put into it.
      const isAround = after.imports.length > reading.imports.length;
      const fills = bindings.some(({ path: at, value }) => isEmptySet(value) && isAbove(at, path));
      if (!isAround && !fills) expect(words(back)).toEqual(words(formatted(text)));
    }
  });

  test('a module is imported once', () => {
    const imports = [build.path('./fresh.nix')];
    const result = written(text, settings, imports);
    const after = checkedReading(result, settings);
    const isAround = bindings.length === 0 && kept.some(({ why }) => why === 'computed');
    expect(after.imports.length).toBe(isAround ? 2 : reading.imports.length + 1);
    expect(optionsOf(after.bindings)).toEqual(optionsOf(bindings));
    expect(notesIn(result)).toEqual(notesIn(text));
    expect(parseError(result)).toBeUndefined();
    expect(written(result, settings, imports)).toBe(result);
  });

  test('an option is removed, and nothing else', () => {
    for (const { path, wanted, result } of removals(text)) {
      // What the module says of the same option under a condition comes to light.
      const shown = getAt(readModule(result).settings, path);
      const isRepeated = kept.some(({ why }) => why === 'repeated');
      expect(shown === undefined || isRepeated).toBe(true);
      const left = shown === undefined ? wanted : setAt(wanted, path, shown);
      const after = checkedReading(result, left);
      const others = (some: readonly ReadBinding[]): readonly string[] =>
        optionsOf(some).filter((other) => other !== printAttrPath(path));
      expect(others(after.bindings)).toEqual(others(bindings));
      const field = readModule(formatted(text)).bindings.find(
        (one) => printAttrPath(one.path) === printAttrPath(path),
      );
      const gone = field === undefined ? [] : notesIn(attachedTo(formatted(text), field));
      const notes = notesIn(text).filter((note) => !gone.includes(note));
      expect(notesIn(result)).toEqual(expect.arrayContaining(notes));
    }
  });
});
