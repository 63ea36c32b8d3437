/** Taking files in: what was packed comes out, and no bytes do harm. */

import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import JSZip from 'jszip';
import { describe, expect, test } from 'vitest';
import { gnuName, paxOf, type TarEntry, tarOf } from './testing/tarOf.ts';
import { type TextFile, takeIn, type Unpacked, unpack } from './unpack.ts';
import { zip } from './zip.ts';

const arbitraryFiles = fc
  .uniqueArray(
    fc.record({
      path: fc.stringMatching(/^[a-z]{1,5}(\/[a-z]{1,5})?\.(nix|sh)$/),
      text: fc.string({ unit: 'grapheme' }).filter((text) => !text.includes('\0')),
    }),
    { selector: ({ path }) => path, minLength: 1, maxLength: 5 },
  )
  .map((files) => files.sort((a, b) => (a.path < b.path ? -1 : 1)));

const tarOfFiles = (files: readonly TextFile[], folder = '') =>
  tarOf(files.map(({ path, text }) => ({ name: `${folder}${path}`, content: text })));

function problemOf(unpacked: Unpacked): string {
  return 'problem' in unpacked ? unpacked.problem : '';
}

async function zipOf(
  entries: Readonly<Record<string, string | Uint8Array>>,
  compression: 'STORE' | 'DEFLATE' = 'DEFLATE',
): Promise<Uint8Array> {
  const archive = new JSZip();
  for (const [name, content] of Object.entries(entries)) {
    archive.file(name, content, { createFolders: false });
  }
  return archive.generateAsync({ type: 'uint8array', compression });
}

/** Bytes with a few of them changed, cut or doubled. */
const mutated = (bytes: fc.Arbitrary<Uint8Array>) =>
  fc
    .tuple(
      bytes,
      fc.array(fc.tuple(fc.double({ min: 0, max: 0.999, noNaN: true }), fc.nat(255)), {
        maxLength: 6,
      }),
      fc.double({ min: 0.2, max: 1, noNaN: true }),
    )
    .map(([whole, changes, part]) => {
      const copy = Uint8Array.from(whole);
      for (const [at, byte] of changes) copy[Math.floor(at * copy.length)] = byte;
      return part > 0.7 ? copy : copy.subarray(0, Math.floor(part * copy.length));
    });

describe('laws', () => {
  test('what our own zip packed comes out again', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryFiles, async (files) => {
        const unpacked = unpack('config.zip', await zip(files, 'laptop'));
        expect(unpacked).toEqual({ files, leftOut: [], folder: 'laptop' });
      }),
      { numRuns: 50 },
    );
  });

  test('so does what a tar holds, packed or not', () => {
    fc.assert(
      fc.property(arbitraryFiles, fc.boolean(), (files, packed) => {
        const tar = tarOfFiles(files, 'laptop/');
        const unpacked = unpack('config.tar', packed ? gzipSync(tar) : tar);
        expect(unpacked).toEqual({ files, leftOut: [], folder: 'laptop' });
      }),
      { numRuns: 50 },
    );
  });

  test('no bytes make it throw', () => {
    const starts = [[], [0x50, 0x4b, 3, 4], [0x1f, 0x8b, 8, 0], [0x50, 0x4b, 5, 6]];
    fc.assert(
      fc.property(
        fc.constantFrom(...starts),
        fc.uint8Array({ maxLength: 2000 }),
        fc.string(),
        (start, rest, name) => {
          unpack(name, Uint8Array.from([...start, ...rest]));
        },
      ),
      { numRuns: 500 },
    );
  });

  test('archives that were tampered with neither throw nor take long', async () => {
    const files = [
      { path: 'a/flake.nix', text: '{ outputs = _: { }; }\n'.repeat(40) },
      { path: 'a/home.nix', text: '{ programs.git.enable = true; }\n' },
    ];
    const archives = [
      await zip(files),
      await zipOf({ 'a.nix': '{ }', 'b.nix': '{ }' }, 'STORE'),
      tarOf([paxOf({ path: `a/${'long'.repeat(60)}.nix` }), { name: 'x', content: '{ }' }]),
      Uint8Array.from(gzipSync(tarOfFiles(files))),
    ];
    fc.assert(
      fc.property(mutated(fc.constantFrom(...archives)), (bytes) => {
        unpack('a', bytes);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('what is refused', () => {
  const climbing: readonly (readonly [name: string, words: string])[] = [
    ['../home.nix', 'leads out of the folder'],
    ['a/../../home.nix', 'leads out of the folder'],
    ['/etc/passwd', 'begins at the root'],
    ['C:/home.nix', 'drive letter'],
    ['a\\b.nix', 'backslash'],
    [`${'a/'.repeat(600)}b`, 'longer than'],
  ];

  test.each(climbing)('a zip or tar with the path %s', async (name, words) => {
    // JSZip tidies paths, so a name of the same length is put in their place.
    const stand = 'x'.repeat(name.length);
    const bytes = Buffer.from(await zipOf({ [stand]: '{ }' }));
    for (let at = bytes.indexOf(stand); at !== -1; at = bytes.indexOf(stand)) bytes.write(name, at);
    expect(problemOf(unpack('a.zip', bytes))).toContain(words);
    expect(problemOf(unpack('a.tar', tarOf([gnuName(name), { name: 'x' }])))).toContain(words);
    expect(problemOf(unpack('a.tar', tarOf([paxOf({ path: name }), { name: 'x' }])))).toContain(
      words,
    );
    expect(problemOf(takeIn([{ path: name, bytes: new Uint8Array() }]))).toContain(words);
  });

  test('a path with NUL', () => {
    const tar = tarOf([paxOf({ path: 'a\0b' }), { name: 'x' }]);
    expect(problemOf(unpack('a.tar', tar))).toContain('NUL');
  });

  test('bombs, before they grow', async () => {
    const zeros = new Uint8Array(40 * 1024 * 1024);
    expect(problemOf(unpack('a.zip', await zipOf({ a: zeros })))).toContain('32 MiB');
    expect(problemOf(unpack('a.gz', gzipSync(zeros)))).toContain('32 MiB');
    expect(problemOf(unpack('a', zeros))).toContain('32 MiB');
  });

  test('a zip that says too small a size of what it holds', async () => {
    const bytes = Buffer.from(await zipOf({ 'a.nix': ' '.repeat(100_000) }));
    const list = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 1, 2]));
    bytes.writeUInt32LE(10, list + 24);
    expect(problemOf(unpack('a.zip', bytes))).toContain('“a.nix” cannot be read');
  });

  test('a zip whose files all share one stream', async () => {
    // The bomb without nesting: a thousand entries that point at the same content.
    const one = Buffer.from(await zipOf({ a: new Uint8Array(1_000_000) }));
    const list = one.lastIndexOf(Buffer.from([0x50, 0x4b, 1, 2]));
    const end = one.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
    const entry = one.subarray(list, end);
    const tail = Buffer.from(one.subarray(end));
    tail.writeUInt16LE(1000, 10);
    tail.writeUInt32LE(entry.length * 1000, 12);
    const bomb = Buffer.concat([one.subarray(0, list), ...Array(1000).fill(entry), tail]);
    expect(problemOf(unpack('a.zip', bomb))).toContain('32 MiB');
  });

  test('too many files', async () => {
    const names = Array.from({ length: 10_001 }, (_, index) => `f${index}`);
    const packed = await zipOf(Object.fromEntries(names.map((name) => [name, ''])), 'STORE');
    expect(problemOf(unpack('a.zip', packed))).toContain('10,000');
    const entries = names.map((name): TarEntry => ({ name, kind: '5' }));
    expect(problemOf(unpack('a.tar', tarOf(entries)))).toContain('10,000');
  });

  test('a zip with a password', async () => {
    const bytes = Buffer.from(await zipOf({ 'a.nix': '{ }' }));
    const list = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 1, 2]));
    bytes.writeUInt16LE(1, list + 8);
    expect(problemOf(unpack('a.zip', bytes))).toContain('password');
  });

  test('ways of packing that are not read here', () => {
    const xz = Uint8Array.from([0xfd, 0x37, 0x7a, 0x58, 0x5a, 0]);
    expect(problemOf(unpack('a.tar.xz', xz))).toContain('zip or tar.gz');
  });

  test('archives that break off', async () => {
    const packed = await zipOf({ 'a.nix': '{ }' });
    expect(problemOf(unpack('a.zip', packed.subarray(0, -30)))).toContain('damaged');
    const tar = tarOf([{ name: 'a.nix', content: 'x'.repeat(3000) }]);
    expect(problemOf(unpack('a.tar', tar.subarray(0, 1024)))).toContain('damaged');
    expect(problemOf(unpack('a.tgz', gzipSync(tar).subarray(0, 60)))).toContain('damaged');
  });
});

describe('what is left out', () => {
  test('links, devices, binaries and what is encrypted, each with its reason', () => {
    const tar = tarOf([
      { name: 'dots/.zshrc', content: 'alias ll="ls -l"\n' },
      { name: 'dots/link', kind: '2', link: '/etc/passwd' },
      { name: 'dots/hard', kind: '1', link: 'dots/.zshrc' },
      { name: 'dots/pipe', kind: '6' },
      { name: 'dots/blob.bin', content: Uint8Array.from([0x89, 0x50, 0, 1]) },
      { name: 'dots/latin1', content: Uint8Array.from([0x68, 0xe4, 0x68]) },
      { name: 'dots/secret', content: '\0GITCRYPT\0abc' },
      { name: 'dots/.git/HEAD', content: 'ref: refs/heads/main\n' },
      { name: 'dots/.git/config', content: '' },
      { name: 'dots/web/node_modules/a/index.js', content: '' },
      { name: 'dots/result', kind: '2', link: '/nix/store/x' },
    ]);
    const unpacked = unpack('dots.tar', tar);
    expect(unpacked).toMatchObject({
      folder: 'dots',
      files: [{ path: '.zshrc', text: 'alias ll="ls -l"\n' }],
    });
    const reasons = 'problem' in unpacked ? [] : unpacked.leftOut;
    expect(Object.fromEntries(reasons.map(({ path, reason }) => [path, reason]))).toEqual({
      '.git/': expect.stringContaining('git'),
      hard: expect.stringContaining('link'),
      latin1: expect.stringContaining('UTF-8'),
      link: expect.stringContaining('link'),
      'blob.bin': 'This is no text.',
      pipe: 'This is no plain file.',
      result: expect.stringContaining('link'),
      secret: expect.stringContaining('git-crypt'),
      'web/node_modules/': expect.stringContaining('npm'),
    });
  });

  test('a link in a zip, and a folder by itself', async () => {
    const archive = new JSZip();
    archive.folder('a');
    archive.file('a/b.nix', '{ }');
    archive.file('a/link', '/etc/passwd', { unixPermissions: 0o120777 });
    const bytes = await archive.generateAsync({ type: 'uint8array', platform: 'UNIX' });
    expect(unpack('a.zip', bytes)).toEqual({
      folder: 'a',
      files: [{ path: 'b.nix', text: '{ }' }],
      leftOut: [{ path: 'link', reason: expect.stringContaining('link') }],
    });
  });

  test('what is left out by its folder does not count as bytes', async () => {
    const large = new Uint8Array(33 * 1024 * 1024);
    const bytes = await zipOf({ '.git/pack': large, 'flake.nix': '{ }' });
    expect(unpack('a.zip', bytes)).toMatchObject({ files: [{ path: 'flake.nix' }], folder: '' });
  });
});

describe('paths and texts', () => {
  test('one file that is no archive keeps its name and its byte order mark', () => {
    expect(unpack('home.nix', Buffer.from('\ufeff{ }\n'))).toEqual({
      files: [{ path: 'home.nix', text: '\ufeff{ }\n' }],
      leftOut: [],
      folder: '',
    });
    expect(unpack('Brewfile.gz', gzipSync('brew "git"\n'))).toMatchObject({
      files: [{ path: 'Brewfile', text: 'brew "git"\n' }],
    });
  });

  test('a folder that begins with a dot stays', () => {
    const tar = tarOf([{ name: './.config/fish/config.fish', content: '' }]);
    expect(unpack('a.tar', tar)).toMatchObject({ files: [{ path: '.config/fish/config.fish' }] });
  });

  test('long names of both sorts, and the comment of git archive', () => {
    const long = `repo-main/${'deep/'.repeat(40)}home.nix`;
    const tar = tarOf([
      {
        name: 'pax_global_header',
        kind: 'g',
        content: '52 comment=0123456789012345678901234567890123456789\n',
      },
      gnuName(long),
      { name: 'x', content: '{ }' },
      paxOf({ path: 'repo-main/ä.nix' }),
      { name: 'x', content: '{ a = 1; }' },
    ]);
    expect(unpack('a.tar', tar)).toEqual({
      folder: 'repo-main',
      leftOut: [],
      files: [
        { path: long.slice('repo-main/'.length), text: '{ }' },
        { path: 'ä.nix', text: '{ a = 1; }' },
      ],
    });
  });

  test('of a path that comes twice the later one counts', () => {
    const tar = tarOf([
      { name: 'a.nix', content: 'old' },
      { name: 'b.nix', content: '' },
      { name: 'a.nix', content: 'new' },
    ]);
    expect(unpack('a.tar', tar)).toMatchObject({ files: [{ text: 'new' }, { path: 'b.nix' }] });
  });

  test('a zip with something before it, and one with nothing in it', async () => {
    const bytes = Buffer.concat([Buffer.from('PK\x03\x04'), await zipOf({ 'a.nix': '{ }' })]);
    expect(unpack('a.zip', bytes)).toMatchObject({ files: [{ path: 'a.nix', text: '{ }' }] });
    expect(unpack('a.zip', await zipOf({}))).toEqual({ files: [], leftOut: [], folder: '' });
  });

  test('gzip of several members', () => {
    const both = Buffer.concat([gzipSync('alias a=b\n'), gzipSync('alias c=d\n')]);
    expect(unpack('x.gz', both)).toMatchObject({ files: [{ text: 'alias a=b\nalias c=d\n' }] });
  });

  test('16 MiB of text are read', () => {
    const text = Buffer.from(
      Array.from(
        { length: 500_000 },
        (_, index) => `option${index * 7919} = true; # ${index}\n`,
      ).join(''),
    ).subarray(0, 16 * 1024 * 1024);
    expect(unpack('a.gz', gzipSync(text, { level: 1 }))).toMatchObject({ files: [{ path: 'a' }] });
  });
});
