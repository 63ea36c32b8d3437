/** Configs with many options set, made from the project's own rooms. */

import { runnerImport } from 'vite';

const load = async (path) => (await runnerImport(path)).module;

const { defaultConfig } = await load('./src/config/defaults.ts');
const { setHomeOption } = await load('./src/config/homeEdits.ts');
export const { encodeLink } = await load('./src/carry/link.ts');
export const { generate } = await load('./src/generate/generate.ts');
const { recover } = await load('./src/recover/recover.ts');

/** Kinds of values in about the shares that real configurations have. */
const kinds = [
  (index) => ({ kind: 'string', value: `value number ${index}` }),
  () => ({ kind: 'boolean', value: true }),
  (index) => ({ kind: 'integer', value: index }),
  (index) => ({
    kind: 'list',
    items: [1, 2, 3].map((n) => ({ kind: 'string', value: `${index}-${n}` })),
  }),
];

/** The default config with this many options set in the home, five to a program. */
export function bigConfig(options) {
  let config = setHomeOption(defaultConfig, 0, ['programs', 'git', 'settings', 'user', 'name'], {
    kind: 'string',
    value: 'A',
  });
  for (let index = 1; index < options; index++) {
    const path = ['programs', `program${Math.floor(index / 5)}`, `option${index % 5}`];
    config = setHomeOption(config, 0, path, kinds[index % kinds.length](index));
  }
  return config;
}

/** The same with a `home.nix` that is a person's own file, with comments of theirs. */
export function ownConfig(options) {
  const files = generate(bigConfig(options)).filter(({ language }) => language === 'nix');
  const sources = files.map(({ path, text }) => {
    if (path !== 'home.nix') return { path, text };
    const [head, ...rest] = text.split('\n');
    const own = rest.map((line, index) =>
      index % 9 === 5 && line !== '' ? `${line} # mine` : line,
    );
    return { path, text: [head, ...own].join('\n') };
  });
  return recover(sources).config;
}
