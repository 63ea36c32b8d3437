import fc from 'fast-check';
import { expect, test } from 'vitest';
import { coveringOption } from '../../catalog/catalog.ts';
import { typeOfNode } from '../../catalog/optionType.ts';
import { shippedCatalog } from '../../catalog/testing/shippedCatalogs.ts';
import { attrsOf } from '../../nix/attrs.ts';
import type { AttrPath, Value } from '../../nix/value.ts';
import { fits } from '../../option/fits.ts';
import { readBashConfig, readBashProfile } from './bashConfig.ts';
import type { ReadDotfile } from './dotfile.ts';
import {
  type Finding,
  found,
  join,
  part,
  readingOf,
  rest,
  set,
  stringValue,
  yes,
} from './findings.ts';
import { readFishConfig } from './fishConfig.ts';
import { inShort } from './testing/nothingLost.ts';
import { readTmuxConfig } from './tmuxConfig.ts';
import { readZshConfig, readZshEnv } from './zshConfig.ts';

const always = [set(['programs', 'bash', 'enable'], yes)];
const restPath: AttrPath = ['programs', 'bash', 'initExtra'];
const findings: readonly Finding[] = [
  rest,
  part,
  found(set(['a'], stringValue('1'))),
  found(set(['a'], stringValue('2')), join(['b'], [stringValue('3')])),
  { kind: 'left', why: 'x' },
  { kind: 'rest', path: ['c'] },
];

test('each command is in one place, and no setting is made twice', () => {
  const row = fc.tuple(fc.constantFrom(...findings), fc.boolean(), fc.boolean());
  fc.assert(
    fc.property(fc.array(row, { maxLength: 20 }), (rows) => {
      const given = rows.map(([finding, sameLine, isComment], index) => ({
        finding,
        statement: {
          kind: isComment ? ('comment' as const) : ('command' as const),
          text: `<${index}>`,
          line: index + 1,
          sameLine,
          afterBlank: false,
        },
      }));
      const { proposals, left } = readingOf(given, always, restPath);
      const texts = proposals
        .map(({ value }) => (value.kind === 'string' ? value.value : ''))
        .join();
      for (const { finding, statement } of given) {
        if (statement.kind === 'comment') continue;
        const isInText = texts.includes(statement.text);
        const isLeft = left.some(({ text }) => text === statement.text);
        const isProposed = proposals.some(
          ({ line, value, joins }) =>
            line === statement.line && !(joins && value.kind === 'string'),
        );
        expect(isInText).toBe(finding.kind === 'rest');
        if (finding.kind !== 'part') expect(isInText || isLeft || isProposed).toBe(true);
      }
      const paths = proposals.filter(({ joins }) => !joins).map(({ path }) => path.join('.'));
      expect(new Set(paths).size).toBe(paths.length);
    }),
    { numRuns: 500 },
  );
});

const samples: readonly (readonly [string, ReadDotfile, string])[] = [
  [
    '.bashrc',
    readBashConfig,
    'alias ..="cd .."\nexport A=b\nPATH=~/x:$PATH\nHISTSIZE=1\nHISTFILESIZE=2\nHISTCONTROL=ignoreboth\nHISTIGNORE=a:b\nHISTFILE=~/h\nshopt -s a\nshopt -u b\nfoo\neval "$(zoxide init bash --cmd j)"\neval "$(atuin init bash --disable-up-arrow)"\neval "$(starship init bash)"\neval "$(direnv hook bash)"\neval "$(fzf --bash)"\neval "$(mise activate bash)"\neval "$(oh-my-posh init bash)"\neval "$(mcfly init bash)"\neval "$(navi widget bash)"\neval "$(pay-respects bash)"\nsource <(carapace _carapace)\neval "$(tv init bash)"',
  ],
  ['.profile', readBashProfile, 'foo'],
  [
    '.zshrc',
    readZshConfig,
    'alias a=b\nalias -g c=d\nHISTSIZE=1\nSAVEHIST=2\nHISTFILE=/h\nsetopt append_history hist_ignore_dups hist_ignore_all_dups hist_save_no_dups hist_find_no_dups hist_ignore_space hist_expire_dups_first share_history extended_history auto_cd x\nbindkey -v\nplugins=(git zsh-autosuggestions zsh-syntax-highlighting)\nZSH_THEME=x\nZSH_CUSTOM=~/c\nHIST_STAMPS=x\nsource $ZSH/oh-my-zsh.sh\nsource /x/zsh-history-substring-search.zsh\nnix-your-shell zsh | source /dev/stdin\nfoo',
  ],
  ['.zshenv', readZshEnv, 'foo'],
  ['config.fish', readFishConfig, 'alias a b\nabbr c d\nset -gx E f\nfish_add_path ~/g\nfoo'],
  [
    '.tmux.conf',
    readTmuxConfig,
    "set -g mouse on\nset -g base-index 1\nset -g pane-base-index 1\nset -g mode-keys vi\nset -g escape-time 0\nset -g history-limit 9\nset -g default-terminal x\nset -g prefix C-a\nset -g clock-mode-style 24\nset -g aggressive-resize on\nset -g focus-events on\nset -g default-shell /x\nset -g @plugin 'tmux-plugins/tmux-resurrect'\nset -g @plugin 'tmux-plugins/tmux-yank'\nset -g @resurrect-x y\nfoo",
  ],
];

test.each(samples)('every setting of a %s is one of Home Manager and fits it', (_, read, text) => {
  const catalog = shippedCatalog('home-manager', '26.05');
  const { proposals, left } = read(text);
  expect(left).toEqual([]);
  for (const { path, value } of proposals) {
    const covering = coveringOption(catalog, path);
    const whole = (covering?.rest ?? []).reduceRight(
      (inner: Value, name) => attrsOf([[name, inner]]),
      value,
    );
    const misfit =
      covering === undefined ? 'no option' : fits(typeOfNode(catalog, covering.node), whole);
    expect(misfit, path.join('.')).toBeUndefined();
  }
});

test('a switch that is made twice is made once', () => {
  const text = 'eval "$(starship init bash)"\neval "$(starship init bash)"';
  expect(inShort(readBashConfig(text))).toEqual([
    '1 programs.bash.enable = true',
    '2 programs.starship.enable = true',
    '1 left: eval "$(starship init bash)"',
  ]);
});

test('a character that Nix cannot write is left', () => {
  expect(inShort(readBashConfig('# a\0b\nfoo\nb\0c'))).toEqual([
    '1 programs.bash.enable = true',
    '2 programs.bash.initExtra += "# ab\\nfoo\\n"',
    '3 left: bc',
  ]);
});
