/** The worker's shell around the service: network and messages, and nothing else. */

import type { FromWorker, ToWorker } from './workerClient.ts';
import { workerService } from './workerService.ts';

let base = '';

const service = workerService(async (file) => {
  const answer = await fetch(new URL(file, base));
  if (!answer.ok) throw new Error(`${file}: ${answer.status}`);
  return answer.json();
});

/** The newest search; older ones that still wait are answered with nothing. */
let newest = 0;

self.addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  if (data.kind === 'start') {
    base = data.base;
    return;
  }
  const { number, question } = data;
  if (question.kind === 'search') newest = number;
  // After the messages that are already here, so that the newest search is known.
  setTimeout(async () => {
    const reply = (message: FromWorker): void => self.postMessage(message);
    if (question.kind === 'search' && number !== newest) {
      reply({ number, kind: 'overtaken' });
      return;
    }
    try {
      reply({ number, kind: 'answer', answer: await service(question) });
    } catch (error) {
      reply({ number, kind: 'failed', message: error instanceof Error ? error.message : '' });
    }
  }, 0);
});
