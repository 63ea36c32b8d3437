import { expect, test } from 'vitest';
import type { OptionPage } from '../../catalog/optionPage.ts';
import { defaultConfig } from '../../config/defaults.ts';
import { homePlace, placeOf, systemPlace } from '../../config/place.ts';
import { optionAt, optionHint } from './optionHint.ts';

const page: OptionPage = {
  set: 'home-manager',
  release: '24.11',
  source: 'test',
  path: ['a', '<name>', 'b'],
  name: 'a.<name>.b',
  type: { kind: 'boolean' },
  typeInWords: 'on or off',
  typeText: 'boolean',
  defaultText: '"``"',
  readOnly: false,
  module: undefined,
  description: undefined,
  manual: 'https://example.org/#opt-a._name_.b(x)',
  related: [],
  enable: undefined,
};

test('an option of a home or a host is recognised by its place, and nothing else is', () => {
  const user = defaultConfig.homes[0]?.user;
  const host = defaultConfig.hosts[0]?.name;
  expect(optionAt(defaultConfig, homePlace(0, ['a', 'b']))).toEqual({
    set: 'home-manager',
    path: ['a', 'b'],
    owner: `the home of ${user}`,
  });
  expect(optionAt(defaultConfig, systemPlace(0, ['a']))?.owner).toBe(`the host ${host}`);
  expect(optionAt(defaultConfig, systemPlace(9, ['a']))).toBeUndefined();
  expect(optionAt(defaultConfig, placeOf('hosts', 0, 'name'))).toBeUndefined();
  expect(optionAt(defaultConfig, '')).toBeUndefined();
});

test('a hint has the name, the type, the default, whose it is, and a link', () => {
  expect(optionHint(page, 'the home of alice')).toEqual([
    '**`a.<name>.b`** (Home Manager)',
    'Takes on or off. Default: ``` "``" ```',
    'Set here for the home of alice.',
    '[Read about it in the manual](https://example.org/#opt-a._name_.b%28x%29)',
  ]);
});

test('what comes from outside is no Markdown', () => {
  const description = '<img src=x> [a](command:b) **c**';
  const hint = optionHint({ ...page, description }, 'the host [x](y)');
  expect(hint).toContain('Set here for the host \\[x\\]\\(y\\).');
  expect(hint).toContain('\\<img src=x\\> \\[a\\]\\(command\\:b\\) \\*\\*c\\*\\*');
});
