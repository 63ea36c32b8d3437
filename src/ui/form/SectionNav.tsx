/** The list of sections: where you are, where to go, and how much is set in each. */

import { useMemo } from 'react';
import { useConfig, useView } from '../../store/hooks.ts';
import { look } from '../../store/viewStore.ts';
import { sectionId } from './FormSection.tsx';
import { countSet, type Group, outlineOf } from './outline.ts';
import styles from './SectionNav.module.css';
import { useTarget } from './useTarget.ts';

const groups: readonly Group[] = ['System', 'Home', 'Flake'];

/** Scrolls to a section and reads its heading aloud. */
function go(id: string): void {
  look({ section: id });
  const section = document.getElementById(sectionId(id));
  section?.scrollIntoView();
  section?.querySelector<HTMLElement>('h2')?.focus({ preventScroll: true });
}

function useSections() {
  const { target, platform } = useTarget();
  const headings = useMemo(() => outlineOf(target, platform), [target, platform]);
  const current = useView((view) => view.section) ?? headings[0]?.id;
  return { target, headings, current };
}

export function SectionNav() {
  const { target, headings, current } = useSections();
  const counts = useConfig((config) =>
    headings.map(({ entries, more }) => countSet(config, [...entries, ...more], target)).join(' '),
  ).split(' ');

  return (
    <nav aria-label="Sections" className={styles.nav}>
      {groups.map((group) => (
        <div key={group} className={styles.group}>
          <h2 className={styles.title}>{group}</h2>
          <ul>
            {headings.map(
              ({ id, title, group: own }, index) =>
                own === group && (
                  <li key={id}>
                    <a
                      href={`#${sectionId(id)}`}
                      className={styles.link}
                      aria-current={id === current ? 'location' : undefined}
                      onClick={(event) => {
                        // The address holds the config; it has no room for a section.
                        event.preventDefault();
                        go(id);
                      }}
                    >
                      <span>{title}</span>
                      {counts[index] !== '0' && (
                        <span className={styles.count}>
                          {counts[index]}
                          <span className="visually-hidden"> set</span>
                        </span>
                      )}
                    </a>
                  </li>
                ),
            )}
          </ul>
        </div>
      ))}
    </nav>
  );
}

/** The same list where there is no room beside the form. */
export function SectionSelect() {
  const { headings, current } = useSections();
  return (
    <select
      className={styles.select}
      aria-label="Section"
      value={current}
      onChange={(event) => go(event.target.value)}
    >
      {groups.map((group) => (
        <optgroup key={group} label={group}>
          {headings
            .filter((heading) => heading.group === group)
            .map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
        </optgroup>
      ))}
    </select>
  );
}
