import { expect, test } from 'vitest';
import { defaultConfig } from '../../config/defaults.ts';
import { parse } from '../../nix/parse.ts';
import { print } from '../../nix/print.ts';
import { corpusFiles, corpusNames } from '../testing/corpus.ts';
import { modernText } from './modernText.ts';
import { outputsOf } from './moduleName.ts';
import { type OldWay, oldWays } from './oldWays.ts';
import type { FileFacts } from './rule.ts';

const every: ReadonlySet<OldWay> = new Set(oldWays.map(({ way }) => way));
const outputs = outputsOf(
  [
    { name: 'home-manager', url: 'github:nix-community/home-manager/release-21.05' },
    { name: 'hm', url: 'github:rycee/home-manager' },
    { name: 'sops', url: 'github:Mic92/sops-nix' },
    { name: 'stylix', url: 'github:nix-community/stylix' },
  ],
  defaultConfig,
);

const renamed: FileFacts['renamed'] = [
  { from: ['programs', 'git', 'userName'], to: ['programs', 'git', 'settings', 'user', 'name'] },
  { from: ['programs', 'git', 'aliases'], to: ['programs', 'git', 'settings', 'alias'] },
  { from: ['sound', 'enable'], to: ['hardware', 'alsa', 'enable'] },
];

const modern = (text: string, saysPlatform = false) =>
  modernText(text, { outputs, saysPlatform: () => saysPlatform, renamed }, every);

const laidOut = (text: string): string => {
  const { expr, after } = parse(text);
  return print(expr, after).text;
};

/** Old text, and what it is today. */
const cases: readonly (readonly [name: string, old: string, now: string])[] = [
  [
    'pkgs.system, also in strings and names',
    '{ pkgs, inputs, ... }: { home.packages = [ inputs.x.packages.${pkgs.system}.default /* y */ ]; a = "${pkgs.system}"; b.${pkgs.system} = pkgs.system; }',
    '{ pkgs, inputs, ... }: { home.packages = [ inputs.x.packages.${pkgs.stdenv.hostPlatform.system}.default /* y */ ]; a = "${pkgs.stdenv.hostPlatform.system}"; b.${pkgs.stdenv.hostPlatform.system} = pkgs.stdenv.hostPlatform.system; }',
  ],
  [
    'what is inherited',
    '{ pkgs, ... }: let inherit (pkgs) lib system; inherit (pkgs) system; in { }',
    '{ pkgs, ... }: let inherit (pkgs) lib; inherit (pkgs.stdenv.hostPlatform) system; inherit (pkgs.stdenv.hostPlatform) system; in { }',
  ],
  [
    'Nix with flakes, and its comments',
    '{ pkgs, ... }: {\n  # Flakes!\n  nix.package = pkgs.nixFlakes; # at last\n  environment.systemPackages = with pkgs; [ nixFlakes nixUnstable git ];\n}',
    '{ pkgs, ... }: {\n  # Flakes!\n  nix.package = pkgs.nix; # at last\n  environment.systemPackages = with pkgs; [ nix nixVersions.latest git ];\n}',
  ],
  [
    'a name of the file itself is no package',
    '{ pkgs, nixFlakes, ... }: { a = with pkgs; [ nixFlakes ]; b = [ nixUnstable ]; }',
    '{ pkgs, nixFlakes, ... }: { a = with pkgs; [ nixFlakes ]; b = [ nixUnstable ]; }',
  ],
  [
    'imports of modules, and no others',
    `{ lib, ... }: {
      imports = [ (import ./a.nix) (import ./b.nix { inherit lib; }) ./c.nix ] ++ lib.optionals true [ (import ./d.nix) ];
      home-manager.users.ada = import ./home.nix; # hers
      home-manager = { users = { bob = (import ./bob.nix); }; sharedModules = [ (import ./all.nix) ]; };
      nixpkgs.overlays = [ (import ./overlay.nix) ];
      x = import ./data.nix;
    }`,
    `{ lib, ... }: {
      imports = [ ./a.nix (import ./b.nix { inherit lib; }) ./c.nix ] ++ lib.optionals true [ ./d.nix ];
      home-manager.users.ada = ./home.nix; # hers
      home-manager = { users = { bob = ./bob.nix; }; sharedModules = [ ./all.nix ]; };
      nixpkgs.overlays = [ (import ./overlay.nix) ];
      x = import ./data.nix;
    }`,
  ],
  [
    'the system of a machine',
    `{ outputs = { nixpkgs, ... }: { nixosConfigurations.a = nixpkgs.lib.nixosSystem {
      # an old laptop
      system = "x86_64-linux";
      modules = [ ./configuration.nix ];
    }; }; }`,
    `{ outputs = { nixpkgs, ... }: { nixosConfigurations.a = nixpkgs.lib.nixosSystem {
      # an old laptop
      modules = [ ./configuration.nix { nixpkgs.hostPlatform = "x86_64-linux"; } ];
    }; }; }`,
  ],
  [
    'a system that is inherited, and modules that are put together',
    `{ outputs = { nixpkgs, shared, ... }: let system = "x86_64-linux"; in { a = nixpkgs.lib.nixosSystem { inherit system shared; modules = shared; }; b = nixpkgs.lib.nixosSystem { inherit system; modules = [ ./b.nix ] ++ shared; }; }; }`,
    `{ outputs = { nixpkgs, shared, ... }: let system = "x86_64-linux"; in { a = nixpkgs.lib.nixosSystem { inherit shared; modules = [ { nixpkgs.hostPlatform = system; } ] ++ shared; }; b = nixpkgs.lib.nixosSystem { modules = [ ./b.nix { nixpkgs.hostPlatform = system; } ] ++ shared; }; }; }`,
  ],
  [
    'the arguments of Home Manager before 22.11',
    `{ outputs = { nixpkgs, home-manager, ... }: { homeConfigurations.otto = home-manager.lib.homeManagerConfiguration {
      # where
      system = "x86_64-linux";
      homeDirectory = "/home/otto"; # here
      username = "otto";
      stateVersion = "21.05";
      configuration = import ./home.nix;
      extraModules = [ ./more.nix ];
      extraSpecialArgs = { a = 1; };
    }; }; }`,
    `{ outputs = { nixpkgs, home-manager, ... }: { homeConfigurations.otto = home-manager.lib.homeManagerConfiguration {
      # where
      pkgs = nixpkgs.legacyPackages.x86_64-linux;
      modules = [ ./home.nix ./more.nix { home = {
        homeDirectory = "/home/otto"; # here
        username = "otto";
        stateVersion = "21.05";
      }; } ];
      extraSpecialArgs = { a = 1; };
    }; }; }`,
  ],
  [
    'Home Manager in a set of inputs, with packages of its own, and a system that is computed',
    `{ outputs = { self, ... }@inputs: let mk = system: username: inputs.home-manager.lib.homeManagerConfiguration {
      inherit system username;
      homeDirectory = "/home/x";
      configuration.imports = [ ./home.nix ];
      configuration.programs.git.enable = true;
    }; in { own = inputs.home-manager.lib.homeManagerConfiguration { pkgs = self.pkgs; system = "x86_64-linux"; configuration = { }; username = "y"; }; }; }`,
    `{ outputs = { self, ... }@inputs: let mk = system: username: inputs.home-manager.lib.homeManagerConfiguration {
      pkgs = inputs.nixpkgs.legacyPackages.\${system};
      modules = [ { imports = [ ./home.nix ]; programs.git.enable = true; } { home = { inherit username; homeDirectory = "/home/x"; }; } ];
    }; in { own = inputs.home-manager.lib.homeManagerConfiguration { pkgs = self.pkgs; modules = [ { } { home = { username = "y"; }; } ]; }; }; }`,
  ],
  [
    'options with other names, where they stand',
    '{ config = { programs.git = { enable = true; userName = "a"; # me\n aliases.co = "checkout"; userEmail = "b"; }; sound.enable = true; }; }',
    '{ config = { programs.git = { enable = true; settings.user.name = "a"; # me\n settings.alias.co = "checkout"; userEmail = "b"; }; hardware.alsa.enable = true; }; }',
  ],
  [
    'names of what inputs bring',
    '{ outputs = { hm, sops, stylix, ... }@inputs: { a = [ hm.nixosModule inputs.hm.darwinModule sops.nixosModule stylix.homeManagerModules.stylix hm.nixosModules.home-manager ]; }; }',
    '{ outputs = { hm, sops, stylix, ... }@inputs: { a = [ hm.nixosModules.home-manager inputs.hm.darwinModules.home-manager sops.nixosModules.sops stylix.homeModules.stylix hm.nixosModules.home-manager ]; }; }',
  ],
];

test.each(cases)('%s', (_, old, now) => {
  const { text } = modern(old);
  expect(text).toBe(old === now ? old : laidOut(now));
  expect(modern(text)).toEqual({ text, found: [] });
});

test('a platform that a module says already is not said again', () => {
  const old = 'nixpkgs: nixpkgs.lib.nixosSystem { system = "a"; modules = [ ./hardware.nix ]; }';
  const now = 'nixpkgs: nixpkgs.lib.nixosSystem { modules = [ ./hardware.nix ]; }';
  expect(modern(old, true).text).toBe(laidOut(now));
});

test('where nothing says what Nixpkgs is called, arguments stay', () => {
  const old =
    'home: home.lib.homeManagerConfiguration { system = "a"; username = "b"; configuration = { }; }';
  expect(modern(old)).toEqual({ text: old, found: [] });
});

test.each(corpusNames)('%s: what is modern stays modern, and every file stays Nix', (name) => {
  for (const { path, text } of corpusFiles(name)) {
    if (!path.endsWith('.nix')) continue;
    const once = modern(text);
    expect(parse(once.text).errors).toEqual([]);
    expect(modern(once.text)).toEqual({ text: once.text, found: [] });
    expect(modernText(text, { outputs, saysPlatform: () => false, renamed }, new Set()).text).toBe(
      text,
    );
  }
});
