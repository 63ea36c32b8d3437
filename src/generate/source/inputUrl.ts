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
