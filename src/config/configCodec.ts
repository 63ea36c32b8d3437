/** The shape of a config as JSON, field by field: the one source of decoder, encoder and JSON Schema. */

import {
  attrs,
  type Codec,
  described,
  filledList,
  flag,
  list,
  oneOf,
  type RecordCodec,
  record,
  text,
  value,
  wholeNumber,
} from './codec.ts';
import type {
  Config,
  ExtraInput,
  Flake,
  Follow,
  Home,
  HomeManager,
  Host,
  SourceFile,
  UrlOverride,
} from './config.ts';
import {
  defaultConfig,
  defaultFlake,
  defaultHome,
  defaultHomeManager,
  defaultHost,
  defaultInput,
} from './defaults.ts';
import { type Platform, type ReleaseName, releases } from './releases.ts';

const platforms: readonly Platform[] = [
  'x86_64-linux',
  'aarch64-linux',
  'x86_64-darwin',
  'aarch64-darwin',
];
const platform = oneOf(platforms);
const releaseName = oneOf<ReleaseName>(releases.map(({ name }) => name));
const outputs = list(
  described('An attribute path below the input, dotted: nixosModules.sops.', text),
);

const follow: Codec<Follow> = record({ input: '', target: '' }, { input: text, target: text });

const urlOverride: Codec<UrlOverride> = record({ input: '', url: '' }, { input: text, url: text });

const extraInput: Codec<ExtraInput> = record(defaultInput, {
  name: text,
  url: text,
  flake: described('False for a source tree without a flake.nix.', flag),
  follows: described('The input’s own inputs that are replaced by ours.', list(follow)),
  modules: record(defaultInput.modules, { nixos: outputs, darwin: outputs, home: outputs }),
  overlays: outputs,
});

const flake: Codec<Flake> = record(defaultFlake, {
  style: described('How flake.nix is written.', oneOf(['plain', 'flake-parts'])),
  description: text,
  follows: described('Whether Home Manager and nix-darwin use this flake’s nixpkgs.', flag),
  urlOverrides: described('URLs in place of the release’s own, by input name.', list(urlOverride)),
  inputs: described('Further inputs of the flake.', list(extraInput)),
  passInputs: described('Hands the inputs to every module.', flag),
  specialArgs: described('Further arguments of every module.', attrs),
});

const homeManager: Codec<HomeManager> = record(defaultHomeManager, {
  useGlobalPkgs: flag,
  useUserPackages: flag,
  backupFileExtension: described('Empty for none.', text),
  overwriteBackup: flag,
  verbose: flag,
  sharedModules: list(value),
});

const host: Codec<Host> = record(defaultHost, {
  name: text,
  way: described(
    'How Home Manager is used on this host.',
    oneOf(['nixos', 'darwin', 'standalone']),
  ),
  platform: record(defaultHost.platform, {
    nixos: platform,
    darwin: platform,
    standalone: platform,
  }),
  stateVersion: record(defaultHost.stateVersion, { nixos: text, darwin: wholeNumber }),
  determinate: described('Nix on this Mac is managed by Determinate’s installer.', flag),
  hardware: described('The text of this machine’s hardware-configuration.nix.', text),
  users: described('Users with a home on this host; the first is the primary one.', list(text)),
  file: described('The path of the system’s file; empty for the usual one.', text),
  settings: described(
    'System options by path. An object given here replaces the default one as a whole.',
    record(defaultHost.settings, {
      both: described('Options that NixOS and nix-darwin share.', attrs),
      nixos: described('Options of NixOS only.', attrs),
      darwin: described('Options of nix-darwin only.', attrs),
    }),
  ),
});

const home: Codec<Home> = record(defaultHome, {
  user: text,
  stateVersion: text,
  directory: described(
    'The home directory where it is not the usual one.',
    record(defaultHome.directory, { linux: text, darwin: text }),
  ),
  file: described('The path of the home’s file; empty for the usual one.', text),
  settings: described('Home Manager’s options by path.', attrs),
});

const sourceFile: Codec<SourceFile> = record({ path: '', text: '' }, { path: text, text });

export const configCodec: RecordCodec<Config> = record(defaultConfig, {
  release: described('The release of Nixpkgs, Home Manager and nix-darwin.', releaseName),
  flake,
  nixpkgs: record(defaultConfig.nixpkgs, {
    config: described('nixpkgs.config: allowUnfree and its like.', attrs),
    overlays: list(value),
  }),
  homeManager,
  hosts: filledList(host, 100),
  homes: list(home, 100),
  sources: described('Files as a person wrote them.', list(sourceFile)),
});
