/** Options that others need beside them: without these, evaluation stops or warns. */

import type { Config } from '../../config/config.ts';
import { getAt } from '../../nix/attrs.ts';
import type { Finding } from '../finding.ts';
import { type ModuleTree, moduleTrees } from '../moduleTree.ts';
import { pathsLike } from '../reading.ts';
import { ofHomes } from '../tables/homeNeeds.ts';
import type { Need } from '../tables/need.ts';
import { noDefaults } from '../tables/noDefaults.ts';
import { ofDarwin, ofNixos } from '../tables/systemNeeds.ts';

const needs: readonly Need[] = [...ofNixos, ...ofDarwin, ...ofHomes, ...noDefaults];

export function companions(config: Config): readonly Finding[] {
  return moduleTrees(config).flatMap((tree) =>
    needs
      .filter(({ of, way }) => of.includes(tree.kind) && (way === undefined || isUsed(tree, way)))
      .flatMap((need) => missing(need, tree)),
  );
}

function isUsed({ hosts }: ModuleTree, way: string): boolean {
  return hosts.some((host) => host.way === way);
}

function missing(need: Need, tree: ModuleTree): readonly Finding[] {
  const groups =
    need.within === undefined ? [[]] : pathsLike(need.within.split('.'), tree.settings);
  return groups.flatMap((path): readonly Finding[] => {
    const settings = getAt(tree.settings, path);
    if (settings?.kind !== 'attrs' || !need.asks(settings) || need.has(settings, tree)) return [];
    const place = tree.place([...path, ...need.at.split('.')]);
    const { severity, message, fix, value } = need;
    return [
      {
        code: 'companion',
        severity,
        place,
        message,
        fix,
        ...(value === undefined
          ? {}
          : { mends: [{ label: 'Set it', mend: { kind: 'set', place, value } }] }),
      },
    ];
  });
}
