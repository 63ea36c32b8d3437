import fc from 'fast-check';
import { expect, test } from 'vitest';
import { defaultConfig } from '../config/defaults.ts';
import { attrsOf, emptyAttrs, getAt, removeAt, setAt } from '../nix/attrs.ts';
import { firstValue } from '../option/firstValue.ts';
import { fits } from '../option/fits.ts';
import { arbitraryValueOf } from '../option/testing/arbitraryOption.ts';
import { bindOption, type Target } from './boundField.ts';
import { choose, chosen } from './choose.ts';
import { pathKey, uncovered } from './coverage.ts';
import { docsUrl } from './docs.ts';
import { type ChoiceField, type OptionField, pathFor } from './section.ts';
import { sections } from './sections.ts';
import { on, steps, string } from './types.ts';

const fields = sections.flatMap(({ scope, fields, more = [] }) =>
  [...fields, ...more].map((field) => ({ scope, field })),
);
const options = fields.flatMap(({ scope, field }) =>
  field.kind === 'option' ? [{ scope, field }] : [],
);
const choices = fields.flatMap(({ field }) => (field.kind === 'choice' ? [field] : []));
const target: Target = { release: '26.05', way: 'nixos', host: 0, home: 0, user: 'alice' };

test('what is written to an option is read back, and taking it away leaves no trace', () => {
  const written = fc
    .constantFrom(...options)
    .chain(({ scope, field }) =>
      fc.tuple(fc.constant({ scope, field }), arbitraryValueOf(field.type)),
    );
  fc.assert(
    fc.property(written, ([{ scope, field }, value]) => {
      const bound = bindOption(field, scope, target);
      const clear = bound.write(defaultConfig, undefined);
      const set = bound.write(clear, value);
      expect(bound.read(set)).toEqual(value);
      expect(bound.read(bound.write(set, undefined))).toBeUndefined();
    }),
  );
});

test('a choice that was made is the one in force, whatever was there before', () => {
  const pairs = fc.constantFrom(...choices).chain((field) =>
    fc.record({
      field: fc.constant(field),
      before: fc.array(fc.constantFrom(...field.choices)),
      choice: fc.constantFrom(...field.choices),
    }),
  );
  fc.assert(
    fc.property(pairs, ({ field, before, choice }) => {
      const settings = [...before, choice].reduce(
        (attrs, each) => made(field, each, attrs),
        emptyAttrs,
      );
      expect(chosen(field, settings, 'alice')).toBe(choice);
      const none = choose(field, undefined, 'alice').reduce(
        (attrs, { path }) => removeAt(attrs, path),
        settings,
      );
      expect(chosen(field, none, 'alice')).toBeUndefined();
    }),
  );
});

function made(
  field: ChoiceField,
  choice: ChoiceField['choices'][number],
  attrs: typeof emptyAttrs,
) {
  return choose(field, choice, 'alice').reduce(
    (done, { path, value }) =>
      value === undefined ? removeAt(done, path) : setAt(done, path, value),
    attrs,
  );
}

test('settings that no choice knows are said to be of one’s own', () => {
  const desktop = choices.find(({ id }) => id === 'display-manager');
  if (desktop === undefined) throw new Error('no such choice');
  const settings = setAt(emptyAttrs, steps('services.displayManager.sddm.enable'), on);
  expect(chosen(desktop, settings, 'alice')).toBe('own');
});

test('no option has two fields of the same scope where both have a meaning', () => {
  const seen = new Map<string, OptionField>();
  for (const { scope, field } of options) {
    const key = `${scope} ${pathKey(field.path)}`;
    const other = seen.get(key);
    expect(other, key).toBeUndefined();
    seen.set(key, field);
  }
});

test('every field has words, and a type with a first value that fits', () => {
  for (const { field } of fields) {
    expect(field.label).toMatch(/^\S.*[^.]$/);
    expect(field.help).toMatch(/[.:]$|\}$/);
  }
  for (const { field } of options) expect(fits(field.type, firstValue(field.type))).toBeUndefined();
});

test('values of choices fit the field of the same option', () => {
  for (const field of choices) {
    for (const { settings, needs = [] } of field.choices) {
      for (const { path, value } of [...settings, ...needs]) {
        const own = options.find((option) => pathKey(option.field.path) === pathKey(path));
        if (own) expect(fits(own.field.type, value)).toBeUndefined();
      }
    }
  }
});

test('what no field covers is listed, and only that', () => {
  const settings = [['a', 'b', 'c'], ['a', 'd'], ['e']].reduce(
    (attrs, path) => setAt(attrs, path, on),
    setAt(emptyAttrs, ['f'], emptyAttrs),
  );
  const covered = new Set([pathKey(['a', 'b']), pathKey(['e', 'x'])]);
  expect(uncovered(settings, covered)).toEqual([['f'], ['a', 'd'], ['e']]);
  expect(uncovered(attrsOf([]), covered)).toEqual([]);
});

test('documentation is looked for in the manual of the way', () => {
  const path = steps('users.users.<user>.shell');
  expect(docsUrl('system', 'nixos', '26.05', path)).toBe(
    'https://search.nixos.org/options?channel=26.05&show=users.users.%3Cname%3E.shell&query=users.users.%3Cname%3E.shell',
  );
  expect(docsUrl('system', 'darwin', 'unstable', path)).toBe(
    'https://nix-darwin.github.io/nix-darwin/manual/index.html#opt-users.users._name_.shell',
  );
  expect(docsUrl('home', 'nixos', '26.05', ['programs', 'git', 'enable'])).toBe(
    'https://nix-community.github.io/home-manager/options.xhtml#opt-programs.git.enable',
  );
});

test('the user’s name takes its place in a path, dots and all', () => {
  expect(pathFor(steps('users.users.<user>.shell'), 'a.b')).toEqual([
    'users',
    'users',
    'a.b',
    'shell',
  ]);
  expect(steps('dconf.settings."org/gnome".x')).toEqual(['dconf', 'settings', 'org/gnome', 'x']);
  expect(getAt(setAt(emptyAttrs, ['a.b'], string('x')), ['a.b'])).toEqual(string('x'));
});
