/** `generate`: the files of a config, in a folder or a zip. */

import { basename, dirname } from 'node:path';
import { zip } from '../carry/zip.ts';
import { diagnose } from '../diagnose/diagnose.ts';
import { generate } from '../generate/generate.ts';
import { messageOf } from './failure.ts';
import type { ExitCode, Io } from './io.ts';
import { complainAll, readConfig } from './readConfig.ts';
import { inTheWay, type OutputFile, writeFiles } from './writeFiles.ts';

interface Options {
  readonly out?: string | undefined;
  readonly zip?: string | undefined;
  readonly force?: boolean | undefined;
  readonly allowErrors: boolean;
}

export async function generateCommand(source: string, options: Options, io: Io): Promise<ExitCode> {
  const places = [options.out, options.zip].filter((place) => place !== undefined);
  if (places.length === 0 || places.includes('')) {
    io.complain('flakesmith: Say where to write: --out DIR, --zip FILE, or both.');
    return 2;
  }
  const decoded = await readConfig(source, io);
  if (decoded === undefined) return 1;
  const { config, problems } = decoded;
  const findings = diagnose(config).filter(({ severity }) => severity !== 'notice');
  const errors = [...problems, ...findings.filter(({ severity }) => severity === 'error')];
  if (errors.length > 0) {
    io.complain('flakesmith: This config has errors:');
    complainAll(errors, io);
  }
  complainAll(
    findings
      .filter(({ severity }) => severity === 'warning')
      .map(({ place, message }) => ({ place, message: `Warning: ${message}` })),
    io,
  );
  if (errors.length > 0 && !options.allowErrors) {
    io.complain('Nothing was written. Mend them, or add --allow-errors to go on all the same.');
    return 1;
  }
  const generated = generate(config);
  const outputs: (readonly [root: string, files: readonly OutputFile[]])[] = [];
  if (options.out !== undefined) {
    const files = generated.map(({ path, text, language }) => ({
      path,
      content: text,
      executable: language === 'shell',
    }));
    outputs.push([options.out, files]);
  }
  if (options.zip !== undefined) {
    const file = { path: basename(options.zip), content: await zip(generated), executable: false };
    outputs.push([dirname(options.zip), [file]]);
  }
  return written(outputs, options.force === true, io);
}

async function written(
  outputs: readonly (readonly [root: string, files: readonly OutputFile[]])[],
  force: boolean,
  io: Io,
): Promise<ExitCode> {
  try {
    const paths: string[] = [];
    for (const [root, files] of outputs) paths.push(...(await inTheWay(root, files)));
    if (paths.length > 0 && !force) {
      io.complain('flakesmith: These files are there already and differ:');
      for (const path of paths) io.complain(`  ${path}`);
      io.complain('Nothing was written. Add --force to overwrite them.');
      return 1;
    }
    for (const [root, files] of outputs) {
      for (const path of await writeFiles(root, files)) io.print(path);
    }
    return 0;
  } catch (error) {
    io.complain(`flakesmith: ${messageOf(error)}`);
    return 1;
  }
}
