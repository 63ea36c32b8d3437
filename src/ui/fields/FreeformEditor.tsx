/** Settings of any name and any kind, as deep as they go, as far as their format can hold them. */

import type { EditorProps, OfKind } from './editor.ts';

/** A file holds a group; only where its format is unknown, or something else stands there, is that a choice. */
export function FreeformEditor(props: EditorProps<OfKind<'freeform'>>) {
  const { type, value, Nested } = props;
  const isGroup = type.format !== 'nix' && (value === undefined || value.kind === 'attrs');
  return (
    <Nested
      {...props}
      type={isGroup ? { kind: 'attrsOf', of: type } : { kind: 'either', branches: [type] }}
    />
  );
}
