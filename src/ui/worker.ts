/** The page's one worker, which starts when something is first asked of it. */

import { type WorkerClient, workerClient } from '../worker/workerClient.ts';

let client: WorkerClient | undefined;

export function worker(): WorkerClient {
  client ??= workerClient(new URL('catalogs/', document.baseURI).href);
  return client;
}
