/** The form: everything the config holds, as fields under headings. */

import { Search } from 'lucide-react';
import {
  type ReactNode,
  startTransition,
  useDeferredValue,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { select } from '../../store/viewStore.ts';
import { whenIdle } from '../../store/whenIdle.ts';
import { Button } from '../controls/Button.tsx';
import styles from './Form.module.css';
import { FormSection } from './FormSection.tsx';
import { Filter } from './filter.ts';
import { findOption } from './findKey.ts';
import { outlineOf } from './outline.ts';
import { SectionNav, SectionSelect } from './SectionNav.tsx';
import { useScrollSpy } from './scrollSpy.ts';
import { showSelection } from './showSelection.ts';
import { useTarget } from './useTarget.ts';

/** `lead` stands above the fields and scrolls away with them. */
export function Form({ lead }: { readonly lead?: ReactNode }) {
  const { target, platform } = useTarget();
  const headings = useMemo(() => outlineOf(target, platform), [target, platform]);
  const [typed, setTyped] = useState('');
  const filter = useDeferredValue(typed);
  const root = useRef<HTMLFormElement>(null);

  const count = useGrowing(headings.length);
  const drawn = useMemo(() => headings.slice(0, count), [headings, count]);

  useScrollSpy(root, drawn);
  useEffect(() => {
    const form = root.current;
    return form === null ? undefined : showSelection(form, () => setTyped(''));
  }, []);

  return (
    <div className={styles.pane}>
      <div className={styles.columns}>
        <SectionNav />
        <form
          ref={root}
          className={styles.form}
          aria-label="Settings"
          onSubmit={(event) => event.preventDefault()}
          onFocus={(event) => {
            const place = event.target.closest<HTMLElement>('[data-place]')?.dataset.place;
            if (place !== undefined) select(place, 'form');
          }}
        >
          {lead}
          <div className={styles.search}>
            <SectionSelect />
            <span className={styles.words}>
              <Search aria-hidden size={16} />
              <input
                type="search"
                value={typed}
                placeholder="Find a setting"
                aria-label="Find a setting"
                onChange={(event) => setTyped(event.target.value)}
              />
            </span>
          </div>
          <Filter value={filter}>
            <div className={styles.sections}>
              {drawn.map((heading) => (
                <FormSection
                  key={heading.id}
                  heading={heading}
                  headings={headings}
                  target={target}
                />
              ))}
              <p className={styles.nothing} role="status">
                No field has these words.
              </p>
              {typed.trim() !== '' && (
                <Button icon={<Search aria-hidden />} onClick={() => findOption(typed)}>
                  Look for “{typed.trim()}” among all options
                </Button>
              )}
            </div>
          </Filter>
        </form>
      </div>
    </div>
  );
}

const firstSections = 2;

/** How many of `all` sections are drawn: the first at once, then twice as many each time, so that nothing has to wait for all of them. */
function useGrowing(all: number): number {
  const [count, setCount] = useState(firstSections);
  useEffect(() => {
    if (count >= all) return;
    const grow = () => startTransition(() => setCount(2 * count));
    if (count > firstSections) grow();
    else return whenIdle(grow, 200);
  }, [count, all]);
  return Math.min(count, all);
}
