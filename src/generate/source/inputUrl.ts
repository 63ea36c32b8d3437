/** The URL of a flake's input, also of one that is written in parts. */

import { getAt } from '../../nix/attrs.ts';
import type { Attrs } from '../../nix/value.ts';

/**
 * The URL that the attributes of an input mean; nothing where they give none, or it has to be computed.
 * Source: "Flake references" in the manual of Nix.
 */
export function inputUrl(input: Attrs): string | undefined {
  const part = (name: string): string => {
    const value = getAt(input, [name]);
    return value?.kind === 'string' ? value.value : '';
  };
  const url = part('url');
  if (url !== '') return url;
  const ref = part('ref') === '' ? part('rev') : part('ref');
  const type = part('type');
  switch (type) {
    case 'github':
    case 'gitlab':
    case 'sourcehut': {
      const query = ['dir', 'host'].flatMap((name) =>
        part(name) === '' ? [] : [`${name}=${part(name)}`],
      );
      const path = [part('owner'), part('repo'), ref].filter((one) => one !== '').join('/');
      return `${type}:${path}${query.length === 0 ? '' : `?${query.join('&')}`}`;
    }
    case 'indirect':
      return [`flake:${part('id')}`, ref].filter((one) => one !== '').join('/');
    case 'path':
      return `path:${part('path')}`;
    default:
      return undefined;
  }
}

/** Whether two URLs of an input of the release mean the same: GitHub and the registry do not mind how it is spelt. */
export function isSameUrl(one: string, other: string): boolean {
  return one === other || plainUrl(one) === plainUrl(other);
}

/** Source: the global flake registry, `flake-registry.json` of NixOS. */
function plainUrl(url: string): string {
  const registered = url.replace(/^(?:flake:)?nixpkgs(?=\/|$)/, 'github:nixos/nixpkgs');
  const [, owner = '', repo = '', rest = ''] =
    /^github:([^/]+)\/([^/?]+)(.*)$/.exec(registered) ?? [];
  if (owner === '') return url;
  const branch = rest === '/master' && repo !== 'nixpkgs' ? '' : rest;
  return `github:${owner}/${repo}`.toLowerCase() + branch;
}
