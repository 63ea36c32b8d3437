import { expect, test } from 'vitest';
import { isIdentifier, parseAttrPath } from '../nix/attrName.ts';
import { stringPatterns } from '../option/patterns.ts';
import { knownInputs, knownInputUrl } from './knownInputs.ts';

test('every known input can be written as it is, and none is there twice', () => {
  expect(new Set(knownInputs.map(({ name }) => name)).size).toBe(knownInputs.length);
  for (const input of knownInputs) {
    const { name, modules, overlays } = input;
    expect(isIdentifier(name), name).toBe(true);
    for (const release of ['26.05', 'unstable']) {
      expect(stringPatterns.flakeUrl.check(knownInputUrl(input, release)), name).toBeUndefined();
    }
    const paths = [...modules.nixos, ...modules.darwin, ...modules.home, ...overlays];
    for (const path of paths) expect(parseAttrPath(path)?.length, path).toBeGreaterThan(1);
    expect(input.docs).toMatch(/^https:\/\//);
    expect(input.help).toMatch(/^[A-Z].*\.$/);
  }
});

test('a stable release has its own branch where the project has one', () => {
  const stylix = knownInputs.find(({ name }) => name === 'stylix');
  expect(stylix && knownInputUrl(stylix, '26.05')).toBe(
    'github:nix-community/stylix/release-26.05',
  );
  expect(stylix && knownInputUrl(stylix, 'unstable')).toBe('github:nix-community/stylix');
});
