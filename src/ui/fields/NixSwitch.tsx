/** The quiet way from a field to Nix itself and back, for a value at any depth. */

import { Braces } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { literalOf } from '../../nix/literalOf.ts';
import type { Value } from '../../nix/value.ts';
import { fits } from '../../option/fits.ts';
import type { OptionType } from '../../option/type.ts';
import { configStore } from '../../store/configStore.ts';
import { IconButton } from '../controls/IconButton.tsx';
import { say } from '../controls/Status.tsx';
import { canShow } from './canShow.ts';
import type { EditorProps } from './editor.ts';
import { hasKinds } from './kinds.ts';
import styles from './NixSwitch.module.css';
import { useAside } from './useAside.ts';

type Given = Pick<EditorProps, 'type' | 'value' | 'onChange' | 'place' | 'label' | 'id'>;

/** `inNix` goes to the editor of the value; the button, wherever there is room for it. */
export function useNixSwitch(given: Given): {
  readonly inNix: boolean;
  readonly button: ReactNode;
} {
  const { type, value, onChange, place, label, id } = given;
  const [wanted, setWanted] = useState(false);
  const turn = useAside(place, onChange);
  if (!hasField(type)) return { inNix: false, button: null };
  const inNix = wanted || (value !== undefined && !canShow(type, value));

  function toggle(): void {
    if (!inNix) {
      // The same value, only shown as Nix: nothing changes until something is typed.
      turn('field', value, 'nix', value);
      setWanted(true);
    } else {
      setWanted(false);
      const plain = value && plainValue(type, value);
      if (value === undefined || plain !== undefined) turn('nix', undefined, 'field', plain);
      else {
        turn('nix', value, 'field', undefined);
        say({
          text: 'What was written in Nix is kept for when you turn back to it.',
          action: { label: 'Undo', run: () => configStore.undo() },
        });
      }
    }
    requestAnimationFrame(() => document.getElementById(id)?.focus());
  }

  return {
    inNix,
    button: (
      <IconButton
        className={styles.switch}
        label={`Write ${label} in Nix`}
        title={inNix ? 'Use the field' : 'Write Nix instead'}
        aria-pressed={inNix}
        icon={<Braces aria-hidden />}
        onClick={toggle}
      />
    ),
  };
}

/** Not where Nix is all there is, nor where a select of kinds offers it. */
const hasField = (type: OptionType): boolean => type.kind !== 'opaque' && !hasKinds(type);

/** What the field can show of it: the value itself, or the data that is written as Nix. */
function plainValue(type: OptionType, value: Value): Value | undefined {
  const plain = value.kind === 'raw' ? literalOf(value.text) : value;
  return plain && canShow(type, plain) && fits(type, plain) === undefined ? plain : undefined;
}
