/** Monaco with the features that the preview uses and the languages that are generated, and no others. */

import { editor, KeyCode, KeyMod, languages, MarkerSeverity } from 'monaco-editor/editor';
// Its feature of this name brings no list to choose from.
import 'monaco-editor/editor/contrib/suggest/browser/suggestController';
import 'monaco-editor/features/bracketMatching/register';
import 'monaco-editor/features/clipboard/register';
import 'monaco-editor/features/contextmenu/register';
import 'monaco-editor/features/find/register';
import 'monaco-editor/features/folding/register';
import 'monaco-editor/features/gotoError/register';
import 'monaco-editor/features/gotoLine/register';
import 'monaco-editor/features/hover/register';
import 'monaco-editor/features/lineSelection/register';
import 'monaco-editor/features/wordOperations/register';
import { type Language, tokenizers } from './language.ts';
import { codeColours, codeSurfaces } from './palette.ts';
import type { LineState, LineTokenizer } from './token.ts';

/** What a tokenizer left open, as Monaco wants it. */
class Open implements languages.IState {
  readonly state: LineState;

  constructor(state: LineState) {
    this.state = state;
  }

  clone(): Open {
    return this;
  }

  equals(other: languages.IState): boolean {
    return other instanceof Open && other.state === this.state;
  }
}

function provider(tokenize: LineTokenizer): languages.TokensProvider {
  return {
    getInitialState: () => new Open(''),
    tokenize: (line, before) => {
      const { tokens, state } = tokenize(line, before instanceof Open ? before.state : '');
      return {
        tokens: tokens.map(({ start, kind }) => ({ startIndex: start, scopes: kind })),
        endState: new Open(state),
      };
    },
  };
}

function theme(shade: 'light' | 'dark'): editor.IStandaloneThemeData {
  const behind = (name: keyof typeof codeSurfaces) => codeSurfaces[name][shade];
  return {
    base: shade === 'light' ? 'vs' : 'vs-dark',
    inherit: false,
    rules: Object.entries(codeColours).map(([token, shades]) => ({
      token,
      foreground: shades[shade].slice(1),
    })),
    colors: {
      'editor.background': behind('surface'),
      'editor.foreground': codeColours.text[shade],
      'editor.selectionBackground': behind('selection'),
      'editor.inactiveSelectionBackground': behind('selection'),
      'editorLineNumber.foreground': behind('lineNumber'),
      'editorLineNumber.activeForeground': codeColours.text[shade],
      'editorCursor.foreground': codeColours.heading[shade],
      'editorIndentGuide.background1': behind('indentGuide'),
      'editorIndentGuide.activeBackground1': behind('bracket'),
      'editorBracketMatch.border': behind('bracket'),
      'editorBracketMatch.background': '#00000000',
      'editorGutter.background': behind('surface'),
      'diffEditor.insertedLineBackground': behind('addedLine'),
      'diffEditor.insertedTextBackground': behind('addedText'),
      'diffEditorGutter.insertedLineBackground': behind('addedLine'),
      'diffEditor.removedLineBackground': behind('removedLine'),
      'diffEditor.removedTextBackground': behind('removedText'),
      'diffEditorGutter.removedLineBackground': behind('removedLine'),
      'scrollbar.shadow': '#00000000',
    },
  };
}

for (const [id, tokenize] of Object.entries(tokenizers)) {
  languages.register({ id });
  languages.setTokensProvider(id, provider(tokenize));
}
languages.setLanguageConfiguration('nix', {
  comments: { lineComment: '#', blockComment: ['/*', '*/'] },
  brackets: [
    ['{', '}'],
    ['[', ']'],
    ['(', ')'],
  ],
});
editor.addKeybindingRules([
  { keybinding: KeyCode.F8, command: 'editor.action.marker.next' },
  { keybinding: KeyMod.Shift | KeyCode.F8, command: 'editor.action.marker.prev' },
  // A hover holds the fixes: Monaco has no menu of them for text that cannot be typed into.
  {
    keybinding: KeyMod.CtrlCmd | KeyCode.Period,
    command: 'editor.action.showHover',
    commandArgs: { focus: 'autoFocusImmediately' },
  },
]);
editor.defineTheme('flakesmith-light', theme('light'));
editor.defineTheme('flakesmith-dark', theme('dark'));

/** Our own tokenizers give brackets their colour. */
export function modelOf(text: string, language: Language): editor.ITextModel {
  const model = editor.createModel(text, language);
  model.updateOptions({
    bracketColorizationOptions: { enabled: false, independentColorPoolPerBracketType: false },
  });
  return model;
}

export { editor, languages, MarkerSeverity };
