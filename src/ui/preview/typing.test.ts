import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { defaultConfig } from '../../config/defaults.ts';
import { createTyping, typingPause } from './typing.ts';

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

/** Reads that end when they are told to, in the order in which they began. */
function slowReading() {
  const begun: string[] = [];
  const ends: (() => void)[] = [];
  const read = vi.fn((path: string, text: string) => {
    begun.push(`${path}: ${text}`);
    return new Promise<typeof defaultConfig>((resolve) => {
      ends.push(() => resolve(defaultConfig));
    });
  });
  return { begun, read, end: (index: number) => ends[index]?.() };
}

const nothing = () => {};

test('a burst of keystrokes is read once, after the pause', async () => {
  const { begun, read } = slowReading();
  const typing = createTyping(read);
  for (const text of ['a', 'ab', 'abc']) typing.type('home.nix', text, nothing);
  await vi.advanceTimersByTimeAsync(typingPause - 1);
  expect(begun).toEqual([]);
  await vi.advanceTimersByTimeAsync(1);
  expect(begun).toEqual(['home.nix: abc']);
});

test('who cannot wait has what was typed read at once, and hears when it is', async () => {
  const { begun, read, end } = slowReading();
  const typing = createTyping(read);
  expect(typing.settle()).toBeUndefined();
  const onRead = vi.fn();
  typing.type('home.nix', 'a', onRead);
  const settled = vi.fn();
  void typing.settle()?.then(settled);
  await vi.advanceTimersByTimeAsync(0);
  expect(begun).toEqual(['home.nix: a']);
  expect(settled).not.toHaveBeenCalled();
  end(0);
  await vi.advanceTimersByTimeAsync(typingPause);
  expect(onRead).toHaveBeenCalledBefore(settled);
  expect(begun).toHaveLength(1);
  expect(typing.settle()).toBeUndefined();
});

test('a newer text waits until the older one is read', async () => {
  const { begun, read, end } = slowReading();
  const typing = createTyping(read);
  typing.type('home.nix', 'a', nothing);
  await vi.advanceTimersByTimeAsync(typingPause);
  typing.type('home.nix', 'ab', nothing);
  await vi.advanceTimersByTimeAsync(typingPause);
  expect(begun).toEqual(['home.nix: a']);
  end(0);
  await vi.advanceTimersByTimeAsync(0);
  expect(begun).toEqual(['home.nix: a', 'home.nix: ab']);
});

test('typing in another file takes nothing from the first', async () => {
  const { begun, read, end } = slowReading();
  const typing = createTyping(read);
  typing.type('home.nix', 'a', nothing);
  typing.type('flake.nix', 'b', nothing);
  await vi.advanceTimersByTimeAsync(typingPause);
  end(0);
  await vi.advanceTimersByTimeAsync(0);
  expect(begun).toEqual(['home.nix: a', 'flake.nix: b']);
});

test('a text that cannot be read stops no later one', async () => {
  const read = vi.fn().mockRejectedValueOnce(new Error('no')).mockResolvedValue(defaultConfig);
  const typing = createTyping(read);
  typing.type('home.nix', 'a', nothing);
  const failed = expect(typing.settle()).rejects.toThrow('no');
  const onRead = vi.fn();
  typing.type('home.nix', 'ab', onRead);
  await vi.advanceTimersByTimeAsync(typingPause);
  await failed;
  expect(onRead).toHaveBeenCalledWith(defaultConfig);
});
