/** Answers everything that the page asks of its worker, so that typing never waits for it. */

import { takeIn, type Unpacked, unpack } from '../carry/unpack.ts';
import {
  type CatalogAnswer,
  type CatalogQuestion,
  catalogService,
} from '../catalog/catalogService.ts';
import { catalogShelf } from '../catalog/catalogShelf.ts';
import type { ReadJson } from '../catalog/loadCatalog.ts';
import { packageList } from '../catalog/searchPackages.ts';
import type { Config, SourceFile } from '../config/config.ts';
import { diagnose } from '../diagnose/diagnose.ts';
import type { Finding } from '../diagnose/finding.ts';
import { releaseChanges } from '../diagnose/options/releaseChanges.ts';
import { type Dotfiles, readDotfiles } from '../recover/dotfiles/readDotfiles.ts';
import { type Edited, editFile } from '../recover/editFile.ts';
import { type Modernised, modernise } from '../recover/modernise/modernise.ts';
import type { OldWay } from '../recover/modernise/oldWays.ts';
import { type Recovered, recover } from '../recover/recover.ts';

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

export interface NamedBytes {
  readonly path: string;
  readonly bytes: Uint8Array;
}

export interface EditAsks {
  readonly config: Config;
  /** The file, and the text that a person made of it. */
  readonly path: string;
  readonly text: string;
}

export interface ModerniseAsks {
  readonly config: Config;
  /** What is to be brought up to date; all that is old is found either way. */
  readonly chosen: readonly OldWay[];
}

export type Question =
  | CatalogQuestion
  | ({ readonly kind: 'diagnose' } & DiagnoseAsks)
  | ({ readonly kind: 'release-changes' } & ReleaseAsks)
  | ({ readonly kind: 'edit' } & EditAsks)
  | ({ readonly kind: 'modernise' } & ModerniseAsks)
  | { readonly kind: 'recover'; readonly files: readonly SourceFile[] }
  | { readonly kind: 'dotfiles'; readonly files: readonly SourceFile[] }
  /** Makes texts of files that were chosen one by one, or of an archive. */
  | { readonly kind: 'take-in'; readonly files: readonly NamedBytes[] };

/** Of the same kind as the question; all of it plain data. */
export type Answer =
  | CatalogAnswer
  | { readonly kind: 'diagnose' | 'release-changes'; readonly findings: readonly Finding[] }
  | { readonly kind: 'edit'; readonly edited: Edited }
  | { readonly kind: 'modernise'; readonly modernised: Modernised }
  | { readonly kind: 'recover'; readonly recovered: Recovered }
  | { readonly kind: 'dotfiles'; readonly dotfiles: Dotfiles }
  | { readonly kind: 'take-in'; readonly unpacked: Unpacked };

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
      case 'edit': {
        const { config, path, text } = question;
        return { kind: 'edit', edited: editFile(config, path, text) };
      }
      case 'modernise': {
        const { config, chosen } = question;
        const catalogs = await shelf.catalogs(config.release).catch(() => []);
        const findings = diagnose(config, catalogs);
        return { kind: 'modernise', modernised: modernise(config, findings, new Set(chosen)) };
      }
      case 'recover':
        return { kind: 'recover', recovered: recover(question.files) };
      case 'dotfiles': {
        const packages = await shelf.packages().catch(() => packageList([]));
        const names = new Set(packages.map(({ name }) => name));
        const dotfiles = readDotfiles(question.files, (name) => names.has(name));
        return { kind: 'dotfiles', dotfiles };
      }
      case 'take-in': {
        const [only, ...others] = question.files;
        const isAlone = only !== undefined && others.length === 0;
        const unpacked = isAlone ? unpack(only.path, only.bytes) : takeIn(question.files);
        return { kind: 'take-in', unpacked };
      }
      default:
        return askCatalogs(question);
    }
  };
}
