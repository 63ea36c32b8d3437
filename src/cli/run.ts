/** Understands the arguments and runs the command they name. */

import { parseArgs } from 'node:util';
import { version } from '../../package.json';
import { catalogCommand } from './catalogCommand.ts';
import { checkCommand } from './checkCommand.ts';
import { configCommand } from './configCommand.ts';
import { explainCommand } from './explainCommand.ts';
import { formatCommand } from './formatCommand.ts';
import { generateCommand } from './generateCommand.ts';
import { generalHelp, usageOf } from './help.ts';
import type { ExitCode, Io } from './io.ts';
import { linkCommand } from './linkCommand.ts';
import { optionsCommand } from './optionsCommand.ts';
import { recoverCommand } from './recoverCommand.ts';
import { schemaCommand } from './schemaCommand.ts';

const options = {
  out: { type: 'string' },
  zip: { type: 'string' },
  base: { type: 'string' },
  set: { type: 'string' },
  release: { type: 'string' },
  json: { type: 'boolean' },
  stats: { type: 'boolean' },
  check: { type: 'boolean' },
  report: { type: 'boolean' },
  force: { type: 'boolean' },
  'allow-errors': { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'v' },
} as const;

type OptionName = keyof typeof options;

/** What the arguments say; options that are not given are undefined. */
type Given = ReturnType<typeof parseArgs<{ options: typeof options }>>['values'];

interface Command {
  /** What it wants besides options: nothing, a config, a file or input, several files, or words taken together. */
  readonly operands: 'none' | 'config' | 'file' | 'files' | 'words';
  readonly options: readonly OptionName[];
  readonly run: (
    operand: string,
    given: Given,
    io: Io,
    operands: readonly string[],
  ) => Promise<ExitCode>;
}

const commands: ReadonlyMap<string, Command> = new Map<string, Command>([
  [
    'generate',
    {
      operands: 'config',
      options: ['out', 'zip', 'force', 'allow-errors'],
      run: (source, given, io) =>
        generateCommand(source, { ...given, allowErrors: given['allow-errors'] === true }, io),
    },
  ],
  [
    'link',
    {
      operands: 'config',
      options: ['base', 'allow-errors'],
      run: (source, given, io) =>
        linkCommand(source, { base: given.base, allowErrors: given['allow-errors'] === true }, io),
    },
  ],
  [
    'config',
    { operands: 'config', options: [], run: (source, _, io) => configCommand(source, io) },
  ],
  [
    'options',
    {
      operands: 'words',
      options: ['set', 'release', 'json'],
      run: (query, given, io) =>
        optionsCommand(
          query,
          { set: given.set, release: given.release, json: given.json === true },
          io,
        ),
    },
  ],
  [
    'catalog',
    {
      operands: 'none',
      options: ['stats', 'json'],
      run: (_, given, io) =>
        catalogCommand({ stats: given.stats === true, json: given.json === true }, io),
    },
  ],
  [
    'check',
    {
      operands: 'config',
      options: ['json'],
      run: (source, given, io) => checkCommand(source, given.json === true, io),
    },
  ],
  [
    'explain',
    {
      operands: 'file',
      options: ['json'],
      run: (source, given, io) => explainCommand(source, given.json === true, io),
    },
  ],
  [
    'format',
    {
      operands: 'files',
      options: ['check'],
      run: (_, given, io, files) => formatCommand(files, given.check === true, io),
    },
  ],
  [
    'recover',
    {
      operands: 'file',
      options: ['out', 'report'],
      run: (folder, given, io) =>
        recoverCommand(folder || '.', { out: given.out, report: given.report === true }, io),
    },
  ],
  ['schema', { operands: 'none', options: [], run: async (_, __, io) => schemaCommand(io) }],
]);

/** Runs the command line; never throws for what a person typed or a file holds. */
export async function run(args: readonly string[], io: Io): Promise<ExitCode> {
  const parsed = understood(args);
  if (typeof parsed === 'string') return misused(parsed, undefined, io);
  const { values, positionals } = parsed;
  const [name, ...operands] = positionals;
  if (values.version === true) {
    io.print(version);
    return 0;
  }
  if (values.help === true || name === 'help') {
    io.print(generalHelp);
    return 0;
  }
  if (name === undefined) return misused('Say what to do.', undefined, io);
  const command = commands.get(name);
  if (command === undefined) return misused(`There is no command “${name}”.`, undefined, io);
  const wrong = wrongUse(command, values, operands);
  if (wrong !== undefined) return misused(wrong, name, io);
  return command.run(operands.join(' '), values, io, operands);
}

function understood(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    // What follows the first sentence is advice that does not fit a config.
    const [message] = error instanceof Error ? error.message.split('. ') : [];
    return message === undefined ? 'These options are not understood.' : `${message}.`;
  }
}

function wrongUse(command: Command, given: Given, operands: readonly string[]): string | undefined {
  const foreign = Object.keys(given).find((name) => !command.options.some((own) => own === name));
  if (foreign !== undefined) return `--${foreign} is not for this command.`;
  if (operands.length === 0 && command.operands === 'config') {
    return 'Say which config: a file, a link, or - for input.';
  }
  if (operands.length === 0 && command.operands === 'words') return 'Say what to look for.';
  if (operands.length === 0 && command.operands === 'files') return 'Say which files.';
  const takesMany = command.operands === 'words' || command.operands === 'files';
  const extra = takesMany ? undefined : operands[command.operands === 'none' ? 0 : 1];
  return extra === undefined ? undefined : `“${extra}” is one thing too many.`;
}

function misused(message: string, command: string | undefined, io: Io): ExitCode {
  io.complain(`flakesmith: ${message}`);
  io.complain(usageOf(command));
  return 2;
}
