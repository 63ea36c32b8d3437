/** A field of the config: it listens to its own value alone, so a keystroke draws one field anew. */

import { memo, useId } from 'react';
import type { BoundField } from '../../essentials/boundField.ts';
import { textOf } from '../../essentials/fact.ts';
import type { Value } from '../../nix/value.ts';
import { fits } from '../../option/fits.ts';
import { configStore } from '../../store/configStore.ts';
import { useConfig, useDraftInput } from '../../store/hooks.ts';
import { look } from '../../store/viewStore.ts';
import { FieldRow, helpId } from './FieldRow.tsx';
import { useNixSwitch } from './NixSwitch.tsx';
import { ValueEditor } from './ValueEditor.tsx';

export const Field = memo(function Field(props: {
  readonly field: BoundField;
  /** Whether what stands around the field tells the option’s name. */
  readonly nameless?: boolean;
}) {
  const { field, nameless = false } = props;
  const id = useId();
  const value = useConfig(field.read);
  const kept = useDraftInput(field.place);

  function change(next: Value | undefined, at = field.place): void {
    configStore.edit(at, (config) => field.write(config, next));
    const [before, chosen] = [textOf(value), textOf(next)];
    if (field.asks === 'new-or-existing' && before !== chosen) {
      look({ dialog: 'state-version', chosenVersion: { place: field.place, before, chosen } });
    }
  }

  const { inNix, button } = useNixSwitch({
    id,
    type: field.type,
    value,
    onChange: change,
    place: field.place,
    label: field.label,
  });

  return (
    <FieldRow
      id={id}
      label={field.label}
      help={field.help}
      place={field.place}
      option={nameless ? undefined : field.option}
      isSet={field.removable && (value !== undefined || kept !== undefined)}
      onReset={field.removable ? () => change(undefined) : undefined}
      nix={field.option && button}
      beside={field.type.kind === 'boolean' && !inNix}
      saysMisfit={
        kept !== undefined || (value !== undefined && fits(field.type, value) !== undefined)
      }
    >
      <ValueEditor
        id={id}
        type={field.type}
        value={value}
        onChange={change}
        place={field.place}
        inNix={inNix}
        label={field.label}
        describedBy={field.help === '' ? undefined : helpId(id)}
        placeholder={field.default}
        suggestions={field.suggestions}
        removable={field.removable}
        refuse={field.refuse && ((next) => field.refuse?.(configStore.getState().config, next))}
      />
    </FieldRow>
  );
});
