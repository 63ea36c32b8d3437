/** Answers everything that the page asks of its worker, so that typing never waits for it. */

import {
  type CatalogAnswer,
  type CatalogQuestion,
  catalogService,
} from '../catalog/catalogService.ts';
import { catalogShelf } from '../catalog/catalogShelf.ts';
import type { ReadJson } from '../catalog/loadCatalog.ts';
import type { Config } from '../config/config.ts';
import { diagnose } from '../diagnose/diagnose.ts';
import type { Finding } from '../diagnose/finding.ts';
import { releaseChanges } from '../diagnose/options/releaseChanges.ts';

export interface DiagnoseAsks {
  readonly config: Config;
  /** Whether options are looked up in the catalogs, which may have to be loaded first. */
  readonly lookUp: boolean;
}

export interface ReleaseAsks {
  /** With the release that was chosen. */
  readonly config: Config;
  /** The release before. */
  readonly from: string;
}

export type Question =
  | CatalogQuestion
  | ({ readonly kind: 'diagnose' } & DiagnoseAsks)
  | ({ readonly kind: 'release-changes' } & ReleaseAsks);

/** Of the same kind as the question; all of it plain data. */
export type Answer =
  | CatalogAnswer
  | { readonly kind: 'diagnose' | 'release-changes'; readonly findings: readonly Finding[] };

/** Rejects when a catalog is needed that `read` cannot give; asking again tries again. */
export function workerService(read: ReadJson): (question: Question) => Promise<Answer> {
  const shelf = catalogShelf(read);
  const askCatalogs = catalogService(shelf);
  return async (question) => {
    switch (question.kind) {
      case 'diagnose': {
        const { config, lookUp } = question;
        const catalogs = lookUp ? await shelf.catalogs(config.release) : [];
        return { kind: 'diagnose', findings: diagnose(config, catalogs) };
      }
      case 'release-changes': {
        const { config, from } = question;
        const before = await shelf.catalogs(from);
        const findings = releaseChanges(config, before, await shelf.catalogs(config.release));
        return { kind: 'release-changes', findings };
      }
      default:
        return askCatalogs(question);
    }
  };
}
