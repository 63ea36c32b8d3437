// @vitest-environment jsdom

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keepIn } from './keep.ts';
import { decodePreferences, keepPreferences } from './preferences.ts';
import { look, viewStore } from './viewStore.ts';

const keep = keepIn(window);
const page = document.documentElement;
let stop = () => {};

/** A visit of the page; the one before ends. */
function visit(isFresh: boolean): void {
  stop();
  stop = keepPreferences(keep, page, isFresh);
}

beforeEach(() => localStorage.clear());
afterEach(() => stop());

describe('preferences', () => {
  it('come back on the next visit', () => {
    visit(true);
    look({ scheme: 'dark', wordWrap: true });
    look({ scheme: 'system', wordWrap: false });
    look({ scheme: 'dark', wordWrap: true });
    visit(true);
    expect(viewStore.getState()).toMatchObject({ scheme: 'dark', wordWrap: true });
    expect(page.dataset.scheme).toBe('dark');
  });

  it('show the welcome until it was read, and not to somebody who follows a link', () => {
    visit(false);
    expect(viewStore.getState().welcome).toBe(false);
    look({ scheme: 'light' });
    visit(true);
    expect(viewStore.getState().welcome).toBe(true);
    look({ welcome: false });
    visit(true);
    expect(viewStore.getState().welcome).toBe(false);
  });

  it.each([undefined, null, 5, [], { scheme: 'pink', wordWrap: 'yes' }])(
    'that cannot be read are as on a first visit: %j',
    (kept) => {
      expect(decodePreferences(kept)).toEqual({
        scheme: 'system',
        wordWrap: false,
        welcomed: false,
      });
    },
  );
});
