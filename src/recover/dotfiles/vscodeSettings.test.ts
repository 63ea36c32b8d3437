import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  readVscodeExtensions,
  readVscodeKeybindings,
  readVscodeSettings,
} from './vscodeSettings.ts';

const readers = [readVscodeSettings, readVscodeKeybindings, readVscodeExtensions];

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({
    unit: fc.constantFrom('{', '}', '[', ']', ',', ':', '"a"', '1', ' ', '\n', '//', '"key"'),
  }),
);

test('any text is read without throwing, and every line told of is there', () => {
  fc.assert(
    fc.property(fc.constantFrom(...readers), anyText, (read, text) => {
      const lines = text.split('\n').length;
      const { proposals, left } = read(text);
      for (const { line } of [...proposals, ...left]) {
        expect(line).toBeGreaterThanOrEqual(1);
        expect(line).toBeLessThanOrEqual(lines);
      }
    }),
  );
});

test('every setting of an object becomes one proposal or is left', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (settings) => {
      const { proposals, left } = readVscodeSettings(JSON.stringify(settings));
      const names = Object.keys(settings);
      if (left.length === 0) {
        expect(proposals.slice(1).map(({ path }) => path.at(-1))).toEqual(names);
      }
      expect(proposals.length > 0 || left.length > 0).toBe(names.length > 0);
    }),
  );
});

test('every line of any list of extensions ends as a proposal or is left', () => {
  const line = fc.oneof(
    fc.string(),
    fc.constantFrom('ms-python.python', 'PKief.material-icon-theme'),
  );
  fc.assert(
    fc.property(fc.array(line), (lines) => {
      const text = lines.join('\n');
      const { proposals, left } = readVscodeExtensions(text);
      const told = new Set([...proposals, ...left].map((one) => one.line));
      for (const [index, written] of text.split('\n').entries()) {
        const counts = written.trim() !== '' && !written.trim().startsWith('#');
        expect(told.has(index + 1)).toBe(counts);
      }
    }),
  );
});

test('settings as a person keeps them', () => {
  const { proposals, left } = readVscodeSettings(`{
  // Fonts
  "editor.fontSize": 14,
  "[nix]": { "editor.tabSize": 2, },
  "github.token": "abc",
  "editor.fontSize": 15.5, /* larger */
  "workbench.colorTheme": null,
}
`);
  expect(proposals.map(({ path, value, line }) => [path.slice(2).join('/'), value, line])).toEqual([
    ['enable', { kind: 'boolean', value: true }, 4],
    [
      'profiles/default/userSettings/[nix]',
      { kind: 'attrs', attrs: [{ name: 'editor.tabSize', value: { kind: 'integer', value: 2 } }] },
      4,
    ],
    ['profiles/default/userSettings/editor.fontSize', { kind: 'float', value: 15.5 }, 6],
    ['profiles/default/userSettings/workbench.colorTheme', { kind: 'null' }, 7],
  ]);
  expect(left.map(({ line }) => line)).toEqual([3, 5]);
  expect(left[1]?.why).toMatch(/Nix store/);
});

test('a secret deep inside, and one known by its form, are left with all their lines', () => {
  const { proposals, left } = readVscodeSettings(`{
  "terminal.integrated.env.linux": {
    "API_TOKEN": "abc"
  },
  "a": "ghp_${'a'.repeat(36)}"
}`);
  expect(proposals).toEqual([]);
  expect(left.map(({ line }) => line)).toEqual([2, 3, 4, 5]);
});

test('what stands before a break is proposed, the rest is left line by line', () => {
  const { proposals, left } = readVscodeSettings('{\n  "a": 1,\n  "b": oops,\n\n  "c": 2\n}');
  expect(proposals.map(({ path }) => path.at(-1))).toEqual(['enable', 'a']);
  expect(left.map(({ line, text }) => [line, text])).toEqual([
    [3, '  "b": oops,'],
    [5, '  "c": 2'],
    [6, '}'],
  ]);
});

test('a list is no settings, an object no keybindings, an empty file nothing', () => {
  expect(readVscodeSettings('[1]')).toMatchObject({ proposals: [], left: [{ line: 1 }] });
  expect(readVscodeKeybindings('{"a": 1}')).toMatchObject({ proposals: [], left: [{ line: 1 }] });
  for (const read of readers) expect(read('\n\n')).toEqual({ proposals: [], left: [] });
});

test('keybindings', () => {
  const { proposals, left } = readVscodeKeybindings(`// Place your key bindings in this file
[
  { "key": "ctrl+k", "command": "-editor.cut", "when": "textInputFocus" },
  { "key": "ctrl+l", "command": "type", "args": { "text": "é" } },
  { "key": "ctrl+m", "mac": "cmd+m", "command": "x" },
  { "key": "ctrl+n" }
]`);
  expect(proposals.map(({ path, line, joins }) => [path.at(-1), line, joins])).toEqual([
    ['enable', 3, false],
    ['keybindings', 3, true],
    ['keybindings', 4, true],
  ]);
  expect(proposals[1]?.value).toMatchObject({ items: [{ attrs: [{}, {}, { name: 'when' }] }] });
  expect(left.map(({ line, why }) => [line, why])).toEqual([
    [5, 'Home Manager has no option for “mac” of a binding.'],
    [6, 'A binding needs its “command” as text.'],
  ]);
});

test('extensions are named as in Nixpkgs', () => {
  const { proposals, left } = readVscodeExtensions(
    'PKief.material-icon-theme\r\n# mine\nms-python.python@2024.1.0\n1Password.op-vscode\nms-python.python\nno name\n',
  );
  expect(proposals.map(({ line, value }) => [line, value])).toMatchObject([
    [1, { value: true }],
    [1, { items: [{ attrPath: ['vscode-extensions', 'pkief', 'material-icon-theme'] }] }],
    [3, { items: [{ attrPath: ['vscode-extensions', 'ms-python', 'python'] }] }],
    [4, { items: [{ attrPath: ['vscode-extensions', '1Password', 'op-vscode'] }] }],
  ]);
  expect(left.map(({ line }) => line)).toEqual([5, 6]);
});
