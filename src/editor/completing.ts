/** Completions of Monaco. */

import type { Suggest, Suggestion } from './hints.ts';
import { rangeIn } from './hovering.ts';
import { type editor, languages } from './monaco.ts';

const suggesting = new WeakMap<editor.ITextModel, Suggest>();

const kinds: Readonly<Record<Suggestion['kind'], languages.CompletionItemKind>> = {
  option: languages.CompletionItemKind.Property,
  group: languages.CompletionItemKind.Module,
  value: languages.CompletionItemKind.Value,
  package: languages.CompletionItemKind.Reference,
};

/** From now on, `suggest` tells what could be written in this model. */
export function suggestWith(model: editor.ITextModel, suggest: Suggest): void {
  suggesting.set(model, suggest);
}

languages.registerCompletionItemProvider('nix', {
  triggerCharacters: ['.'],
  provideCompletionItems: async (model, position) => {
    const offset = model.getOffsetAt(position);
    const found = await suggesting.get(model)?.(model.getValue(), offset);
    if (found === undefined || model.isDisposed()) return undefined;
    const range = rangeIn(model, { start: found.start, end: offset });
    return {
      suggestions: found.items.map(({ text, detail, kind }) => ({
        label: text,
        insertText: text,
        detail,
        kind: kinds[kind],
        range,
      })),
    };
  },
});
