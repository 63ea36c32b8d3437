import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shellStatements } from './shellStatements.ts';
import { inShort, lostStatements } from './testing/nothingLost.ts';
import { readZshConfig, readZshEnv } from './zshConfig.ts';

const statements = [
  ...[
    "alias a='b'",
    'alias -g G="| grep"',
    'alias -s md=less',
    'setopt autocd no_beep',
    'unsetopt beep x',
  ],
  ...[
    'plugins=(git zsh-completions)',
    'source $ZSH/oh-my-zsh.sh',
    'export ZSH="$HOME/.oh-my-zsh"',
    'bindkey -v',
  ],
  ...[
    'ZSH_THEME="x"',
    'ZSH_THEME=a/b',
    'autoload -Uz compinit && compinit',
    'HISTFILE=~/.h',
    'SAVEHIST=1',
    '# note',
  ],
  ...[
    "zstyle ':omz:update' mode auto",
    "zstyle ':completion:*' menu select",
    'for f in a; source $f',
    'path+=(x)',
  ],
];
const file = fc.oneof(
  fc.array(fc.constantFrom(...statements), { maxLength: 12 }).map((lines) => lines.join('\n')),
  fc.string({ unit: 'binary' }),
);

test.each([
  ['.zshrc', readZshConfig],
  ['.zshenv', readZshEnv],
])('nothing of any %s is lost', (_, read) => {
  fc.assert(
    fc.property(file, (text) => {
      expect(lostStatements(shellStatements(text), read(text))).toEqual([]);
    }),
    { numRuns: 1000 },
  );
});

const cases: readonly (readonly [string, readonly string[]])[] = [
  [
    "alias ls='ls -G'\nalias -g L='| less'\nalias -s md=less",
    [
      '1 programs.zsh.shellAliases.ls = "ls -G"',
      '2 programs.zsh.shellGlobalAliases.L = "| less"',
      '3 programs.zsh.initContent += "alias -s md=less\\n"',
    ],
  ],
  [
    'HISTSIZE=5000\nSAVEHIST=6000\nHISTFILE=~/.zsh_history\nHISTFILE=relative',
    [
      '1 programs.zsh.history.size = 5000',
      '2 programs.zsh.history.save = 6000',
      '3 programs.zsh.history.path = "$HOME/.zsh_history"',
      '4 programs.zsh.initContent += "HISTFILE=relative\\n"',
    ],
  ],
  [
    'setopt HIST_IGNORE_DUPS sharehistory\nsetopt AUTO_CD nobeep nomatch\nunsetopt flow_control no_bg_nice hist_ignore_space\nsetopt -o x',
    [
      '1 programs.zsh.history.ignoreDups = true',
      '1 programs.zsh.history.share = true',
      '2 programs.zsh.autocd = true',
      '2 programs.zsh.setOptions += ["NO_beep","nomatch"]',
      '3 programs.zsh.history.ignoreSpace = false',
      '3 programs.zsh.setOptions += ["NO_flow_control","bg_nice"]',
      '4 programs.zsh.initContent += "setopt -o x\\n"',
    ],
  ],
  ['bindkey -v\nbindkey -e', ['2 programs.zsh.defaultKeymap = "emacs"', '1 left: bindkey -v']],
  [
    'export ZSH="$HOME/.oh-my-zsh"\nZSH_THEME="robbyrussell"\nDISABLE_AUTO_UPDATE=true\nplugins=(\n  git # good\n  zsh-autosuggestions fzf-tab\n)\nsource $ZSH/oh-my-zsh.sh\nbindkey -v\nfoo',
    [
      '2 programs.zsh.oh-my-zsh.theme = "robbyrussell"',
      '3 programs.zsh.oh-my-zsh.extraConfig += "DISABLE_AUTO_UPDATE=true\\n"',
      '4 programs.zsh.oh-my-zsh.plugins = ["git"]',
      '4 programs.zsh.autosuggestion.enable = true',
      '8 programs.zsh.oh-my-zsh.enable = true',
      '9 programs.zsh.initContent += "bindkey -v\\nfoo\\n"',
      '1 left: export ZSH="$HOME/.oh-my-zsh"',
      '4 left: plugins=(\n  git # good\n  zsh-autosuggestions fzf-tab\n)',
    ],
  ],
  [
    'plugins=(git)\nZSH_THEME=x',
    ['1 programs.zsh.initContent += "plugins=(git)\\nZSH_THEME=x\\n"'],
  ],
  [
    'autoload -Uz compinit && compinit -i\nautoload -U compinit; compinit\nautoload -Uz promptinit',
    [
      '3 programs.zsh.initContent += "autoload -Uz promptinit\\n"',
      '1 left: autoload -Uz compinit && compinit -i',
      '2 left: autoload -U compinit',
      '2 left: compinit',
    ],
  ],
  [
    'source /usr/share/zsh-syntax-highlighting/zsh-syntax-highlighting.zsh\neval "$(starship init zsh)"\ntypeset -U path\nexport PATH=$HOME/go/bin:$PATH',
    [
      '1 programs.zsh.syntaxHighlighting.enable = true',
      '2 programs.starship.enable = true',
      '3 programs.zsh.initContent += "typeset -U path\\n"',
      '4 home.sessionPath += ["$HOME/go/bin"]',
    ],
  ],
  [
    '(( $+commands[zoxide] )) && eval "$(zoxide init zsh)"\nexport PROMPT="a"',
    ['1 programs.zoxide.enable = true', '2 programs.zsh.initContent += "export PROMPT=\\"a\\"\\n"'],
  ],
];

test.each(cases)('reads %j', (text, short) => {
  expect(inShort(readZshConfig(text))).toEqual(['1 programs.zsh.enable = true', ...short]);
});

test('a .zshenv keeps its rest for every zsh', () => {
  expect(inShort(readZshEnv('. "$HOME/.cargo/env"\nexport EDITOR=vim'))).toEqual([
    '1 programs.zsh.enable = true',
    '1 programs.zsh.envExtra += ". \\"$HOME/.cargo/env\\"\\n"',
    '2 home.sessionVariables.EDITOR = "vim"',
  ]);
});

test('where the files are is not set in the file that Home Manager puts there', () => {
  expect(inShort(readZshEnv('export ZDOTDIR="$HOME/.config/zsh"'))).toEqual([
    '1 programs.zsh.enable = true',
    '1 left: export ZDOTDIR="$HOME/.config/zsh"',
  ]);
});
