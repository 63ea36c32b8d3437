import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { encodeConfig } from '../config/encode.ts';
import { generate } from '../generate/generate.ts';
import { exampleConfigs } from '../generate/testing/exampleConfigs.ts';
import { run } from './run.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'flakesmith-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

async function ran(args: readonly string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const code = await run(args, {
    read: async () => '',
    print: (line) => out.push(line),
    complain: (line) => err.push(line),
  });
  return { code, out: out.join('\n'), err: err.join('\n') };
}

function write(path: string, text: string): void {
  mkdirSync(join(folder, path, '..'), { recursive: true });
  writeFileSync(join(folder, path), text);
}

test.each(exampleConfigs)('what %s writes is read back, and written again', async (_, config) => {
  for (const { path, text } of generate(config)) write(path, text);
  const { code, out } = await ran(['recover', folder]);
  expect(code).toBe(0);
  write('again.json', out);
  const again = await ran(['generate', join(folder, 'again.json'), '--out', folder]);
  // Nothing is in the way: every file is the same.
  expect(again.code).toBe(0);
});

test('the config goes to a file, and the report to whoever wants it', async () => {
  write('home.nix', '{ ... }: {\n  programs.git.enable = true;\n}\n');
  const file = join(folder, 'out.json');
  const { code, out } = await ran(['recover', folder, '--out', file, '--report']);
  expect(code).toBe(0);
  const report: unknown = JSON.parse(out);
  expect(report).toMatchObject({ files: [{ path: 'home.nix' }] });
  expect(JSON.parse(readFileSync(file, 'utf8'))).toHaveProperty('version');
});

test('no link is followed, and a folder that is none is said to be none', async () => {
  symlinkSync('/etc', join(folder, 'etc'));
  write('home.nix', '{ }\n');
  const { out } = await ran(['recover', folder, '--report']);
  expect(out).not.toContain('etc/');
  expect((await ran(['recover', join(folder, 'missing')])).code).toBe(1);
  expect((await ran(['recover', join(folder, 'home.nix')])).err).toContain('is no folder');
});

test('a config that is read back is the config', async () => {
  const example = exampleConfigs[0];
  if (example === undefined) throw new Error('there are examples');
  const [, config] = example;
  for (const { path, text } of generate(config)) write(path, text);
  const { out } = await ran(['recover', folder]);
  const read: unknown = JSON.parse(out);
  expect(read).toHaveProperty('homes', encodeConfig(config).homes);
});
