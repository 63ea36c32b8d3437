import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inShort, lostStatements } from './testing/nothingLost.ts';
import { readTmuxConfig } from './tmuxConfig.ts';
import { tmuxStatements } from './tmuxStatements.ts';

const texts = (source: string) => tmuxStatements(source).map(({ text }) => text);

const statements = [
  ...[
    'set -g mouse on',
    'set -g mouse off',
    'setw -g mode-keys vi',
    'set -g history-limit 0',
    '# note',
    '',
  ],
  ...[
    "set -g @plugin 'tmux-plugins/tmux-yank'",
    "set -g @plugin 'a/b'",
    "run '~/.tmux/plugins/tpm/tpm'",
  ],
  ...[
    'bind r source ~/.tmux.conf \\; display "x"',
    'bind x {\n  a; b\n}',
    '%if a\nset -g mouse on\n%endif',
  ],
  ...[
    "bind '\"' split-window",
    'set -g status-right "#{x} \\\n y"',
    '{',
    '}',
    '"',
    "'",
    '%if',
    '\\',
    '#',
    ';',
  ],
];
const file = fc.oneof(
  fc.array(fc.constantFrom(...statements), { maxLength: 12 }).map((lines) => lines.join('\n')),
  fc.string({ unit: 'binary' }),
);

test('nothing of any file is lost', () => {
  fc.assert(
    fc.property(file, (text) => {
      const named = /tmux-yank/;
      const lost = lostStatements(tmuxStatements(text), readTmuxConfig(text));
      // A plugin that is named twice is one.
      expect(lost.filter((one) => !named.test(one))).toEqual([]);
    }),
    { numRuns: 2000 },
  );
});

test('any text is split, in order, and only white space and semicolons are between the commands', () => {
  fc.assert(
    fc.property(file, (source) => {
      let rest = source.replace(/^\ufeff/, '').replaceAll('\r\n', '\n');
      for (const { text } of tmuxStatements(source)) {
        const at = rest.indexOf(text);
        expect(rest.slice(0, at).replace(/[;\s]/g, '')).toBe('');
        rest = rest.slice(at + text.length);
      }
      expect(rest.replace(/[;\s]/g, '')).toBe('');
    }),
    { numRuns: 1000 },
  );
});

test.each([
  'bind r source-file ~/.tmux.conf \\; display "a; b"',
  'bind x {\n  a; b\n}',
  '%if "#{==:a,b}"\nset -g mouse on\n%else\nx\n%endif',
  'set -g status-right "a \\\n  b"',
  "bind '\"' split-window -v",
  'if-shell "a; b" "c" \\\n  "d"',
  'set -g status-style bg=#000000,fg=#ffffff',
])('%j is one command', (source) => {
  expect(texts(`${source}\nnext`)).toEqual([source, 'next']);
});

const cases: readonly (readonly [string, readonly string[]])[] = [
  [
    'set -g mouse on\nset-option -g history-limit 50000\nset -sg escape-time 0 # fast\nset -g default-terminal "tmux-256color"\nsetw -g clock-mode-style 24\nsetw -g aggressive-resize on\nset -g focus-events on\nset -g default-shell /bin/zsh',
    [
      '1 programs.tmux.mouse = true',
      '2 programs.tmux.historyLimit = 50000',
      '3 programs.tmux.escapeTime = 0',
      '4 programs.tmux.terminal = "tmux-256color"',
      '5 programs.tmux.clock24 = true',
      '6 programs.tmux.aggressiveResize = true',
      '7 programs.tmux.focusEvents = true',
      '8 programs.tmux.shell = "/bin/zsh"',
    ],
  ],
  [
    'unbind C-b\nset -g prefix C-a\nbind C-a send-prefix\nbind-key a send-prefix',
    [
      '2 programs.tmux.prefix = "C-a"',
      '4 programs.tmux.extraConfig += "bind-key a send-prefix\\n"',
    ],
  ],
  ['set -g base-index 1\nsetw -g pane-base-index 1', ['1 programs.tmux.baseIndex = 1']],
  ['set -g base-index 1', ['1 programs.tmux.extraConfig += "set -g base-index 1\\n"']],
  [
    'set -g base-index 1\nsetw -g pane-base-index 0',
    [
      '1 programs.tmux.baseIndex = 1',
      '2 programs.tmux.extraConfig += "setw -g pane-base-index 0\\n"',
    ],
  ],
  [
    'setw -g mode-keys vi\nset -g status-keys emacs',
    [
      '1 programs.tmux.keyMode = "vi"',
      '2 programs.tmux.extraConfig += "set -g status-keys emacs\\n"',
    ],
  ],
  ['set -g mode-keys vi\nset -g status-keys vi', ['1 programs.tmux.keyMode = "vi"']],
  [
    "set -g @plugin 'tmux-plugins/tpm'\nset -g @plugin 'tmux-plugins/tmux-sensible'\nset -g @plugin \"catppuccin/tmux#v2\"\nset -g @plugin 'someone/tmux-else'\nset -g @catppuccin_flavor 'mocha'\nset -g @else 1\nrun '~/.tmux/plugins/tpm/tpm'",
    [
      '2 programs.tmux.plugins += ["pkgs.tmuxPlugins.sensible"]',
      '3 programs.tmux.plugins += [{"plugin":"pkgs.tmuxPlugins.catppuccin","extraConfig":"set -g @catppuccin_flavor \'mocha\'\\n"}]',
      '6 programs.tmux.extraConfig += "set -g @else 1\\n"',
      "1 left: set -g @plugin 'tmux-plugins/tpm'",
      "4 left: set -g @plugin 'someone/tmux-else'",
      "7 left: run '~/.tmux/plugins/tpm/tpm'",
    ],
  ],
  [
    "set -g status-right '#{battery_percentage}'\nset -ga status-right ' %H'\nset -g @plugin 'tmux-plugins/tmux-battery'",
    [
      '3 programs.tmux.plugins += [{"plugin":"pkgs.tmuxPlugins.battery","extraConfig":"set -g status-right \'#{battery_percentage}\'\\nset -ga status-right \' %H\'\\n"}]',
    ],
  ],
  [
    '# keys\nbind | split-window -h\n\nset -ga terminal-overrides ",x:Tc"\nset -g default-terminal "$TERM"',
    [
      '1 programs.tmux.extraConfig += "# keys\\nbind | split-window -h\\n\\nset -ga terminal-overrides \\",x:Tc\\"\\nset -g default-terminal \\"$TERM\\"\\n"',
    ].map((one) => one.replace('1 ', '2 ')),
  ],
];

test.each(cases)('reads %j', (text, short) => {
  expect(inShort(readTmuxConfig(text))).toEqual(['1 programs.tmux.enable = true', ...short]);
});
