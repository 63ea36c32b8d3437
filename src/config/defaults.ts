/**
 * What a new config holds, and what a link leaves out because it is not said otherwise.
 * These are the defaults of schema version 1 and frozen with it: a changed default is a new version
 * in `migrations.ts`, or links that were made before would open as something else.
 */

import { attrsOf, emptyAttrs } from '../nix/attrs.ts';
import type { Value } from '../nix/value.ts';
import type { Config, ExtraInput, Flake, Home, HomeManager, Host } from './config.ts';

const on: Value = { kind: 'boolean', value: true };
const text = (value: string): Value => ({ kind: 'string', value });

export const defaultFlake: Flake = {
  style: 'plain',
  description: '',
  follows: true,
  urlOverrides: [],
  inputs: [],
  passInputs: false,
  specialArgs: emptyAttrs,
};

/** An extra input before anything is said about it. */
export const defaultInput: ExtraInput = {
  name: '',
  url: '',
  flake: true,
  follows: [],
  modules: { nixos: [], darwin: [], home: [] },
  overlays: [],
};

export const defaultHomeManager: HomeManager = {
  useGlobalPkgs: true,
  useUserPackages: true,
  backupFileExtension: 'backup',
  overwriteBackup: false,
  verbose: false,
  sharedModules: [],
};

/** A machine that starts: a boot loader for UEFI, a network, and flakes switched on. */
export const defaultHost: Host = {
  name: 'nixos',
  way: 'nixos',
  platform: { nixos: 'x86_64-linux', darwin: 'aarch64-darwin', standalone: 'x86_64-linux' },
  stateVersion: { nixos: '26.05', darwin: 7 },
  determinate: false,
  hardware: '',
  users: ['alice'],
  file: '',
  settings: {
    both: attrsOf([
      [
        'nix',
        attrsOf([
          [
            'settings',
            attrsOf([
              [
                'experimental-features',
                { kind: 'list', items: [text('nix-command'), text('flakes')] },
              ],
            ]),
          ],
        ]),
      ],
    ]),
    nixos: attrsOf([
      [
        'boot',
        attrsOf([
          [
            'loader',
            attrsOf([
              ['systemd-boot', attrsOf([['enable', on]])],
              ['efi', attrsOf([['canTouchEfiVariables', on]])],
            ]),
          ],
        ]),
      ],
      ['networking', attrsOf([['networkmanager', attrsOf([['enable', on]])]])],
    ]),
    darwin: emptyAttrs,
  },
};

export const defaultHome: Home = {
  user: 'alice',
  stateVersion: '26.05',
  directory: { linux: '', darwin: '' },
  file: '',
  settings: emptyAttrs,
};

export const defaultConfig: Config = {
  release: '26.05',
  flake: defaultFlake,
  nixpkgs: { config: emptyAttrs, overlays: [] },
  homeManager: defaultHomeManager,
  hosts: [defaultHost],
  homes: [defaultHome],
  sources: [],
};
