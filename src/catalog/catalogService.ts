/** Answers questions about all catalogs of a release, as the page's worker does. */

import type { AttrPath, Attrs } from '../nix/value.ts';
import { type Branch, browse } from './browse.ts';
import type { Catalog } from './catalog.ts';
import type { CatalogShelf } from './catalogShelf.ts';
import { findMoves, type Move } from './moveRenamed.ts';
import { describeOption, type OptionPage } from './optionPage.ts';
import { type Found, type SearchFilter, searchOptions } from './search.ts';
import { type SearchIndex, searchIndexOf } from './searchIndex.ts';
import { type PackageEntry, searchPackages } from './searchPackages.ts';
import { type Summary, summaryOf } from './summary.ts';

export interface SearchAsks {
  readonly release: string;
  readonly query: string;
  readonly filter?: SearchFilter;
  readonly limit?: number;
}

export interface DescribeAsks {
  readonly release: string;
  readonly set: string;
  readonly path: AttrPath;
}

export interface SummaryAsks {
  readonly release: string;
  readonly set: string;
  readonly paths: readonly AttrPath[];
}

export interface MovesAsks {
  readonly release: string;
  readonly set: string;
  readonly settings: Attrs;
}

export type CatalogQuestion =
  | ({ readonly kind: 'search' } & SearchAsks)
  | ({ readonly kind: 'browse' } & DescribeAsks)
  | ({ readonly kind: 'summaries' } & SummaryAsks)
  | ({ readonly kind: 'moves' } & MovesAsks)
  | { readonly kind: 'packages'; readonly query: string; readonly limit?: number }
  | ({ readonly kind: 'describe' } & DescribeAsks)
  /** Loads what a search needs, and searches a little, so that the first keystroke finds all ready. */
  | { readonly kind: 'warm'; readonly release: string }
  /** Adds the options of an input, from its `options.json`. */
  | { readonly kind: 'add'; readonly name: string; readonly text: string }
  | { readonly kind: 'remove'; readonly name: string };

/** Of the same kind as the question; all of it plain data. */
export type CatalogAnswer =
  | { readonly kind: 'search'; readonly found: Found }
  | { readonly kind: 'packages'; readonly packages: readonly PackageEntry[] }
  | { readonly kind: 'describe'; readonly page: OptionPage | undefined }
  /** What stands directly below the path; nothing where the release has no such set. */
  | { readonly kind: 'browse'; readonly branch: Branch | undefined }
  /** One for each path; nothing where the release has no such set. */
  | { readonly kind: 'summaries'; readonly summaries: readonly Summary[] | undefined }
  | { readonly kind: 'moves'; readonly moves: readonly Move[] }
  | { readonly kind: 'warm' }
  /** What is wrong with the document, in words. */
  | { readonly kind: 'add'; readonly problem: string | undefined }
  | { readonly kind: 'remove' };

/** Of each kind one: a letter, the beginning of a word, a path, words, and a typo. */
const warmUp = ['e', 'pro', 'programs.git', 'ssh server', 'firefxo'];

/** Answers each question with plain data, from the catalogs of `shelf`. */
export function catalogService(
  shelf: CatalogShelf,
): (question: CatalogQuestion) => Promise<CatalogAnswer> {
  let index: { readonly of: readonly Catalog[]; readonly index: SearchIndex } | undefined;

  async function searchIndex(release: string): Promise<SearchIndex> {
    const all = await shelf.catalogs(release);
    if (index?.of !== all) index = { of: all, index: searchIndexOf(all) };
    return index.index;
  }

  return async (question) => {
    switch (question.kind) {
      case 'search': {
        const { release, query, filter, limit } = question;
        const found = searchOptions(await searchIndex(release), query, filter, limit);
        return { kind: 'search', found };
      }
      case 'packages': {
        const found = searchPackages(await shelf.packages(), question.query, question.limit);
        return { kind: 'packages', packages: found };
      }
      case 'describe': {
        const found = await shelf.catalog(question.release, question.set);
        return { kind: 'describe', page: found && describeOption(found, question.path) };
      }
      case 'browse': {
        const found = await shelf.catalog(question.release, question.set);
        return { kind: 'browse', branch: found && browse(found, question.path) };
      }
      case 'summaries': {
        const found = await shelf.catalog(question.release, question.set);
        const summaries = found && question.paths.map((path) => summaryOf(found, path));
        return { kind: 'summaries', summaries };
      }
      case 'moves': {
        const found = await shelf.catalog(question.release, question.set);
        return {
          kind: 'moves',
          moves: found === undefined ? [] : findMoves(found, question.settings),
        };
      }
      case 'warm': {
        const ready = await searchIndex(question.release);
        for (const query of warmUp) searchOptions(ready, query);
        return { kind: 'warm' };
      }
      case 'add':
        return { kind: 'add', problem: shelf.add(question.name, question.text) };
      case 'remove':
        shelf.remove(question.name);
        return { kind: 'remove' };
    }
  };
}
