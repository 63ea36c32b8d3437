/** Random modules as people write them: every head, nested and dotted, comments everywhere, no two alike. */

import fc from 'fast-check';

/** A piece of a module, given a number that nobody else has. */
type Piece = (next: () => number) => string;

const join = (pieces: readonly Piece[], separator: string): Piece => {
  return (next) => pieces.map((piece) => piece(next)).join(separator);
};

const text = (value: string): Piece => {
  return () => value;
};

const literal: fc.Arbitrary<Piece> = fc.constantFrom(
  ...['true', 'false', 'null', '12', '-3', '1.5', '"text"', '"a\\nb"', './file.nix'].map(text),
  ...['pkgs.git', 'pkgs.python3Packages.requests', "''\n  one\n    two\n''", "''one''"].map(text),
  ...['[ ]', '{ }', '(1)', '"${x}/bin"', 'lib.mkForce 3', 'if x then 1 else 2'].map(text),
);

const comment: Piece = (next) => `# note ${next()}`;
const block: Piece = (next) => `/* note ${next()} */`;

const item: fc.Arbitrary<Piece> = fc.oneof(
  fc.constantFrom<Piece[]>(
    (next) => `"s${next()}"`,
    (next) => `./p${next()}`,
    (next) => `(f ${next()})`,
    (next) => `{ a = ${next()}; ${'b'} = { c = 1; }; }`,
    (next) => `{\n # note ${next()}\n a = ${next()}; }`,
    (next) => `${next()}`,
  ),
);

const packageItem: fc.Arbitrary<Piece> = fc.constantFrom<Piece[]>(
  (next) => `p${next()}`,
  (next) => `set.p${next()}`,
  (next) => `(writeText "n${next()}" "")`,
  (next) => `pkgs.q${next()}`,
);

const listOf = (items: fc.Arbitrary<Piece>): fc.Arbitrary<Piece> => {
  const line = fc.tuple(items, fc.nat({ max: 5 })).map(([piece, kind]): Piece => {
    if (kind === 0) return join([comment, piece], '\n');
    if (kind === 1) return join([piece, comment], ' ');
    if (kind === 2) return join([text('\n'), block, piece], '\n');
    return piece;
  });
  return fc.tuple(fc.array(line, { maxLength: 5 }), fc.boolean()).map(([lines, ends]): Piece => {
    const all = ends ? [...lines, comment] : lines;
    return join([text('['), join(all, '\n'), text(']')], '\n');
  });
};

const list = listOf(item);
const packages = listOf(packageItem).map((piece) => join([text('with pkgs; '), piece], ''));

const value: fc.Arbitrary<Piece> = fc.oneof(
  { weight: 6, arbitrary: literal },
  { weight: 2, arbitrary: list },
  { weight: 2, arbitrary: packages },
);

function bindingAt(depth: number): fc.Arbitrary<Piece> {
  const inner = depth === 0 ? fc.constant(text('')) : bindingsAt(depth - 1);
  return fc
    .tuple(fc.nat({ max: 11 }), value, inner, fc.boolean())
    .map(([kind, simple, within, dotted]): Piece => {
      const name: Piece = (next) => (dotted ? `o${next()}.x.y${next()}` : `o${next()}`);
      const set = join([text('{'), within, text('}')], '\n');
      switch (kind) {
        case 0:
        case 1:
          return join([name, text(' = '), set, text(';')], '');
        case 2:
          return join([name, text(' = lib.mkIf c '), set, text(';')], '');
        case 3:
          return join([name, text(' = let v = 1; in '), set, text(';')], '');
        case 4:
          return (next) => `inherit (x) i${next()} i${next()};`;
        case 5:
          return (next) => `\${d${next()}} = ${simple(next)};`;
        case 6:
          return (next) => `"q ${next()}".r = ${simple(next)};`;
        case 7:
          return join([name, text(' = mkMerge [ '), set, text(' (mkIf c '), set, text(') ];')], '');
        default:
          return join([name, text(' = '), simple, text(';')], '');
      }
    });
}

function bindingsAt(depth: number): fc.Arbitrary<Piece> {
  return fc
    .array(fc.tuple(bindingAt(depth), fc.nat({ max: 9 })), { maxLength: 5 })
    .map((all): Piece => {
      const pieces = all.map(([binding, kind]): Piece => {
        switch (kind) {
          case 0:
            return join([comment, binding], '\n');
          case 1:
            return join([binding, comment], ' ');
          case 2:
            return join([text(''), binding], '\n\n');
          case 3:
            return join([text(''), comment, text(''), comment, comment, binding], '\n');
          case 4:
            return join([binding, text(''), comment], '\n');
          default:
            return binding;
        }
      });
      return join(pieces, '\n');
    });
}

const heads = [
  '',
  '{ pkgs, lib, ... }:\n',
  '{ config, pkgs, ... }@args:\n',
  '# a module\n{ ... }:\nlet\n  # a name\n  v0 = 1;\nin\n',
  'args@{ lib, ... }:\nwith lib;\n',
  'args: ',
];

const bodies: readonly (readonly [string, string])[] = [
  ['{\n', '\n}\n'],
  ['{\n', '\n}\n'],
  ['{ imports = [ ./a.nix ]; config = {\n', '\n}; }\n'],
  ['{ options.z = 1; config = lib.mkIf c {\n', '\n}; }\n'],
  ['lib.mkMerge [ {\n', '\n} (lib.mkIf c { z = 2; }) ]\n'],
  ['{ imports = [ ./a.nix ];\n', '\n}\n# the end\n'],
];

/** The text of a module in which every name and comment is there once. */
export const arbitraryModule: fc.Arbitrary<string> = fc
  .tuple(fc.constantFrom(...heads), fc.constantFrom(...bodies), bindingsAt(2))
  .map(([head, [open, close], inner]) => {
    let number = 0;
    const next = (): number => {
      number += 1;
      return number;
    };
    return head + open + inner(next) + close;
  });
