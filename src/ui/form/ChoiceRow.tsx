/** A choice that sets several options at once, as one select. */

import { memo, useId } from 'react';
import { placeIn, settingsIn, type Target, writeOption } from '../../essentials/boundField.ts';
import { choose, chosen, pathsOf } from '../../essentials/choose.ts';
import { docsUrl } from '../../essentials/docs.ts';
import { type ChoiceField, pathFor, type Scope } from '../../essentials/section.ts';
import { printAttrPath } from '../../nix/attrName.ts';
import { configStore } from '../../store/configStore.ts';
import { useConfig } from '../../store/hooks.ts';
import { FieldRow, helpId } from '../fields/FieldRow.tsx';

interface ChoiceRowProps {
  readonly field: ChoiceField;
  readonly scope: Scope;
  readonly target: Target;
}

export const ChoiceRow = memo(function ChoiceRow({ field, scope, target }: ChoiceRowProps) {
  const id = useId();
  const current = useConfig((config) => {
    const found = chosen(field, settingsIn(config, scope, target), target.user);
    return typeof found === 'object' ? found.id : found === 'own' ? 'own words' : '';
  });
  const [place, ...also] = pathsOf(field, target.user).map((path) => placeIn(scope, target, path));
  const docs = pathFor(field.docs, target.user);

  function pick(choiceId: string): void {
    const choice = field.choices.find((known) => known.id === choiceId);
    configStore.edit(place ?? '', (config) =>
      choose(field, choice, target.user).reduce(
        (changed, { path, value }) => writeOption(changed, scope, target, path, value),
        config,
      ),
    );
  }

  return (
    <FieldRow
      id={id}
      label={field.label}
      help={field.help}
      place={place ?? ''}
      also={also}
      option={{
        name: printAttrPath(docs),
        docs: docsUrl(scope, target.way, target.release, field.docs),
      }}
      isSet={current !== ''}
      onReset={() => pick('')}
    >
      <select
        id={id}
        value={current}
        aria-describedby={helpId(id)}
        onChange={(event) => pick(event.target.value)}
      >
        <option value="">{field.none}</option>
        {field.choices.map((choice) => (
          <option key={choice.id} value={choice.id}>
            {choice.label}
          </option>
        ))}
        {current === 'own words' && (
          <option value="own words" disabled>
            Set by hand
          </option>
        )}
      </select>
    </FieldRow>
  );
});
