/** The same thing twice in one list: it does no harm, and is hardly meant. */

import type { Config } from '../../config/config.ts';
import { getAt, sameValue } from '../../nix/attrs.ts';
import type { AttrPath, Value } from '../../nix/value.ts';
import { literalInWords } from '../../option/inWords.ts';
import type { Finding } from '../finding.ts';
import { type ModuleTree, moduleTrees } from '../moduleTree.ts';
import { pathsLike } from '../reading.ts';

/** Lists in which the order has no meaning. */
const lists: readonly string[] = [
  'networking.firewall.allowedTCPPorts',
  'networking.firewall.allowedUDPPorts',
  'services.openssh.ports',
  'environment.systemPackages',
  'fonts.packages',
  'users.users.*.packages',
  'users.users.*.extraGroups',
  'home.packages',
  'homebrew.taps',
  'homebrew.brews',
  'homebrew.casks',
];

export function repeated(config: Config): readonly Finding[] {
  return moduleTrees(config).flatMap((tree) =>
    lists.flatMap((list) =>
      pathsLike(list.split('.'), tree.settings).flatMap((path) => repeatedAt(tree, path)),
    ),
  );
}

function repeatedAt({ settings, place }: ModuleTree, path: AttrPath): readonly Finding[] {
  const value = getAt(settings, path);
  if (value?.kind !== 'list') return [];
  const { items } = value;
  const isFirst = (item: Value, index: number): boolean =>
    items.findIndex((other) => sameValue(other, item)) === index;
  const isExtra = (item: Value, index: number): boolean =>
    ['integer', 'string', 'package'].includes(item.kind) && !isFirst(item, index);
  const left = items.filter((item, index) => !isExtra(item, index));
  return items.flatMap((item, index): readonly Finding[] =>
    isExtra(item, index)
      ? [
          {
            code: 'repeated',
            severity: 'warning',
            place: place([...path, String(index)]),
            message: `${literalInWords(item)} is in this list already.`,
            fix: 'Take it out, or write what was meant.',
            mends: [
              {
                label: 'Keep each once',
                mend: { kind: 'set', place: place(path), value: { kind: 'list', items: left } },
              },
            ],
          },
        ]
      : [],
  );
}
