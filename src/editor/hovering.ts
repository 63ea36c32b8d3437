/** Hovers of Monaco, and the things that can be done from them. */

import { escapeMarkdown } from './escapeMarkdown.ts';
import type { CodeMark, Explain, HintAct } from './hints.ts';
import { editor, languages } from './monaco.ts';

const explaining = new WeakMap<editor.ITextModel, Explain>();
const actCommand = 'flakesmith.act';
let acts: readonly HintAct[] = [];

/** From now on, `explain` tells what hovers over this model show. */
export function explainWith(model: editor.ITextModel, explain: Explain): void {
  explaining.set(model, explain);
}

editor.registerCommand(actCommand, (_services: unknown, index: unknown) => {
  if (typeof index === 'number') acts[index]?.run();
});

languages.registerHoverProvider('nix', {
  provideHover: async (model, position) => {
    const hint = await explaining.get(model)?.(model.getOffsetAt(position));
    if (hint === undefined || model.isDisposed()) return undefined;
    acts = hint.acts;
    const links = hint.acts.map(
      ({ label }, index) => `[${escapeMarkdown(label)}](command:${actCommand}?${index})`,
    );
    const fixes = links.length === 0 ? [] : [links.join(' · ')];
    return {
      range: rangeIn(model, hint),
      contents: [...hint.parts, ...fixes].map((value) => ({
        value,
        isTrusted: { enabledCommands: [actCommand] },
      })),
    };
  },
});

export function rangeIn(
  model: editor.ITextModel,
  { start, end }: Pick<CodeMark, 'start' | 'end'>,
): {
  startLineNumber: number;
  startColumn: number;
  endLineNumber: number;
  endColumn: number;
} {
  const from = model.getPositionAt(start);
  const to = model.getPositionAt(end);
  return {
    startLineNumber: from.lineNumber,
    startColumn: from.column,
    endLineNumber: to.lineNumber,
    endColumn: to.column,
  };
}
