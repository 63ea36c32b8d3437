/** Random option types, and random values made from a type. */

import fc from 'fast-check';
import type { Value } from '../../nix/value.ts';
import { type DataFormat, formats } from '../formats.ts';
import { stringPatterns } from '../patterns.ts';
import { inJavaScript } from '../posixPattern.ts';
import type { OptionType, StringPattern } from '../type.ts';

const patterns = Object.keys(stringPatterns).filter(
  (name): name is StringPattern => name in stringPatterns,
);

const formatNames = Object.keys(formats).filter((name): name is DataFormat => name in formats);

/** Every character that Nix can hold. */
const text = fc.string({ unit: 'binary' }).map((made) => made.replaceAll('\0', ''));

const name = fc.string({ minLength: 1, maxLength: 12 });

const limits = (value: fc.Arbitrary<number>) =>
  fc.tuple(fc.option(value), fc.option(value)).map(([a, b]) => {
    const [min, max] = a !== null && b !== null && a > b ? [b, a] : [a, b];
    return { ...(min === null ? {} : { min }), ...(max === null ? {} : { max }) };
  });

const finite = fc.double({ noNaN: true, noDefaultInfinity: true });

const literal: fc.Arbitrary<Value> = fc.oneof(
  fc.constant<Value>({ kind: 'null' }),
  fc.boolean().map((value): Value => ({ kind: 'boolean', value })),
  fc.maxSafeInteger().map((value): Value => ({ kind: 'integer', value })),
  text.map((value): Value => ({ kind: 'string', value })),
);

const pattern = fc.constantFrom(...patterns);

export const arbitraryType: fc.Arbitrary<OptionType> = fc.letrec<{ type: OptionType }>((tie) => ({
  type: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom<OptionType>({ kind: 'boolean' }, { kind: 'lines' }, { kind: 'path' }),
    fc.constantFrom<OptionType>({ kind: 'package' }, { kind: 'opaque', description: 'anything' }),
    fc.option(pattern).map(
      (found): OptionType => ({
        kind: 'string',
        ...(found === null ? {} : { pattern: found }),
      }),
    ),
    limits(fc.maxSafeInteger()).map((range): OptionType => ({ kind: 'integer', ...range })),
    limits(finite).map((range): OptionType => ({ kind: 'float', ...range })),
    fc
      .tuple(literal, fc.array(literal))
      .map(([first, rest]): OptionType => ({ kind: 'enum', values: [first, ...rest] })),
    tie('type').map((of): OptionType => ({ kind: 'nullOr', of })),
    tie('type').map((of): OptionType => ({ kind: 'listOf', of })),
    fc
      .tuple(tie('type'), fc.nat({ max: 2 }), fc.nat({ max: 2 }))
      .map(([of, min, more]): OptionType => ({ kind: 'listOf', of, min, max: min + more })),
    fc.constantFrom(...formatNames).map((format): OptionType => ({ kind: 'freeform', format })),
    fc.tuple(tie('type'), fc.option(pattern)).map(
      ([of, names]): OptionType => ({
        kind: 'attrsOf',
        of,
        ...(names === null ? {} : { names }),
      }),
    ),
    fc
      .tuple(
        fc.uniqueArray(fc.record({ name, type: tie('type') }), { selector: (sub) => sub.name }),
        fc.option(tie('type')),
      )
      .map(
        ([options, freeform]): OptionType => ({
          kind: 'submodule',
          options,
          ...(freeform === null ? {} : { freeform }),
        }),
      ),
    fc
      .tuple(tie('type'), fc.array(tie('type'), { maxLength: 2 }))
      .map(([first, rest]): OptionType => ({ kind: 'either', branches: [first, ...rest] })),
  ),
})).type;

/** Values that fit the type. */
export function arbitraryValueOf(type: OptionType): fc.Arbitrary<Value> {
  switch (type.kind) {
    case 'boolean':
      return fc.boolean().map((value): Value => ({ kind: 'boolean', value }));
    case 'string':
      return (
        type.matching === undefined ? ruledText(type.pattern) : matchingText(type.matching)
      ).map((value): Value => ({ kind: 'string', value }));
    case 'lines':
      return text.map((value): Value => ({ kind: 'string', value }));
    case 'integer':
      return fc
        .integer({
          min: type.min ?? Number.MIN_SAFE_INTEGER,
          max: type.max ?? Number.MAX_SAFE_INTEGER,
        })
        .map((value): Value => ({ kind: 'integer', value }));
    case 'float':
      return fc
        .double({
          noNaN: true,
          noDefaultInfinity: true,
          ...(type.min === undefined ? {} : { min: type.min }),
          ...(type.max === undefined ? {} : { max: type.max }),
        })
        .map((value): Value => ({ kind: 'float', value }));
    case 'path':
      return fc.constantFrom<Value>(
        { kind: 'path', text: './file' },
        { kind: 'string', value: '/etc/hosts' },
      );
    case 'package':
      return fc
        .array(name, { minLength: 1, maxLength: 3 })
        .map((attrPath): Value => ({ kind: 'package', attrPath }));
    case 'enum':
      return fc.constantFrom(...type.values);
    case 'nullOr':
      return fc.oneof(fc.constant<Value>({ kind: 'null' }), arbitraryValueOf(type.of));
    case 'listOf':
      return fc
        .array(arbitraryValueOf(type.of), { minLength: type.min ?? 0, maxLength: type.max ?? 4 })
        .map((items): Value => ({ kind: 'list', items }));
    case 'attrsOf':
      return fc
        .uniqueArray(fc.record({ name: ruledText(type.names), value: arbitraryValueOf(type.of) }), {
          maxLength: 4,
          selector: (attr) => attr.name,
        })
        .map((attrs): Value => ({ kind: 'attrs', attrs }));
    case 'submodule':
      return fc
        .tuple(
          ...type.options.map((sub) =>
            (sub.required === true
              ? arbitraryValueOf(sub.type)
              : fc.option(arbitraryValueOf(sub.type))
            ).map((value) => ({ name: sub.name, value })),
          ),
        )
        .map(
          (subs): Value => ({
            kind: 'attrs',
            attrs: subs.flatMap(({ name: of, value }) =>
              value === null ? [] : [{ name: of, value }],
            ),
          }),
        );
    case 'freeform':
      return arbitraryData(type.format);
    case 'either':
      return fc.oneof(...type.branches.map(arbitraryValueOf));
    case 'opaque':
      return literal;
  }
}

function matchingText(pattern: string): fc.Arbitrary<string> {
  const form = inJavaScript(pattern);
  if (form === undefined) return fc.constant('');
  return fc
    .stringMatching(form)
    .filter((made) => !/[\0\p{Surrogate}]/u.test(made) && form.test(made));
}

/** Data as deep as real settings are. */
function arbitraryData(format: DataFormat): fc.Arbitrary<Value> {
  const scalar = literal.filter((value) => value.kind !== 'null' || formats[format].nulls);
  return fc.letrec<{ data: Value }>((tie) => ({
    data: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      scalar,
      fc.array(tie('data'), { maxLength: 3 }).map((items): Value => ({ kind: 'list', items })),
      fc
        .uniqueArray(fc.record({ name, value: tie('data') }), {
          maxLength: 3,
          selector: (attr) => attr.name,
        })
        .map((attrs): Value => ({ kind: 'attrs', attrs })),
    ),
  })).data;
}

/** Random text keeps few rules, so a ruled string is its example or, where it may be, empty. */
function ruledText(rule: StringPattern | undefined): fc.Arbitrary<string> {
  if (rule === undefined) return text;
  const { example, check } = stringPatterns[rule];
  return fc.constantFrom(example, ...(check('') === undefined ? [''] : []));
}
