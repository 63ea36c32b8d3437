/** Options that cannot be on together, though each is good alone. */

import type { Config } from '../../config/config.ts';
import { getAt } from '../../nix/attrs.ts';
import { type Finding, removing } from '../finding.ts';
import { type ModuleTree, moduleTrees } from '../moduleTree.ts';
import { isOn, pathsLike } from '../reading.ts';
import { type Conflict, conflictTable } from '../tables/conflicts.ts';

/** One finding for each option that takes part, so that it shows wherever the person looks. */
export function conflicts(config: Config): readonly Finding[] {
  return moduleTrees(config).flatMap((tree) =>
    conflictTable.filter(({ of }) => of === tree.kind).flatMap((row) => clashes(row, tree)),
  );
}

function clashes(row: Conflict, tree: ModuleTree): readonly Finding[] {
  const groups = row.within === undefined ? [[]] : pathsLike(row.within.split('.'), tree.settings);
  return groups.flatMap((path): readonly Finding[] => {
    const settings = getAt(tree.settings, path);
    if (settings?.kind !== 'attrs') return [];
    const chosen = row.options.flatMap((names) => names.find((name) => isOn(settings, name)) ?? []);
    if (chosen.length < 2 || row.unless?.(settings) === true) return [];
    return chosen.map((option) => {
      const place = tree.place([...path, ...option.split('.')]);
      const others = chosen.filter((other) => other !== option).join(' and ');
      return {
        code: 'conflict',
        severity: row.severity,
        place,
        message: `This and ${others} cannot both be on.`,
        why: row.why,
        fix: 'Turn one of them off.',
        mends: [removing(place)],
      };
    });
  });
}
