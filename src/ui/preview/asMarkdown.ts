/** The Nix files as Markdown, for an issue, a forum or a chat. */

import { fenceFor } from '../../generate/fence.ts';
import type { GeneratedFile } from '../../generate/file.ts';

/** A heading and a fenced block for each Nix file; no fence ends early, whatever the text holds. */
export function asMarkdown(files: readonly GeneratedFile[]): string {
  return files
    .filter(({ language }) => language === 'nix')
    .map(({ path, text }) => {
      const fence = fenceFor(text, 3);
      return `**${path}**\n\n${fence}nix\n${text.trimEnd()}\n${fence}\n`;
    })
    .join('\n');
}
