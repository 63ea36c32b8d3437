import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import JSZip from 'jszip';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { decodeLink, encodeLink } from '../carry/link.ts';
import { defaultConfig } from '../config/defaults.ts';
import { encodeConfig } from '../config/encode.ts';
import { setFlake } from '../config/flakeEdits.ts';
import { setHomeOption } from '../config/homeEdits.ts';
import { addHost, renameHost, setHost, setWay } from '../config/hostEdits.ts';
import { generate } from '../generate/generate.ts';
import { run } from './run.ts';

let folder = '';
const at = (...names: readonly string[]): string => join(folder, ...names);
const file = (name: string, content: string): string => {
  writeFileSync(at(name), content);
  return at(name);
};

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'flakesmith-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Runs a command line to its end, with all it wrote. */
async function ran(args: readonly string[], input = '') {
  const out: string[] = [];
  const err: string[] = [];
  const code = await run(args, {
    read: async () => input,
    print: (line) => out.push(line),
    complain: (line) => err.push(line),
  });
  return { code, out: out.join('\n'), err: err.join('\n') };
}

const config = setFlake(addHost(defaultConfig, 'darwin'), { description: 'Two machines' });
const json = JSON.stringify(encodeConfig(config));
const paths = generate(config).map(({ path }) => path);

test.each([
  ['a file of JSON', () => file('config.json', json)],
  ['a file with a link', () => file('link.txt', `http://x.example/app#${encodeLink(config)}\n`)],
  ['a whole link', () => `https://x.example/#${encodeLink(config)}`],
  ['a fragment', () => encodeLink(config)],
])('generate writes every file from %s', async (_, source) => {
  const { code, out } = await ran(['generate', source(), '--out', at('flake')]);
  expect(code).toBe(0);
  expect(out.split('\n')).toEqual(paths.map((path) => at('flake', path)));
  for (const { path, text } of generate(config)) {
    expect(readFileSync(at('flake', path), 'utf8')).toBe(text);
  }
  expect(statSync(at('flake', 'apply.sh')).mode & 0o111).toBe(0o111);
  expect(statSync(at('flake', 'flake.nix')).mode & 0o111).toBe(0);
});

test('generate reads from input, and packs a zip with the same files', async () => {
  expect(await ran(['generate', '-', '--zip', at('new', 'a.zip')], json)).toMatchObject({
    code: 0,
    out: at('new', 'a.zip'),
  });
  const archive = await JSZip.loadAsync(readFileSync(at('new', 'a.zip')));
  expect(Object.keys(archive.files).sort()).toEqual([...paths].sort());
});

test('generate overwrites nothing unless told, and leaves what is alike alone', async () => {
  const args = ['generate', '-', '--out', at('flake'), '--zip', at('a.zip')];
  expect((await ran(args, json)).code).toBe(0);
  expect((await ran(args, json)).code).toBe(0);
  writeFileSync(at('flake', 'flake.nix'), 'mine');
  const refused = await ran(args, json);
  expect(refused).toMatchObject({ code: 1, out: '' });
  expect(refused.err).toContain(at('flake', 'flake.nix'));
  expect(refused.err).toContain('--force');
  expect(readFileSync(at('flake', 'flake.nix'), 'utf8')).toBe('mine');
  expect((await ran([...args, '--force'], json)).code).toBe(0);
  expect(readFileSync(at('flake', 'flake.nix'), 'utf8')).not.toBe('mine');
  expect(readdirSync(at('flake')).filter((name) => name.endsWith('.new'))).toEqual([]);
});

test('generate never writes through a link that leads out of the folder', async () => {
  mkdirSync(at('elsewhere'));
  mkdirSync(at('flake'));
  symlinkSync(at('elsewhere'), at('flake', 'hosts'));
  const { code, err } = await ran(['generate', '-', '--out', at('flake'), '--force'], json);
  expect(code).toBe(1);
  expect(err).toContain('leads outside');
  expect(readdirSync(at('elsewhere'))).toEqual([]);
});

test('a link in the place of a file is replaced, not followed', async () => {
  mkdirSync(at('flake'));
  symlinkSync(file('precious', 'keep'), at('flake', 'flake.nix'));
  const args = ['generate', '-', '--out', at('flake')];
  expect((await ran(args, json)).code).toBe(1);
  expect((await ran([...args, '--force'], json)).code).toBe(0);
  expect(readFileSync(at('precious'), 'utf8')).toBe('keep');
});

test('names cannot lead out of the folder', async () => {
  const odd = renameHost(config, 0, '../../../etc/passwd');
  const args = ['generate', encodeLink(odd), '--out', at('flake'), '--allow-errors'];
  expect((await ran(args)).code).toBe(0);
  expect(readdirSync(folder)).toEqual(['flake']);
});

test('a config with errors writes nothing unless told, and says each of them', async () => {
  const bad = '{"colour": "red", "hosts": [{"name": "my box"}]}';
  const refused = await ran(['generate', '-', '--out', at('flake')], bad);
  expect(refused.code).toBe(1);
  expect(refused.err).toContain('/colour: “colour” is not known here');
  expect(refused.err).toContain('/hosts/0/name: A host name has');
  expect(readdirSync(folder)).toEqual([]);
  const allowed = await ran(['generate', '-', '--out', at('flake'), '--allow-errors'], bad);
  expect(allowed.code).toBe(0);
  expect(readdirSync(at('flake'))).toContain('flake.nix');
});

test('a folder where a file should be is told in words', async () => {
  mkdirSync(at('flake', 'flake.nix', 'x'), { recursive: true });
  const { code, err } = await ran(['generate', '-', '--out', at('flake'), '--force'], json);
  expect(code).toBe(1);
  expect(err).toContain('A folder stands where a file is needed');
});

test('link and config are each other’s inverse', async () => {
  const link = await ran(['link', file('config.json', json), '--base', 'https://x.example/a?b=1']);
  expect(link.code).toBe(0);
  expect(link.out).toMatch(/^https:\/\/x\.example\/a\?b=1#v1\./);
  expect(decodeLink(link.out.split('#')[1] ?? '')).toEqual({ config, problems: [] });
  const back = await ran(['config', link.out]);
  expect(back).toMatchObject({ code: 0, err: '' });
  expect(JSON.parse(back.out)).toEqual(encodeConfig(config));
});

test('link warns of secrets and of its length', async () => {
  const secret = { kind: 'string', value: 'hunter2' } as const;
  const told = await ran(['link', encodeLink(setHomeOption(config, 0, ['a', 'password'], secret))]);
  expect(told).toMatchObject({
    code: 0,
    err: expect.stringContaining('/homes/0/settings/a/password'),
  });
  const hardware = Array.from({ length: 2000 }, (_, index) => `# ${index * 7919}`).join('\n');
  const long = await ran(
    ['link', '-'],
    JSON.stringify(encodeConfig(setHost(config, 0, { hardware }))),
  );
  expect(long).toMatchObject({ code: 0, err: expect.stringContaining('characters') });
});

test('config prints what could be read of a broken link, and fails', async () => {
  const link = encodeLink(config);
  const { code, out, err } = await ran(['config', link.slice(0, -8)]);
  expect(code).toBe(1);
  expect(JSON.parse(out)).toMatchObject({ version: 1 });
  expect(err).toContain('cut off');
});

test('options finds options, in words and as JSON', async () => {
  const plain = await ran(['options', 'ssh', 'server']);
  expect(plain.code).toBe(0);
  expect(plain.out.split('\n')[0]).toBe('nixos  services.openssh.enable  (on or off)');
  const { code, out } = await ran([
    'options',
    'git',
    '--set',
    'home-manager',
    '--release',
    'unstable',
    '--json',
  ]);
  expect(code).toBe(0);
  const { options } = JSON.parse(out);
  expect(options[0]).toMatchObject({
    name: 'programs.git.enable',
    set: 'home-manager',
    release: 'unstable',
  });
  expect(new Set(options.map(({ set }: { set: string }) => set))).toEqual(
    new Set(['home-manager']),
  );
});

test.each([
  [['options'], 2, 'Say what to look for'],
  [['options', 'git', '--set', 'debian'], 2, 'There is no set'],
  [['options', 'git', '--release', '19.03'], 2, 'There is no release'],
  [['options', 'qqqqqqqqqqqq'], 1, 'No option was found'],
  [['catalog', 'x'], 2, 'one thing too many'],
])('%j ends with %d', async (args, code, message) => {
  const found = await ran(args);
  expect(found.code).toBe(code);
  expect(found.err).toContain(message);
});

test('catalog tells what there is, and how much of it has a field', async () => {
  expect((await ran(['catalog'])).out).toContain('NixOS 24.11 of December 2024');
  expect((await ran(['catalog', '--stats'])).out).toContain('100.0 % can be set');
  const { catalogs } = JSON.parse((await ran(['catalog', '--stats', '--json'])).out);
  for (const { settable, typedShare } of catalogs) {
    expect(settable).toBe(1);
    expect(typedShare).toBeGreaterThan(0.95);
  }
});

test('check tells every finding, and fails for errors only', async () => {
  expect(await ran(['check', '-'], json)).toMatchObject({
    code: 0,
    out: expect.stringMatching(/^Note: \/hosts\/0\/hardware: /),
  });
  const bad = JSON.stringify(encodeConfig(renameHost(config, 0, 'a b')));
  const plain = await ran(['check', '-'], bad);
  expect(plain).toMatchObject({ code: 1, err: '' });
  expect(plain.out).toContain('Error: /hosts/0/name: A host name has');
  const { code, out } = await ran(['check', '-', '--json'], bad);
  expect(code).toBe(1);
  expect(JSON.parse(out)).toContainEqual(
    expect.objectContaining({ code: 'host-name', severity: 'error', place: '/hosts/0/name' }),
  );
  const standalone = JSON.stringify(encodeConfig(setWay(defaultConfig, 0, 'standalone')));
  expect(await ran(['check', '-'], standalone)).toMatchObject({
    code: 0,
    out: 'Nothing is wrong with this config.',
  });
});

test('check counts what could not be read as errors', async () => {
  const { code, out } = await ran(['check', '-', '--json'], '{"version":1,"release":"1.0"}');
  expect(code).toBe(1);
  expect(JSON.parse(out)).toContainEqual(expect.objectContaining({ code: 'unreadable' }));
});

test('explain tells what an error means, from input and from a file, in words and as JSON', async () => {
  const printed = "error: The option `programs.git.enabel' does not exist.";
  const plain = await ran(['explain'], printed);
  expect(plain).toMatchObject({ code: 0, err: '' });
  expect(plain.out).toMatch(/^programs\.git\.enabel: .+\n {2}What to do: /);
  const fromFile = await ran(['explain', file('log.txt', printed), '--json']);
  expect(fromFile.code).toBe(0);
  expect(JSON.parse(fromFile.out)).toEqual([
    {
      pitfall: null,
      code: 'unknown-option',
      cause: expect.any(String),
      fix: expect.any(String),
      option: 'programs.git.enabel',
    },
  ]);
  const known = await ran(['explain', '-', '--json'], 'error: attribute ‘hm’ missing');
  expect(JSON.parse(known.out)).toMatchObject([{ pitfall: 15, code: 'lib-replaced' }]);
});

test('explain reads the end of a long file, where the error stands', async () => {
  const long = `${'x\n'.repeat(2_000_000)}error: attribute 'hm' missing\n`;
  expect(await ran(['explain', file('log.txt', long)])).toMatchObject({ code: 0 });
});

test('explain says when it knows nothing', async () => {
  const { code, out, err } = await ran(['explain', '-', '--json'], 'all is well');
  expect(code).toBe(1);
  expect(JSON.parse(out)).toEqual([]);
  expect(err).toContain('No error that we know');
});

test('schema prints a JSON Schema', async () => {
  const { code, out } = await ran(['schema']);
  expect(code).toBe(0);
  expect(JSON.parse(out)).toMatchObject({ title: 'Flakesmith config', type: 'object' });
});

test.each([
  ['a file that is not there', ['config', '/no/such/file.json'], ''],
  ['a folder', ['config', tmpdir()], ''],
  ['a log that is not there', ['explain', '/no/such/log.txt'], ''],
  ['a folder of logs', ['explain', tmpdir()], ''],
  ['empty input', ['config', '-'], ' \n'],
  ['text that is no JSON', ['config', '-'], '{"a":'],
  ['JSON that is no config', ['config', '-'], '[1]'],
  ['input without end', ['config', '-'], ' x'.repeat(3_000_000)],
])('%s is bad input', async (_, args, input) => {
  const { code, err } = await ran(args, input);
  expect(code).toBe(1);
  expect(err).toMatch(/^flakesmith: /);
  expect(err.length).toBeLessThan(500);
});

test.each([
  [[], 'Say what to do'],
  [['frobnicate'], 'There is no command'],
  [['generate'], 'Say which config'],
  [['generate', '-'], 'Say where to write'],
  [['generate', '-', '--out', ''], 'Say where to write'],
  [['generate', '-', '--out'], '--out'],
  [['generate', '-', '--frob'], '--frob'],
  [['config', '-', 'b'], 'one thing too many'],
  [['explain', '-', 'b'], 'one thing too many'],
  [['check'], 'Say which config'],
  [['schema', 'x'], 'one thing too many'],
  [['config', '-', '--force'], '--force is not for this command'],
  [['link', '-', '--base', 'nowhere'], 'not a web address'],
])('%j is not understood', async (args, message) => {
  const { code, out, err } = await ran(args, '{}');
  expect(code).toBe(2);
  expect(out).toBe('');
  expect(err).toContain(message);
});

test.each([['--help'], ['-h'], ['help']])('%s tells every command', async (arg) => {
  const { code, out } = await ran([arg]);
  expect(code).toBe(0);
  for (const word of ['generate', 'link', 'config', 'check', 'explain', 'schema', '--force']) {
    expect(out).toContain(word);
  }
});

test('--version tells the version', async () => {
  expect(await ran(['--version'])).toMatchObject({ code: 0, out: expect.stringMatching(/^\d+\./) });
});
