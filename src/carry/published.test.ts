import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Config } from '../config/config.ts';
import { currentVersion } from '../config/migrations.ts';
import { attrsOf, emptyAttrs } from '../nix/attrs.ts';
import { decodeLink } from './link.ts';

/** What the published link of each version meant when it was made; never to be changed. */
const published: readonly Config[] = [
  {
    release: 'unstable',
    flake: {
      style: 'flake-parts',
      description: 'Two machines',
      follows: false,
      urlOverrides: [{ input: 'nixpkgs', url: 'github:nixos/nixpkgs/master' }],
      inputs: [
        {
          name: 'sops-nix',
          url: 'github:Mic92/sops-nix',
          flake: true,
          follows: [{ input: 'nixpkgs', target: 'nixpkgs' }],
          modules: { nixos: ['nixosModules.sops'], darwin: [], home: ['homeManagerModules.sops'] },
          overlays: ['overlays.default'],
        },
      ],
      passInputs: true,
      specialArgs: attrsOf([['answer', { kind: 'integer', value: 42 }]]),
    },
    nixpkgs: {
      config: attrsOf([['allowUnfree', { kind: 'boolean', value: true }]]),
      overlays: [{ kind: 'raw', text: 'final: prev: { }' }],
    },
    homeManager: {
      useGlobalPkgs: false,
      useUserPackages: false,
      backupFileExtension: 'old',
      overwriteBackup: true,
      verbose: true,
      sharedModules: [{ kind: 'path', text: './shared.nix' }],
    },
    hosts: [
      {
        name: 'tower',
        way: 'nixos',
        platform: { nixos: 'x86_64-linux', darwin: 'aarch64-darwin', standalone: 'x86_64-linux' },
        stateVersion: { nixos: '26.05', darwin: 7 },
        determinate: false,
        hardware: '{ }\n',
        users: ['alice', 'bob'],
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
                      {
                        kind: 'list',
                        items: [
                          { kind: 'string', value: 'nix-command' },
                          { kind: 'string', value: 'flakes' },
                        ],
                      },
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
                    ['systemd-boot', attrsOf([['enable', { kind: 'boolean', value: true }]])],
                    ['efi', attrsOf([['canTouchEfiVariables', { kind: 'boolean', value: true }]])],
                  ]),
                ],
              ]),
            ],
            [
              'networking',
              attrsOf([
                ['networkmanager', attrsOf([['enable', { kind: 'boolean', value: true }]])],
              ]),
            ],
          ]),
          darwin: emptyAttrs,
        },
      },
      {
        name: 'air',
        way: 'darwin',
        platform: { nixos: 'aarch64-linux', darwin: 'x86_64-darwin', standalone: 'aarch64-darwin' },
        stateVersion: { nixos: '24.05', darwin: 6 },
        determinate: true,
        hardware: '',
        users: [],
        file: '',
        settings: { both: emptyAttrs, nixos: emptyAttrs, darwin: emptyAttrs },
      },
    ],
    homes: [
      {
        user: 'alice',
        stateVersion: '26.05',
        directory: { linux: '', darwin: '' },
        file: '',
        settings: emptyAttrs,
      },
      {
        user: 'bob',
        stateVersion: '23.11',
        directory: { linux: '/srv/bob', darwin: '/Volumes/bob' },
        file: '',
        settings: attrsOf([
          ['nothing', { kind: 'null' }],
          ['yes', { kind: 'boolean', value: true }],
          ['whole', { kind: 'integer', value: -7 }],
          ['one', { kind: 'float', value: 1 }],
          ['half', { kind: 'float', value: 0.5 }],
          ['text', { kind: 'string', value: 'a "b" ${c} \'\' \\ \n é 😀' }],
          ['path', { kind: 'path', text: './zshrc' }],
          ['package', { kind: 'package', attrPath: ['python3Packages', 'requests'] }],
          ['dotted', { kind: 'package', attrPath: ['a.b'] }],
          ['raw', { kind: 'raw', text: 'lib.mkForce 1' }],
          ['list', { kind: 'list', items: [emptyAttrs, { kind: 'list', items: [] }] }],
          [
            'odd',
            attrsOf([
              ['$mod', { kind: 'string', value: 'SUPER' }],
              ['1', { kind: 'null' }],
              ['__proto__', { kind: 'null' }],
            ]),
          ],
        ]),
      },
    ],
    sources: [],
  },
];

test('every version has its published link', () => {
  expect(published).toHaveLength(currentVersion);
});

test.each(published.map((config, index) => [index + 1, config] as const))(
  'the published link of version %i opens to exactly the config it was made from',
  (version, config) => {
    const link = readFileSync(new URL(`./fixtures/v${version}.txt`, import.meta.url), 'utf8');
    expect(decodeLink(link)).toEqual({ config, problems: [] });
  },
);
