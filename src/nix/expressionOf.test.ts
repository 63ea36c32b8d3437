import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { expressionOf } from './expressionOf.ts';
import { parse } from './parse.ts';
import { print } from './print.ts';
import { arbitraryText, arbitraryValue } from './testing/arbitraryValue.ts';
import { evalJson, evalJsonAll, unparsed } from './testing/realNix.ts';
import type { Value } from './value.ts';

const written = (value: Value): string => print(expressionOf(value)).text;

/** Whether the value is data all through, so that Nix can show it as JSON. */
function isData(value: Value): boolean {
  switch (value.kind) {
    case 'path':
    case 'package':
    case 'raw':
      return false;
    case 'list':
      return value.items.every(isData);
    case 'attrs':
      return value.attrs.every((attr) => isData(attr.value));
    default:
      return true;
  }
}

/** Whether Nix evaluated the value; floats are shown with six digits only. */
function means(value: Value, seen: unknown): boolean {
  switch (value.kind) {
    case 'null':
      return seen === null;
    case 'boolean':
    case 'integer':
    case 'string':
      return seen === value.value;
    case 'float':
      return (
        typeof seen === 'number' && Math.abs(seen - value.value) <= Math.abs(value.value) * 1e-5
      );
    case 'list':
      return (
        Array.isArray(seen) &&
        seen.length === value.items.length &&
        value.items.every((item, index) => means(item, seen[index]))
      );
    case 'attrs': {
      if (typeof seen !== 'object' || seen === null) return false;
      const found = new Map(Object.entries(seen));
      return (
        found.size === value.attrs.length &&
        value.attrs.every((attr) => means(attr.value, found.get(attr.name)))
      );
    }
    default:
      throw new Error(`${value.kind} is no data`);
  }
}

/** Whether Nix would show a set in it as the string or path that the set stands for. */
const special = (value: Value): boolean =>
  (value.kind === 'attrs' &&
    value.attrs.some(
      ({ name, value: inner }) =>
        ['outPath', '__toString', '__proto__'].includes(name) || special(inner),
    )) ||
  (value.kind === 'list' && value.items.some(special));

describe('laws', () => {
  test('what real Nix evaluates from a printed value equals the value', () => {
    const values = fc
      .sample(arbitraryValue, { numRuns: 600, seed: 11 })
      .filter((value) => isData(value) && !special(value));
    expect(values.length).toBeGreaterThan(150);
    const seen = evalJsonAll(values.map(written));
    expect(values.filter((value, index) => !means(value, seen[index]))).toEqual([]);
  });

  test('every text comes out as that very text', () => {
    const hard = ['"', '\\', '${', "''", "'", '$', '\n', '\t', '\r', ' ', 'x', '🦊', '\u0007', '{'];
    const mixed = fc.array(fc.constantFrom(...hard), { maxLength: 12 }).map((all) => all.join(''));
    const texts = [
      ...fc.sample(mixed, { numRuns: 1500, seed: 3 }),
      ...fc.sample(arbitraryText, { numRuns: 300, seed: 4 }),
    ];
    const values = texts.map((value): Value => ({ kind: 'string', value }));
    expect(evalJsonAll(values.map(written))).toEqual(texts);
    // Deep in a file, where a string between '' is indented.
    const nested = `{ a = { b = [\n${values.map(written).join('\n')}\n]; }; }`;
    const { expr } = parse(nested);
    expect(evalJson(print(expr).text)).toEqual({ a: { b: texts } });
  });

  test('whatever the value, the file parses', () => {
    const values = fc.sample(arbitraryValue, { numRuns: 300, seed: 7 });
    const texts = values.map((value) => `pkgs: inputs: lib: config: x: ${written(value)}`);
    for (const text of texts) expect(parse(text).errors).toEqual([]);
    expect(unparsed(values.filter(isData).map(written))).toEqual([]);
  });

  test('raw text that is not Nix keeps the file whole and is named in the error', () => {
    fc.assert(
      fc.property(fc.oneof(arbitraryText, fc.string()), (text) => {
        const raw: Value = { kind: 'raw', text };
        const attrs = ['a', 'b'].map((name) => ({ name, value: raw }));
        const file = written({ kind: 'attrs', attrs: [...attrs, { name: 'c', value: raw }] });
        const { expr, errors } = parse(file);
        expect(errors).toEqual([]);
        expect(
          expr.kind === 'set' && expr.bindings.filter((b) => b.kind === 'binding').length,
        ).toBe(3);
      }),
    );
  });
});

describe('how values are written', () => {
  test.each<[Value, string]>([
    [{ kind: 'integer', value: -42 }, '-42'],
    [{ kind: 'float', value: 2 }, '2.0'],
    [{ kind: 'float', value: -1e-7 }, '-1.0e-7'],
    [{ kind: 'float', value: 1.5e300 }, '1.5e+300'],
    [{ kind: 'list', items: [{ kind: 'integer', value: -1 }] }, '[ (-1) ]'],
    [{ kind: 'string', value: 'a ${b} "c"' }, '"a \\${b} \\"c\\""'],
    [{ kind: 'string', value: 'a\nb\n' }, "''\n  a\n  b\n''"],
    [{ kind: 'path', text: './home.nix' }, './home.nix'],
    [{ kind: 'path', text: 'not a path' }, '"not a path"'],
    [{ kind: 'path', text: './a/' }, '"./a/"'],
    [
      { kind: 'package', attrPath: ['python3Packages', 'requests'] },
      'pkgs.python3Packages.requests',
    ],
    [{ kind: 'package', attrPath: ['a b'] }, 'pkgs."a b"'],
    [{ kind: 'attrs', attrs: [] }, '{ }'],
    [{ kind: 'raw', text: 'lib.mkForce   true' }, 'lib.mkForce true'],
    [{ kind: 'raw', text: '1 # one' }, '1 # one'],
    [{ kind: 'raw', text: '}; evil = {' }, 'throw "This is not a Nix expression: }; evil = {"'],
    [{ kind: 'list', items: [{ kind: 'raw', text: 'a b' }] }, '[ (a b) ]'],
  ])('%j', (value, text) => {
    expect(written(value)).toBe(`${text}\n`);
  });

  test('marks are asked for by path, list positions included', () => {
    const value: Value = {
      kind: 'attrs',
      attrs: [{ name: 'a', value: { kind: 'list', items: [{ kind: 'boolean', value: true }] } }],
    };
    const { text, spans } = print(expressionOf(value, (path) => `/${path.join('/')}`));
    expect(text).toBe('{ a = [ true ]; }\n');
    expect(spans.map(({ start, end, mark }) => [text.slice(start, end), mark])).toEqual([
      ['{ a = [ true ]; }', '/'],
      ['[ true ]', '/a'],
      ['true', '/a/0'],
    ]);
  });
});
