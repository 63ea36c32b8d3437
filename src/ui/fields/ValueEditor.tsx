/** The dispatcher: one editor for each kind of option type, and Nix itself for what none can show. */

import { lazy, Suspense } from 'react';
import { BooleanEditor } from './BooleanEditor.tsx';
import { canShow, isChecks, isWord } from './canShow.ts';
import { hasKinds, isNumber } from './choiceTypes.ts';
import { EnumEditor } from './EnumEditor.tsx';
import { EnumSetEditor } from './EnumSetEditor.tsx';
import { ExpressionEditor } from './ExpressionEditor.tsx';
import type { EditorProps } from './editor.ts';
import { FreeformEditor } from './FreeformEditor.tsx';
import styles from './fields.module.css';
import { LineEditor } from './LineEditor.tsx';
import { LinesEditor } from './LinesEditor.tsx';
import { NullOrEditor } from './NullOrEditor.tsx';
import { PackageEditor } from './PackageEditor.tsx';
import { TokensEditor } from './TokensEditor.tsx';

const AttrsEditor = lazy(() =>
  import('./AttrsEditor.tsx').then((file) => ({ default: file.AttrsEditor })),
);
const EitherEditor = lazy(() =>
  import('./EitherEditor.tsx').then((file) => ({ default: file.EitherEditor })),
);
const RowsEditor = lazy(() =>
  import('./RowsEditor.tsx').then((file) => ({ default: file.RowsEditor })),
);
const SubmoduleEditor = lazy(() =>
  import('./SubmoduleEditor.tsx').then((file) => ({ default: file.SubmoduleEditor })),
);

/** Editors of rich values come when the page is there; their room is kept until then. */
export function ValueEditor(given: Omit<EditorProps, 'Nested'>) {
  return (
    <Suspense fallback={<div className={styles.lines} />}>
      <Dispatch {...given} />
    </Suspense>
  );
}

function Dispatch(given: Omit<EditorProps, 'Nested'>) {
  const props: EditorProps = { ...given, Nested: ValueEditor };
  const { type, value } = given;
  if (hasKinds(type)) return <EitherEditor {...props} />;
  if (given.inNix || (value !== undefined && !canShow(type, value))) {
    return <ExpressionEditor {...props} />;
  }
  switch (type.kind) {
    case 'boolean':
      return <BooleanEditor {...props} type={type} />;
    case 'string':
    case 'integer':
    case 'float':
    case 'path':
      return <LineEditor {...props} />;
    case 'package':
      return <PackageEditor {...props} />;
    case 'lines':
      return <LinesEditor {...props} type={type} />;
    case 'enum':
      return <EnumEditor {...props} type={type} />;
    case 'nullOr':
      return <NullOrEditor {...props} type={type} />;
    case 'listOf':
      if (isChecks(type)) return <EnumSetEditor {...props} type={type} />;
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
      return isNumber(type) ? <LineEditor {...props} /> : <EitherEditor {...props} />;
    case 'freeform':
      return <FreeformEditor {...props} type={type} />;
    case 'opaque':
      return <ExpressionEditor {...props} />;
  }
}
