/** The catalogs as the page asks for them: in a worker, so that typing never waits. */

import type { Branch } from './browse.ts';
import type {
  CatalogAnswer,
  CatalogQuestion,
  DescribeAsks,
  MovesAsks,
  SearchAsks,
  SummaryAsks,
} from './catalogService.ts';
import type { Move } from './moveRenamed.ts';
import type { OptionPage } from './optionPage.ts';
import type { Found } from './search.ts';
import type { PackageEntry } from './searchPackages.ts';
import type { Summary } from './summary.ts';

export type ToWorker =
  | { readonly kind: 'start'; readonly base: string }
  | { readonly kind: 'ask'; readonly number: number; readonly question: CatalogQuestion };

export type FromWorker =
  | { readonly number: number; readonly kind: 'answer'; readonly answer: CatalogAnswer }
  | { readonly number: number; readonly kind: 'overtaken' }
  | { readonly number: number; readonly kind: 'failed'; readonly message: string };

/** What of a worker is needed; tests bring their own. */
export interface WorkerLike {
  postMessage(message: ToWorker): void;
  addEventListener(type: 'message', listener: (event: { readonly data: FromWorker }) => void): void;
  terminate(): void;
}

/** Each rejects when a catalog cannot be loaded; asking again tries again. */
export interface CatalogClient {
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
  /** Worth asking when a search box opens. */
  warm(release: string): Promise<void>;
  close(): void;
}

/** `base` is the address of `catalogs/`, with its last slash. */
export function catalogClient(base: string, worker: WorkerLike = startWorker()): CatalogClient {
  const waiting = new Map<number, (message: FromWorker) => void>();
  let last = 0;
  worker.addEventListener('message', ({ data }) => {
    waiting.get(data.number)?.(data);
    waiting.delete(data.number);
  });
  worker.postMessage({ kind: 'start', base });

  const ask = (question: CatalogQuestion): Promise<CatalogAnswer | undefined> =>
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
    close: () => worker.terminate(),
  };
}

function startWorker(): WorkerLike {
  return new Worker(new URL('./catalogWorker.ts', import.meta.url), { type: 'module' });
}
