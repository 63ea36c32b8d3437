import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shellStatements } from './shellStatements.ts';

const texts = (source: string): readonly string[] =>
  shellStatements(source).map(({ text }) => text);

const pieces = [
  ...'if ;then;fi;for;do;done;case;esac;in;function f;{;};(;);((;));[[;]];$(;${;`;"'.split(';'),
  ...["'", "$'", '\\', '\n', ';', ';;', '&&', '|', '<<EOF', 'EOF', '# c', ' ', 'a=b', 'f()', 'x'],
];
const shellLike = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(fc.constantFrom(...pieces), { maxLength: 30 }).map((parts) => parts.join('')),
  fc.array(fc.constantFrom(...pieces), { maxLength: 30 }).map((parts) => parts.join(' ')),
);

test('any text is split, in order, and only white space and semicolons are between the statements', () => {
  fc.assert(
    fc.property(shellLike, (source) => {
      let rest = source.replace(/^\ufeff/, '').replaceAll('\r\n', '\n');
      let line = 1;
      for (const statement of shellStatements(source)) {
        const at = rest.indexOf(statement.text);
        expect(rest.slice(0, at).replace(/[;\s]/g, '')).toBe('');
        line += rest.slice(0, at).split('\n').length - 1;
        expect(statement.line).toBe(line);
        line += statement.text.split('\n').length - 1;
        rest = rest.slice(at + statement.text.length);
      }
      expect(rest.replace(/[;\s]/g, '')).toBe('');
    }),
    { numRuns: 2000 },
  );
});

test('white space that is none to a shell belongs to a statement', () => {
  expect(shellStatements('a\n\u000b\nb').map(({ text, line }) => [line, text])).toEqual([
    [1, 'a'],
    [2, '\u000b'],
    [3, 'b'],
  ]);
});

const whole = [
  'alias a="b; c"',
  "alias a='b\nc; d'",
  'export A=$(foo; bar "$(baz; `qux; "a"`)")',
  'f() { echo a; echo b; }',
  'f() {\n  echo a\n}',
  'f()\n{\n  if x; then y; fi\n}',
  'function mk-dir2_x {\n  mkdir "$1"; cd "$1"\n}',
  'function f\n{\n a\n}',
  'f() (\n  a; b\n)',
  'if [ a ]; then\n  b; c\nelif d; then e\nelse f\nfi',
  'for x in a b; do\n  echo $x; y\ndone',
  'for x in a b\ndo\n  echo $x; y\ndone',
  'for ((i=0; i<3; i++)); do echo; done',
  'while read -r x; do echo; done < file',
  'case $- in *i*) ;; *) return;; esac',
  'case "$TERM" in\n  xterm*|rxvt*) PS1="a"; b;;\n  (x) if a; then b; fi ;;\n  *) ;;\nesac',
  'cat <<EOF\na; b\nif then\nEOF',
  'cat <<-"E F"\n\ta\n\tE F',
  'cat <<A <<B\na\nA\nb\nB',
  'a &&\n  b',
  'a |\n  b ||\n c',
  'a \\\n  --b \\\n  c',
  '[[ $a =~ ^(x|y)$ ]] && { b; c; }',
  "echo $'it\\'s; b' c",
  'plugins=(\n  git # if\n  case\n)',
  'echo "a ${b:-"c;d"} e"; '.slice(0, -2),
  'x=$((1 << 2)); '.slice(0, -2),
  'echo ${x#a; b}',
  'echo $#; '.slice(0, -2),
  '{ a; b\n c; } >/dev/null',
  '( a; b\n c )',
  'a # b; c',
  'if x; then cat <<EOF\nfi\nEOF\nfi',
];

test.each(whole)('%j is one statement', (source) => {
  expect(texts(source)).toEqual([source]);
  expect(texts(`${source}\nnext`)).toEqual([source, 'next']);
});

test.each(whole.filter((source) => !source.includes('plugins')))(
  'bash too reads %j as a whole',
  (source) => {
    execFileSync('bash', ['-n', '-O', 'extglob', '-c', source]);
  },
);

const zshWhole = [
  'for f in ~/.zsh/*.zsh; source $f',
  'for f (a b) { echo $f; x }',
  'f() { ls }',
  '{ a } always {\n b; c\n}',
  'foreach x (a b)\n y; z\nend',
  'x=$()',
  '() {\n a; b\n}',
  'x=(*(N) (#b)a)',
];
test.each(zshWhole)('%j of zsh is one statement', (source) => {
  expect(texts(`${source}\nnext`)).toEqual([source, 'next']);
});

test('statements of one line are apart, and keep what is behind them', () => {
  expect(texts('A=b; export A # why\n\n# c\nx;y')).toEqual([
    'A=b',
    'export A # why',
    '# c',
    'x',
    'y',
  ]);
  const [first, second, comment] = shellStatements('a; b # why\n\n# c');
  expect(first).toMatchObject({ line: 1, sameLine: false, afterBlank: false });
  expect(second).toMatchObject({ line: 1, sameLine: true, text: 'b # why' });
  expect(comment).toMatchObject({ line: 3, kind: 'comment', afterBlank: true });
});

test('what is never closed keeps all that follows', () => {
  expect(texts('a\nif b; then\nexport C=d\n')).toEqual(['a', 'if b; then\nexport C=d']);
});

test('a deep or long text takes no long stack', () => {
  for (const piece of [
    '(',
    '$(',
    '"$(',
    'if ',
    '{ ',
    '<<A ',
    'for x\n',
    '#\n',
    '\\\n',
    'a ',
    'case x in ',
  ]) {
    expect(shellStatements(piece.repeat(20_000)).length).toBeGreaterThan(0);
  }
});
