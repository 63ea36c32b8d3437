import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { run } from './run.ts';

let folder = '';
const file = (name: string, content: string): string => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'flakesmith-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

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

test('files are laid out in their places, and those that were changed are named', async () => {
  const sloppy = file('a.nix', '{a=1;\n\n\n\nb = [1 2];}');
  const good = file('b.nix', '{ a = 1; }\n');
  expect(await ran(['format', sloppy, good])).toEqual({ code: 0, out: sloppy, err: '' });
  expect(readFileSync(sloppy, 'utf8')).toBe('{\n  a = 1;\n\n  b = [\n    1\n    2\n  ];\n}\n');
  expect((await ran(['format', sloppy, good])).out).toBe('');
});

test('a check writes nothing and tells by its end', async () => {
  const sloppy = file('a.nix', '{a=1;}');
  expect(await ran(['format', '--check', sloppy])).toMatchObject({ code: 1, out: sloppy });
  expect(readFileSync(sloppy, 'utf8')).toBe('{a=1;}');
});

test('what is not Nix is left as it is, and the others are done', async () => {
  const broken = file('a.nix', '{\n a = ;\n}');
  const sloppy = file('b.nix', '{a=1;}');
  const { code, err } = await ran(['format', broken, sloppy, join(folder, 'missing.nix')]);
  expect(code).toBe(1);
  expect(err).toContain(`${broken}, line 2:`);
  expect(err).toContain('missing.nix');
  expect(readFileSync(broken, 'utf8')).toBe('{\n a = ;\n}');
  expect(readFileSync(sloppy, 'utf8')).toBe('{ a = 1; }\n');
});

test('input is printed, and a link stays a link', async () => {
  expect(await ran(['format', '-'], '{a=1;}')).toEqual({ code: 0, out: '{ a = 1; }', err: '' });
  const target = file('real.nix', '{a=1;}');
  symlinkSync(target, join(folder, 'link.nix'));
  await ran(['format', join(folder, 'link.nix')]);
  expect(readFileSync(target, 'utf8')).toBe('{ a = 1; }\n');
});
