import { expect, test } from 'vitest';
import { isPicture } from './picture.ts';
import { takeIn } from './unpack.ts';

test.each([
  ['wallpapers/Sea.PNG', true],
  ['fonts/mono.ttf', true],
  ['home.nix', false],
  ['png', false],
  ['.png', false],
  ['a.png/home.nix', false],
])('%s', (path, expected) => {
  expect(isPicture(path)).toBe(expected);
});

test('pictures are told as left out, and count for nothing', () => {
  const wallpaper = { path: 'sea.png', bytes: new Uint8Array(33 * 1024 * 1024) };
  const home = { path: 'home.nix', bytes: new TextEncoder().encode('{ }\n') };
  expect(takeIn([wallpaper, home])).toMatchObject({
    files: [{ path: 'home.nix', text: '{ }\n' }],
    leftOut: [{ path: 'sea.png' }],
  });
});
