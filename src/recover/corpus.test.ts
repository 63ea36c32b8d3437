/** Flakes as people write them: what is recovered of each, and that their texts come back as they were. */

import { describe, expect, test } from 'vitest';
import { generate } from '../generate/generate.ts';
import { parse } from '../nix/parse.ts';
import { print } from '../nix/print.ts';
import { parseError } from '../nix/testing/realNix.ts';
import { recover } from './recover.ts';
import { corpusFiles, corpusNames } from './testing/corpus.ts';

/** Hosts as `name way platform: users`, homes as `user file`, inputs beside those of the release. */
interface Expected {
  readonly hosts: readonly string[];
  readonly homes: readonly string[];
  readonly inputs: readonly string[];
}

const expected: Readonly<Record<string, Expected>> = {
  'built-elsewhere': { hosts: ['home standalone x86_64-linux: '], homes: [], inputs: ['builder'] },
  'each-system': {
    hosts: ['crag nixos x86_64-linux: crag.nix', 'home standalone x86_64-linux: kira'],
    homes: ['kira kira.nix'],
    inputs: ['flake-utils'],
  },
  everything: {
    hosts: [
      'server nixos x86_64-linux: nixos/server.nix',
      'air darwin aarch64-darwin: darwin/air.nix zoe',
      'desk standalone x86_64-linux: zoe',
      'pi standalone aarch64-linux: zoe',
    ],
    homes: ['zoe home/zoe.nix'],
    inputs: ['sops-nix'],
  },
  family: {
    hosts: [
      'kitchen nixos x86_64-linux: kitchen/configuration.nix mum dad',
      'desk nixos x86_64-linux: desk/configuration.nix dad',
    ],
    homes: ['mum', 'dad'],
    inputs: ['nixpkgs-stable', 'stylix', 'hardware'],
  },
  folded: {
    hosts: [
      'crease nixos x86_64-linux: hosts/crease/default.nix',
      'fold nixos x86_64-linux: hosts/fold/default.nix',
      'spare nixos x86_64-linux: other/spare.nix',
    ],
    homes: [],
    inputs: [],
  },
  loaded: {
    hosts: ['pier nixos x86_64-linux: pier.nix', 'jetty nixos aarch64-linux: jetty/default.nix'],
    homes: [],
    inputs: ['haumea'],
  },
  'folders-blueprint': {
    hosts: [
      'fern nixos x86_64-linux: nix/hosts/fern/configuration.nix rosa',
      'moss darwin aarch64-darwin: nix/hosts/moss/darwin-configuration.nix ines',
      'tarn standalone x86_64-linux: vera',
    ],
    homes: [
      'rosa nix/hosts/fern/users/rosa.nix',
      'ines nix/hosts/moss/users/ines/home-configuration.nix',
      'vera nix/hosts/tarn/users/vera.nix',
    ],
    inputs: ['blueprint'],
  },
  'folders-in-parts': {
    hosts: [
      'rush nixos x86_64-linux: ez/nixos-configurations/rush.nix alma',
      'reed darwin aarch64-darwin: configurations/darwin/reed.nix',
      'home standalone x86_64-linux: bo',
    ],
    homes: ['alma ez/home-configurations/alma/default.nix', 'bo ez/home-configurations/bo.nix'],
    inputs: ['nixos-unified', 'ez-configs'],
  },
  'folders-snowfall': {
    hosts: [
      'drift nixos aarch64-linux: nix/systems/aarch64-linux/drift/default.nix nils',
      'home standalone aarch64-darwin: olga',
    ],
    homes: [
      'nils nix/homes/aarch64-linux/nils@drift/default.nix',
      'olga nix/homes/aarch64-darwin/olga/default.nix',
    ],
    inputs: ['snowfall-lib'],
  },
  'folders-unified': {
    hosts: [
      'gull nixos x86_64-linux: configurations/nixos/gull.nix',
      'tern nixos aarch64-linux: configurations/nixos/tern/default.nix',
      'home standalone x86_64-linux: hugo',
    ],
    homes: ['hugo configurations/home/hugo.nix'],
    inputs: ['nixos-unified'],
  },
  'gen-attrs': {
    hosts: [
      'red nixos x86_64-linux: machines/red/default.nix',
      'blue nixos x86_64-linux: machines/blue/default.nix',
    ],
    homes: [],
    inputs: [],
  },
  helper: {
    hosts: ['cellar nixos x86_64-linux: ida', 'shed nixos aarch64-linux: ida'],
    homes: ['ida home/ida.nix'],
    inputs: ['agenix'],
  },
  'home-in-module': { hosts: ['loft nixos x86_64-linux: tom'], homes: ['tom'], inputs: [] },
  'home-in-system': { hosts: ['attic nixos x86_64-linux: jonas'], homes: ['jonas'], inputs: [] },
  'home-of-2021': { hosts: ['home standalone x86_64-linux: otto'], homes: ['otto'], inputs: [] },
  'hosts-in-file': {
    hosts: ['tower nixos x86_64-linux: hosts/tower/configuration.nix'],
    homes: [],
    inputs: [],
  },
  'inputs-in-parts': {
    hosts: ['quay nixos x86_64-linux: '],
    homes: [],
    inputs: ['dotfiles', 'unstable'],
  },
  'line-breaks-of-windows': { hosts: ['wsl nixos x86_64-linux: '], homes: [], inputs: [] },
  mac: {
    hosts: ['Noras-MacBook darwin aarch64-darwin: darwin.nix nora'],
    homes: ['nora'],
    inputs: [],
  },
  'mac-of-2022': {
    hosts: ['workbook darwin x86_64-darwin: darwin-configuration.nix'],
    homes: [],
    inputs: ['darwin'],
  },
  'no-flake': { hosts: ['hut nixos x86_64-linux: '], homes: [], inputs: [] },
  'no-flake-home': { hosts: ['home standalone aarch64-darwin: uma'], homes: ['uma'], inputs: [] },
  'no-flake-mac': {
    hosts: ['mac darwin aarch64-darwin: darwin-configuration.nix'],
    homes: [],
    inputs: [],
  },
  'old-arguments': {
    hosts: ['relic nixos x86_64-linux: ada'],
    homes: ['ada ada.nix'],
    inputs: ['nur', 'home'],
  },
  'one-machine': { hosts: ['study nixos x86_64-linux: '], homes: [], inputs: [] },
  parts: { hosts: ['harbor nixos x86_64-linux: hosts/harbor.nix'], homes: [], inputs: ['disko'] },
  'parts-in-files': {
    hosts: ['mill nixos x86_64-linux: hosts/mill/default.nix', 'mill standalone x86_64-linux: eva'],
    homes: ['eva home/eva.nix'],
    inputs: [],
  },
  'by-folder': {
    hosts: [
      'ash nixos x86_64-linux: hosts/ash/default.nix',
      'oak nixos x86_64-linux: hosts/oak/default.nix',
    ],
    homes: [],
    inputs: [],
  },
  'nothing-set': { hosts: ['cabin nixos aarch64-linux: '], homes: [], inputs: [] },
  'made-of-itself': {
    hosts: ['lodge nixos aarch64-linux: hosts/lodge.nix'],
    homes: [],
    inputs: [],
  },
  tree: { hosts: ['barn nixos x86_64-linux: barn.nix'], homes: [], inputs: ['import-tree'] },
  standalone: { hosts: ['home standalone aarch64-linux: lena'], homes: ['lena'], inputs: [] },
  'table-of-hosts': {
    hosts: [
      'north nixos x86_64-linux: hosts/north.nix finn',
      'south nixos aarch64-linux: hosts/south.nix greta',
    ],
    homes: ['finn', 'greta'],
    inputs: [],
  },
  utils: { hosts: ['bench nixos x86_64-linux: bench.nix'], homes: [], inputs: ['utils'] },
};

function seenIn(name: string): Expected {
  const { config } = recover(corpusFiles(name));
  return {
    hosts: config.hosts.map(
      ({ name: host, way, platform, users, file }) =>
        `${host} ${way} ${platform[way]}: ${[file, ...users].filter((one) => one !== '').join(' ')}`,
    ),
    homes: config.homes.map(({ user, file }) => `${user} ${file}`.trim()),
    inputs: config.flake.inputs.map(({ name: input }) => input),
  };
}

test('every configuration has its row', () => {
  expect(Object.keys(expected).sort()).toEqual(corpusNames);
});

describe.each(corpusNames)('%s', (name) => {
  const files = corpusFiles(name);

  test('is Nix', () => {
    for (const { path, text } of files) {
      if (path.endsWith('.nix')) expect(parseError(text), path).toBeUndefined();
    }
  });

  test('is recovered as far as it can be seen', () => {
    expect(seenIn(name)).toEqual(expected[name]);
  });

  test('comes back as it was, laid out', () => {
    const { config } = recover(files);
    const written = new Map(generate(config).map(({ path, text }) => [path, text]));
    for (const { path, text } of files) {
      const isAsItIs =
        !path.endsWith('.nix') || config.hosts.some((host) => host.hardware === text);
      const { expr, after } = parse(text);
      expect(written.get(path), path).toBe(isAsItIs ? text : print(expr, after).text);
    }
    const usual = ['README.md', 'apply.sh', '.gitignore', 'flake.nix'];
    const known = [...files.map(({ path }) => path), ...usual];
    expect([...written.keys()].filter((path) => !known.includes(path))).toEqual([]);
  });

  test('is recovered the same once more', () => {
    const { config } = recover(files);
    const again = recover(generate(config).map(({ path, text }) => ({ path, text })));
    expect(generate(again.config)).toEqual(generate(config));
  });
});
