import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readBashConfig, readBashProfile } from './bashConfig.ts';
import { shellStatements } from './shellStatements.ts';
import { inShort, lostStatements } from './testing/nothingLost.ts';

const statements = [
  ...[
    "alias a='b'",
    'alias a="b $HOME" c=d',
    'alias',
    'alias x=`y`',
    'export A=b',
    'A=b',
    'export A',
  ],
  ...['export PATH="$HOME/bin:$PATH"', 'PATH=$PATH:/x', 'HISTSIZE=10', 'HISTCONTROL=ignoreboth'],
  ...[
    'shopt -s globstar',
    'shopt -u x y',
    'f() {\n  a\n}',
    'if a; then\n  export B=c\nfi',
    '# note',
    '',
  ],
  ...[
    'export GITHUB_TOKEN=abc',
    'eval "$(starship init bash)"',
    '[ -z "$PS1" ] && return',
    'a | b',
  ],
  ...[
    '. ~/.bash_aliases',
    'cat <<E\nalias q=r\nE',
    'export C=$A/x D=e',
    "export E='$x'",
    'x; y # z',
  ],
];
const file = fc.oneof(
  fc.array(fc.constantFrom(...statements), { maxLength: 12 }).map((lines) => lines.join('\n')),
  fc.array(fc.constantFrom(...statements), { maxLength: 6 }).map((lines) => lines.join('; ')),
  fc.string({ unit: 'binary' }),
);

test.each([
  ['.bashrc', readBashConfig],
  ['.profile', readBashProfile],
])('nothing of any %s is lost', (_, read) => {
  fc.assert(
    fc.property(file, (text) => {
      const reading = read(text);
      const own = shellStatements(text);
      // `export A` belongs to the variable that is proposed.
      const bare = (one: string): boolean => /^export A\b/.test(one);
      expect(lostStatements(own, reading).filter((one) => !bare(one))).toEqual([]);
      const lines = reading.proposals.map(({ line }) => line);
      expect(lines).toEqual(lines.toSorted((a, b) => a - b));
      const paths = reading.proposals
        .filter(({ joins }) => !joins)
        .map(({ path }) => path.join('.'));
      expect(new Set(paths).size).toBe(paths.length);
    }),
    { numRuns: 1000 },
  );
});

const name = fc.stringMatching(/^[a-z][a-z0-9_.-]{0,6}$/);
const value = fc
  .string({ unit: fc.constantFrom(...'ab \'"\\$`!;|&#~*?\n\té{}()=<>'.split('')), maxLength: 12 })
  .filter((text) => !text.includes('=') && !text.includes('\r'));
const quotings: readonly ((text: string) => string)[] = [
  (text) => `'${text.replaceAll("'", "'\\''")}'`,
  (text) => `"${text.replace(/["$`\\]/g, '\\$&')}"`,
  (text) => `$'${text.replace(/['\\]/g, '\\$&').replaceAll('\n', '\\n')}'`,
  (text) => `'${text.replaceAll("'", `'"'"'`)}'`,
];
const table = fc.uniqueArray(fc.tuple(name, value, fc.constantFrom(...quotings)), {
  selector: ([one]) => one,
  minLength: 1,
  maxLength: 8,
});

test('every alias of any table comes back as the very string, as bash itself has it', () => {
  fc.assert(
    fc.property(table, fc.boolean(), (rows, isOneLine) => {
      const written = rows.map(([one, text, quote]) => `${one}=${quote(text)}`);
      const source = isOneLine
        ? `alias ${written.join(' ')}`
        : written.map((one) => `alias ${one}`).join('\n');
      const aliases = readBashConfig(source).proposals.filter(
        ({ path }) => path[2] === 'shellAliases',
      );
      const read = aliases.map((one) => [
        one.path[3],
        one.value.kind === 'string' && one.value.value,
      ]);
      expect(read).toEqual(rows.map(([one, text]) => [one, text]));
      const ask = rows.map(([one]) => `printf '%s\\0' "\${BASH_ALIASES[${one}]}"`).join('\n');
      const out = execFileSync('bash', ['--norc', '-c', `${source}\n${ask}`], { encoding: 'utf8' });
      expect(out.split('\0').slice(0, -1)).toEqual(rows.map(([, text]) => text));
    }),
    { numRuns: 60 },
  );
});

test('a variable means in double quotes what it meant, or stays as it was written', () => {
  const row = fc.tuple(fc.stringMatching(/^V_[A-Z]{1,3}$/), value, fc.constantFrom(...quotings));
  fc.assert(
    fc.property(
      fc.uniqueArray(row, { selector: ([one]) => one, minLength: 1, maxLength: 6 }),
      (rows) => {
        const source = rows.map(([one, text, quote]) => `export ${one}=${quote(text)}`).join('\n');
        const reading = readBashProfile(source);
        const variables = reading.proposals.filter(({ path }) => path[1] === 'sessionVariables');
        const texts = reading.proposals.filter(({ path }) => path[2] === 'profileExtra');
        const string = (one: (typeof variables)[number]): string =>
          one.value.kind === 'string' ? one.value.value : '';
        const script = [
          ...variables.map((one) => `export ${one.path[2]}="${string(one)}"`),
          ...texts.map(string),
          ...rows.map(([one]) => `printf '%s\\0' "$${one}"`),
        ];
        const out = execFileSync('bash', ['--norc', '-c', script.join('\n')], { encoding: 'utf8' });
        expect(out.split('\0').slice(0, -1)).toEqual(rows.map(([, text]) => text));
      },
    ),
    { numRuns: 60 },
  );
});

const cases: readonly (readonly [string, readonly string[]])[] = [
  ['', []],
  ['# only a comment\n', []],
  [
    'alias ll="ls -l" ..="cd .." # short\nalias la=ls\nalias la=\'ls -A\'',
    [
      '1 programs.bash.enable = true',
      '1 programs.bash.shellAliases.ll = "ls -l"',
      '1 programs.bash.shellAliases... = "cd .."',
      '3 programs.bash.shellAliases.la = "ls -A"',
      '2 left: alias la=ls',
    ],
  ],
  [
    'export EDITOR=nvim\nA=~/go; export A\nexport B=$A/bin C="${HOME}x"\nexport D=$(pwd) E=1\nexport F=$G',
    [
      '1 programs.bash.enable = true',
      '1 home.sessionVariables.EDITOR = "nvim"',
      '2 home.sessionVariables.A = "$HOME/go"',
      '3 home.sessionVariables.B = "$HOME/go/bin"',
      '3 home.sessionVariables.C = "${HOME}x"',
      '4 programs.bash.initExtra += "export D=$(pwd) E=1\\nexport F=$G\\n"',
    ],
  ],
  [
    "export A='$HOME' \nexport A2='`x`'\nB=c",
    [
      '1 programs.bash.enable = true',
      "1 programs.bash.initExtra += \"export A='$HOME'\\nexport A2='`x`'\\nB=c\\n\"",
    ],
  ],
  [
    'export PATH="$HOME/bin:~/x:$PATH"\nPATH=~/.local/bin:/opt/bin:${PATH}\nexport PATH=$PATH:/y',
    [
      '1 programs.bash.enable = true',
      '1 programs.bash.initExtra += "export PATH=\\"$HOME/bin:~/x:$PATH\\"\\nexport PATH=$PATH:/y\\n"',
      '2 home.sessionPath += ["$HOME/.local/bin"]',
      '2 home.sessionPath += ["/opt/bin"]',
    ],
  ],
  [
    'HISTSIZE=1000\nexport HISTFILESIZE=-1\nHISTCONTROL=ignoredups:erasedups\nHISTIGNORE="ls:cd *"\nHISTSIZE=',
    [
      '1 programs.bash.enable = true',
      '1 programs.bash.historySize = 1000',
      '2 programs.bash.historyFileSize = -1',
      '3 programs.bash.historyControl = ["ignoredups","erasedups"]',
      '4 programs.bash.historyIgnore = ["ls","cd *"]',
      '5 programs.bash.initExtra += "HISTSIZE=\\n"',
    ],
  ],
  [
    'shopt -s cdspell autocd\nshopt -u dotglob\nshopt -s x 2>/dev/null',
    [
      '1 programs.bash.enable = true',
      '1 programs.bash.shellOptions += ["cdspell","autocd"]',
      '2 programs.bash.shellOptions += ["-dotglob"]',
      '3 programs.bash.initExtra += "shopt -s x 2>/dev/null\\n"',
    ],
  ],
  [
    'export GITHUB_TOKEN=ghp_1\nif a; then\n  export X_API_KEY="k"\nfi\nexport MY_TOKEN=$(pass x)\n# DB_PASSWORD=x\nfoo',
    [
      '1 programs.bash.enable = true',
      '5 programs.bash.initExtra += "export MY_TOKEN=$(pass x)\\nfoo\\n"',
      '1 left: export GITHUB_TOKEN=ghp_1',
      '2 left: if a; then\n  export X_API_KEY="k"\nfi',
    ],
  ],
  [
    '# about f\nf() {\n  alias in=it\n}\n\n# about a\nalias a=b\n\n# apart\n\n# g\ng; h # i\n',
    [
      '1 programs.bash.enable = true',
      '2 programs.bash.initExtra += "# about f\\nf() {\\n  alias in=it\\n}\\n\\n# g\\ng; h # i\\n"',
      '7 programs.bash.shellAliases.a = "b"',
    ],
  ],
];

test.each(cases)('reads %j', (text, short) => {
  expect(inShort(readBashConfig(text))).toEqual(short);
});

test.each([
  ['eval "$(starship init bash)"', ['programs.starship.enable = true']],
  [
    'eval "$(zoxide init --cmd cd bash)"',
    ['programs.zoxide.enable = true', 'programs.zoxide.options = ["--cmd cd"]'],
  ],
  ['command -v direnv >/dev/null && eval "$(direnv hook bash)"', ['programs.direnv.enable = true']],
  [
    'if command -v mise &> /dev/null; then\n  eval "$(mise activate bash)"\nfi',
    ['programs.mise.enable = true'],
  ],
  ['source <(fzf --bash)', ['programs.fzf.enable = true']],
  ['[ -f ~/.fzf.bash ] && source ~/.fzf.bash', ['programs.fzf.enable = true']],
  ['eval `/usr/bin/atuin init bash`', ['programs.atuin.enable = true']],
])('%j hooks a tool in', (text, short) => {
  expect(inShort(readBashConfig(text)).slice(1)).toEqual(short.map((one) => `1 ${one}`));
});

test.each([
  'eval "$(zoxide init zsh)"',
  'eval "$(oh-my-posh init bash --config ~/x.json)"',
  'eval "$(brew shellenv)"',
])('%j stays as it is', (text) => {
  expect(inShort(readBashConfig(text)).slice(1)).toEqual([
    `1 programs.bash.initExtra += ${JSON.stringify(`${text}\n`)}`,
  ]);
});

test.each([
  '[ -f /etc/bashrc ] && . /etc/bashrc',
  'if [ -f /etc/bashrc ]; then\n\t. /etc/bashrc\nfi',
  '[[ $- != *i* ]] && return',
  'case $- in\n    *i*) ;;\n      *) return;;\nesac',
  'case $- in *i*) ;; *) return;; esac',
  'if [ -z "$PS1" ]; then\n  return\nfi',
  'if [ -f ~/.bashrc ]; then . ~/.bashrc; fi',
  '[[ -f "$HOME/.bashrc" ]] && source "$HOME/.bashrc"',
  'if [ -n "$BASH_VERSION" ]; then\n    # more\n    if [ -f "$HOME/.bashrc" ]; then\n\t. "$HOME/.bashrc"\n    fi\nfi',
  '. ~/.nix-profile/etc/profile.d/hm-session-vars.sh',
  'if ! shopt -oq posix; then\n  if [ -f /usr/share/bash-completion/bash_completion ]; then\n    . /usr/share/bash-completion/bash_completion\n  elif [ -f /etc/bash_completion ]; then\n    . /etc/bash_completion\n  fi\nfi',
])('%j is not needed any more', (text) => {
  expect(inShort(readBashProfile(text))).toEqual([
    '1 programs.bash.enable = true',
    `1 left: ${text}`,
  ]);
});

test.each([
  'if [ -f ~/.bash_aliases ]; then\n  . ~/.bash_aliases\nfi',
  '[ -f /etc/bashrc ] && . /etc/bashrc || echo none',
  'if [ -f ~/.bashrc ]; then . ~/.bashrc; x; fi',
])('%j is needed', (text) => {
  expect(readBashProfile(text).left).toEqual([]);
});
