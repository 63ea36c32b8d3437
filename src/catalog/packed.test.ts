import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CatalogFacts, MovedFacts, OptionFacts } from './facts.ts';
import { moduleSets } from './facts.ts';
import { decodeMoved } from './movedJson.ts';
import { parseOptionName, printOptionName } from './optionName.ts';
import { decodeOptions, maxDocument, readOptionsJson } from './optionsJson.ts';
import { packCatalog, unpackCatalog } from './packed.ts';
import { shippedFacts, shippedIndex } from './testing/shippedCatalogs.ts';

const step = fc.oneof(
  fc.constantFrom('<name>', '*', 'enable', 'a.b', 'first day of week', 'if'),
  fc.stringMatching(/^[a-z]{1,8}$/),
);
const path = fc.array(step, { minLength: 1, maxLength: 6 });
const maybe = (text: fc.Arbitrary<string>) => fc.option(text, { nil: undefined });
const text = fc.string({ minLength: 1 });
const option: fc.Arbitrary<OptionFacts> = fc.record({
  path,
  type: fc.constantFrom('boolean', 'null or string', 'strange'),
  readOnly: fc.boolean(),
  defaultText: maybe(text),
  module: maybe(text),
  description: maybe(text),
});
const moved: fc.Arbitrary<MovedFacts> = fc.oneof(
  fc.record({ kind: fc.constant('renamed' as const), path, to: path }),
  fc.record({
    kind: fc.constant('removed' as const),
    path,
    reason: fc.constantFrom('changed', 'replaced', 'needless', 'gone', 'unsaid'),
    see: fc.array(path, { maxLength: 2 }),
  }),
);
const facts: fc.Arbitrary<CatalogFacts> = fc.record({
  set: text,
  release: text,
  source: text,
  options: fc
    .uniqueArray(option, { selector: ({ path: steps }) => printOptionName(steps), maxLength: 20 })
    .map((all) =>
      all.toSorted((a, b) => (printOptionName(a.path) < printOptionName(b.path) ? -1 : 1)),
    ),
  moved: fc.array(moved, { maxLength: 5 }),
});

test('what is packed comes out again', () => {
  fc.assert(
    fc.property(facts, (given) => {
      expect(unpackCatalog(JSON.parse(JSON.stringify(packCatalog(given))))).toEqual(given);
    }),
  );
});

test('a printed name is read as the path it was', () => {
  fc.assert(
    fc.property(path, (steps) => {
      expect(parseOptionName(printOptionName(steps))).toEqual(steps);
    }),
  );
});

test('no input makes a decoder throw', () => {
  const object = fc.record(
    {
      format: fc.constant('flakesmith-catalog'),
      version: fc.constant(1),
      set: fc.anything(),
      names: fc.anything(),
      types: fc.anything(),
      typeOf: fc.anything(),
      moved: fc.anything(),
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(fc.oneof(fc.anything(), object), (input) => {
      unpackCatalog(input);
      decodeOptions(input);
      decodeMoved(input, []);
    }),
  );
});

test('the catalogs of the repository are whole, and hold no sentences of upstream', () => {
  expect(shippedIndex.length).toBeGreaterThan(0);
  for (const entry of shippedIndex) {
    const found = shippedFacts(entry.set, entry.release);
    expect(found.options.length, entry.file).toBe(entry.options);
    expect(found.options.every(({ description }) => description === undefined)).toBe(true);
  }
  expect(moduleSets.every((set) => shippedIndex.some((entry) => entry.set === set))).toBe(true);
});

test('an official document is read, whichever form its parts have', () => {
  const document = {
    'a.enable': {
      loc: ['a', 'enable'],
      type: 'boolean',
      description: { _type: 'mdDoc', text: 'Whether.' },
      default: { _type: 'literalExpression', text: 'false' },
      declarations: ['nixos/modules/a.nix'],
      readOnly: false,
    },
    'a."b.c"': {
      type: 'string',
      default: { _type: 'literalMD', text: 'what upstream says' },
      declarations: [{ name: '<home-manager/modules/a.nix>', url: 'https://x' }],
    },
    '_module.args': { loc: ['_module', 'args'], type: 'lazy attribute set of raw value' },
    'a.secret': { loc: ['a', 'secret'], type: 'string', internal: true },
    'a.broken': 3,
  };
  expect(readOptionsJson(JSON.stringify(document))).toEqual([
    {
      path: ['a', 'enable'],
      type: 'boolean',
      readOnly: false,
      defaultText: 'false',
      module: 'nixos/modules/a.nix',
      description: 'Whether.',
    },
    {
      path: ['a', 'b.c'],
      type: 'string',
      readOnly: false,
      defaultText: '',
      module: 'modules/a.nix',
      description: undefined,
    },
  ]);
});

test.each([
  ['not JSON', '{', 'no JSON'],
  ['a list', '[]', 'no options.json'],
  ['no options', '{"a": {"b": 1}}', 'No option'],
  ['too large', ' '.repeat(maxDocument + 1), '20 MiB'],
])('%s is refused in words', (_, given, message) => {
  expect(readOptionsJson(given)).toContain(message);
});

test('moves keep what upstream names, and why, but not its sentences', () => {
  const options = ['p.new', 'p.other', 'q.<name>.deep.it'].flatMap((name) => {
    const steps = parseOptionName(name);
    return steps === undefined
      ? []
      : [
          {
            path: steps,
            type: 'string',
            readOnly: false,
            defaultText: undefined,
            module: undefined,
            description: undefined,
          },
        ];
  });
  const given = [
    { name: 'p.old', kind: 'renamed', to: 'p.new' },
    { name: 'q.<name>.old', kind: 'renamed', to: 'deep.it' },
    { name: 'p.way', kind: 'changed', to: 'p.other' },
    { name: 'p.a', kind: 'removed', message: 'Please use p.new or `p.other`, not p.a.' },
    { name: 'p.b', kind: 'removed', message: 'This is now always enabled.' },
    { name: 'p.c', kind: 'removed', message: 'The package was removed.' },
  ];
  expect(decodeMoved(given, options)).toEqual([
    { kind: 'renamed', path: ['p', 'old'], to: ['p', 'new'] },
    { kind: 'renamed', path: ['q', '<name>', 'old'], to: ['q', '<name>', 'deep', 'it'] },
    { kind: 'removed', path: ['p', 'way'], reason: 'changed', see: [['p', 'other']] },
    {
      kind: 'removed',
      path: ['p', 'a'],
      reason: 'replaced',
      see: [
        ['p', 'new'],
        ['p', 'other'],
      ],
    },
    { kind: 'removed', path: ['p', 'b'], reason: 'needless', see: [] },
    { kind: 'removed', path: ['p', 'c'], reason: 'gone', see: [] },
  ]);
});
