import fc from 'fast-check';
import { expect, test } from 'vitest';
import { printAttrPath } from '../../nix/attrName.ts';
import { emptyAttrs, getAt } from '../../nix/attrs.ts';
import { expressionOf } from '../../nix/expressionOf.ts';
import { print } from '../../nix/print.ts';
import { arbitraryAttrs } from '../../nix/testing/arbitraryValue.ts';
import type { Attrs } from '../../nix/value.ts';
import { fileModule } from '../moduleExpression.ts';
import { slotsOf } from '../slots.ts';
import { meaningOf } from './moduleValue.ts';
import { readModule, readModules } from './readModule.ts';

/** Names that say something else than an option at the top of a module. */
const words = ['imports', 'config', 'options', 'require', 'key', 'freeformType'];
const arbitrarySettings = arbitraryAttrs.map(
  ({ attrs }): Attrs => ({
    kind: 'attrs',
    attrs: attrs.filter(({ name }) => !words.includes(name)),
  }),
);

test('what is written is read back', () => {
  fc.assert(
    fc.property(arbitrarySettings, (settings) => {
      const { text } = print(fileModule(slotsOf(settings, undefined), []));
      const reading = readModule(text);
      expect(reading.errors).toEqual([]);
      expect(reading.kept).toEqual([]);
      expect(reading.settings).toEqual(meaningOf(settings));
    }),
    { numRuns: 300 },
  );
});

test('each binding says where it stands', () => {
  fc.assert(
    fc.property(arbitrarySettings, (settings) => {
      const { text } = print(fileModule(slotsOf(settings, undefined), []));
      for (const { path, value, start, end } of readModule(text).bindings) {
        const alone = readModule(`{ ${text.slice(start, end)} }`).settings;
        const depths = path.map((_, depth) => getAt(alone, path.slice(depth)));
        expect(depths).toContainEqual(value);
      }
    }),
  );
});

/** The settings as Nix would print them, on one line. */
function settingsOf(text: string): readonly string[] {
  return readModule(text).bindings.map(
    ({ path, value }) =>
      `${printAttrPath(path)} = ${print(expressionOf(value)).text.trim().replaceAll(/\s+/g, ' ')}`,
  );
}

test.each<[string, readonly string[], readonly string[]]>([
  ['{ a = 1; b.c = true; }', ['a = 1', 'b.c = true'], []],
  ['{ lib, ... }: with lib; { a = mkForce 1; }', ['a = mkForce 1'], []],
  ['let x = 1; in { a = x; }', ['a = x'], ['let: x = 1;']],
  ['{ config = { a = 1; }; options.b = 2; }', ['a = 1'], ['module: options.b = 2;']],
  ['{ config.a.b = 1; imports = [ ./x ]; }', ['a.b = 1'], []],
  ['{ config = lib.mkIf c { a = 1; }; }', ['a = 1'], []],
  ['lib.mkMerge [ { a = 1; } (lib.mkIf c { b = 2; }) ]', ['a = 1', 'b = 2'], []],
  ['lib.mkMerge [ { a = 1; } (lib.mkIf c { a = 2; }) ]', ['a = 1'], ['repeated: a = 2;']],
  [
    'lib.mkMerge [ (mkIf c { a = 1; }) (mkIf (!c) { a.b = 2; }) ]',
    [],
    ['repeated: a = 1;', 'repeated: a.b = 2;'],
  ],
  ['{ a.b = mkIf c { d = 1; }; }', ['a.b.d = 1'], []],
  ['{ a.b = mkIf c 1; }', ['a.b = mkIf c 1'], []],
  ['{ ${x}.y = 1; a.${x} = 2; b = 3; }', ['b = 3'], ['name: ${x}.y = 1;', 'name: a.${x} = 2;']],
  ['{ inherit (x) a b; inherit c; }', ['a = x.a', 'b = x.b', 'c = c'], []],
  [
    '{ inherit imports; inherit (x) options; a.b = 1; }',
    ['a.b = 1'],
    ['module: imports', 'module: options'],
  ],
  [
    '{ inherit (x) config; a = { inherit imports; }; }',
    ['a.imports = imports'],
    ['module: config'],
  ],
  ['{ a = with pkgs; [ git (f x) "s" ]; }', ['a = [ pkgs.git (with pkgs; f x) "s" ]'], []],
  ['{ git, ... }: { a = with pkgs; [ git vim ]; }', ['a = [ git pkgs.vim ]'], []],
  ['{ a = with pkgs.x; [ b.c ]; }', ['a = [ pkgs.x.b.c ]'], []],
  ['{ a = 1; } // { b = 2; }', [], ['computed: { a = 1; } // { b = 2; }']],
  ['{ a = { b = 1; }; a.c = 2; a = { }; }', ['a.b = 1', 'a.c = 2', 'a = { }'], []],
])('%s', (text, settings, kept) => {
  expect(settingsOf(text)).toEqual(settings);
  expect(readModule(text).kept.map((part) => `${part.why}: ${part.text}`)).toEqual(kept);
});

test('text that is no Nix has no settings, and says why', () => {
  const reading = readModule('{ a = 1;');
  expect(reading.settings).toEqual(emptyAttrs);
  expect(reading.errors.map(({ code }) => code)).toEqual(['missing-closer']);
});

test('modules that make one are read together: the first that sets an option counts', () => {
  const { settings, files } = readModules(['{ a.b = 1; }', '{ a = { b = 2; c = 3; }; }']);
  expect(settings).toEqual(readModule('{ a.b = 1; a.c = 3; }').settings);
  expect(files.map(({ bindings }) => bindings.map(({ path }) => path))).toEqual([
    [['a', 'b']],
    [['a', 'c']],
  ]);
  expect(files.map(({ kept }) => kept.map(({ text }) => text))).toEqual([[], ['b = 2;']]);
});
