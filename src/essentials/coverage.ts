/** Which settings no field of the form shows, so that nothing in a config is out of sight. */

import type { AttrPath, Attrs } from '../nix/value.ts';

/** Paths in a form that a set can look up. */
export const pathKey = (path: AttrPath): string => path.join('\0');

/**
 * The paths of the settings that stand neither at a covered path nor inside one, in their order:
 * each leads to a value that is no attribute set, or to an empty one.
 */
export function uncovered(settings: Attrs, covered: ReadonlySet<string>): readonly AttrPath[] {
  const found: AttrPath[] = [];
  function walk(attrs: Attrs, above: AttrPath): void {
    for (const { name, value } of attrs.attrs) {
      const path = [...above, name];
      if (covered.has(pathKey(path))) continue;
      if (value.kind === 'attrs' && value.attrs.length > 0) walk(value, path);
      else found.push(path);
    }
  }
  walk(settings, []);
  return found;
}
