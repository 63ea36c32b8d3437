/** What flakes bring goes by other names today: `home-manager.nixosModule` is `nixosModules.home-manager`. */

import { knownInputs } from '../../catalog/knownInputs.ts';
import type { Config } from '../../config/config.ts';
import { identifier, select } from '../../nix/build.ts';
import type { AttrPath } from '../../nix/value.ts';
import type { FlakeInput } from '../flake/inputs.ts';
import { chainOf, type FileFacts, inPlaceOf, type Rule } from './rule.ts';

export const moduleName: Rule = {
  way: 'module-name',
  modern: (expr, { file, names }) => {
    const chain = chainOf(expr);
    if (chain === undefined) return undefined;
    const start = chain[0] === 'inputs' ? 1 : 0;
    const [input = '', ...old] = chain.slice(start);
    if (start === 0 && !names.has(input)) return undefined;
    const today = file.outputs.get(input)?.get(old.join('.'));
    const [first = '', ...rest] = chain.slice(0, start + 1);
    return today && inPlaceOf(expr, select(identifier(first), ...rest, ...today));
  },
};

interface Brought {
  /** `owner/name`, lower case. */
  readonly repositories: readonly string[];
  readonly modules: {
    readonly nixos: readonly string[];
    readonly darwin: readonly string[];
    readonly home: readonly string[];
  };
  readonly overlays: readonly string[];
}

const brought: readonly Brought[] = [
  {
    repositories: ['nix-community/home-manager', 'rycee/home-manager'],
    modules: {
      nixos: ['nixosModules.home-manager'],
      darwin: ['darwinModules.home-manager'],
      home: [],
    },
    overlays: [],
  },
  ...knownInputs.map(({ url, modules, overlays }) => ({
    repositories: [repositoryOf(url)],
    modules,
    overlays,
  })),
];

/** The names today of what each input brings, by the names that it had before. */
export function outputsOf(
  inputs: readonly Pick<FlakeInput, 'name' | 'url'>[],
  config: Config,
): FileFacts['outputs'] {
  const all = inputs.length === 0 ? config.flake.inputs : inputs;
  return new Map(
    all.flatMap(({ name, url }) => {
      const repository = repositoryOf(url);
      const row = brought.find(({ repositories }) => repositories.includes(repository));
      return row === undefined || repository === '' ? [] : [[name, todayOf(row)] as const];
    }),
  );
}

/** The name in the singular, and older names of the groups that hold home modules. */
function todayOf({ modules, overlays }: Brought): ReadonlyMap<string, AttrPath> {
  const single = (old: readonly string[], today: string | undefined) =>
    today === undefined ? [] : old.map((name) => [name, today.split('.')] as const);
  const grouped = modules.home.flatMap((today) => {
    const [group, name = ''] = today.split('.');
    return group === 'homeModules'
      ? ['hmModules', 'homeManagerModules'].map(
          (old) => [`${old}.${name}`, today.split('.')] as const,
        )
      : [];
  });
  return new Map([
    ...single(['nixosModule'], modules.nixos[0]),
    ...single(['darwinModule'], modules.darwin[0]),
    ...single(['hmModule', 'homeModule', 'homeManagerModule'], modules.home[0]),
    ...single(['overlay'], overlays[0]),
    ...grouped,
  ]);
}

function repositoryOf(url: string): string {
  return /^github:([^/?]+\/[^/?]+)/.exec(url)?.[1]?.toLowerCase() ?? '';
}
