/** Everything that is set against the catalogs: whether the option is there, and whether it takes the value. */

import type { Catalog } from '../../catalog/catalog.ts';
import type { Config } from '../../config/config.ts';
import type { Finding } from '../finding.ts';
import { groupFindings } from './groups.ts';
import { scopesOf } from './scope.ts';

/** Findings of every system and home; empty where no catalog is at hand. */
export function options(config: Config, catalogs: readonly Catalog[]): readonly Finding[] {
  return scopesOf(config, catalogs).flatMap((scope) =>
    groupFindings(scope, scope.settings, [], scope.catalog.root),
  );
}
