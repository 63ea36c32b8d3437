/** Understands the arguments and runs the command they name. */

import { parseArgs } from 'node:util';
import { version } from '../../package.json';
import { configCommand } from './configCommand.ts';
import { generateCommand } from './generateCommand.ts';
import { generalHelp, usageOf } from './help.ts';
import type { ExitCode, Io } from './io.ts';
import { linkCommand } from './linkCommand.ts';
import { schemaCommand } from './schemaCommand.ts';

const options = {
  out: { type: 'string' },
  zip: { type: 'string' },
  base: { type: 'string' },
  force: { type: 'boolean' },
  'allow-errors': { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'v' },
} as const;

type OptionName = keyof typeof options;

/** What the arguments say; options that are not given are undefined. */
type Given = ReturnType<typeof parseArgs<{ options: typeof options }>>['values'];

interface Command {
  /** How many things it wants besides options: a config. */
  readonly operands: 0 | 1;
  readonly options: readonly OptionName[];
  readonly run: (operand: string, given: Given, io: Io) => Promise<ExitCode>;
}

const commands: ReadonlyMap<string, Command> = new Map<string, Command>([
  [
    'generate',
    {
      operands: 1,
      options: ['out', 'zip', 'force', 'allow-errors'],
      run: (source, given, io) =>
        generateCommand(source, { ...given, allowErrors: given['allow-errors'] === true }, io),
    },
  ],
  [
    'link',
    {
      operands: 1,
      options: ['base', 'allow-errors'],
      run: (source, given, io) =>
        linkCommand(source, { base: given.base, allowErrors: given['allow-errors'] === true }, io),
    },
  ],
  ['config', { operands: 1, options: [], run: (source, _, io) => configCommand(source, io) }],
  ['schema', { operands: 0, options: [], run: async (_, __, io) => schemaCommand(io) }],
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
  const [operand = ''] = operands;
  const wrong = wrongUse(command, values, operands);
  if (wrong !== undefined) return misused(wrong, name, io);
  return command.run(operand, values, io);
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
  if (operands.length < command.operands)
    return 'Say which config: a file, a link, or - for input.';
  const extra = operands[command.operands];
  return extra === undefined ? undefined : `“${extra}” is one thing too many.`;
}

function misused(message: string, command: string | undefined, io: Io): ExitCode {
  io.complain(`flakesmith: ${message}`);
  io.complain(usageOf(command));
  return 2;
}
