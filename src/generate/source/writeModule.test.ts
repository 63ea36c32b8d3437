import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { removeAt, setAt } from '../../nix/attrs.ts';
import * as build from '../../nix/build.ts';
import { parse } from '../../nix/parse.ts';
import { print } from '../../nix/print.ts';
import {
  arbitraryAttrs,
  arbitraryLiteralValue,
  arbitraryValue,
} from '../../nix/testing/arbitraryValue.ts';
import { unparsed } from '../../nix/testing/realNix.ts';
import type { Attrs, Value } from '../../nix/value.ts';
import { fileModule } from '../moduleExpression.ts';
import { slotsOf } from '../slots.ts';
import { meaningOf } from './moduleValue.ts';
import { readModule, readModules } from './readModule.ts';
import { arbitraryModule } from './testing/arbitraryModule.ts';
import { writeModules } from './writeModule.ts';

const notOptions = ['imports', 'config', 'options', 'require', 'key', 'freeformType'];
const arbitrarySettings = arbitraryAttrs.map(
  ({ attrs }): Attrs => ({
    kind: 'attrs',
    attrs: attrs.filter(({ name }) => !notOptions.includes(name)),
  }),
);

const arbitraryText = arbitrarySettings.map(
  (settings) => print(fileModule(slotsOf(settings, undefined), [])).text,
);

function formatted(text: string): string {
  const { expr, after } = parse(text);
  return print(expr, after).text;
}

function written(text: string, settings: Attrs): string {
  const [one] = writeModules([text], slotsOf(settings, '/homes/0/settings'), []);
  return one === undefined ? text : print(one.expr, one.after).text;
}

/** The value with the attributes of every set in the order of their names. */
function sorted(value: Value): Value {
  if (value.kind === 'list') return { ...value, items: value.items.map(sorted) };
  if (value.kind !== 'attrs') return value;
  const attrs = value.attrs.map((attr) => ({ ...attr, value: sorted(attr.value) }));
  return { ...value, attrs: attrs.sort((a, b) => (a.name < b.name ? -1 : 1)) };
}

const cases = readFileSync('src/nix/testing/layoutCases.jsonl', 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line))
  .filter(({ kind }) => kind === 'module')
  .map((one) => String(one.in));

test.each(cases)('what is read changes nothing when it is written: %#', (text) => {
  expect(written(text, readModule(text).settings)).toBe(formatted(text));
});

test('what is read changes nothing when it is written', () => {
  fc.assert(
    fc.property(fc.oneof(arbitraryText, arbitraryModule), (text) => {
      expect(parse(text).errors).toEqual([]);
      expect(written(text, readModule(text).settings)).toBe(formatted(text));
    }),
    { numRuns: 300 },
  );
});

test('what is written is read back', () => {
  fc.assert(
    fc.property(arbitraryText, arbitrarySettings, (text, settings) => {
      const result = readModule(written(text, settings));
      expect(result.errors).toEqual([]);
      expect(sorted(result.settings)).toEqual(sorted(meaningOf(settings)));
    }),
    { numRuns: 300 },
  );
});

/** An index into the bindings of a module, for one of them. */
const arbitraryPick = fc.nat({ max: 1000 });

/** A text without its layout. */
const words = (text: string): readonly string[] => formatted(text).trim().split(/\s+/);

const notesIn = (text: string): readonly string[] => text.match(/note \d+/g)?.sort() ?? [];

test('an option is changed, and nothing else', () => {
  fc.assert(
    fc.property(arbitraryModule, arbitraryPick, arbitraryValue, (text, pick, value) => {
      const { settings, bindings } = readModule(text);
      const chosen = bindings[pick % Math.max(1, bindings.length)];
      if (chosen === undefined) return;
      const wanted = setAt(settings, chosen.path, value);
      const result = written(text, wanted);
      const reading = readModule(result);
      expect(reading.errors).toEqual([]);
      expect(sorted(reading.settings)).toEqual(sorted(meaningOf(wanted)));
      const inside = notesIn(text.slice(chosen.start, chosen.end));
      const left = notesIn(result);
      expect(left).toEqual(
        expect.arrayContaining(notesIn(text).filter((one) => !inside.includes(one))),
      );
      if (text === formatted(text)) {
        const back = written(result, settings);
        expect(sorted(readModule(back).settings)).toEqual(sorted(settings));
      }
    }),
    { numRuns: 300 },
  );
});

test('an option is added, and nothing else', () => {
  fc.assert(
    fc.property(arbitraryModule, arbitraryPick, arbitraryValue, (text, pick, value) => {
      const { settings, bindings } = readModule(text);
      const beside = bindings[pick % Math.max(1, bindings.length)]?.path.slice(0, -1) ?? [];
      const wanted = setAt(settings, [...beside, 'fresh'], value);
      const result = written(text, wanted);
      const reading = readModule(result);
      expect(reading.errors).toEqual([]);
      expect(sorted(reading.settings)).toEqual(sorted(meaningOf(wanted)));
      expect(notesIn(result)).toEqual(notesIn(text));
    }),
    { numRuns: 300 },
  );
});

test('an option that is added and taken out again leaves no trace', () => {
  fc.assert(
    fc.property(arbitraryModule, arbitraryPick, arbitraryLiteralValue, (text, pick, value) => {
      const { settings, bindings } = readModule(text);
      const beside = bindings[pick % Math.max(1, bindings.length)]?.path.slice(0, -1) ?? [];
      const result = written(text, setAt(settings, [...beside, 'fresh'], value));
      expect(words(written(result, settings))).toEqual(words(text));
    }),
    { numRuns: 300 },
  );
});

test('an option is removed with its comments, and nothing else', () => {
  fc.assert(
    fc.property(arbitraryModule, arbitraryPick, (text, pick) => {
      const { settings, bindings } = readModule(text);
      const chosen = bindings[pick % Math.max(1, bindings.length)];
      if (chosen === undefined) return;
      const wanted = removeAt(settings, chosen.path);
      const result = written(text, wanted);
      const reading = readModule(result);
      expect(reading.errors).toEqual([]);
      expect(sorted(reading.settings)).toEqual(sorted(wanted));
    }),
    { numRuns: 300 },
  );
});

test.each([
  ['{ a."b.c" = given; }', '{ a."b.c" = { d = true; e = f { }; }; }'],
  ['{ a.b = given; }', '{ a = { b = { c = 1; }; ${name} = { d = 1; }; }; }'],
  ['{ a.b = given; }', '{ a.b = { }; }'],
])('what a file says beneath the setting of another stays: %s', (first, second) => {
  const { settings } = readModules([first, second]);
  const slots = slotsOf(settings, '/homes/0/settings');
  const texts = writeModules([first, second], slots, []).map(
    (one) => one && print(one.expr, one.after).text,
  );
  expect(texts).toEqual([formatted(first), formatted(second)]);
});

test.each([
  [
    '{\n  a = [\n    # note 1\n    "x"\n    "y" # note 2\n\n    # note 3\n\n    # note 4\n    "z"\n  ];\n}\n',
    ['z', 'x', 'y'],
    '{\n  a = [\n    # note 4\n    "z"\n    # note 1\n    "x"\n    "y" # note 2\n\n    # note 3\n  ];\n}\n',
  ],
  ['{\n  a = [\n    "x" # note 1\n    "y" # note 2\n  ];\n}\n', ['y', 'x'], undefined],
])('items that change places take their comments along: %#', (text, names, result) => {
  const items = names.map((value): Value => ({ kind: 'string', value }));
  const moved = written(text, setAt(readModule(text).settings, ['a'], { kind: 'list', items }));
  if (result !== undefined) expect(moved).toBe(result);
  expect(notesIn(moved)).toEqual(notesIn(text));
  expect(written(moved, readModule(text).settings).match(/"y" # note 2/)).not.toBeNull();
});

test.each([
  '{ a.b = { c = 1; ${name} = 2; }; }',
  '{ a.b.c = 1; a.b.${name}.d = 2; }',
  '{ name, ... }: { a = { b = { c = 1; }; }; a.${name}.d = 2; }',
  '{ a.b = mkMerge [ { c = 1; } (import ./d.nix) ]; }',
])('a value in place of a set takes the place of all in it: %s', (text) => {
  for (const path of [['a'], ['a', 'b']]) {
    const wanted = setAt(readModule(text).settings, path, { kind: 'raw', text: 'f x' });
    const result = written(text, wanted);
    const isLeft = path.length > 1 && text.includes('a.${name}');
    expect(readModule(result).settings).toEqual(wanted);
    expect(readModule(result).kept.map(({ why }) => why)).toEqual(isLeft ? ['name'] : []);
    expect(unparsed([result])).toEqual([]);
  }
});

test.each([
  [
    '{ lib, ... }: lib.mkIf c { a = 1; }',
    '{ lib, ... }: { imports = [ ./x.nix ]; config = lib.mkIf c { a = 1; }; }',
  ],
  [
    '# note 1\nwith lib;\n# note 2\nmkMerge [ { a = 1; } (mkIf c { b = 2; }) ] # note 3',
    '# note 1\nwith lib;\n{\n imports = [ ./x.nix ];\n\n # note 2\n config = mkMerge [ { a = 1; } (mkIf c { b = 2; }) ]; # note 3\n}',
  ],
  ['{ a = 1; }', '{ imports = [ ./x.nix ]; a = 1; }'],
])('imports stand where Nix looks for them: %s', (text, result) => {
  const slots = slotsOf(readModule(text).settings, '/homes/0/settings');
  const [one] = writeModules([text], slots, [build.path('./x.nix')]);
  const after = one === undefined ? '' : print(one.expr, one.after).text;
  expect(words(after)).toEqual(words(result));
  expect(formatted(after)).toBe(after);
  expect(readModule(after).settings).toEqual(readModule(text).settings);
});

test.each([
  ['{ inherit imports; a = 1; }', '{ imports = [ ./x.nix { inherit imports; a = 1; } ]; }'],
  ['{ imports = [ ./y.nix ]; a = 1; }', '{ imports = [ ./x.nix ./y.nix ]; a = 1; }'],
  [
    '{ lib, ... }: { imports = lib.flatten [ [ ./y.nix ] ./z.nix ]; }',
    '{ lib, ... }: { imports = lib.flatten [ ./x.nix [ ./y.nix ] ./z.nix ]; }',
  ],
  ['{ imports = lib.flatten [ [ ./x.nix ] ]; }', '{ imports = lib.flatten [ [ ./x.nix ] ]; }'],
])('one more import, and nothing else: %s', (text, expected) => {
  const slots = slotsOf(readModule(text).settings, '/homes/0/settings');
  const [one] = writeModules([text], slots, [parse('./x.nix').expr]);
  expect(one && print(one.expr, one.after).text).toBe(formatted(expected));
  const [same] = writeModules([text], slots, []);
  expect(same && print(same.expr, same.after).text).toBe(formatted(text));
});
