/** Random configs: several hosts and users, every way and style, all kinds of values and text. */

import fc from 'fast-check';
import { attrsOf, emptyAttrs, setAt } from '../../nix/attrs.ts';
import {
  arbitraryAttrPath,
  arbitraryLiteralValue,
  arbitraryText,
  arbitraryValue,
  attrsOfValues,
} from '../../nix/testing/arbitraryValue.ts';
import type { Attrs, Value } from '../../nix/value.ts';
import type {
  Config,
  ExtraInput,
  Flake,
  Home,
  Host,
  SystemSettings,
  UrlOverride,
  Way,
} from '../config.ts';
import { defaultHost } from '../defaults.ts';
import { type Platform, type ReleaseName, releases } from '../releases.ts';
import { withSystemOption } from '../systemSettings.ts';

export const arbitraryWay: fc.Arbitrary<Way> = fc.constantFrom('nixos', 'darwin', 'standalone');

const arbitraryFlag = fc.boolean();
const arbitraryRelease: fc.Arbitrary<ReleaseName> = fc.constantFrom(
  ...releases.map(({ name }) => name),
);
const arbitraryLinux: fc.Arbitrary<Platform> = fc.constantFrom('x86_64-linux', 'aarch64-linux');
const arbitraryMac: fc.Arbitrary<Platform> = fc.constant('aarch64-darwin');
const arbitraryStateVersion = fc.constantFrom('23.11', '25.11', '26.05');

/** Fits a host, a user and a folder. */
const arbitraryName = fc.stringMatching(/^[a-z][a-z0-9-]{0,6}[a-z0-9]$/);

/** The name of an input, never one of the flake's own. */
const arbitraryInputName = arbitraryName.map((name) => `x-${name}`);

const arbitraryOverride: fc.Arbitrary<UrlOverride> = fc.record({
  input: fc.constantFrom('nixpkgs', 'home-manager', 'nix-darwin'),
  url: arbitraryName.map((name) => `github:owner/${name}`),
});

/** Attribute paths below an input: `nixosModules.sops`. */
const arbitraryOutputs = fc.array(
  fc
    .array(fc.stringMatching(/^[a-z][a-zA-Z0-9-]{0,7}$/), { minLength: 1, maxLength: 3 })
    .map((names) => names.join('.')),
  { maxLength: 2 },
);

const arbitraryInput: fc.Arbitrary<ExtraInput> = fc.record({
  name: arbitraryInputName,
  url: fc.oneof(
    arbitraryName.map((name) => `github:owner/${name}`),
    arbitraryName.map((name) => `git+https://example.org/${name}.git?ref=main`),
  ),
  flake: arbitraryFlag,
  follows: fc.uniqueArray(
    fc.record({ input: arbitraryInputName, target: fc.constantFrom('nixpkgs', 'home-manager') }),
    { maxLength: 2, selector: ({ input }) => input },
  ),
  modules: fc.record({
    nixos: arbitraryOutputs,
    darwin: arbitraryOutputs,
    home: arbitraryOutputs,
  }),
  overlays: arbitraryOutputs,
});

const arbitraryOverlay: fc.Arbitrary<Value> = fc.constantFrom<Value>(
  { kind: 'raw', text: 'final: prev: { hello = prev.hello; }' },
  { kind: 'raw', text: '_: _: { }' },
);

const arbitraryModule: fc.Arbitrary<Value> = fc.constantFrom<Value>(
  { kind: 'raw', text: '{ programs.bat.enable = true; }' },
  { kind: 'raw', text: '{ lib, ... }: { programs.fzf.enable = lib.mkDefault true; }' },
  attrsOf([
    ['programs', attrsOf([['jq', attrsOf([['enable', { kind: 'boolean', value: true }]])]])],
  ]),
);

/** Real option paths and made-up ones. */
const arbitraryOptionPath = fc.oneof(
  fc.constantFrom(
    ['time', 'timeZone'],
    ['networking', 'firewall', 'allowedTCPPorts'],
    ['environment', 'systemPackages'],
    ['users', 'users', 'alice', 'shell'],
    ['users', 'users', 'alice', 'extraGroups'],
    ['programs', 'git', 'settings', 'user', 'name'],
    ['services', 'openssh', 'settings', 'PermitRootLogin'],
    ['home', 'file', '.config/a b', 'text'],
    ['system', 'defaults', 'dock', 'autohide'],
  ),
  arbitraryAttrPath,
);

/** Names that modules are always given, and that no config may give again. */
const reservedArgs = ['inputs', 'lib', 'pkgs', 'config', 'options', 'modulesPath', 'self'];

const hardware = '{ ... }:\n{\n  fileSystems."/".device = "/dev/sda1";\n}\n';
const noSettings: SystemSettings = { both: emptyAttrs, nixos: emptyAttrs, darwin: emptyAttrs };

/** The parts of a config that hold values, with any of these values. */
function configWith(value: fc.Arbitrary<Value>): fc.Arbitrary<Config> {
  const specialArgs = attrsOfValues(value).map(
    ({ attrs }): Attrs => ({
      kind: 'attrs',
      attrs: attrs.filter(({ name }) => !reservedArgs.includes(name)),
    }),
  );
  const flake: fc.Arbitrary<Flake> = fc.record({
    style: fc.constantFrom('plain', 'flake-parts'),
    description: arbitraryText,
    follows: arbitraryFlag,
    urlOverrides: fc.uniqueArray(arbitraryOverride, {
      maxLength: 2,
      selector: ({ input }) => input,
    }),
    inputs: fc.uniqueArray(arbitraryInput, { maxLength: 3, selector: ({ name }) => name }),
    passInputs: arbitraryFlag,
    specialArgs,
  });
  const options = fc.array(fc.tuple(arbitraryOptionPath, value), { maxLength: 6 });
  const host = (users: readonly string[]): fc.Arbitrary<Host> =>
    fc
      .record({
        name: arbitraryName,
        way: arbitraryWay,
        platform: fc.record({
          nixos: arbitraryLinux,
          darwin: arbitraryMac,
          standalone: fc.oneof(arbitraryLinux, arbitraryMac),
        }),
        stateVersion: fc.record({
          nixos: arbitraryStateVersion,
          darwin: fc.integer({ min: 1, max: 7 }),
        }),
        determinate: arbitraryFlag,
        hardware: fc.constantFrom('', hardware),
        users: fc.subarray([...users]),
        file: fc.constant(''),
        starts: arbitraryFlag,
        nixos: options,
        darwin: options,
      })
      .map(({ starts, nixos, darwin, ...rest }) => {
        let settings = starts ? defaultHost.settings : noSettings;
        for (const [path, value] of nixos)
          settings = withSystemOption(settings, 'nixos', path, value);
        for (const [path, value] of darwin) {
          settings = withSystemOption(settings, 'darwin', path, value);
        }
        return { ...rest, settings };
      });
  const home = (user: string): fc.Arbitrary<Home> =>
    fc.record({
      user: fc.constant(user),
      file: fc.constant(''),
      stateVersion: arbitraryStateVersion,
      directory: fc.record({
        linux: fc.constantFrom('', `/srv/people/${user}`),
        darwin: fc.constantFrom('', `/Volumes/Data/${user}`),
      }),
      settings: options.map((entries) =>
        entries.reduce((attrs, [path, value]) => setAt(attrs, path, value), emptyAttrs),
      ),
    });
  return fc.uniqueArray(arbitraryName, { minLength: 1, maxLength: 3 }).chain((users) =>
    fc.record({
      release: arbitraryRelease,
      flake,
      nixpkgs: fc.record({
        config: attrsOfValues(value),
        overlays: fc.array(arbitraryOverlay, { maxLength: 2 }),
      }),
      homeManager: fc.record({
        useGlobalPkgs: arbitraryFlag,
        useUserPackages: arbitraryFlag,
        backupFileExtension: fc.constantFrom('', 'backup', 'hm-old'),
        overwriteBackup: arbitraryFlag,
        verbose: arbitraryFlag,
        sharedModules: fc.array(arbitraryModule, { maxLength: 2 }),
      }),
      hosts: fc.uniqueArray(host(users), {
        minLength: 1,
        maxLength: 3,
        selector: ({ name }) => name,
      }),
      homes: fc.tuple(...users.map(home)),
      sources: fc.constant([]),
    }),
  );
}

/** Any config: values of every kind, so that it prints and travels but need not evaluate. */
export const arbitraryConfig: fc.Arbitrary<Config> = configWith(arbitraryValue);

/** A config whose option values are data, so that real Nix gives them back as they went in. */
export const arbitraryLiteralConfig: fc.Arbitrary<Config> = configWith(arbitraryLiteralValue);
