import fc from 'fast-check';
import { expect, test } from 'vitest';
import { getAt } from '../nix/attrs.ts';
import { arbitraryAttrPath, arbitraryValue } from '../nix/testing/arbitraryValue.ts';
import type { Value } from '../nix/value.ts';
import type { Config } from './config.ts';
import { defaultConfig } from './defaults.ts';
import {
  addInput,
  removeInput,
  setFlake,
  setHomeManager,
  setNixpkgsOption,
  setOverlays,
  setRelease,
  setStyle,
  setUrlOverride,
  updateInput,
} from './flakeEdits.ts';
import {
  addHome,
  removeHome,
  renameUser,
  resetHomeOption,
  setHome,
  setHomeOption,
} from './homeEdits.ts';
import {
  addHost,
  removeHost,
  renameHost,
  resetSystemOption,
  setHost,
  setSystemOption,
  setWay,
} from './hostEdits.ts';
import { systemSettings } from './systemSettings.ts';
import { arbitraryConfig, arbitraryWay } from './testing/arbitraryConfig.ts';

/** Attributes by name, so that sets compare whatever their order. */
function sorted(value: Value | undefined): unknown {
  if (value?.kind === 'list') return { kind: 'list', items: value.items.map(sorted) };
  if (value?.kind !== 'attrs') return value;
  const attrs = value.attrs.map(({ name, value }) => ({ name, value: sorted(value) }));
  return { kind: 'attrs', attrs: attrs.sort((a, b) => (a.name < b.name ? -1 : 1)) };
}

function someHost(config: Config, pick: number): number {
  return pick % config.hosts.length;
}

test('an edit that changes nothing returns the same object', () => {
  fc.assert(
    fc.property(arbitraryConfig, fc.nat(), (config, pick) => {
      const index = someHost(config, pick);
      const host = structuredClone(config.hosts[index]);
      const home = structuredClone(config.homes[0]);
      const input = structuredClone(config.flake.inputs[0]);
      if (host === undefined || home === undefined) throw new Error('a config has hosts and homes');
      const unchanged = [
        setRelease(config, config.release),
        setStyle(config, config.flake.style),
        setFlake(config, structuredClone(config.flake)),
        setHomeManager(config, structuredClone(config.homeManager)),
        setOverlays(config, structuredClone(config.nixpkgs.overlays)),
        setUrlOverride(config, 'no such input', ''),
        updateInput(config, 0, input ?? {}),
        removeInput(config, 99),
        setHost(config, index, host),
        setWay(config, index, host.way),
        renameHost(config, index, host.name),
        removeHost(config, 99),
        setHome(config, 0, home),
        renameUser(config, 0, home.user),
        renameUser(config, 99, 'nobody'),
        removeHome(config, 99),
        resetHomeOption(config, 0, ['no', 'such', 'option']),
        resetSystemOption(config, index, ['no', 'such', 'option']),
        setNixpkgsOption(config, ['no', 'such', 'option'], undefined),
      ];
      for (const result of unchanged) expect(result).toBe(config);
    }),
  );
});

test('another way and back is the identity, whatever the way between', () => {
  fc.assert(
    fc.property(arbitraryConfig, fc.nat(), arbitraryWay, (config, pick, way) => {
      const index = someHost(config, pick);
      const old = config.hosts[index]?.way ?? 'nixos';
      expect(setWay(setWay(config, index, way), index, old)).toEqual(config);
    }),
  );
});

test('a system option that is set is read back, once and for every host of its kind', () => {
  fc.assert(
    fc.property(
      arbitraryConfig,
      fc.nat(),
      arbitraryAttrPath,
      arbitraryValue,
      (config, pick, path, value) => {
        const index = someHost(config, pick);
        const once = setSystemOption(config, index, path, value);
        const host = once.hosts[index];
        if (host === undefined) throw new Error('the host is still there');
        if (host.way === 'standalone') {
          expect(once).toBe(config);
          return;
        }
        expect(sorted(getAt(systemSettings(host), path))).toEqual(sorted(value));
        expect(setSystemOption(once, index, path, structuredClone(value))).toBe(once);
        const reset = resetSystemOption(once, index, path).hosts[index];
        if (reset !== undefined) expect(getAt(systemSettings(reset), path)).toBeUndefined();
      },
    ),
  );
});

test('a home option that is set is read back, and gone when it is reset', () => {
  fc.assert(
    fc.property(arbitraryConfig, arbitraryAttrPath, arbitraryValue, (config, path, value) => {
      const once = setHomeOption(config, 0, path, value);
      expect(getAt(once.homes[0]?.settings ?? defaultConfig.nixpkgs.config, path)).toEqual(value);
      const reset = resetHomeOption(once, 0, path);
      expect(getAt(reset.homes[0]?.settings ?? defaultConfig.nixpkgs.config, path)).toBeUndefined();
    }),
  );
});

test('renaming a user and back is the identity, and no host knows the old name meanwhile', () => {
  fc.assert(
    fc.property(arbitraryConfig, fc.nat(), (config, pick) => {
      const index = pick % config.homes.length;
      const old = config.homes[index]?.user ?? '';
      const renamed = renameUser(config, index, 'zz-new');
      for (const host of renamed.hosts) {
        expect(host.users).not.toContain(old);
        if (host.way === 'standalone') continue;
        const accounts = getAt(systemSettings(host), ['users', 'users']);
        if (accounts?.kind === 'attrs') {
          expect(accounts.attrs.map(({ name }) => name)).not.toContain(old);
        }
      }
      expect(renameUser(renamed, index, old)).toEqual(config);
    }),
  );
});

test('what is added can be removed again', () => {
  fc.assert(
    fc.property(arbitraryConfig, arbitraryWay, (config, way) => {
      expect(removeHost(addHost(config, way), config.hosts.length)).toEqual(config);
      expect(removeHome(addHome(config), config.homes.length)).toEqual(config);
      const [input] = config.flake.inputs;
      if (input === undefined) return;
      expect(removeInput(addInput(config, input), config.flake.inputs.length)).toEqual(config);
    }),
  );
});

test('shared options survive a switch to nix-darwin, the others wait for the way back', () => {
  const shell: Value = { kind: 'package', attrPath: ['zsh'] };
  const groups: Value = { kind: 'list', items: [{ kind: 'string', value: 'wheel' }] };
  let config = setSystemOption(defaultConfig, 0, ['users', 'users', 'alice', 'shell'], shell);
  config = setSystemOption(config, 0, ['users', 'users', 'alice', 'extraGroups'], groups);
  const mac = setWay(config, 0, 'darwin').hosts[0];
  if (mac === undefined) throw new Error('the host is still there');
  expect(getAt(systemSettings(mac), ['users', 'users', 'alice', 'shell'])).toEqual(shell);
  expect(getAt(systemSettings(mac), ['users', 'users', 'alice', 'extraGroups'])).toBeUndefined();
});

test('the last host stays', () => {
  expect(removeHost(defaultConfig, 0)).toBe(defaultConfig);
});

test('a user cannot take the name of another home', () => {
  const two = addHome(defaultConfig);
  expect(renameUser(two, 1, 'alice')).toBe(two);
});

test('an override is replaced, and removed by the empty URL', () => {
  const once = setUrlOverride(defaultConfig, 'nixpkgs', 'github:me/nixpkgs');
  const twice = setUrlOverride(once, 'nixpkgs', 'github:you/nixpkgs');
  expect(twice.flake.urlOverrides).toEqual([{ input: 'nixpkgs', url: 'github:you/nixpkgs' }]);
  expect(setUrlOverride(twice, 'nixpkgs', '')).toEqual(defaultConfig);
});
