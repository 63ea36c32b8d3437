import fc from 'fast-check';
import { expect, test } from 'vitest';
import { completionAt } from './completionAt.ts';

/** What is offered at the bar, in short. */
function offered(marked: string): string {
  const offset = marked.indexOf('|');
  const found = completionAt(marked.replace('|', ''), offset);
  switch (found?.kind) {
    case undefined:
      return 'nothing';
    case 'name':
      return `name below ${found.above.join('.')}`;
    case 'value':
      return `value of ${found.path.join('.')}`;
    case 'package':
      return `package ${found.typed}`;
  }
}

const cases: readonly [string, string][] = [
  ['{ ... }: { pro| }', 'name below '],
  ['{ programs.| }', 'name below programs'],
  ['{ programs = { git.en| = true; }; }', 'name below programs.git'],
  ['{ pkgs, ... }: { a = 1; programs.git = { | }', 'name below programs.git'],
  ['{ a."b c".| }', 'name below a.b c'],
  ['{ config = { services.| }; }', 'name below services'],
  ['{ services = lib.mkIf x { ssh.| }; }', 'name below services.ssh'],
  ['let x = { | }; in { }', 'nothing'],
  ['let x = 1; in { a.| }', 'name below a'],
  ['{ programs.git.enable = t| }', 'value of programs.git.enable'],
  ['{ programs.git.enable = | }', 'value of programs.git.enable'],
  ['{ programs.git.enable = true | }', 'nothing'],
  ['{ x = pkgs.fire|', 'package fire'],
  ['{ x = with pkgs; [ git fire| ]; }', 'package fire'],
  ['{ x = [ fire| ]; }', 'nothing'],
  ['{ x = with pkgs; [ git ]; y.| }', 'name below y'],
  ['{ pk| }: { }', 'nothing'],
  ['{ # prog| \n }', 'nothing'],
  ['{ a = "x.| y"; }', 'nothing'],
  ["{ a = ''\n  x.|\n''; }", 'nothing'],
  ['{ options = { a.| }; }', 'nothing'],
  ['{ a = { b = 1; }; c.| }', 'name below c'],
];

test.each(cases)('%s', (marked, expected) => {
  expect(offered(marked)).toBe(expected);
});

test('any text has an answer, and what it replaces ends at the offset', () => {
  const parts = fc.constantFrom(
    ..."{ } [ ] ( ) = ; . : a pkgs with let in \" '' # /* */ \n".split(' '),
  );
  fc.assert(
    fc.property(fc.array(parts, { maxLength: 40 }), fc.nat(), (words, pick) => {
      const text = words.join(' ');
      const offset = pick % (text.length + 1);
      const found = completionAt(text, offset);
      if (found !== undefined) expect(text.slice(found.start, offset)).toMatch(/^[\w'-]*$/);
    }),
    { numRuns: 1000 },
  );
});
