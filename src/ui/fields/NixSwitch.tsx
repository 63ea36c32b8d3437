/** The quiet way from a field to Nix itself and back, for a value at any depth. */

import { Braces } from 'lucide-react';
import { type ReactNode, useRef, useState } from 'react';
import type { Value } from '../../nix/value.ts';
import { fits } from '../../option/fits.ts';
import type { OptionType } from '../../option/type.ts';
import { configStore } from '../../store/configStore.ts';
import { IconButton } from '../controls/IconButton.tsx';
import { say } from '../controls/Status.tsx';
import { asideAt } from './aside.ts';
import { canShow } from './canShow.ts';
import { hasKinds } from './choiceTypes.ts';
import type { EditorProps } from './editor.ts';
import styles from './NixSwitch.module.css';

type Given = Pick<EditorProps, 'type' | 'value' | 'onChange' | 'place' | 'label' | 'id'>;

/** `inNix` goes to the editor of the value; the button, wherever there is room for it. */
export function useNixSwitch(given: Given): {
  readonly inNix: boolean;
  readonly button: ReactNode;
} {
  const { type, value, onChange, place, label, id } = given;
  const [wanted, setWanted] = useState(false);
  /** Whether there is Nix that waits to come back, and the value of the field that it would replace. */
  const isAside = useRef(false);
  const wasSet = useRef<Value>(undefined);
  const turn = asideAt(place, onChange);
  if (!hasField(type)) return { inNix: false, button: null };
  const inNix = wanted || (value !== undefined && !canShow(type, value));

  async function toggle(): Promise<void> {
    if (inNix) {
      const plain = value && (await plainValue(type, value));
      setWanted(false);
      turn('nix', value, 'field', plain, plain !== undefined);
      if (value !== undefined && plain === undefined) {
        isAside.current = true;
        say({
          text: 'What was written in Nix is kept for when you turn back to it.',
          action: { label: 'Undo', run: () => configStore.undo() },
        });
      }
    } else {
      // The same value, only shown as Nix: nothing changes until something is typed.
      const comesBack = isAside.current && (value === undefined || wasSet.current === value);
      turn('field', value, 'nix', value, !comesBack);
      isAside.current = false;
      wasSet.current = value;
      setWanted(true);
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
async function plainValue(type: OptionType, value: Value): Promise<Value | undefined> {
  if (value.kind !== 'raw') return canShow(type, value) ? value : undefined;
  const { literalOf } = await import('../../nix/literalOf.ts');
  const plain = literalOf(value.text);
  return plain && canShow(type, plain) && fits(type, plain) === undefined ? plain : undefined;
}
