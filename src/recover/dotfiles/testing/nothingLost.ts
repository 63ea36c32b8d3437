/** Whether each statement of a dotfile came out of it again, in one form or another. */

import type { DotfileReading } from '../dotfile.ts';
import type { Statement } from '../statement.ts';

/** What is set by no statement: that the program of the file is enabled. */
const enabled = new Set(['bash', 'zsh', 'fish', 'tmux'].map((one) => `programs.${one}.enable`));

/** The statements that are in no proposal and not left. */
export function lostStatements(
  statements: readonly Statement[],
  { proposals, left }: DotfileReading,
): readonly string[] {
  const kept = proposals.flatMap(({ value, joins }) =>
    joins && value.kind === 'string' ? [value.value] : [],
  );
  const settings = proposals.filter(
    ({ path, value, joins }) => !(joins && value.kind === 'string') && !enabled.has(path.join('.')),
  );
  const lines = new Set(settings.map(({ line }) => line));
  return statements
    .filter(({ kind }) => kind === 'command')
    .filter(({ text, line }) => {
      const isKept = kept.some((one) => one.includes(text));
      const isLeft = left.some(
        (one) => one.line === line && one.text === text.replaceAll('\0', ''),
      );
      return !isKept && !isLeft && !lines.has(line);
    })
    .map(({ text }) => text);
}

/** What a reading comes to, short enough to compare: `path = value`, and the lines left over. */
export function inShort({ proposals, left }: DotfileReading): readonly string[] {
  return [
    ...proposals.map(({ path, value, line, joins }) => {
      return `${line} ${path.join('.')} ${joins ? '+=' : '='} ${JSON.stringify(plain(value))}`;
    }),
    ...left.map(({ line, text }) => `${line} left: ${text}`),
  ];
}

function plain(value: DotfileReading['proposals'][number]['value']): unknown {
  switch (value.kind) {
    case 'list':
      return value.items.map(plain);
    case 'attrs':
      return Object.fromEntries(value.attrs.map((attr) => [attr.name, plain(attr.value)]));
    case 'package':
      return `pkgs.${value.attrPath.join('.')}`;
    case 'null':
      return null;
    case 'path':
    case 'raw':
      return value.text;
    default:
      return value.value;
  }
}
