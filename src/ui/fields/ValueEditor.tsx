/** The dispatcher: one editor for each kind of option type, and Nix itself for what none can show. */

import type { Value } from '../../nix/value.ts';
import type { OptionType } from '../../option/type.ts';
import { AttrsEditor } from './AttrsEditor.tsx';
import { BooleanEditor } from './BooleanEditor.tsx';
import { EitherEditor } from './EitherEditor.tsx';
import { EnumEditor } from './EnumEditor.tsx';
import { EnumSetEditor, isEnumList } from './EnumSetEditor.tsx';
import { ExpressionEditor } from './ExpressionEditor.tsx';
import type { EditorProps } from './editor.ts';
import { LineEditor } from './LineEditor.tsx';
import { LinesEditor } from './LinesEditor.tsx';
import { NullOrEditor } from './NullOrEditor.tsx';
import { RowsEditor } from './RowsEditor.tsx';
import { SubmoduleEditor } from './SubmoduleEditor.tsx';
import { TokensEditor } from './TokensEditor.tsx';

export function ValueEditor(given: Omit<EditorProps, 'Nested'>) {
  const props: EditorProps = { ...given, Nested: ValueEditor };
  const { type, value } = given;
  if (value !== undefined && !canShow(type, value)) return <ExpressionEditor {...props} />;
  switch (type.kind) {
    case 'boolean':
      return <BooleanEditor {...props} type={type} />;
    case 'string':
    case 'integer':
    case 'float':
    case 'path':
    case 'package':
      return <LineEditor {...props} />;
    case 'lines':
      return <LinesEditor {...props} type={type} />;
    case 'enum':
      return <EnumEditor {...props} type={type} />;
    case 'nullOr':
      return <NullOrEditor {...props} type={type} />;
    case 'listOf':
      if (isEnumList(type)) return <EnumSetEditor {...props} type={type} />;
      return isWord(type.of) ? (
        <TokensEditor {...props} type={type} />
      ) : (
        <RowsEditor {...props} type={type} />
      );
    case 'attrsOf':
      return <AttrsEditor {...props} type={type} />;
    case 'submodule':
      return <SubmoduleEditor {...props} type={type} />;
    case 'either':
      return <EitherEditor {...props} type={type} />;
    case 'freeform':
    case 'opaque':
      return <ExpressionEditor {...props} />;
  }
}

/** Whether items of this type are short enough to stand side by side. */
function isWord(type: OptionType): boolean {
  if (type.kind === 'string') return type.pattern === undefined || type.pattern === 'oneLine';
  return type.kind === 'integer' || type.kind === 'package';
}

/** Whether the editor of the type shows all of the value: what it cannot show it would hide. */
function canShow(type: OptionType, value: Value): boolean {
  switch (type.kind) {
    case 'boolean':
      return value.kind === 'boolean';
    case 'string':
      return value.kind === 'string' && !value.value.includes('\n');
    case 'lines':
      return value.kind === 'string';
    case 'integer':
    case 'float':
      return value.kind === 'integer' || value.kind === 'float';
    case 'path':
      return value.kind === 'path' || (value.kind === 'string' && !value.value.includes('\n'));
    case 'package':
      return value.kind === 'package';
    case 'enum':
      return value.kind !== 'raw' && value.kind !== 'list' && value.kind !== 'attrs';
    case 'nullOr':
      return value.kind === 'null' || canShow(type.of, value);
    case 'listOf':
      return (
        value.kind === 'list' &&
        (!isWord(type.of) || value.items.every((item) => canShow(type.of, item)))
      );
    case 'attrsOf':
    case 'submodule':
      return value.kind === 'attrs';
    case 'either':
      return type.branches.some((branch) => canShow(branch, value));
    case 'freeform':
    case 'opaque':
      return true;
  }
}
