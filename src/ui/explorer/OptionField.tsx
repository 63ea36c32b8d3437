/** The field of any option, made for its type. */

import { useMemo } from 'react';
import type { OptionPage } from '../../catalog/optionPage.ts';
import { bindOption, type Target } from '../../essentials/boundField.ts';
import type { OptionRef } from '../../store/viewStore.ts';
import { Field } from '../fields/Field.tsx';
import { useScope } from './useScope.ts';

interface OptionFieldProps {
  readonly option: OptionRef;
  readonly page: OptionPage;
  readonly target: Target;
}

export function OptionField({ option, page, target }: OptionFieldProps) {
  const scope = useScope(option.set);
  const field = useMemo(
    () =>
      bindOption(
        {
          kind: 'option',
          path: option.path,
          type: page.type,
          label: option.path.at(-1) ?? '',
          help: '',
          ...(page.defaultText === undefined ? {} : { default: inOneLine(page.defaultText) }),
        },
        scope,
        target,
      ),
    [option, page, scope, target],
  );
  return <Field key={field.place} field={field} nameless />;
}

const longest = 60;

/** A default as a field shows it while nothing is set. */
function inOneLine(text: string): string {
  if (text === 'true') return 'on';
  if (text === 'false') return 'off';
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= longest ? line : `${line.slice(0, longest - 1)}…`;
}
