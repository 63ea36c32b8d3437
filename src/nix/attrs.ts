/** Reading and changing attribute sets: every edit gives a new set, or the same object when nothing changes. */

import type { Attr, AttrPath, Attrs, Value } from './value.ts';

export const emptyAttrs: Attrs = { kind: 'attrs', attrs: [] };

/** The attribute set with these attributes, in this order; of a repeated name the last value counts. */
export function attrsOf(entries: readonly (readonly [name: string, value: Value])[]): Attrs {
  const values = new Map(entries);
  return { kind: 'attrs', attrs: Array.from(values, ([name, value]) => ({ name, value })) };
}

/** The value at `path`, or undefined where nothing stands; the empty path is the set itself. */
export function getAt(attrs: Attrs, path: AttrPath): Value | undefined {
  let value: Value = attrs;
  for (const name of path) {
    if (value.kind !== 'attrs') return undefined;
    const attr = attrNamed(value, name);
    if (attr === undefined) return undefined;
    value = attr.value;
  }
  return value;
}

/**
 * The set with `value` at `path`: in the old place if there was one, otherwise last in its parent.
 * Missing parents are made, and a parent that is not an attribute set gives way. At the empty path
 * only an attribute set can stand; any other value changes nothing.
 */
export function setAt(attrs: Attrs, path: AttrPath, value: Value): Attrs {
  const [name, ...rest] = path;
  if (name === undefined) return value.kind !== 'attrs' || sameValue(attrs, value) ? attrs : value;
  const old = attrNamed(attrs, name)?.value;
  if (rest.length === 0) return withAttr(attrs, name, value);
  return withAttr(attrs, name, setAt(old?.kind === 'attrs' ? old : emptyAttrs, rest, value));
}

/** The set without what stands at `path`, nor the parents that would be left empty by it. */
export function removeAt(attrs: Attrs, path: AttrPath): Attrs {
  const [name, ...rest] = path;
  if (name === undefined) return attrs.attrs.length === 0 ? attrs : emptyAttrs;
  const old = attrNamed(attrs, name)?.value;
  if (old === undefined) return attrs;
  if (rest.length > 0) {
    if (old.kind !== 'attrs') return attrs;
    const pruned = removeAt(old, rest);
    if (pruned === old) return attrs;
    if (pruned.attrs.length > 0) return withAttr(attrs, name, pruned);
  }
  return { kind: 'attrs', attrs: attrs.attrs.filter((attr) => attr.name !== name) };
}

/**
 * The set with the attribute at `path` under another name, in the same position. Nothing changes
 * when there is no such attribute, or when the new name is taken.
 */
export function renameAt(attrs: Attrs, path: AttrPath, newName: string): Attrs {
  const name = path.at(-1);
  const parent = getAt(attrs, path.slice(0, -1));
  if (name === undefined || parent?.kind !== 'attrs') return attrs;
  if (attrNamed(parent, name) === undefined || attrNamed(parent, newName) !== undefined) {
    return attrs;
  }
  const renamed = parent.attrs.map((attr) =>
    attr.name === name ? { name: newName, value: attr.value } : attr,
  );
  return setAt(attrs, path.slice(0, -1), { kind: 'attrs', attrs: renamed });
}

/** Both sets in one: sets merge with sets, and for any other name in both `over` wins. */
export function mergeAttrs(base: Attrs, over: Attrs): Attrs {
  if (over.attrs.length === 0) return base;
  if (base.attrs.length === 0) return over;
  const values = new Map(base.attrs.map(({ name, value }) => [name, value]));
  let changed = false;
  for (const { name, value } of over.attrs) {
    const old = values.get(name);
    const merged = old?.kind === 'attrs' && value.kind === 'attrs' ? mergeAttrs(old, value) : value;
    if (old !== undefined && sameValue(old, merged)) continue;
    values.set(name, merged);
    changed = true;
  }
  return changed ? attrsOf([...values]) : base;
}

/** Whether two values are the same in every part, the order of attributes included. */
export function sameValue(a: Value, b: Value): boolean {
  if (a === b) return true;
  switch (a.kind) {
    case 'null':
      return b.kind === 'null';
    case 'boolean':
    case 'integer':
    case 'float':
    case 'string':
      return b.kind === a.kind && b.value === a.value;
    case 'path':
    case 'raw':
      return b.kind === a.kind && b.text === a.text;
    case 'package':
      return b.kind === 'package' && b.attrPath.join('\0') === a.attrPath.join('\0');
    case 'list':
      return (
        b.kind === 'list' && sameInOrder(a.items, b.items, (item, other) => sameValue(item, other))
      );
    case 'attrs':
      return (
        b.kind === 'attrs' &&
        sameInOrder(
          a.attrs,
          b.attrs,
          (attr, other) => attr.name === other.name && sameValue(attr.value, other.value),
        )
      );
  }
}

function sameInOrder<T>(a: readonly T[], b: readonly T[], same: (a: T, b: T) => boolean): boolean {
  if (a.length !== b.length) return false;
  return a.every((item, index) => {
    const other = b[index];
    return other !== undefined && same(item, other);
  });
}

function attrNamed(attrs: Attrs, name: string): Attr | undefined {
  return attrs.attrs.find((attr) => attr.name === name);
}

function withAttr(attrs: Attrs, name: string, value: Value): Attrs {
  const index = attrs.attrs.findIndex((attr) => attr.name === name);
  const old = attrs.attrs[index];
  if (old === undefined) return { kind: 'attrs', attrs: [...attrs.attrs, { name, value }] };
  return sameValue(old.value, value)
    ? attrs
    : { kind: 'attrs', attrs: attrs.attrs.with(index, { name, value }) };
}
