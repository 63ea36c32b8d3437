/** Names of packages as small JSON: all that the option documents mention, or all of Nixpkgs. */

import { isJsonObject } from '../nix/json.ts';
import type { OptionFacts } from './facts.ts';

const format = 'flakesmith-packages';
const version = 1;

/** Nixpkgs has about 120,000. */
const maxPackages = 300_000;

export interface PackageFacts {
  /** The attribute path below `pkgs`, joined by dots. */
  readonly name: string;
  /** Upstream's sentence, only where the deployment brought it. */
  readonly description?: string;
}

export function packPackages(packages: readonly PackageFacts[]) {
  const sorted = packages.toSorted((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  return {
    format,
    version,
    names: sorted.map(({ name }) => name),
    ...(sorted.some(({ description }) => description !== undefined)
      ? { descriptions: sorted.map(({ description }) => description ?? '') }
      : {}),
  };
}

/** What was packed, or why there is nothing, in words; never throws. */
export function unpackPackages(input: unknown): readonly PackageFacts[] | string {
  if (!isJsonObject(input) || input.format !== format || input.version !== version) {
    return 'This is no list of packages that is known here.';
  }
  const names: readonly unknown[] = Array.isArray(input.names) ? input.names : [];
  const descriptions: readonly unknown[] = Array.isArray(input.descriptions)
    ? input.descriptions
    : [];
  return names.slice(0, maxPackages).flatMap((name, index) => {
    if (typeof name !== 'string' || name === '') return [];
    const description = descriptions[index];
    return typeof description === 'string' && description !== ''
      ? [{ name, description }]
      : [{ name }];
  });
}

/** The packages that options have as their default: `pkgs.hello`. */
export function packagesOf(options: readonly OptionFacts[]): readonly PackageFacts[] {
  const names = new Set<string>();
  for (const { defaultText, type } of options) {
    const name = /^pkgs\.([A-Za-z_][\w'-]*(?:\.[A-Za-z_][\w'-]*)*)$/.exec(defaultText ?? '')?.[1];
    if (name !== undefined && type.includes('package')) names.add(name);
  }
  return Array.from(names, (name) => ({ name }));
}

/** What `nix search nixpkgs ^ --json` prints: `{"legacyPackages.x86_64-linux.hello": {…}}`. */
export function decodeNixSearch(input: unknown): readonly PackageFacts[] {
  if (!isJsonObject(input)) return [];
  return Object.entries(input).flatMap(([attribute, facts]) => {
    const name = attribute.split('.').slice(2).join('.');
    const description = isJsonObject(facts) ? facts.description : undefined;
    if (name === '') return [];
    return typeof description === 'string' && description !== ''
      ? [{ name, description }]
      : [{ name }];
  });
}
