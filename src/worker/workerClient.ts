/** What the page asks of its worker: everything about options, and what is wrong with a config. */

import type { Unpacked } from '../carry/unpack.ts';
import type { Branch } from '../catalog/browse.ts';
import type {
  DescribeAsks,
  MovesAsks,
  SearchAsks,
  SummaryAsks,
} from '../catalog/catalogService.ts';
import type { Move } from '../catalog/moveRenamed.ts';
import type { OptionPage } from '../catalog/optionPage.ts';
import type { Found } from '../catalog/search.ts';
import type { PackageEntry } from '../catalog/searchPackages.ts';
import type { Summary } from '../catalog/summary.ts';
import type { SourceFile } from '../config/config.ts';
import type { Finding } from '../diagnose/finding.ts';
import type { Dotfiles } from '../recover/dotfiles/readDotfiles.ts';
import type { Edited } from '../recover/editFile.ts';
import type { Modernised } from '../recover/modernise/modernise.ts';
import type { Recovered } from '../recover/recover.ts';
import type {
  Answer,
  DiagnoseAsks,
  EditAsks,
  ModerniseAsks,
  NamedBytes,
  Question,
  ReleaseAsks,
} from './workerService.ts';

export type ToWorker =
  | { readonly kind: 'start'; readonly base: string }
  | { readonly kind: 'ask'; readonly number: number; readonly question: Question };

export type FromWorker =
  | { readonly number: number; readonly kind: 'answer'; readonly answer: Answer }
  | { readonly number: number; readonly kind: 'overtaken' }
  | { readonly number: number; readonly kind: 'failed'; readonly message: string };

/** What of a worker is needed; tests bring their own. */
export interface WorkerLike {
  postMessage(message: ToWorker): void;
  addEventListener(type: 'message', listener: (event: { readonly data: FromWorker }) => void): void;
  terminate(): void;
}

/** Each rejects when a catalog cannot be loaded; asking again tries again. */
export interface WorkerClient {
  /** Nothing when a newer search has overtaken this one: only the newest is answered. */
  search(asks: SearchAsks): Promise<Found | undefined>;
  packages(query: string, limit?: number): Promise<readonly PackageEntry[]>;
  describe(asks: DescribeAsks): Promise<OptionPage | undefined>;
  /** What stands directly below a path; the empty one is the root. */
  browse(asks: DescribeAsks): Promise<Branch | undefined>;
  /** One for each path; nothing where the release has no such set. */
  summaries(asks: SummaryAsks): Promise<readonly Summary[] | undefined>;
  /** The settings whose options have other names today. */
  moves(asks: MovesAsks): Promise<readonly Move[]>;
  /** Adds the options of an input; what is wrong with its document, in words. */
  add(name: string, text: string): Promise<string | undefined>;
  remove(name: string): Promise<void>;
  /** What is wrong with a config, or worth knowing. */
  diagnose(asks: DiagnoseAsks): Promise<readonly Finding[]>;
  /** What another release means for the options that are set. */
  releaseChanges(asks: ReleaseAsks): Promise<readonly Finding[]>;
  /** The config that says what a file of it was edited to; nothing where the worker cannot tell. */
  edit(asks: EditAsks): Promise<Edited | undefined>;
  /** The config in the ways of today, and what is old in it; nothing where the worker cannot tell. */
  modernise(asks: ModerniseAsks): Promise<Modernised | undefined>;
  /** The config that files are, and a report; nothing where the worker cannot tell. */
  recover(files: readonly SourceFile[]): Promise<Recovered | undefined>;
  /** What plain dotfiles propose, and which of the files are none. */
  dotfiles(files: readonly SourceFile[]): Promise<Dotfiles>;
  /** The texts in files that were chosen one by one, or in an archive. */
  takeIn(files: readonly NamedBytes[]): Promise<Unpacked>;
  /** Worth asking when a search box opens. */
  warm(release: string): Promise<void>;
  close(): void;
}

/** `base` is the address of `catalogs/`, with its last slash. */
export function workerClient(base: string, worker: WorkerLike = startWorker()): WorkerClient {
  const waiting = new Map<number, (message: FromWorker) => void>();
  let last = 0;
  worker.addEventListener('message', ({ data }) => {
    waiting.get(data.number)?.(data);
    waiting.delete(data.number);
  });
  worker.postMessage({ kind: 'start', base });

  const ask = (question: Question): Promise<Answer | undefined> =>
    new Promise((resolve, reject) => {
      last += 1;
      waiting.set(last, (message) => {
        if (message.kind === 'failed') reject(new Error(message.message));
        else resolve(message.kind === 'answer' ? message.answer : undefined);
      });
      worker.postMessage({ kind: 'ask', number: last, question });
    });

  return {
    search: async (asks) => {
      const answer = await ask({ kind: 'search', ...asks });
      return answer?.kind === 'search' ? answer.found : undefined;
    },
    packages: async (query, limit) => {
      const answer = await ask({
        kind: 'packages',
        query,
        ...(limit === undefined ? {} : { limit }),
      });
      return answer?.kind === 'packages' ? answer.packages : [];
    },
    describe: async (asks) => {
      const answer = await ask({ kind: 'describe', ...asks });
      return answer?.kind === 'describe' ? answer.page : undefined;
    },
    browse: async (asks) => {
      const answer = await ask({ kind: 'browse', ...asks });
      return answer?.kind === 'browse' ? answer.branch : undefined;
    },
    summaries: async (asks) => {
      const answer = await ask({ kind: 'summaries', ...asks });
      return answer?.kind === 'summaries' ? answer.summaries : undefined;
    },
    moves: async (asks) => {
      const answer = await ask({ kind: 'moves', ...asks });
      return answer?.kind === 'moves' ? answer.moves : [];
    },
    add: async (name, text) => {
      const answer = await ask({ kind: 'add', name, text });
      return answer?.kind === 'add' ? answer.problem : undefined;
    },
    remove: async (name) => {
      await ask({ kind: 'remove', name });
    },
    warm: async (release) => {
      await ask({ kind: 'warm', release });
    },
    diagnose: async (asks) => {
      const answer = await ask({ kind: 'diagnose', ...asks });
      return answer?.kind === 'diagnose' ? answer.findings : [];
    },
    releaseChanges: async (asks) => {
      const answer = await ask({ kind: 'release-changes', ...asks });
      return answer?.kind === 'release-changes' ? answer.findings : [];
    },
    edit: async (asks) => {
      const answer = await ask({ kind: 'edit', ...asks });
      return answer?.kind === 'edit' ? answer.edited : undefined;
    },
    modernise: async (asks) => {
      const answer = await ask({ kind: 'modernise', ...asks });
      return answer?.kind === 'modernise' ? answer.modernised : undefined;
    },
    recover: async (files) => {
      const answer = await ask({ kind: 'recover', files });
      return answer?.kind === 'recover' ? answer.recovered : undefined;
    },
    dotfiles: async (files) => {
      const answer = await ask({ kind: 'dotfiles', files });
      return answer?.kind === 'dotfiles' ? answer.dotfiles : { files: [], others: [] };
    },
    takeIn: async (files) => {
      const answer = await ask({ kind: 'take-in', files });
      return answer?.kind === 'take-in' ? answer.unpacked : { problem: 'Nothing was read.' };
    },
    close: () => worker.terminate(),
  };
}

function startWorker(): WorkerLike {
  return new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
}
