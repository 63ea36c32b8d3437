import fc from 'fast-check';
import { expect, test } from 'vitest';
import { literalOf } from '../../nix/literalOf.ts';
import type { Value } from '../../nix/value.ts';
import { readSshConfig } from './sshConfig.ts';
import { expectOrderly } from './testing/orderly.ts';

/** A value as JSON shows it; raw Nix as its text. */
function shown(value: Value): unknown {
  if (value.kind === 'list') return value.items.map(shown);
  if (value.kind === 'attrs') {
    return Object.fromEntries(value.attrs.map((attr) => [attr.name, shown(attr.value)]));
  }
  if (value.kind === 'raw') return value.text.replace(/\s+/g, ' ');
  return value.kind === 'string' || value.kind === 'boolean' || value.kind === 'integer'
    ? value.value
    : value;
}

/** Paths below `programs.ssh` with their values, behind the two that are always there. */
function settings(text: string): readonly (readonly [string, unknown])[] {
  const all = readSshConfig(text).proposals.map(
    ({ path, value }) => [path.slice(2).join('|'), shown(value)] as const,
  );
  if (all.length > 0) {
    expect(all.slice(0, 2)).toEqual([
      ['enable', true],
      ['enableDefaultConfig', false],
    ]);
  }
  return all.slice(2);
}

const leftLines = (text: string) => readSshConfig(text).left.map((one) => one.line);

const pieces = fc
  .array(
    fc.constantFrom(
      ...['Host ', 'Match ', 'Include x\n', 'User ', 'IgnoreUnknown x\n', 'SetEnv ', 'header '],
      ...['\n', '\r\n', ' ', '\t', '"', "'", '\\', '=', '#', '*', '!', 'a', 'b', '\0', '${', "''"],
      ...['Host *\n', 'Host a\nUser b\n', 'Match all\nPort 1\n', 'IdentityFile a\n', 'yes'],
    ),
    { maxLength: 40 },
  )
  .map((all) => all.join(''));

test('any text is read, twice the same way, in the order of its lines', () => {
  fc.assert(
    fc.property(fc.oneof(pieces, fc.string({ unit: 'binary' })), (text) => {
      const reading = expectOrderly(readSshConfig, text);
      expect(JSON.stringify(reading.proposals)).not.toContain('\\u0000');
    }),
  );
});

/** Blocks whose values tell which line they are from. */
const arbitraryBlocks = fc.array(
  fc.record({
    patterns: fc.uniqueArray(fc.constantFrom('a', 'ab', 'b', '*', 'a*', '*b', '?', '!a', '!*b'), {
      minLength: 1,
      maxLength: 2,
    }),
    names: fc.array(fc.constantFrom('User', 'HostName', 'IdentityFile', 'Include'), {
      maxLength: 3,
    }),
  }),
  { maxLength: 6 },
);

interface Block {
  readonly patterns: readonly string[];
  readonly lines: readonly (readonly [name: string, value: string])[];
}

function numbered(
  blocks: typeof arbitraryBlocks extends fc.Arbitrary<infer T> ? T : never,
): Block[] {
  let count = 0;
  return blocks.map(({ patterns, names }) => ({
    patterns,
    lines: names.map((name) => {
      count += 1;
      return [name, `v${count}`] as const;
    }),
  }));
}

const textOf = (blocks: readonly Block[]): string =>
  blocks
    .map(({ patterns, lines }) =>
      [`Host ${patterns.join(' ')}`, ...lines.map(([name, value]) => `  ${name} ${value}`)].join(
        '\n',
      ),
    )
    .join('\n');

test('every line is in a proposal or left', () => {
  fc.assert(
    fc.property(arbitraryBlocks, (some) => {
      const blocks = numbered(some);
      const { proposals, left } = readSshConfig(textOf(blocks));
      const values = JSON.stringify(proposals.map((one) => shown(one.value)));
      for (const [name, value] of blocks.flatMap((block) => block.lines)) {
        const isLeft = left.some((one) => one.text.trim() === `${name} ${value}`);
        expect(new RegExp(`\\b${value}\\b`).test(values)).toBe(!isLeft);
      }
      expect(proposals.filter((one) => one.path[2] === 'settings')).toHaveLength(blocks.length);
    }),
  );
});

function matches(pattern: string, host: string): boolean {
  return new RegExp(`^${pattern.replaceAll('*', '.*').replaceAll('?', '.')}$`).test(host);
}

/** What ssh goes by for a host: of most keywords the first value, of identities all. */
function resolved(blocks: readonly Block[], host: string): Readonly<Record<string, string[]>> {
  const found: Record<string, string[]> = {};
  for (const { patterns, lines } of blocks) {
    const excluded = patterns.some((one) => one.startsWith('!') && matches(one.slice(1), host));
    if (excluded || !patterns.some((one) => matches(one, host))) continue;
    for (const [name, value] of lines) {
      if (name === 'Include') continue;
      if (name === 'IdentityFile') found[name] = [...(found[name] ?? []), value];
      else found[name] ??= [value];
    }
  }
  return found;
}

interface Entry extends Block {
  readonly name: string;
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** Texts of a Nix list of strings without brackets in them. */
const stringsIn = (list: string | undefined): string[] =>
  [...(list ?? '').matchAll(/"([^"]*)"/g)].map((found) => found[1] ?? '');

function entryOf(name: string, value: Value): Entry {
  const text = value.kind === 'raw' ? value.text : '';
  const found = /^lib\.hm\.dag\.(entry\w+)\s+(\[[^\]]*\])\s+(\[[^\]]*\])?/.exec(text);
  const attrs = value.kind === 'raw' ? literalOf(text.slice(found?.[0].length ?? 0)) : value;
  if (attrs?.kind !== 'attrs') throw new Error(`no settings: ${text}`);
  const first = stringsIn(found?.[2]);
  const header = attrs.attrs.find((one) => one.name === 'header')?.value;
  const opening = header?.kind === 'string' ? header.value : name;
  return {
    name,
    before: found?.[1] === 'entryAfter' ? [] : first,
    after: found?.[1] === 'entryAfter' ? first : stringsIn(found?.[3]),
    patterns: opening.replace(/^Host /, '').split(' '),
    lines: attrs.attrs
      .filter((one) => one.name !== 'header')
      .flatMap(({ name: keyword, value: set }) =>
        (set.kind === 'list' ? set.items : [set]).map(
          (item) => [keyword, String(shown(item))] as const,
        ),
      ),
  };
}

/** An order that Home Manager may choose: `"*"` last, the others by name or against it where they can. */
function sorted(entries: readonly Entry[], sign: 1 | -1): readonly Entry[] {
  const waiting = entries
    .filter((one) => one.name !== '*')
    .toSorted((a, b) => (a.name < b.name ? -sign : sign));
  const done: Entry[] = [];
  while (waiting.length > 0) {
    const next = waiting.findIndex(
      (one) =>
        !waiting.some((other) => one.after.includes(other.name) || other.before.includes(one.name)),
    );
    if (next === -1) throw new Error('a cycle');
    done.push(...waiting.splice(next, 1));
  }
  return [...done, ...entries.filter((one) => one.name === '*')];
}

test('whichever order Home Manager chooses, every host is reached as before', () => {
  fc.assert(
    fc.property(arbitraryBlocks, fc.constantFrom<1 | -1>(1, -1), (some, sign) => {
      const blocks = numbered(some);
      const entries = readSshConfig(textOf(blocks)).proposals.flatMap(({ path, value }) =>
        path[2] === 'settings' ? [entryOf(path[3] ?? '', value)] : [],
      );
      for (const host of ['a', 'b', 'ab', 'abb', 'c', 'cd']) {
        expect(resolved(sorted(entries, sign), host)).toEqual(resolved(blocks, host));
      }
    }),
    { numRuns: 300 },
  );
});

test('many patterns are put in a row, without a look at each two', () => {
  const text = Array.from({ length: 100 }, (_, at) => `Host ${at}*\nUser u${at}\n`).join('');
  const values = settings(text);
  expect(values[0]).toEqual(['settings|0*', { User: 'u0' }]);
  expect(values[99]).toEqual(['settings|99*', 'lib.hm.dag.entryAfter [ "98*" ] { User = "u99"; }']);
});

test.each<[text: string, expected: unknown]>([
  ['Host a\n  hostname b\n', [['settings|a', { HostName: 'b' }]]],
  ['Host=a\nPort=22\nuser = "u"\n', [['settings|a', { Port: 22, User: 'u' }]]],
  ['host a "b" # c\n', [['settings|a b', {}]]],
  [
    'Host a\nForwardAgent yes # x\nCompression no\n',
    [['settings|a', { ForwardAgent: true, Compression: false }]],
  ],
  [
    'Host a\nIdentityFile "~/a b"\nIdentityFile c\n',
    [['settings|a', { IdentityFile: ['"~/a b"', 'c'] }]],
  ],
  [
    'Host a\nLocalForward 1 b:2\nlocalforward 3 b:4\n',
    [['settings|a', { LocalForward: ['1 b:2', '3 b:4'] }]],
  ],
  ['Host a\nSendEnv A B\nSendEnv C\n', [['settings|a', { SendEnv: ['A', 'B', 'C'] }]]],
  [
    'Host a\nSetEnv A=1 B="x y" "C=\\""\n',
    [['settings|a', { SetEnv: { A: '1', B: 'x y', C: '"' } }]],
  ],
  ['Host a\nProxyCommand nc "%h" # %p\n', [['settings|a', { ProxyCommand: 'nc "%h" # %p' }]]],
  ['Host a\r\nUser b\r\n', [['settings|a', { User: 'b' }]]],
  ['Host a\nPort 022\nNew yes\n', [['settings|a', { Port: '022', New: true }]]],
  [
    'User u\nIdentityFile a\nIdentityFile b\n',
    [
      ['extraOptionOverrides|User', 'u'],
      ['extraOptionOverrides|IdentityFile', ['a', 'b']],
    ],
  ],
  [
    'Include a "b"\nInclude "c d"\n',
    [
      ['includes', ['a', 'b']],
      ['includes', ['"c d"']],
    ],
  ],
  [
    'Include a\nUser u\nHost b\nUser v\n',
    [
      ['includes', ['a']],
      ['settings|Host *', 'lib.hm.dag.entryBefore [ "b" ] { User = "u"; }'],
      ['settings|b', { User: 'v' }],
    ],
  ],
  [
    'Host *\nUser u\nHost a\nPort 1\n',
    [
      ['settings|*', { User: 'u' }],
      ['settings|a', { Port: 1 }],
    ],
  ],
  [
    'Host *\nUser u\nHost a\nUser v\n',
    [
      ['settings|Host *', 'lib.hm.dag.entryBefore [ "a" ] { User = "u"; }'],
      ['settings|a', { User: 'v' }],
    ],
  ],
  [
    'Host x.a\nUser u\nHost *.a\nUser v\nHost *.b\nUser w\n',
    [
      ['settings|x.a', { User: 'u' }],
      ['settings|*.a', 'lib.hm.dag.entryAfter [ "x.a" ] { User = "v"; }'],
      ['settings|*.b', { User: 'w' }],
    ],
  ],
  [
    'Host *.a\nUser u\nHost x.a\nUser u\n',
    [
      ['settings|*.a', { User: 'u' }],
      ['settings|x.a', { User: 'u' }],
    ],
  ],
  [
    'Host a\nUser u\nMatch host a\nPort 1\nHost *\nUser v\n',
    [
      ['settings|a', { User: 'u' }],
      ['settings|Match host a', 'lib.hm.dag.entryAfter [ "a" ] { Port = 1; }'],
      ['settings|*', { User: 'v' }],
    ],
  ],
  [
    'Host a\nUser u\nHost a\nUser v\nHost a\nUser w\n',
    [
      ['settings|a', { User: 'u' }],
      ['settings|Host a', 'lib.hm.dag.entryAfter [ "a" ] { User = "v"; }'],
      [
        'settings|Host a (2)',
        'lib.hm.dag.entryAfter [ "Host a" ] { header = "Host a"; User = "w"; }',
      ],
    ],
  ],
  ['Host Match x\n', [['settings|Host Match x', {}]]],
])('settings of %j', (text, expected) => {
  expect(settings(text)).toEqual(expected);
  expect(leftLines(text)).toEqual([]);
});

test.each<[text: string, lines: readonly number[]]>([
  ['Host a\nUser b\nuser c\n', [3]],
  ['Host a\nProxyJump b\nProxyCommand c\n', [3]],
  ['Host a\nInclude b\n', [2]],
  ['Host a\nheader b\n', [2]],
  ['Host a\nSetEnv b\n', [2]],
  ['Host a\nSetEnv MY_TOKEN=b\n', [2]],
  ['Host a\nProxyCommand sshpass -p abc ssh b\n', [2]],
  ['Host a\nUser\nPort ==1\n"User" b\nIdentityFile "a\n', [2, 3, 4, 5]],
  ['Host\nUser a\nHost b\nUser c\n', [1, 2]],
  ['IgnoreUnknown *\nApple yes\nZebra yes\n', [2]],
  ['Host a\nUser b\0\n', [2]],
])('lines of %j that are left', (text, lines) => {
  expect(leftLines(text)).toEqual(lines);
});

test('nothing but comments amounts to nothing', () => {
  expect(readSshConfig('# a\n\n  # b\n')).toEqual({ proposals: [], left: [] });
});

test('only includes join', () => {
  const { proposals } = readSshConfig('Include a\nHost b\n');
  expect(proposals.map((one) => one.joins)).toEqual([false, false, true, false]);
});
