// @vitest-environment jsdom

import { cleanup, screen, within } from '@testing-library/react';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import type { Value } from '../../nix/value.ts';
import type { OptionType } from '../../option/type.ts';
import { configStore } from '../../store/configStore.ts';
import { loadEditors } from './testing/loadEditors.tsx';
import { renderField } from './testing/renderField.tsx';

vi.mock('../worker.ts', () => ({
  worker: () => ({
    packages: async (query: string) =>
      [
        { name: 'firefox', group: 'Browsers', unfree: false },
        { name: 'discord', group: 'Talk', unfree: true },
      ].filter(({ name }) => name.includes(query)),
  }),
}));

beforeAll(loadEditors);
afterEach(cleanup);

const string = (value: string): Value => ({ kind: 'string', value });
const integer = (value: number): Value => ({ kind: 'integer', value });
const attrs = (entries: Readonly<Record<string, Value>>): Value => ({
  kind: 'attrs',
  attrs: Object.entries(entries).map(([name, value]) => ({ name, value })),
});
const list = (...items: readonly Value[]): Value => ({ kind: 'list', items });
const pkg = (...attrPath: readonly string[]): Value => ({ kind: 'package', attrPath });
const text = { kind: 'string' } as const;
const packages = { kind: 'listOf', of: { kind: 'package' } } as const;

test('a switch knows three states: not set, on and off', async () => {
  const { user, value } = renderField({ kind: 'boolean' }, undefined, 'on');
  const thing = screen.getByRole('switch', { name: 'Thing' });
  expect(thing).toHaveProperty('ariaChecked', 'true');
  expect(screen.getByText('Not set: on')).toBeTruthy();
  thing.focus();
  await user.keyboard(' ');
  expect(value()).toEqual({ kind: 'boolean', value: false });
  expect(screen.getByText('Off')).toBeTruthy();
  await user.keyboard(' ');
  expect(value()).toEqual({ kind: 'boolean', value: true });
  await user.click(screen.getByRole('button', { name: 'Reset Thing' }));
  expect(value()).toBeUndefined();
  expect(document.activeElement).toBe(thing);
});

test('a text goes in as it is typed, also while it breaks a rule', async () => {
  const { user, value } = renderField({ kind: 'string', pattern: 'email' });
  const thing = screen.getByRole('textbox', { name: 'Thing' });
  await user.type(thing, 'ada');
  expect(value()).toEqual(string('ada'));
  expect(thing.getAttribute('aria-invalid')).toBe('true');
  const ids = thing.getAttribute('aria-describedby')?.split(' ') ?? [];
  expect(ids.map((id) => document.getElementById(id)?.textContent).join(' ')).toContain(
    'looks like ada@example.org',
  );
  await user.type(thing, '@example.org');
  expect(thing.getAttribute('aria-invalid')).toBeNull();
  await user.clear(thing);
  expect(value()).toBeUndefined();
});

test('a text that is no number stays in the field while the config keeps its last number', async () => {
  const { user, value } = renderField({ kind: 'integer', min: 0, max: 65535 });
  const thing = screen.getByRole('textbox', { name: 'Thing' });
  await user.type(thing, '80x');
  expect(value()).toEqual(integer(80));
  expect(thing).toHaveProperty('value', '80x');
  expect(screen.getByText('This takes a whole number from 0 to 65535.')).toBeTruthy();
  await user.type(thing, '{Backspace}0');
  expect(value()).toEqual(integer(800));
  expect(screen.queryByText(/This takes/)).toBeNull();
});

test('a number keeps the look it is typed with', async () => {
  const { user, value } = renderField({ kind: 'float' });
  const thing = screen.getByRole('textbox', { name: 'Thing' });
  await user.type(thing, '1.50');
  expect(thing).toHaveProperty('value', '1.50');
  expect(value()).toEqual({ kind: 'float', value: 1.5 });
});

test('undo takes back kept text as well', async () => {
  const { user } = renderField({ kind: 'integer' });
  const thing = screen.getByRole('textbox', { name: 'Thing' });
  await user.type(thing, 'x');
  configStore.undo();
  expect(await screen.findByDisplayValue('')).toBe(thing);
});

test('a path that starts with ./ is a path of the flake, one that starts with / is text', async () => {
  const { user, value } = renderField({ kind: 'path' });
  const thing = screen.getByRole('textbox', { name: 'Thing' });
  await user.type(thing, './a/b.c');
  expect(value()).toEqual({ kind: 'path', text: './a/b.c' });
  await user.clear(thing);
  await user.type(thing, '/etc/hosts');
  expect(value()).toEqual(string('/etc/hosts'));
});

test('packages are added by Enter, space and paste, each once, in their order', async () => {
  const { user, value } = renderField(packages);
  const add = screen.getByRole('combobox', { name: 'Add to Thing' });
  await user.type(add, 'pkgs.git{Enter}python3Packages.requests ');
  await user.paste('fd\ngit\nripgrep');
  expect(value()).toEqual(
    list(pkg('git'), pkg('python3Packages', 'requests'), pkg('fd'), pkg('ripgrep')),
  );
  expect(add).toHaveProperty('value', 'git');
  expect(screen.getByText('git is in the list already.')).toBeTruthy();
});

test('words of a list are moved and removed by keys', async () => {
  const { user, value } = renderField(packages, list(pkg('a'), pkg('b'), pkg('c')));
  screen.getByRole('button', { name: 'c' }).focus();
  await user.keyboard('{Alt>}{ArrowLeft}{/Alt}');
  expect(value()).toEqual(list(pkg('a'), pkg('c'), pkg('b')));
  screen.getByRole('button', { name: 'a' }).focus();
  await user.keyboard('{ArrowRight}{Delete}');
  expect(value()).toEqual(list(pkg('a'), pkg('b')));
  await user.click(screen.getByRole('button', { name: 'Remove a' }));
  await user.click(screen.getByRole('button', { name: 'Remove b' }));
  expect(value()).toBeUndefined();
});

test('what is typed and left behind is added, or says why not', async () => {
  const { user, value } = renderField({ kind: 'listOf', of: { kind: 'integer', max: 65535 } });
  await user.type(screen.getByRole('textbox', { name: 'Add to Thing' }), '8080');
  await user.tab();
  expect(value()).toEqual(list(integer(8080)));
  await user.type(screen.getByRole('textbox', { name: 'Add to Thing' }), '99999');
  await user.tab();
  expect(screen.getByText('This takes a whole number of 65535 or less.')).toBeTruthy();
});

test('rows take many lines at once, and each says what is wrong with it', async () => {
  const { user, value } = renderField({ kind: 'listOf', of: { kind: 'string', pattern: 'url' } });
  await user.click(screen.getByRole('button', { name: 'Add to Thing' }));
  await user.click(screen.getByRole('textbox', { name: 'Thing: 1' }));
  await user.paste('https://a\nb\n');
  expect(value()).toEqual(list(string('https://a'), string('b')));
  expect(screen.getByText(/starts with https/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Move up Thing: 2' }));
  expect(value()).toEqual(list(string('b'), string('https://a')));
});

test('entries are added, renamed in place and removed; a taken name keeps its text', async () => {
  const { user, value } = renderField({ kind: 'attrsOf', of: text });
  const add = screen.getByRole('textbox', { name: 'Thing: name of a new entry' });
  await user.type(add, 'one{Enter}two{Enter}');
  await user.type(screen.getByRole('textbox', { name: 'Thing: two' }), '2');
  const [first] = screen.getAllByRole('textbox', { name: 'Thing: name' });
  if (first === undefined) throw new Error('no entry');
  await user.clear(first);
  await user.type(first, 'two');
  expect(first).toHaveProperty('value', 'two');
  expect(screen.getByText('There is an entry called two already.')).toBeTruthy();
  await user.type(first, 's');
  expect(value()).toEqual({
    kind: 'attrs',
    attrs: [
      { name: 'twos', value: string('') },
      { name: 'two', value: string('2') },
    ],
  });
  await user.click(screen.getByRole('button', { name: 'Remove twos' }));
  await user.click(screen.getByRole('button', { name: 'Remove two' }));
  expect(value()).toBeUndefined();
});

test('a group shows what it does not know, and leaves it alone', async () => {
  const type: OptionType = {
    kind: 'submodule',
    options: [{ name: 'user', label: 'User', type: text }],
    freeform: { kind: 'opaque', description: 'anything' },
  };
  const start: Value = { kind: 'attrs', attrs: [{ name: 'else', value: integer(1) }] };
  const { user, value } = renderField(type, start);
  expect(screen.getByRole('textbox', { name: 'Thing: else, in Nix' })).toHaveProperty('value', '1');
  await user.type(screen.getByRole('textbox', { name: 'Thing: User' }), 'a');
  expect(value()).toEqual({
    kind: 'attrs',
    attrs: [
      { name: 'else', value: integer(1) },
      { name: 'user', value: string('a') },
    ],
  });
});

test('turning to another kind and back brings back what was there', async () => {
  const { user, value } = renderField(
    { kind: 'either', branches: [text, { kind: 'boolean' }] },
    string('auto'),
  );
  const kind = screen.getByRole('combobox', { name: 'Kind of Thing' });
  await user.selectOptions(kind, 'on or off');
  expect(value()).toEqual({ kind: 'boolean', value: false });
  await user.selectOptions(kind, 'text');
  expect(value()).toEqual(string('auto'));
});

test('nothing is a value of its own where the option allows it', async () => {
  const { user, value } = renderField({ kind: 'nullOr', of: text });
  const nothing = screen.getByRole('checkbox', { name: 'Nothing (null): Thing' });
  await user.click(nothing);
  expect(value()).toEqual({ kind: 'null' });
  await user.type(screen.getByRole('textbox', { name: 'Thing' }), 'a');
  expect(value()).toEqual(string('a'));
  expect(nothing).toHaveProperty('checked', false);
});

test('one of a few values, or none of them', async () => {
  const { user, value } = renderField({ kind: 'enum', values: [string('a'), integer(2)] });
  const thing = screen.getByRole('combobox', { name: 'Thing' });
  await user.selectOptions(thing, '2');
  expect(value()).toEqual(integer(2));
  await user.selectOptions(thing, 'Not set');
  expect(value()).toBeUndefined();
});

test('known words of a list are ticked, unknown ones stay', async () => {
  const type: OptionType = {
    kind: 'listOf',
    of: { kind: 'enum', values: [string('a'), string('b')] },
  };
  const { user, value } = renderField(type, list(string('x')));
  const group = screen.getByRole('group', { name: 'Thing' });
  await user.click(within(group).getByRole('checkbox', { name: 'b' }));
  expect(value()).toEqual(list(string('x'), string('b')));
});

test('Nix is taken once it parses, and kept with the reason until then', async () => {
  const { user, value } = renderField({ kind: 'opaque', description: 'anything' });
  const thing = screen.getByRole('textbox', { name: 'Thing, in Nix' });
  await user.click(thing);
  await user.paste('{ a = 1; }');
  expect(value()).toEqual({ kind: 'raw', text: '{ a = 1; }' });
  await user.type(thing, '{{');
  expect(value()).toEqual({ kind: 'raw', text: '{ a = 1; }' });
  expect(screen.getByText(/This is not Nix yet, line 1/)).toBeTruthy();
});

test('an expression where a plain value is usual is shown as Nix', () => {
  renderField({ kind: 'boolean' }, { kind: 'raw', text: 'pkgs.stdenv.isLinux' });
  expect(screen.getByRole('textbox', { name: 'Thing, in Nix' })).toHaveProperty(
    'value',
    'pkgs.stdenv.isLinux',
  );
});

test('an option is written in Nix and in its field by turns', async () => {
  const { user, value } = renderField({ kind: 'boolean' }, { kind: 'boolean', value: true });
  const nix = screen.getByRole('button', { name: 'Write Thing in Nix' });
  await user.click(nix);
  const area = screen.getByRole('textbox', { name: 'Thing, in Nix' });
  expect(area).toHaveProperty('value', 'true');
  expect(value()).toEqual({ kind: 'boolean', value: true });
  await user.clear(area);
  await user.type(area, 'false');
  expect(value()).toEqual({ kind: 'raw', text: 'false' });
  await user.click(nix);
  expect(await screen.findByRole('switch', { name: 'Thing' })).toBeTruthy();
  expect(value()).toEqual({ kind: 'boolean', value: false });
});

test('Nix that no field can show is kept for when it is wanted again', async () => {
  const { user, value } = renderField({ kind: 'string' }, { kind: 'raw', text: 'config.a' });
  const nix = screen.getByRole('button', { name: 'Write Thing in Nix' });
  await user.click(nix);
  expect(await screen.findByRole('textbox', { name: 'Thing' })).toBeTruthy();
  expect(value()).toBeUndefined();
  await user.click(nix);
  expect(value()).toEqual({ kind: 'raw', text: 'config.a' });
});

test('free-form settings take any name and any kind, as deep as they go', async () => {
  const { user, value } = renderField({ kind: 'freeform', format: 'toml' });
  const add = () => screen.getByRole('textbox', { name: 'Thing: name of a new entry' });
  await user.type(add(), 'font{Enter}');
  expect(value()).toEqual(attrs({ font: string('') }));
  const kind = screen.getByRole('combobox', { name: 'Kind of Thing: font' });
  expect(within(kind).queryByRole('option', { name: 'nothing' })).toBeNull();
  await user.type(screen.getByRole('textbox', { name: 'Thing: font' }), 'Mono');
  await user.selectOptions(kind, 'group');
  await user.type(
    screen.getByRole('textbox', { name: 'Thing: font: name of a new entry' }),
    'size{Enter}',
  );
  await user.selectOptions(
    screen.getByRole('combobox', { name: 'Kind of Thing: font: size' }),
    'number',
  );
  const size = screen.getByRole('textbox', { name: 'Thing: font: size' });
  await user.clear(size);
  await user.type(size, '12.5');
  const group = attrs({ font: attrs({ size: { kind: 'float', value: 12.5 } }) });
  expect(value()).toEqual(group);
  await user.selectOptions(screen.getByRole('combobox', { name: 'Kind of Thing: font' }), 'text');
  expect(value()).toEqual(attrs({ font: string('Mono') }));
  await user.selectOptions(screen.getByRole('combobox', { name: 'Kind of Thing: font' }), 'group');
  expect(value()).toEqual(group);
});

test('a format without nothing offers none, one with it does', () => {
  renderField({ kind: 'freeform', format: 'json' }, attrs({ a: string('x') }));
  const kind = screen.getByRole('combobox', { name: 'Kind of Thing: a' });
  expect(
    within(kind)
      .getAllByRole('option')
      .map((option) => option.textContent),
  ).toEqual(['text', 'number', 'on or off', 'list', 'group', 'nothing', 'Nix']);
});

test('of many settings only the set ones are shown, and any can be added', async () => {
  const names = Array.from({ length: 12 }, (_, index) => `option${index}`);
  const { user, value } = renderField(
    {
      kind: 'submodule',
      options: names.map((name) => ({ name, type: text })),
      freeform: { kind: 'freeform', format: 'json' },
    },
    attrs({ option3: string('x') }),
  );
  expect(screen.getByRole('textbox', { name: 'Thing: option3' })).toBeTruthy();
  expect(screen.queryByRole('textbox', { name: 'Thing: option4' })).toBeNull();
  const add = screen.getByRole('combobox', { name: 'Thing: add a setting' });
  await user.type(add, 'option1');
  expect(await screen.findByRole('option', { name: 'option11' })).toBeTruthy();
  await user.keyboard('{ArrowDown}{Enter}');
  const opened = screen.getByRole('textbox', { name: 'Thing: option1' });
  expect(document.activeElement).toBe(opened);
  await user.type(opened, 'y');
  await user.type(add, 'mine{Enter}');
  expect(value()).toEqual(attrs({ option3: string('x'), option1: string('y'), mine: string('') }));
  await user.click(screen.getByRole('button', { name: 'Remove option3' }));
  expect(value()).toEqual(attrs({ option1: string('y'), mine: string('') }));
});

test('entries that are groups stand under their names', async () => {
  const { user, value } = renderField({
    kind: 'attrsOf',
    of: { kind: 'submodule', options: [{ name: 'port', type: { kind: 'integer' } }] },
  });
  const add = screen.getByRole('textbox', { name: 'Thing: name of a new entry' });
  await user.type(add, 'web{Enter}');
  await user.type(screen.getByRole('textbox', { name: 'Thing: web: port' }), '80');
  expect(value()).toEqual(attrs({ web: attrs({ port: integer(80) }) }));
  await user.type(add, 'web');
  expect(screen.getByText('There is an entry called web already.')).toBeTruthy();
  expect(add).toHaveProperty('value', 'web');
});

test('a list says how many items it takes', async () => {
  const { user } = renderField({ kind: 'listOf', of: { kind: 'lines' }, min: 2, max: 2 });
  const add = screen.getByRole('button', { name: 'Add to Thing' });
  await user.click(add);
  expect(screen.getByText(/This takes a list of 2/)).toBeTruthy();
  await user.click(add);
  expect(screen.queryByText(/This takes/)).toBeNull();
  expect(add).toHaveProperty('disabled', true);
});

test('turning a kind, undoing and redoing leads back to what was there', async () => {
  const { user, value } = renderField(
    { kind: 'either', branches: [text, { kind: 'listOf', of: text }] },
    string('auto'),
  );
  const kind = () => screen.getByRole('combobox', { name: 'Kind of Thing' });
  await user.selectOptions(kind(), 'list');
  expect(value()).toEqual(list());
  configStore.undo();
  expect(await screen.findByRole('textbox', { name: 'Thing' })).toHaveProperty('value', 'auto');
  expect(kind()).toHaveProperty('value', '0');
  configStore.redo();
  expect(await screen.findByRole('textbox', { name: 'Add to Thing' })).toBeTruthy();
});

test('on, off, nothing and not set are four states', async () => {
  const { user, value } = renderField({ kind: 'nullOr', of: { kind: 'boolean' } });
  const thing = screen.getByRole('combobox', { name: 'Thing' });
  for (const [name, expected] of [
    ['on', { kind: 'boolean', value: true }],
    ['off', { kind: 'boolean', value: false }],
    ['Nothing (null)', { kind: 'null' }],
    ['Not set', undefined],
  ] as const) {
    await user.selectOptions(thing, name);
    expect(value()).toEqual(expected);
  }
});

test('turning to nothing and back keeps the text', async () => {
  const { user, value } = renderField({ kind: 'nullOr', of: text }, string('a'));
  const nothing = screen.getByRole('checkbox', { name: 'Nothing (null): Thing' });
  await user.click(nothing);
  expect(value()).toEqual({ kind: 'null' });
  const ids = screen.getByRole('textbox', { name: 'Thing' }).getAttribute('aria-describedby');
  const said = ids?.split(' ').map((id) => document.getElementById(id)?.textContent);
  expect(said).toContain('Set to nothing.');
  await user.click(nothing);
  expect(value()).toEqual(string('a'));
});

test('packages are found by name, with what is unfree marked', async () => {
  const { user, value } = renderField(packages);
  const add = screen.getByRole('combobox', { name: 'Add to Thing' });
  await user.type(add, 'dis');
  const found = await screen.findByRole('option', { name: /discord/ });
  expect(found.textContent).toBe('discordunfreeTalk');
  await user.keyboard('{ArrowDown}');
  expect(add.getAttribute('aria-activedescendant')).toBe(found.id);
  await user.keyboard('{Enter}');
  expect(value()).toEqual(list(pkg('discord')));
  await user.type(add, 'fire');
  await user.click(await screen.findByRole('option', { name: /firefox/ }));
  expect(value()).toEqual(list(pkg('discord'), pkg('firefox')));
  await user.type(add, 'x');
  await user.keyboard('{Escape}');
  expect(screen.queryByRole('listbox')).toBeNull();
  expect(add).toHaveProperty('value', 'x');
});

test('a package option takes any attribute path', async () => {
  const { user, value } = renderField({ kind: 'nullOr', of: { kind: 'package' } });
  await user.type(screen.getByRole('combobox', { name: 'Thing' }), 'pkgs.python3Packages.requests');
  expect(value()).toEqual(pkg('python3Packages', 'requests'));
});

test('an empty list is not the same as none', () => {
  renderField({ kind: 'listOf', of: text }, list());
  expect(screen.getByText('Set to an empty list.')).toBeTruthy();
});

test('Tab leaves a text of several lines', async () => {
  const { user, value } = renderField({ kind: 'lines' });
  const thing = screen.getByRole('textbox', { name: 'Thing' });
  await user.type(thing, 'a{Enter}b');
  await user.tab();
  expect(document.activeElement).not.toBe(thing);
  expect(value()).toEqual(string('a\nb'));
});
