/**
 * A text field with choices that open below it, as the WAI-ARIA pattern of a combobox has it: the focus
 * stays in the text, the arrow keys walk the choices. Any text may be typed; the choices only help.
 */

import { type ComponentPropsWithRef, lazy, Suspense, useRef, useState } from 'react';
import type { ChoiceSource, PopupKeys } from './ChoicePopup.tsx';

const ChoicePopup = lazy(() =>
  import('./ChoicePopup.tsx').then((file) => ({ default: file.ChoicePopup })),
);

interface ComboInputProps extends Omit<ComponentPropsWithRef<'input'>, 'onChange' | 'ref'> {
  readonly id: string;
  readonly value: string;
  /** Without one, this is a text field and nothing more. */
  readonly source: ChoiceSource | undefined;
  /** `letters` are those just typed; undefined when the text came whole, as from a native list. */
  readonly onText: (text: string, letters: string | undefined) => void;
  readonly onPick: (choice: string) => void;
  /** Enter where no choice is marked. */
  readonly onEnter?: () => void;
}

export function ComboInput(props: ComboInputProps) {
  const { source, onText, onPick, onEnter, onKeyDown, onBlur, ...rest } = props;
  const [open, setOpen] = useState(false);
  const [marked, setMarked] = useState<string>();
  const input = useRef<HTMLInputElement>(null);
  const popup = useRef<PopupKeys>(null);
  const isOpen = open && source !== undefined;
  const listId = `${props.id}-choices`;

  function close(): void {
    setOpen(false);
    setMarked(undefined);
  }

  return (
    <>
      <input
        {...rest}
        ref={input}
        type="text"
        {...(source && {
          role: 'combobox',
          'aria-expanded': isOpen,
          'aria-autocomplete': 'list',
          'aria-controls': isOpen ? listId : undefined,
          'aria-activedescendant': isOpen ? marked : undefined,
        })}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        onChange={(event) => {
          setOpen(event.target.value !== '');
          setMarked(undefined);
          const { nativeEvent } = event;
          onText(
            event.target.value,
            nativeEvent instanceof InputEvent ? (nativeEvent.data ?? undefined) : undefined,
          );
        }}
        onBlur={(event) => {
          close();
          onBlur?.(event);
        }}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          const { key } = event;
          if (source && !isOpen && (key === 'ArrowDown' || key === 'ArrowUp')) setOpen(true);
          else if (isOpen && key === 'Escape') {
            close();
            // Escape closes one thing at a time, also where the field stands in a dialog.
            event.stopPropagation();
          } else if (isOpen && popup.current?.onKey(key)) {
            // The popup has walked, or picked what was marked.
          } else if (key === 'Enter' && onEnter) {
            close();
            onEnter();
          } else {
            onKeyDown?.(event);
            return;
          }
          event.preventDefault();
        }}
      />
      {isOpen && (
        <Suspense>
          <ChoicePopup
            keys={popup}
            id={listId}
            label={props['aria-label'] ?? ''}
            anchor={input}
            source={source}
            query={props.value}
            onMark={setMarked}
            onPick={(choice) => {
              close();
              onPick(choice);
            }}
          />
        </Suspense>
      )}
    </>
  );
}
