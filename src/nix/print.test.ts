import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as build from './build.ts';
import { parse } from './parse.ts';
import { print } from './print.ts';
import { arbitraryExpr, bones } from './testing/arbitraryExpr.ts';
import { parseError } from './testing/realNix.ts';

interface LayoutCase {
  readonly kind: string;
  readonly in: string;
  readonly out: string;
}

/** A sample of what nixfmt 1.4.0 `--strict` makes of Nix, at a width of 100. */
const layoutCases: readonly LayoutCase[] = readFileSync(
  new URL('./testing/layoutCases.jsonl', import.meta.url),
  'utf8',
)
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line));

function reprint(text: string): string {
  const { expr, after } = parse(text);
  return print(expr, after).text;
}

/** Text without strings, with a comment or a line break wherever there is a space. */
const arbitraryNoise = fc.constantFrom(
  ...[' ', '\n', '\n\n', ' # c\n', '\n# c\n', ' /* c */ ', '\n/* c\n   d */\n', ' # c\n\n# d\n'],
);

describe('laws', () => {
  test('what is printed parses to the same tree', () => {
    fc.assert(
      fc.property(arbitraryExpr, (expr) => {
        const { text } = print(expr);
        const parsed = parse(text);
        expect(parsed.errors).toEqual([]);
        expect(bones(parsed.expr)).toEqual(bones(expr));
      }),
      { numRuns: 1000 },
    );
  });

  test('printing is stable after one pass', () => {
    fc.assert(
      fc.property(arbitraryExpr, (expr) => {
        const { text } = print(expr);
        const once = reprint(text);
        expect(reprint(once)).toBe(once);
      }),
      { numRuns: 1000 },
    );
  });

  test('comments anywhere never change what the text means', () => {
    const withoutSpaces = arbitraryExpr.filter((expr) => !/["']/.test(print(expr).text));
    fc.assert(
      fc.property(withoutSpaces, fc.infiniteStream(arbitraryNoise), (expr, noise) => {
        const tidy = print(expr).text.replace(/#.*/g, '');
        const noisy = tidy.replace(/\s+/g, () => noise.next().value);
        const parsed = parse(noisy);
        expect(parsed.errors).toEqual([]);
        expect(bones(parsed.expr)).toEqual(bones(expr));
        const again = parse(reprint(noisy));
        expect(again.errors).toEqual([]);
        expect(bones(again.expr)).toEqual(bones(expr));
      }),
      { numRuns: 500 },
    );
  });

  test('real Nix has no syntax error against what is printed', () => {
    // The Nix of today's distributions does not know pipes yet.
    const texts = fc
      .sample(arbitraryExpr, { numRuns: 150, seed: 1 })
      .map((expr) => print(expr).text)
      .filter((text) => text.length > 40 && !/[|]>|<[|]/.test(text));
    expect(texts.length).toBeGreaterThan(50);
    const errors = texts.map(parseError).filter((error) => error?.includes('syntax error'));
    expect(errors).toEqual([]);
  });

  test('marks come out as spans in order, inner after outer, around their very text', () => {
    fc.assert(
      fc.property(fc.array(arbitraryExpr, { minLength: 1, maxLength: 6 }), (values) => {
        const bindings = values.map((value, index) =>
          build.mark(
            build.binding([`b${index}`], build.mark(value, `/b${index}/value`)),
            `/b${index}`,
          ),
        );
        const { text, spans } = print(build.attrSet(bindings));
        expect(spans.map((span) => span.mark)).toEqual(
          values.flatMap((_, index) => [`/b${index}`, `/b${index}/value`]),
        );
        for (const [index, value] of values.entries()) {
          const [outer, inner] = spans.slice(index * 2, index * 2 + 2);
          if (outer === undefined || inner === undefined) throw new Error('two spans a binding');
          const binding = text.slice(outer.start, outer.end);
          expect(binding.startsWith(`b${index} =`)).toBe(true);
          expect(binding.endsWith(';')).toBe(true);
          expect(inner.start).toBeGreaterThan(outer.start);
          expect(inner.end).toBe(outer.end - 1);
          const written = parse(text.slice(inner.start, inner.end));
          expect(bones(written.expr)).toEqual(bones(value));
        }
      }),
    );
  });
});

describe('layout as nixfmt --strict', () => {
  test.each(['module', 'flake', 'expression'])('every %s of the sample', (kind) => {
    const cases = layoutCases.filter((one) => one.kind === kind);
    expect(cases.length).toBeGreaterThan(90);
    for (const one of cases) {
      expect(reprint(one.in)).toBe(one.out);
      expect(reprint(one.out)).toBe(one.out);
    }
  });

  test('a chain of pipes has each on its line from four operands on', () => {
    expect(reprint('a |> b |> c')).toBe('a |> b |> c\n');
    expect(reprint('a |> b |> c |> d')).toBe('a\n|> b\n|> c\n|> d\n');
  });
});
