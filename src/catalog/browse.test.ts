import { expect, test } from 'vitest';
import { browse } from './browse.ts';
import { summaryOf } from './summary.ts';
import { shippedCatalog } from './testing/shippedCatalogs.ts';

test('every branch has as many options as its children together and itself', () => {
  const home = shippedCatalog('home-manager');
  const { items, source } = browse(home, []);
  expect(source).toContain('Home Manager');
  expect(items.reduce((sum, { count }) => sum + count, 0)).toBe(home.options.length);
  const git = browse(home, ['programs', 'git']).items;
  expect(git.find(({ label }) => label === 'enable')).toMatchObject({
    isOption: true,
    opens: false,
    count: 1,
  });
  expect(browse(home, ['no', 'such', 'group']).items).toEqual([]);
});

test('a summary tells what a path means today', () => {
  const home = shippedCatalog('home-manager');
  const of = (path: string) => summaryOf(home, path.split('.'));
  expect(of('programs.git.enable')).toMatchObject({ kind: 'known', type: { kind: 'boolean' } });
  expect(of('programs.git.settings.core.editor').kind).toBe('known');
  expect(of('programs.git.userName')).toEqual({
    kind: 'renamed',
    to: ['programs', 'git', 'settings', 'user', 'name'],
  });
  expect(of('programs.git').kind).toBe('group');
  expect(of('programs.nonesuch.enable').kind).toBe('unknown');
});
