import fc from 'fast-check';
import { expect, test } from 'vitest';
import { defaultConfig, defaultHome, defaultHost } from '../../config/defaults.ts';
import { commandsOf } from '../commands.ts';
import { homeNamesIn } from './homeNames.ts';

test('any text has names, or none', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(homeNamesIn(text)).toEqual(homeNamesIn(text));
    }),
  );
});

test.each([
  ['{ outputs = { home, ... }: { homeConfigurations.ada = 1; }; }', ['ada']],
  ['{ outputs = _: { homeConfigurations = { "ada@oak" = 1; bob = 2; }; }; }', ['ada@oak', 'bob']],
  ['{ outputs = _: { flake.homeConfigurations."ada" = 1; }; }', ['ada']],
  ['{ outputs = _: { homeConfigurations = builtins.mapAttrs (n: v: v) { }; }; }', []],
  ['{ homeConfigurations.ada = ', ['ada']],
])('%s', (text, names) => {
  expect(homeNamesIn(text)).toEqual(names);
});

test('commands name what the flake of a person offers', () => {
  const host = { ...defaultHost, way: 'standalone', name: 'oak', users: ['ada', 'bob'] } as const;
  const homes = ['ada', 'bob'].map((user) => ({ ...defaultHome, user }));
  const config = { ...defaultConfig, hosts: [host], homes };
  const namesOf = (text: string) =>
    commandsOf({ ...config, sources: [{ path: 'flake.nix', text }] }).map(
      ({ configuration }) => configuration,
    );
  expect(commandsOf(config).map(({ configuration }) => configuration)).toEqual(['ada', 'bob']);
  expect(namesOf('{ outputs = _: { homeConfigurations."ada@oak" = 1; }; }')).toEqual([
    'ada@oak',
    'bob',
  ]);
});
