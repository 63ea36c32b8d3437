import { expect, test } from 'vitest';
import { asMarkdown } from './asMarkdown.ts';

const nix = (path: string, text: string) => ({ path, language: 'nix', text, spans: [] }) as const;

test('every Nix file is a fenced block under its name', () => {
  const readme = { path: 'README.md', language: 'markdown', text: '# No', spans: [] } as const;
  expect(asMarkdown([nix('a.nix', '{ }\n'), nix('b.nix', '[ ]\n'), readme])).toBe(
    '**a.nix**\n\n```nix\n{ }\n```\n\n**b.nix**\n\n```nix\n[ ]\n```\n',
  );
});

test('a fence in a file does not end the block', () => {
  expect(asMarkdown([nix('a.nix', "''\n```\n''\n")])).toContain("````nix\n''\n```\n''\n````\n");
});
