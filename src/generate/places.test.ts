/** The table of placements says what the generator does. */

import { expect, test } from 'vitest';
import type { Config, Way } from '../config/config.ts';
import { defaultConfig, defaultHome, defaultHost } from '../config/defaults.ts';
import { printAttrPath } from '../nix/attrName.ts';
import { generate } from './generate.ts';
import { type Placement, placements } from './places.ts';

const ways: readonly Way[] = ['nixos', 'darwin', 'standalone'];
const table: readonly (readonly [string, Placement])[] = Object.entries(placements);

/** A config in which every field of the table is written, on a host of this way. */
function configOf(way: Way): Config {
  return {
    ...defaultConfig,
    hosts: [{ ...defaultHost, way, determinate: true }],
    homes: [{ ...defaultHome, directory: { linux: '/srv/alice', darwin: '/Volumes/alice' } }],
  };
}

test.each(ways)('each field stands at its path, in its file, under its place: %s', (way) => {
  const config = configOf(way);
  const files = generate(config);
  const system = way === 'darwin' ? 'darwin' : 'linux';
  for (const [name, { file, ways: written, path, place }] of table) {
    const owner = place({ host: 0, home: 0, way, system });
    const found = files.flatMap(({ path: at, text, spans }) =>
      spans
        .filter((span) => span.place === owner || span.place === `${owner}/0`)
        .map(({ start, end }) => ({ at, line: text.slice(start, end) })),
    );
    const expected = {
      at: file === 'home' ? 'home.nix' : 'configuration.nix',
      line: expect.stringMatching(new RegExp(`^${printAttrPath(path).replaceAll('.', '\\.')} = `)),
    };
    if (written.includes(way)) expect(found, name).toContainEqual(expected);
    else expect(found, name).not.toContainEqual(expected);
  }
});
