/** One section of the form: a heading, its fields, and those that few people need. */

import { lazy, memo, Suspense } from 'react';
import type { Target } from '../../essentials/boundField.ts';
import { useConfig } from '../../store/hooks.ts';
import { Field } from '../fields/Field.tsx';
import { ChoiceRow } from './ChoiceRow.tsx';
import { Disclosure } from './Disclosure.tsx';
import styles from './Form.module.css';
import { useMatches } from './filter.ts';
import { Inputs } from './Inputs.tsx';
import { countSet, type Entry, type Heading, wordsOf } from './outline.ts';

/** It speaks with the catalogs, which nobody needs for the first letters. */
const OtherOptions = lazy(() =>
  import('./OtherOptions.tsx').then((file) => ({ default: file.OtherOptions })),
);

interface FormSectionProps {
  readonly heading: Heading;
  readonly headings: readonly Heading[];
  readonly target: Target;
}

/** The id of a section's element, which the section list links to. */
export const sectionId = (id: string): string => `section-${id}`;

export const FormSection = memo(function FormSection(props: FormSectionProps) {
  const { heading, headings, target } = props;
  const { id, title, entries, more, extra } = heading;
  const moreSet = useConfig((config) => countSet(config, more, target));
  return (
    <section
      id={sectionId(id)}
      data-section={id}
      aria-labelledby={`${id}-title`}
      className={styles.section}
    >
      <h2 id={`${id}-title`} tabIndex={-1}>
        {title}
      </h2>
      {entries.map((entry) => (
        <Row key={keyOf(entry)} entry={entry} target={target} />
      ))}
      {more.length > 0 && (
        <Disclosure label="More" count={moreSet}>
          {more.map((entry) => (
            <Row key={keyOf(entry)} entry={entry} target={target} />
          ))}
        </Disclosure>
      )}
      {extra === 'inputs' && <Inputs />}
      <Suspense>
        {extra === 'other-system' && (
          <OtherOptions scope="system" target={target} headings={headings} />
        )}
        {extra === 'other-home' && (
          <OtherOptions scope="home" target={target} headings={headings} />
        )}
      </Suspense>
    </section>
  );
});

const keyOf = (entry: Entry): string =>
  entry.kind === 'field' ? entry.field.place : entry.field.id;

/** A field that the filter leaves out is hidden, not thrown away: what is typed in it stays. */
const Row = memo(function Row({
  entry,
  target,
}: {
  readonly entry: Entry;
  readonly target: Target;
}) {
  const shown = useMatches(wordsOf(entry));
  return (
    <div className={styles.row} data-row={shown || undefined} hidden={!shown}>
      {entry.kind === 'field' ? (
        <Field field={entry.field} />
      ) : (
        <ChoiceRow field={entry.field} scope={entry.scope} target={target} />
      )}
    </div>
  );
});
