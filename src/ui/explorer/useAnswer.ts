/** What a question to the catalogs has come to; the last answer stays while a new one is on its way. */

import { useEffect, useState } from 'react';

export interface Answer<T> {
  /** Of the newest question that was answered. */
  readonly value: T | undefined;
  readonly state: 'waiting' | 'ready' | 'failed';
  readonly retry: () => void;
}

/** Asks anew whenever `key` changes; an answer of nothing means that a newer question is on its way. */
export function useAnswer<T>(key: string, ask: () => Promise<T | undefined>): Answer<T> {
  const [turn, setTurn] = useState(0);
  const [answer, setAnswer] = useState<{
    readonly key: string;
    readonly value: T | undefined;
    readonly failed: boolean;
  }>();

  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for all that `ask` depends on.
  useEffect(() => {
    let current = true;
    ask().then(
      (value) => {
        if (current && value !== undefined) setAnswer({ key, value, failed: false });
      },
      () => {
        if (current) setAnswer({ key, value: undefined, failed: true });
      },
    );
    return () => {
      current = false;
    };
  }, [key, turn]);

  const isOwn = answer?.key === key;
  return {
    value: answer?.value,
    state: !isOwn ? 'waiting' : answer.failed ? 'failed' : 'ready',
    retry: () => setTurn(turn + 1),
  };
}
