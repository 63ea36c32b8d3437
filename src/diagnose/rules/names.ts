/** Names in expressions that mean nothing where they stand. */

import type { Config } from '../../config/config.ts';
import { stepsOf } from '../../config/place.ts';
import { addFreeNames, moduleArguments } from '../../nix/freeNames.ts';
import { rawExpression } from '../../nix/rawExpression.ts';
import type { Value } from '../../nix/value.ts';
import type { Finding, NamedMend } from '../finding.ts';
import { type Leaf, leavesInForce, valuesIn } from '../settingsWalk.ts';

/** Files that a person brought along may bind names of their own: there, nothing is said. */
export function names(config: Config): readonly Finding[] {
  if (config.sources.length > 0) return [];
  const given = new Set([
    ...moduleArguments,
    'self',
    ...config.flake.specialArgs.attrs.map(({ name }) => name),
  ]);
  return leavesInForce(config).flatMap((leaf) => unknownIn(leaf, given, config));
}

function unknownIn(leaf: Leaf, given: ReadonlySet<string>, config: Config): readonly Finding[] {
  const { place, value } = leaf;
  if (!mayHoldNix(value)) return [];
  const [part, number = ''] = stepsOf(place);
  // Expressions outside of modules stand in flake.nix, which has names of its own.
  if (part !== 'hosts' && part !== 'homes') return [];
  for (const inner of valuesIn(value)) {
    if (inner.kind !== 'raw') continue;
    const free = new Set<string>();
    addFreeNames(rawExpression(inner.text), free);
    if (free.has('osConfig') && part === 'homes' && standsAlone(config, Number(number))) {
      return [
        {
          code: 'name',
          severity: 'error',
          place,
          message: 'osConfig is the system’s config, and Home Manager by itself has no system.',
        },
      ];
    }
    const unknown = [...free].find((name) => !given.has(name));
    if (unknown === undefined) continue;
    const isAlone = inner === value && inner.text.trim() === unknown;
    const mends: readonly NamedMend[] = isAlone
      ? [
          {
            label: `Use the package ${unknown}`,
            mend: { kind: 'set', place, value: { kind: 'package', attrPath: [unknown] } },
          },
        ]
      : [];
    return [
      {
        code: 'name',
        severity: 'error',
        place,
        message: `${unknown} means nothing here.`,
        fix: `If it is a package, write pkgs.${unknown}; if it is text, put it in quotes.`,
        ...(mends.length > 0 ? { mends } : {}),
      },
    ];
  }
  return [];
}

/** Most settings are plain data, and need no second look. */
function mayHoldNix({ kind }: Value): boolean {
  return kind === 'raw' || kind === 'list' || kind === 'attrs';
}

function standsAlone({ hosts, homes }: Config, home: number): boolean {
  const user = homes[home]?.user ?? '';
  return hosts.some(({ way, users }) => way === 'standalone' && users.includes(user));
}
