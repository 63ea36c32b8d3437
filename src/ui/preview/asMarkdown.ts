/** The Nix files as Markdown, for an issue, a forum or a chat. */

import type { GeneratedFile } from '../../generate/file.ts';

/** A heading and a fenced block for each Nix file; no fence ends early, whatever the text holds. */
export function asMarkdown(files: readonly GeneratedFile[]): string {
  return files
    .filter(({ language }) => language === 'nix')
    .map(({ path, text }) => {
      const runs = text.match(/`+/g) ?? [];
      const fence = '`'.repeat(Math.max(3, ...runs.map((run) => run.length + 1)));
      return `**${path}**\n\n${fence}nix\n${text.trimEnd()}\n${fence}\n`;
    })
    .join('\n');
}
