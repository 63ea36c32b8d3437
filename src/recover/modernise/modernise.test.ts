import { expect, test } from 'vitest';
import type { Finding } from '../../diagnose/finding.ts';
import { generate } from '../../generate/generate.ts';
import { parseError } from '../../nix/testing/realNix.ts';
import { recover } from '../recover.ts';
import { corpusFiles, corpusNames } from '../testing/corpus.ts';
import { modernise } from './modernise.ts';
import { type OldWay, oldWays } from './oldWays.ts';

const every: ReadonlySet<OldWay> = new Set(oldWays.map(({ way }) => way));

const flake = `{
  inputs.nixpkgs.url = "github:nixos/nixpkgs/nixos-26.05";
  inputs.home-manager = {
    url = "github:nix-community/home-manager/release-26.05";
    inputs.nixpkgs.follows = "nixpkgs";
  };
  outputs = { nixpkgs, home-manager, ... }: {
    # The old laptop.
    nixosConfigurations.anvil = nixpkgs.lib.nixosSystem {
      system = "aarch64-linux";
      modules = [
        (import ./configuration.nix)
        home-manager.nixosModule
        { home-manager.users.ada = import ./home.nix; }
      ];
    };
  };
}
`;
const system = `{ pkgs, ... }: {
  nix.package = pkgs.nixFlakes;
  time.timeZone = "Europe/London";
  system.stateVersion = "24.11";
}
`;
const home = `{ pkgs, ... }: {
  programs.git.userName = "Ada"; # me
  home.sessionVariables.SYSTEM = pkgs.system;
  home.stateVersion = "24.11";
}
`;

const { config } = recover([
  { path: 'flake.nix', text: flake },
  { path: 'configuration.nix', text: system },
  { path: 'home.nix', text: home },
]);

const findings: readonly Finding[] = [
  {
    code: 'renamed-option',
    severity: 'warning',
    place: '/homes/0/settings/programs/git/userName',
    message: '',
    mends: [
      {
        label: 'Rename',
        mend: {
          kind: 'rename',
          place: '/homes/0/settings/programs/git/userName',
          to: ['programs', 'git', 'settings', 'user', 'name'],
        },
      },
    ],
  },
];

const textsOf = (of: typeof config) => new Map(generate(of).map(({ path, text }) => [path, text]));

test('everything old is found, with its file and line', () => {
  const { config: same, parts } = modernise(config, findings, new Set());
  expect(same).toBe(config);
  expect(parts.map(({ way, path, line }) => `${way} ${path}:${line}`)).toEqual([
    'renamed-option home.nix:2',
    'old-package configuration.nix:2',
    'import-of-module flake.nix:12',
    'import-of-module flake.nix:14',
    'system-argument flake.nix:10',
    'pkgs-system home.nix:3',
    'module-name flake.nix:13',
  ]);
  expect(parts[0]?.text).toBe('programs.git.userName = "Ada"; # me');
});

test('all of it is brought up to date, and nothing else changes', () => {
  const modern = modernise(config, findings, every);
  const texts = textsOf(modern.config);
  expect(texts.get('flake.nix')).toBe(
    flake
      .replace('      system = "aarch64-linux";\n', '')
      .replace('(import ./configuration.nix)', './configuration.nix')
      .replace('nixosModule\n', 'nixosModules.home-manager\n')
      .replace(
        '{ home-manager.users.ada = import ./home.nix; }',
        '{ home-manager.users.ada = ./home.nix; }\n        { nixpkgs.hostPlatform = "aarch64-linux"; }',
      ),
  );
  expect(texts.get('configuration.nix')).toBe(system.replace('nixFlakes', 'nix'));
  expect(texts.get('home.nix')).toBe(
    home
      .replace('programs.git.userName', 'programs.git.settings.user.name')
      .replace('pkgs.system', 'pkgs.stdenv.hostPlatform.system'),
  );
  const [host] = modern.config.hosts;
  const [before] = config.hosts;
  expect({ ...host, settings: {} }).toEqual({ ...before, settings: {} });
  expect(modernise(modern.config, [], every)).toEqual({
    config: modern.config,
    parts: [],
    renames: [],
  });
});

test('only what is chosen is changed', () => {
  const modern = modernise(config, findings, new Set<OldWay>(['pkgs-system']));
  const texts = textsOf(modern.config);
  expect(texts.get('flake.nix')).toBe(textsOf(config).get('flake.nix'));
  expect(texts.get('home.nix')).toBe(
    home.replace('pkgs.system', 'pkgs.stdenv.hostPlatform.system'),
  );
});

test.each(corpusNames)('%s: brought up to date, it is Nix, and nothing of it is old', (name) => {
  const { config: before } = recover(corpusFiles(name));
  const { config: modern, parts } = modernise(before, [], every);
  for (const { path, text, language } of generate(modern)) {
    if (language === 'nix') expect(parseError(text), path).toBeUndefined();
  }
  expect(modernise(modern, [], every)).toEqual({ config: modern, parts: [], renames: [] });
  expect(modern === before).toBe(parts.length === 0);
  expect(modern.hosts.map((host) => [host.name, host.way, host.users])).toEqual(
    before.hosts.map((host) => [host.name, host.way, host.users]),
  );
});
