import { expect, test } from 'vitest';
import { type Catalog, catalogOf } from '../../catalog/catalog.ts';
import type { MovedFacts } from '../../catalog/facts.ts';
import { shippedCatalogs } from '../../catalog/testing/shippedCatalogs.ts';
import { defaultConfig } from '../../config/defaults.ts';
import { setHomeOption } from '../../config/homeEdits.ts';
import { homePlace } from '../../config/place.ts';
import type { Value } from '../../nix/value.ts';
import { releaseChanges } from './releaseChanges.ts';

const on: Value = { kind: 'boolean', value: true };

function catalog(
  release: string,
  options: Readonly<Record<string, string>>,
  moved: readonly MovedFacts[] = [],
): Catalog {
  return catalogOf({
    set: 'home-manager',
    release,
    source: 'a test',
    moved,
    options: Object.entries(options).map(([name, defaultText]) => ({
      path: name.split('.'),
      type: 'boolean',
      defaultText,
      readOnly: false,
      module: undefined,
      description: undefined,
    })),
  });
}

const set = (...names: readonly string[]) =>
  names.reduce((config, name) => setHomeOption(config, 0, name.split('.'), on), defaultConfig);

test('what is renamed, gone, or of another default is told, and nothing else', () => {
  const before = catalog('1', {
    'a.same': 'false',
    'a.old': 'false',
    'a.gone': 'false',
    'a.other': 'false',
  });
  const after = catalog('2', { 'a.same': 'false', 'a.new': 'false', 'a.other': 'true' }, [
    { kind: 'renamed', path: ['a', 'old'], to: ['a', 'new'] },
  ]);
  const config = set('a.same', 'a.old', 'a.gone', 'a.other');
  expect(releaseChanges(config, [before], [after]).map(({ code, place }) => [code, place])).toEqual(
    [
      ['renamed-option', homePlace(0, ['a', 'old'])],
      ['unknown-option', homePlace(0, ['a', 'gone'])],
      ['other-default', homePlace(0, ['a', 'other'])],
    ],
  );
});

test('the same release has nothing to tell', () => {
  const catalogs = shippedCatalogs('26.05');
  expect(releaseChanges(set('programs.git.enable'), catalogs, catalogs)).toEqual([]);
});
