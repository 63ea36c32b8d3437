/** Lines that hook a tool into a shell, which Home Manager writes itself once the tool is enabled. */

import { type Found, set, stringList, yes } from './findings.ts';

export type Shell = 'bash' | 'zsh' | 'fish';

interface Hook {
  /** Its name as a command. */
  readonly command: string;
  /** Its name below `programs`. */
  readonly program: string;
  /** The words behind the command, `SHELL` for the name of the shell. */
  readonly words: readonly (readonly string[])[];
  /** The option that takes further words which begin with `--`. */
  readonly flags?: string;
}

const init = [['init', 'SHELL']];

const hooks: readonly Hook[] = [
  {
    command: 'starship',
    program: 'starship',
    words: [...init, ['init', 'SHELL', '--print-full-init']],
  },
  { command: 'zoxide', program: 'zoxide', words: init, flags: 'options' },
  { command: 'direnv', program: 'direnv', words: [['hook', 'SHELL']] },
  { command: 'fzf', program: 'fzf', words: [['--SHELL']] },
  { command: 'atuin', program: 'atuin', words: init, flags: 'flags' },
  { command: 'mise', program: 'mise', words: [['activate', 'SHELL']] },
  { command: 'oh-my-posh', program: 'oh-my-posh', words: init },
  { command: 'mcfly', program: 'mcfly', words: init },
  { command: 'navi', program: 'navi', words: [['widget', 'SHELL']] },
  { command: 'pay-respects', program: 'pay-respects', words: [['SHELL']] },
  { command: 'carapace', program: 'carapace', words: [['_carapace'], ['_carapace', 'SHELL']] },
  { command: 'tv', program: 'television', words: init },
  { command: 'nix-your-shell', program: 'nix-your-shell', words: [['SHELL']] },
];

/** The settings that a statement stands for which does nothing but hook a tool in. */
export function toolHook(statement: string, shell: Shell): readonly Found[] | undefined {
  if (statement.length > 400) return undefined;
  const words = hookCommand(withoutGuard(oneLine(statement)), shell)?.split(' ');
  const name = words?.[0]?.split('/').at(-1);
  const hook = hooks.find(({ command }) => command === name);
  if (words === undefined || hook === undefined) return undefined;
  const flags: string[] = [];
  const others: string[] = [];
  const given = words.slice(1);
  const isKnown = hook.words.some(
    (known) => known.join(' ').replace('SHELL', shell) === given.join(' '),
  );
  if (!isKnown) {
    if (hook.flags === undefined) return undefined;
    for (const [index, word] of given.entries()) {
      if (word.startsWith('--')) flags.push(word);
      // The only flag of these tools that takes a word of its own.
      else if (given[index - 1] === '--cmd') flags.push(`${flags.pop()} ${word}`);
      else others.push(word);
    }
    if (others.join(' ') !== `init ${shell}` || flags.some((flag) => /[^\w =-]/.test(flag))) {
      return undefined;
    }
  }
  const enabled = set(['programs', hook.program, 'enable'], yes);
  if (hook.flags === undefined || flags.length === 0) return [enabled];
  return [enabled, set(['programs', hook.program, hook.flags], stringList(flags))];
}

/** A short text on one line, as a shell would also take it. */
export function oneLine(text: string): string {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
  return lines
    .join('; ')
    .replace(/[ \t]+/g, ' ')
    .replaceAll(' ;', ';')
    .replaceAll('then;', 'then')
    .replace(/;+/g, ';')
    .trim();
}

/** Without a question around it whether the tool is there. */
function withoutGuard(line: string): string {
  const guard =
    /^(?:if )?(?:command -v|type|which|hash|type -q|command -q|(?:\(\( ?\$\+commands\[[\w-]+\] ?\)\))) ?[\w-]*(?: ?(?:&>|>|2>|>&) ?(?:\/dev\/null|&1|2))*(?:;? then| &&|; and|;) (.+)$/;
  const inner = guard.exec(line)?.[1];
  if (inner === undefined) return line;
  return line.startsWith('if ') ? inner.replace(/; ?(?:fi|end)$/, '') : inner;
}

function hookCommand(line: string, shell: Shell): string | undefined {
  const forms =
    shell === 'fish'
      ? [
          /^([^|;&()]+) \| source(?: -)?$/,
          /^(?:source|\.) \(([^()]+) \| psub\)$/,
          /^eval \(([^()]+)\)$/,
        ]
      : [
          /^(?:eval|source|\.) "?\$\(([^()"|]+)\)"?$/,
          /^eval "?`([^`"|]+)`"?$/,
          /^(?:source|\.) <\(([^()|]+)\)$/,
          /^([^|;&()]+) \| source \/dev\/stdin$/,
        ];
  for (const form of forms) {
    const command = form.exec(line)?.[1]?.trim();
    if (command !== undefined) return command.replace(/ 2> ?\/dev\/null$/, '');
  }
  return undefined;
}
