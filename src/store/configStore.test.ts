import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Config } from '../config/config.ts';
import { defaultConfig } from '../config/defaults.ts';
import { createConfigStore, groupWithin } from './configStore.ts';

const described = (description: string) => (config: Config) =>
  config.flake.description === description
    ? config
    : { ...config, flake: { ...config.flake, description } };

const act = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('edit' as const),
      place: fc.constantFrom('/a', '/b'),
      text: fc.string({ maxLength: 3 }),
      wait: fc.constantFrom(0, 200, groupWithin),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('keep' as const),
      place: fc.constantFrom('/a', '/b'),
      text: fc.string({ maxLength: 3 }),
      wait: fc.constantFrom(0, 200, groupWithin),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constantFrom('undo' as const, 'redo' as const) }) },
);

function storeWithClock() {
  const clock = { now: 0 };
  const store = createConfigStore(defaultConfig, () => clock.now);
  const read = () => {
    const { config, draftInputs } = store.getState();
    return { config, draftInputs };
  };
  return { clock, store, read };
}

describe('laws', () => {
  it('undoing everything gives the start, redoing everything the end', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 30 }), (acts) => {
        const { clock, store, read } = storeWithClock();
        const start = read();
        for (const each of acts) {
          if (!('wait' in each)) {
            store[each.kind]();
            continue;
          }
          clock.now += each.wait;
          if (each.kind === 'edit') store.edit(each.place, described(each.text));
          else store.keepInput(each.place, each.text);
        }
        while (store.redo() !== undefined);
        const end = read();
        while (store.undo() !== undefined);
        expect(read()).toEqual(start);
        while (store.redo() !== undefined);
        expect(read()).toEqual(end);
      }),
    );
  });

  it('undo takes back exactly the last step, and redo brings exactly it', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { minLength: 1, maxLength: 10 }), (texts) => {
        const { clock, store } = storeWithClock();
        const seen = [store.getState().config];
        for (const text of texts) {
          clock.now += groupWithin;
          store.edit('/flake/description', described(text));
          if (store.getState().config !== seen.at(-1)) seen.push(store.getState().config);
        }
        for (const config of seen.toReversed().slice(1)) {
          store.undo();
          expect(store.getState().config).toBe(config);
        }
        for (const config of seen.slice(1)) {
          store.redo();
          expect(store.getState().config).toBe(config);
        }
      }),
    );
  });
});

describe('steps', () => {
  it('takes keystrokes in one place within a second as one', () => {
    const { clock, store } = storeWithClock();
    for (const text of ['h', 'he', 'hey']) {
      store.edit('/flake/description', described(text));
      clock.now += 300;
    }
    expect(store.undo()).toBe('/flake/description');
    expect(store.getState().config).toBe(defaultConfig);
    store.redo();
    expect(store.getState().config.flake.description).toBe('hey');
  });

  it('starts a new one after a pause, in another place, and after an undo', () => {
    const { clock, store } = storeWithClock();
    store.edit('/a', described('one'));
    clock.now += groupWithin;
    store.edit('/a', described('two'));
    store.edit('/b', described('three'));
    store.undo();
    store.edit('/a', described('four'));
    store.undo();
    expect(store.getState().config.flake.description).toBe('two');
    store.undo();
    expect(store.getState().config.flake.description).toBe('one');
  });

  it('does not record an edit that changes nothing', () => {
    const { store } = storeWithClock();
    store.edit('/a', (config) => config);
    expect(store.undo()).toBeUndefined();
  });

  it('forgets what could be redone when something else is done', () => {
    const { clock, store } = storeWithClock();
    store.edit('/a', described('one'));
    store.undo();
    clock.now += groupWithin;
    store.edit('/b', described('two'));
    expect(store.redo()).toBeUndefined();
  });

  it('keeps two hundred', () => {
    const { clock, store } = storeWithClock();
    for (let count = 0; count < 250; count++) {
      clock.now += groupWithin;
      store.edit('/a', described(String(count)));
    }
    let steps = 0;
    while (store.undo() !== undefined) steps++;
    expect(steps).toBe(200);
  });

  it('tells where the change was', () => {
    const { store } = storeWithClock();
    store.edit('/a', described('one'));
    store.edit('/b', described('two'));
    expect([store.undo(), store.undo(), store.undo()]).toEqual(['/b', '/a', undefined]);
    expect([store.redo(), store.redo(), store.redo()]).toEqual(['/a', '/b', undefined]);
  });
});

describe('text that is no value', () => {
  it('stays until the field holds a value, and comes back with undo', () => {
    const { clock, store } = storeWithClock();
    store.keepInput('/a', '80x');
    expect(store.getState()).toMatchObject({ config: defaultConfig, draftInputs: { '/a': '80x' } });
    clock.now += groupWithin;
    store.edit('/a', (config) => config);
    expect(store.getState().draftInputs).toEqual({});
    store.undo();
    expect(store.getState().draftInputs).toEqual({ '/a': '80x' });
  });
});

describe('another config', () => {
  it('opens as one step', () => {
    const { store } = storeWithClock();
    store.edit('', described('mine'));
    const mine = store.getState().config;
    store.open(described('theirs')(defaultConfig));
    store.undo();
    expect(store.getState().config).toBe(mine);
  });

  it('is what undo stops at when it is the start', () => {
    const { store } = storeWithClock();
    store.edit('/a', described('mine'));
    store.start(defaultConfig);
    expect(store.undo()).toBeUndefined();
  });
});
