/** The choices of a combobox, above everything else on the page, as close to its text field as there is room. */

import {
  type Ref,
  type RefObject,
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import styles from './ChoicePopup.module.css';
import { type Choice, findChoices } from './choices.ts';

export type ChoiceSource =
  | { readonly kind: 'words'; readonly words: readonly string[] }
  /** All packages, after the words. */
  | { readonly kind: 'packages'; readonly words: readonly string[] };

export interface PopupKeys {
  /** Whether the key was meant for the choices. */
  readonly onKey: (key: string) => boolean;
}

interface ChoicePopupProps {
  readonly keys: Ref<PopupKeys>;
  readonly id: string;
  readonly label: string;
  readonly anchor: RefObject<HTMLElement | null>;
  readonly source: ChoiceSource;
  readonly query: string;
  /** The id of the choice that Enter would pick. */
  readonly onMark: (id: string | undefined) => void;
  readonly onPick: (choice: string) => void;
}

type Found = readonly Choice[] | 'failed' | undefined;

export function ChoicePopup(props: ChoicePopupProps) {
  const { id, source, query, onMark, onPick } = props;
  const [found, setFound] = useState<Found>();
  const [index, setIndex] = useState<number>();
  const popup = useRef<HTMLDivElement>(null);
  usePlaceBelow(popup, props.anchor);

  useEffect(() => {
    let isNewest = true;
    findChoices(source, query).then(
      (choices) => {
        if (isNewest) setFound(choices);
      },
      () => {
        if (isNewest) setFound('failed');
      },
    );
    setIndex(undefined);
    return () => {
      isNewest = false;
    };
  }, [source, query]);

  const choices = Array.isArray(found) ? found : [];
  const choiceId = (at: number): string => `${id}-${at}`;

  function mark(next: number | undefined): void {
    setIndex(next);
    onMark(next === undefined ? undefined : choiceId(next));
    if (next === undefined) return;
    document.getElementById(choiceId(next))?.scrollIntoView?.({ block: 'nearest' });
  }

  useImperativeHandle(props.keys, () => ({
    onKey: (key) => {
      const last = choices.length - 1;
      if (key === 'ArrowDown') mark(index === undefined || index === last ? 0 : index + 1);
      else if (key === 'ArrowUp') mark(index === undefined || index === 0 ? last : index - 1);
      else if (key === 'Enter') {
        const choice = index === undefined ? undefined : choices[index];
        if (choice === undefined) return false;
        onPick(choice.name);
      } else return false;
      return true;
    },
  }));

  return (
    <div ref={popup} popover={isTopLayerKnown ? 'manual' : undefined} className={styles.popup}>
      <div
        id={id}
        role="listbox"
        aria-label={`Suggestions: ${props.label}`}
        onMouseDown={(event) => event.preventDefault()}
      >
        {choices.map((choice, at) => (
          // biome-ignore lint/a11y/useFocusableInteractive lint/a11y/useKeyWithClickEvents: as above.
          <div
            key={choice.name}
            id={choiceId(at)}
            role="option"
            aria-selected={at === index}
            className={styles.choice}
            onClick={() => onPick(choice.name)}
          >
            <code className={styles.name}>{choice.name}</code>
            {choice.unfree && <span className={styles.unfree}>unfree</span>}
            {choice.group !== undefined && <span className={styles.group}>{choice.group}</span>}
            {choice.description !== undefined && (
              <span className={styles.description}>{choice.description}</span>
            )}
          </div>
        ))}
      </div>
      <p role="status" className={choices.length > 0 ? 'visually-hidden' : styles.note}>
        {noteOf(found, source, query)}
      </p>
    </div>
  );
}

function noteOf(found: Found, source: ChoiceSource, query: string): string {
  if (found === undefined) return 'Looking…';
  if (found === 'failed') return 'The list of packages could not be loaded. Any name can be typed.';
  if (found.length > 0) return `${found.length} found`;
  if (query === '') return 'Nothing left to suggest.';
  return source.kind === 'packages'
    ? 'No package of this name is known here. Enter takes it as it is.'
    : 'Nothing of this name is known here.';
}

/** Keeps the popup at its text field while anything scrolls. */
function usePlaceBelow(
  popup: RefObject<HTMLElement | null>,
  anchor: RefObject<HTMLElement | null>,
): void {
  useLayoutEffect(() => {
    const element = popup.current;
    if (element === null) return;
    if (isTopLayerKnown) element.showPopover();
    function place(): void {
      const at = anchor.current?.getBoundingClientRect();
      if (at === undefined || element === null) return;
      const below = window.innerHeight - at.bottom - margin;
      const isBelow = below >= Math.min(wantedHeight, at.top);
      const width = Math.min(Math.max(at.width, 280), window.innerWidth - 2 * margin);
      element.style.width = `${width}px`;
      element.style.left = `${Math.max(margin, Math.min(at.left, window.innerWidth - width - margin))}px`;
      element.style.maxHeight = `${Math.min(wantedHeight, (isBelow ? below : at.top) - margin)}px`;
      element.style.top = isBelow ? `${at.bottom + 4}px` : 'auto';
      element.style.bottom = isBelow ? 'auto' : `${window.innerHeight - at.top + 4}px`;
    }
    place();
    window.addEventListener('scroll', place, { capture: true, passive: true });
    window.addEventListener('resize', place);
    return () => {
      window.removeEventListener('scroll', place, { capture: true });
      window.removeEventListener('resize', place);
    };
  }, [popup, anchor]);
}

/** Browsers from before 2024 draw the popup over its neighbours all the same. */
const isTopLayerKnown = 'showPopover' in HTMLElement.prototype;

const wantedHeight = 320;
const margin = 8;
