/** The fields of one extra input, and the inputs that may be pinned to another URL. */

import type { Config, ExtraInput } from '../config/config.ts';
import { setUrlOverride, updateInput } from '../config/flakeEdits.ts';
import { placeOf } from '../config/place.ts';
import type { Value } from '../nix/value.ts';
import { stringPatterns } from '../option/patterns.ts';
import type { BoundField } from './boundField.ts';
import { switchFact, textFact, textOf, type Words } from './fact.ts';
import { attrsOf, listOf, matching, string } from './types.ts';

/** A new input, before it has a name and an address of its own. */
export const blankInput: ExtraInput = {
  name: '',
  url: '',
  flake: true,
  follows: [{ input: 'nixpkgs', target: 'nixpkgs' }],
  modules: { nixos: [], darwin: [], home: [] },
  overlays: [],
};

/** The fields of the input of this number. */
export function inputFacts(index: number): readonly BoundField[] {
  const place = (...steps: readonly string[]) => placeOf('flake', 'inputs', index, ...steps);
  const read = (config: Config) => config.flake.inputs[index];

  function paths(
    steps: readonly string[],
    words: Words,
    get: (input: ExtraInput) => readonly string[],
    set: (input: ExtraInput, paths: readonly string[]) => Partial<ExtraInput>,
  ): BoundField {
    const made = new WeakMap<readonly string[], Value>();
    return {
      place: place(...steps),
      type: listOf(matching('attrPath')),
      ...words,
      removable: true,
      read: (config) => {
        const input = read(config);
        const list = input === undefined ? [] : get(input);
        if (list.length === 0) return undefined;
        const value = made.get(list) ?? { kind: 'list', items: list.map(string) };
        made.set(list, value);
        return value;
      },
      write: (config, value) => {
        const input = read(config);
        const next = value?.kind === 'list' ? value.items.map(textOf) : [];
        return input === undefined ? config : updateInput(config, index, set(input, next));
      },
    };
  }

  const modules = (kind: keyof ExtraInput['modules'], label: string, example: string) =>
    paths(
      ['modules', kind],
      { label, help: `Attributes of the input, such as ${example}.` },
      (input) => input.modules[kind],
      (input, list) => ({ modules: { ...input.modules, [kind]: list } }),
    );

  const follows = new WeakMap<ExtraInput['follows'], Value>();
  return [
    {
      ...textFact(
        place('name'),
        matching('attrName'),
        { label: 'Name', help: 'What the input is called in this flake.' },
        (config) => read(config)?.name,
        (config, name) => updateInput(config, index, { name }),
      ),
      refuse: (config, value) =>
        troubleWithInputName(
          textOf(value),
          config.flake.inputs.some(({ name }, other) => other !== index && name === textOf(value)),
        ),
    },
    textFact(
      place('url'),
      matching('flakeUrl'),
      { label: 'Address', help: 'Where it comes from, such as github:Mic92/sops-nix.' },
      (config) => read(config)?.url,
      (config, url) => updateInput(config, index, { url }),
    ),
    modules('nixos', 'Modules for NixOS', 'nixosModules.default'),
    modules('darwin', 'Modules for macOS', 'darwinModules.default'),
    modules('home', 'Modules for homes', 'homeModules.default'),
    paths(
      ['overlays'],
      { label: 'Overlays', help: 'Attributes of the input, such as overlays.default.' },
      ({ overlays }) => overlays,
      (_, overlays) => ({ overlays }),
    ),
    {
      place: place('follows'),
      type: attrsOf(matching('attrName'), 'attrName'),
      label: 'Follows',
      help: 'Inputs of this input that are replaced by ours, so that nothing is downloaded twice.',
      removable: true,
      read: (config) => {
        const list = read(config)?.follows;
        if (list === undefined || list.length === 0) return undefined;
        const value: Value = follows.get(list) ?? {
          kind: 'attrs',
          attrs: list.map(({ input, target }) => ({ name: input, value: string(target) })),
        };
        follows.set(list, value);
        return value;
      },
      write: (config, value) =>
        updateInput(config, index, {
          follows:
            value?.kind === 'attrs'
              ? value.attrs.map((attr) => ({ input: attr.name, target: textOf(attr.value) }))
              : [],
        }),
    },
    switchFact(
      place('flake'),
      { label: 'It is a flake', help: 'Off for a source tree that has no flake.nix.' },
      (config) => read(config)?.flake,
      (config, flake) => updateInput(config, index, { flake }),
    ),
  ];
}

/** Inputs that every flake of ours may have. */
const ownInputs = ['nixpkgs', 'nixpkgs-darwin', 'home-manager', 'nix-darwin', 'flake-parts'];
const reserved: ReadonlySet<string> = new Set([...ownInputs, 'self']);

/** Why an input cannot be called so, in words; `taken` by another input of the person's own. */
export function troubleWithInputName(name: string, taken: boolean): string | undefined {
  return taken || reserved.has(name)
    ? `There is an input called ${name} already.`
    : stringPatterns.attrName.check(name);
}

/** An address of one's own for each input that the release chooses. */
export const urlFacts: readonly BoundField[] = ownInputs.map((input) =>
  textFact(
    placeOf('flake', 'urlOverrides', input),
    matching('flakeUrl'),
    {
      label: `Address of ${input}`,
      help: 'In place of the one that belongs to the release.',
      default: 'as the release has it',
    },
    ({ flake }) => flake.urlOverrides.find((override) => override.input === input)?.url ?? '',
    (config, url) => setUrlOverride(config, input, url),
    true,
  ),
);
