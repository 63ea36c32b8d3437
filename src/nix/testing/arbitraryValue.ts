/** Random values of every kind, with the strings and names that break careless printers. */

import fc from 'fast-check';
import { attrsOf } from '../attrs.ts';
import type { Attrs, Value } from '../value.ts';

const nasty = [
  ...[
    '',
    ' ',
    '"',
    '\\',
    '${',
    '$${',
    "''",
    "'''",
    "''${",
    '\\${',
    '$',
    '${x}',
    '"${builtins.abort "x"}"',
  ],
  ...['\n', '\n\n', '  a\n b', 'a\n', '\t', '\r\n', '\r', '\u0001\u001b\u007f', '\u2028', '\ufeff'],
  ...['😀', 'é', 'ẞ', '日本', '/* c */', '# c', '*/', '; }', '</script>', '~', '-----'],
];

/** Text without NUL or lone surrogates, which a config cannot hold. */
export const arbitraryText: fc.Arbitrary<string> = fc.oneof(
  { weight: 3, arbitrary: fc.string({ unit: 'grapheme-ascii', maxLength: 20 }) },
  {
    weight: 2,
    arbitrary: fc.string({ unit: 'binary', maxLength: 12 }).map((s) => s.replaceAll('\0', '')),
  },
  { weight: 2, arbitrary: fc.constantFrom(...nasty) },
  {
    weight: 1,
    arbitrary: fc
      .array(fc.constantFrom(...nasty, 'a', 'b c'), { maxLength: 6 })
      .map((parts) => parts.join('')),
  },
);

/** Attribute names: mostly identifiers, then keywords, prototypes, numbers, dots and any other text. */
export const arbitraryAttrName: fc.Arbitrary<string> = fc.oneof(
  { weight: 6, arbitrary: fc.stringMatching(/^[a-z_][a-zA-Z0-9_'-]{0,8}$/) },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      ...[
        '__proto__',
        'constructor',
        'toString',
        '$raw',
        '$path',
        '$attrs',
        '$mod',
        '0',
        '1',
        '42',
      ],
      ...[
        'if',
        'then',
        'let',
        'in',
        'rec',
        'with',
        'or',
        'null',
        'true',
        'a.b',
        'a b',
        '-',
        '<name>',
      ],
    ),
  },
  { weight: 1, arbitrary: arbitraryText },
);

const arbitraryInteger: fc.Arbitrary<number> = fc.oneof(
  fc.integer({ min: -10, max: 70_000 }),
  fc.maxSafeInteger(),
);

/** Finite, and never `-0`, which JSON does not hold. */
const arbitraryFloat: fc.Arbitrary<number> = fc
  .oneof(
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.integer(),
    fc.constantFrom(1e300, 0.1, 1e-7),
  )
  .map((number) => number + 0);

const arbitraryRaw = fc.constantFrom(
  'pkgs.hello',
  'lib.mkForce true',
  'x: x + 1',
  '{ a = 1; }',
  'with pkgs; [ git vim ]',
  '1 + 1',
  'inputs.foo.packages.${pkgs.stdenv.hostPlatform.system}.default',
  '# a comment\n[ ]',
);

const arbitraryPath = fc.constantFrom(
  './dotfiles/zshrc',
  '/etc/hosts',
  '../shared.nix',
  './a-b_c+d.txt',
);

const arbitraryPackage = fc.constantFrom(
  ['git'],
  ['python3Packages', 'requests'],
  ['_1password-gui'],
  ['kdePackages', 'dolphin'],
  ['nodePackages', '@scope/name'],
);

const arbitraryLiteral: fc.Arbitrary<Value> = fc.oneof(
  fc.constant<Value>({ kind: 'null' }),
  fc.boolean().map((value): Value => ({ kind: 'boolean', value })),
  arbitraryInteger.map((value): Value => ({ kind: 'integer', value })),
  arbitraryFloat.map((value): Value => ({ kind: 'float', value })),
  { weight: 2, arbitrary: arbitraryText.map((value): Value => ({ kind: 'string', value })) },
);

const arbitraryLeaf: fc.Arbitrary<Value> = fc.oneof(
  { weight: 3, arbitrary: arbitraryLiteral },
  arbitraryPath.map((text): Value => ({ kind: 'path', text })),
  arbitraryPackage.map((attrPath): Value => ({ kind: 'package', attrPath })),
  arbitraryRaw.map((text): Value => ({ kind: 'raw', text })),
);

/** These leaves, and lists and attribute sets of them. */
function nested(leaf: fc.Arbitrary<Value>): fc.Arbitrary<Value> {
  return fc.letrec<{ value: Value }>((tie) => ({
    value: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      { weight: 4, arbitrary: leaf },
      fc.array(tie('value'), { maxLength: 4 }).map((items): Value => ({ kind: 'list', items })),
      fc.array(fc.tuple(arbitraryAttrName, tie('value')), { maxLength: 4 }).map(attrsOf),
    ),
  })).value;
}

export const arbitraryValue: fc.Arbitrary<Value> = nested(arbitraryLeaf);

/** Values that are data through and through: real Nix evaluates them without any argument. */
export const arbitraryLiteralValue: fc.Arbitrary<Value> = nested(arbitraryLiteral);

/** An attribute set as option settings are: nested, any value at the leaves. */
export const arbitraryAttrs: fc.Arbitrary<Attrs> = attrsOfValues(arbitraryValue);

export function attrsOfValues(value: fc.Arbitrary<Value>): fc.Arbitrary<Attrs> {
  return fc.array(fc.tuple(arbitraryAttrName, value), { maxLength: 5 }).map(attrsOf);
}

export const arbitraryAttrPath: fc.Arbitrary<readonly string[]> = fc.array(arbitraryAttrName, {
  minLength: 1,
  maxLength: 4,
});
