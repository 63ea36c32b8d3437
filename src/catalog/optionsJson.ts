/**
 * Option documents as upstream builds them, `options.json`: what `nixosOptionsDoc` of Nixpkgs writes for
 * NixOS, nix-darwin, Home Manager and any other module set.
 */

import { isJsonObject } from '../nix/json.ts';
import type { AttrPath } from '../nix/value.ts';
import type { OptionFacts } from './facts.ts';
import { parseOptionName } from './optionName.ts';
import { maxOptions } from './packed.ts';

/** The largest document that is read, in characters. */
export const maxDocument = 20 * 1024 * 1024;

/** No name, type or default of upstream's comes near this. */
const maxText = 4_000;

/** The options of a document, or why there are none, in words; never throws. */
export function readOptionsJson(text: string): readonly OptionFacts[] | string {
  if (text.length > maxDocument) return 'This document is larger than the 20 MiB that are read.';
  let input: unknown;
  try {
    input = JSON.parse(text);
  } catch {
    return 'This is no JSON.';
  }
  return decodeOptions(input);
}

/** Like `readOptionsJson`, of what is JSON already. */
export function decodeOptions(input: unknown): readonly OptionFacts[] | string {
  if (!isJsonObject(input)) return 'This is no options.json: it should be an object of options.';
  const entries = Object.entries(input);
  if (entries.length > maxOptions) return `This document has more than ${maxOptions} options.`;
  const options = entries.flatMap(([name, facts]) => decodeOption(name, facts));
  return options.length > 0
    ? options
    : 'No option was found in this document. Is it the options.json of a module set?';
}

function decodeOption(name: string, input: unknown): readonly OptionFacts[] {
  if (!isJsonObject(input)) return [];
  // What the module system brings by itself, and nobody sets.
  if (name.startsWith('_module.') || input.internal === true || input.visible === false) {
    return [];
  }
  const path = decodePath(input.loc) ?? parseOptionName(name);
  const { type } = input;
  if (path === undefined || path.length === 0 || typeof type !== 'string') return [];
  const defaultText = decodeDefault(input.default);
  const module = decodeModule(input.declarations);
  const description = decodeProse(input.description);
  return [
    {
      path,
      type: type.slice(0, maxText),
      readOnly: input.readOnly === true,
      defaultText: defaultText?.slice(0, maxText),
      module: module?.slice(0, maxText),
      description: description?.slice(0, maxText),
    },
  ];
}

function decodePath(input: unknown): AttrPath | undefined {
  if (!Array.isArray(input)) return undefined;
  const steps: readonly unknown[] = input;
  return steps.every((step) => typeof step === 'string' && step.length <= maxText)
    ? steps.map(String)
    : undefined;
}

/** Defaults that are told in prose are upstream's words, and no expression: only that there is one. */
function decodeDefault(input: unknown): string | undefined {
  if (!isJsonObject(input)) return undefined;
  const { _type, text } = input;
  if (_type === 'literalMD') return '';
  return typeof text === 'string' ? text : undefined;
}

/** Nixpkgs writes a path; Home Manager and others an object with a name such as `<home-manager/…>`. */
function decodeModule(input: unknown): string | undefined {
  const first: unknown = Array.isArray(input) ? input[0] : undefined;
  const name = isJsonObject(first) ? (first.name ?? first.url) : first;
  return typeof name === 'string' ? name.replace(/^<[^/>]*\/(.*)>$/, '$1') : undefined;
}

function decodeProse(input: unknown): string | undefined {
  const text = isJsonObject(input) ? input.text : input;
  return typeof text === 'string' && text.trim() !== '' ? text.trim() : undefined;
}
