import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { defaultConfig } from '../config/defaults.ts';
import { renameHost } from '../config/hostEdits.ts';
import { createConfigStore } from './configStore.ts';
import { createSettled, settlesAfter } from './settled.ts';

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

test('what was before a burst of edits stays until nobody has edited for a while', () => {
  const store = createConfigStore(defaultConfig, () => Date.now());
  const settled = createSettled(store);
  const heard = vi.fn();
  settled.subscribe(heard);
  for (const name of ['a', 'an', 'anvil']) {
    store.edit('/hosts/0/name', (config) => renameHost(config, 0, name));
    vi.advanceTimersByTime(settlesAfter - 1);
    expect(settled.read()).toBe(defaultConfig);
  }
  expect(heard).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(heard).toHaveBeenCalledTimes(1);
  expect(settled.read()).toBe(store.getState().config);
});
