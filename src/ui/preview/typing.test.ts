import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { defaultConfig } from '../../config/defaults.ts';
import { createTyping, type ReadEdit, typingPause } from './typing.ts';

const done: ReadEdit = { said: defaultConfig, config: defaultConfig };

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
    return new Promise<ReadEdit>((resolve) => {
      ends.push(() => resolve(done));
    });
  });
  return { begun, read, end: (index: number) => ends[index]?.() };
}

const nothing = () => {};

test('a burst of keystrokes is read once, after the pause', async () => {
  const { begun, read } = slowReading();
  const typing = createTyping(read);
  for (const text of ['a', 'ab', 'abc'])
    typing.type({ path: 'home.nix', text: text, base: undefined, onRead: nothing });
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
  typing.type({ path: 'home.nix', text: 'a', base: undefined, onRead: onRead });
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
  typing.type({ path: 'home.nix', text: 'a', base: undefined, onRead: nothing });
  await vi.advanceTimersByTimeAsync(typingPause);
  typing.type({ path: 'home.nix', text: 'ab', base: undefined, onRead: nothing });
  await vi.advanceTimersByTimeAsync(typingPause);
  expect(begun).toEqual(['home.nix: a']);
  end(0);
  await vi.advanceTimersByTimeAsync(0);
  expect(begun).toEqual(['home.nix: a', 'home.nix: ab']);
});

test('typing in another file takes nothing from the first', async () => {
  const { begun, read, end } = slowReading();
  const typing = createTyping(read);
  typing.type({ path: 'home.nix', text: 'a', base: undefined, onRead: nothing });
  typing.type({ path: 'flake.nix', text: 'b', base: undefined, onRead: nothing });
  await vi.advanceTimersByTimeAsync(typingPause);
  end(0);
  await vi.advanceTimersByTimeAsync(0);
  expect(begun).toEqual(['home.nix: a', 'flake.nix: b']);
});

test('a text that cannot be read stops no later one', async () => {
  const read = vi.fn().mockRejectedValueOnce(new Error('no')).mockResolvedValue(done);
  const typing = createTyping(read);
  typing.type({ path: 'home.nix', text: 'a', base: undefined, onRead: nothing });
  const failed = expect(typing.settle()).rejects.toThrow('no');
  const onRead = vi.fn();
  typing.type({ path: 'home.nix', text: 'ab', base: undefined, onRead: onRead });
  await vi.advanceTimersByTimeAsync(typingPause);
  await failed;
  expect(onRead).toHaveBeenCalledWith(done);
});

test('a text is read against the config that it was made from, and the next one against what it said', async () => {
  const { read, end } = slowReading();
  const typing = createTyping(read);
  const base = { ...defaultConfig };
  typing.type({ path: 'home.nix', text: 'a', base, onRead: nothing });
  await vi.advanceTimersByTimeAsync(typingPause);
  expect(read).toHaveBeenLastCalledWith('home.nix', 'a', base);
  typing.type({ path: 'home.nix', text: 'ab', base: undefined, onRead: nothing });
  end(0);
  await vi.advanceTimersByTimeAsync(typingPause);
  expect(read).toHaveBeenLastCalledWith('home.nix', 'ab', defaultConfig);
});
