import { describe, expect, test } from 'vitest';
import {
  breakHere,
  type Doc,
  emptyLine,
  flattened,
  group,
  hardLine,
  join,
  line,
  marked,
  meet,
  nest,
  newline,
  offset,
  softLine,
  space,
  styled,
} from './doc.ts';
import { layout } from './layout.ts';

const laidOut = (doc: Doc, width = 20): string => layout(doc, width).text;

/** `name(items)`, broken inside the brackets if it must be. */
const call = (name: string, ...items: readonly Doc[]): Doc => [
  `${name}(`,
  breakHere,
  nest(join(items, [',', line])),
  breakHere,
  ')',
];

describe('groups', () => {
  test('what fits stays on one line', () => {
    expect(laidOut(group(call('f', 'a', 'b')))).toBe('f(a, b)\n');
  });

  test('all lines of a group break, or none', () => {
    expect(laidOut(group(call('f', 'aaaaaaaaaa', 'bbbbbbbbbb')))).toBe(
      'f(\n  aaaaaaaaaa,\n  bbbbbbbbbb\n)\n',
    );
  });

  test('a group inside breaks only if it must', () => {
    const inner = group(call('g', 'bbbb', 'cccc'));
    expect(laidOut(group(call('f', 'aaaaaaaaaa', inner)))).toBe(
      'f(\n  aaaaaaaaaa,\n  g(bbbb, cccc)\n)\n',
    );
  });

  test('a hard line breaks every group around it', () => {
    expect(laidOut(group(['a', line, group(['b', hardLine, 'c'])]))).toBe('a\nb\nc\n');
  });

  test('a hard line at the edge of a group leaves the group whole', () => {
    expect(laidOut(group(['a', line, group(['b', line, 'c', hardLine]), 'd']))).toBe('a\nb c\nd\n');
  });

  test('a soft line breaks by itself', () => {
    const words = ['aaaaaa', 'bbbbbb', 'cccccc', 'dddddd'];
    expect(laidOut(group([join(words, softLine), hardLine, 'e']))).toBe(
      'aaaaaa bbbbbb cccccc\ndddddd\ne\n',
    );
  });

  test('a priority group breaks before the group around it does', () => {
    const last = group(nest(call('', 'aaaaaaaa', 'bbbbbbbb')), 'priority');
    expect(laidOut(group(['f', line, 'x', line, last]))).toBe(
      'f x (\n  aaaaaaaa,\n  bbbbbbbb\n)\n',
    );
  });

  test('what only broken groups have is left out on one line', () => {
    const list = (items: readonly Doc[]) =>
      group([
        '[',
        breakHere,
        nest([join(items, [',', line]), styled('ifBroken', ',')]),
        breakHere,
        ']',
      ]);
    expect(laidOut(list(['a', 'b']))).toBe('[a, b]\n');
    expect(laidOut(list(['aaaaaaaaaa', 'bbbbbbbbbb']))).toBe(
      '[\n  aaaaaaaaaa,\n  bbbbbbbbbb,\n]\n',
    );
  });
});

describe('gaps and indentation', () => {
  test('of two gaps that meet the stronger stays', () => {
    expect(meet(space, hardLine)).toBe(hardLine);
    expect(meet(breakHere, space)).toBe(line);
    expect(meet(emptyLine, line)).toBe(emptyLine);
    expect(meet(newline, newline).count).toBe(2);
  });

  test('levels that open on one line indent once', () => {
    expect(laidOut(['a', nest(['(', nest([hardLine, 'b']), hardLine]), ')'])).toBe('a(\n  b\n)\n');
  });

  test('an offset adds columns whatever the nesting', () => {
    expect(laidOut(['a', hardLine, nest(offset(3, ['b', newline, newline, 'c']))])).toBe(
      'a\n     b\n\n     c\n',
    );
  });

  test('a character outside the basic plane is one column wide', () => {
    expect(laidOut(group(['🦊🦊🦊🦊', line, '🦊🦊🦊🦊']), 9)).toBe('🦊🦊🦊🦊 🦊🦊🦊🦊\n');
  });

  test('flattened gives up on hard lines and beyond the limit', () => {
    expect(flattened(['a', hardLine])).toBeUndefined();
    expect(flattened(['abc', line, 'd'], 4)).toBeUndefined();
    expect(laidOut(group(flattened(['abc', line, 'd'], 5) ?? 'no'), 2)).toBe('abc d\n');
  });
});

describe('marks', () => {
  test('become spans of their text, without the gaps around it', () => {
    const doc = group(['a', marked('/m', [line, 'bb', marked('/m/n', 'cc'), hardLine]), 'd']);
    const { text, spans } = layout(doc, 80);
    expect(spans.map(({ start, end, mark }) => [mark, text.slice(start, end)])).toEqual([
      ['/m', 'bbcc'],
      ['/m/n', 'cc'],
    ]);
  });

  test('never change the layout, and survive a trial that failed', () => {
    const part = (wrap: (doc: Doc) => Doc): Doc =>
      group([
        'f',
        line,
        group(nest(wrap(call('', 'aaaaaaaa', 'bbbbbbbb'))), 'priority'),
        line,
        wrap('a long last argument'),
      ]);
    const { text, spans } = layout(
      part((doc) => marked('/m', doc)),
      20,
    );
    expect(text).toBe(laidOut(part((doc) => doc)));
    expect(spans).toHaveLength(2);
    expect(text.slice(spans[1]?.start, spans[1]?.end)).toBe('a long last argument');
  });

  test('on nothing are no spans', () => {
    expect(layout(marked('/m', []), 80).spans).toEqual([]);
  });
});
