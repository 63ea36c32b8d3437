/** `explain`: what a terminal printed, from a file or from input, in plain words or as JSON. */

import { open } from 'node:fs/promises';
import { explain } from '../diagnose/explain/explain.ts';
import { messageOf } from './failure.ts';
import type { ExitCode, Io } from './io.ts';

/** The most bytes that are read of a file, from its end, where errors stand. */
const maxBytes = 1024 * 1024;

export async function explainCommand(source: string, json: boolean, io: Io): Promise<ExitCode> {
  let text: string;
  try {
    text = source === '' || source === '-' ? await io.read() : await endOf(source);
  } catch (error) {
    io.complain(`flakesmith: ${messageOf(error)}`);
    return 1;
  }
  const explanations = explain(text);
  if (json) {
    const printed = explanations.map(({ pitfall, code, cause, fix, option }) => ({
      pitfall,
      code,
      cause,
      fix,
      ...(option === undefined ? {} : { option }),
    }));
    io.print(JSON.stringify(printed, null, 2));
  } else {
    for (const { cause, fix, option } of explanations) {
      io.print(`${option === undefined ? '' : `${option}: `}${cause}\n  What to do: ${fix}\n`);
    }
  }
  if (explanations.length > 0) return 0;
  io.complain('flakesmith: No error that we know was found in this text.');
  return 1;
}

async function endOf(path: string): Promise<string> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const length = Math.min(size, maxBytes);
    const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, size - length);
    return buffer.toString('utf8', 0, bytesRead);
  } finally {
    await file.close();
  }
}
