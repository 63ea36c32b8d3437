/** The page of one option: what it is, what it needs, and a field to set it. */

import { ArrowLeft, ExternalLink } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { flushSync } from 'react-dom';
import { isAnyName, printOptionName } from '../../catalog/optionName.ts';
import type { OptionPage } from '../../catalog/optionPage.ts';
import { setWay } from '../../config/hostEdits.ts';
import { placeOf } from '../../config/place.ts';
import { placeIn, settingsIn, type Target, writeOption } from '../../essentials/boundField.ts';
import { getAt } from '../../nix/attrs.ts';
import type { AttrPath, Value } from '../../nix/value.ts';
import { configStore } from '../../store/configStore.ts';
import { useConfig } from '../../store/hooks.ts';
import { look, type OptionRef, openOption } from '../../store/viewStore.ts';
import { Button } from '../controls/Button.tsx';
import { Callout } from '../controls/Callout.tsx';
import { CopyButton } from '../controls/CopyButton.tsx';
import { IconButton } from '../controls/IconButton.tsx';
import { ways } from '../header/ways.ts';
import { addressWith } from '../pageAddress.ts';
import { worker } from '../worker.ts';
import { EntryChooser } from './EntryChooser.tsx';
import { OptionField } from './OptionField.tsx';
import styles from './OptionPane.module.css';
import { labelOf, wayOf } from './sets.ts';
import { useAnswer } from './useAnswer.ts';
import { useScope } from './useScope.ts';

interface OptionPaneProps {
  readonly option: OptionRef | undefined;
  readonly target: Target;
  readonly onBack: () => void;
}

export function OptionPane({ option, target, onBack }: OptionPaneProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const { release } = target;
  const key = option === undefined ? '' : JSON.stringify([release, option.set, option.path]);
  const answer = useAnswer(key, async () =>
    option === undefined
      ? undefined
      : { page: await worker().describe({ release, set: option.set, path: option.path }) },
  );

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new page is read from its heading on.
  useEffect(() => {
    heading.current?.focus();
  }, [key]);

  if (option === undefined) {
    return (
      <section aria-label="Option" className={styles.empty}>
        <p>Search, or open a group of the list. Every option has a page with a field of its own.</p>
      </section>
    );
  }
  const name = printOptionName(option.path);
  return (
    <section aria-label="Option" className={styles.page}>
      <div className={styles.head}>
        <IconButton
          className={styles.back}
          label="Back to the list"
          icon={<ArrowLeft aria-hidden />}
          onClick={() => {
            // The list is not there to take the focus until it is drawn.
            flushSync(() => look({ option: undefined }));
            onBack();
          }}
        />
        <h2 ref={heading} tabIndex={-1} className={styles.name}>
          <Crumbs name={name} />
        </h2>
      </div>
      {answer.state === 'failed' && (
        <Callout
          tone="error"
          title="This page could not be loaded."
          actions={<Button onClick={answer.retry}>Try again</Button>}
        />
      )}
      {answer.state === 'ready' && answer.value !== undefined && (
        <Body option={option} page={answer.value.page} target={target} />
      )}
    </section>
  );
}

/** The name with a place to break after every dot. */
function Crumbs({ name }: { readonly name: string }) {
  return (
    <code>
      {name.split(/(?<=\.)/).map((step, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a step has no identity but its number.
        <span key={index}>
          {step}
          <wbr />
        </span>
      ))}
    </code>
  );
}

interface BodyProps {
  readonly option: OptionRef;
  readonly page: OptionPage | undefined;
  readonly target: Target;
}

function Body({ option, page, target }: BodyProps) {
  if (page === undefined) {
    return (
      <Callout tone="warning" title="There is no option of this name.">
        It may belong to another release, or to an input that brings options of its own.
      </Callout>
    );
  }
  return (
    <>
      <p className={styles.kind}>
        {labelOf(page.set)} · {page.typeInWords}
      </p>
      {page.description !== undefined && <p>{page.description}</p>}
      <Setting option={option} page={page} target={target} />
      <Facts page={page} />
      {page.related.length > 0 && (
        <nav aria-label="Related options" className={styles.related}>
          <h3>Beside it</h3>
          <ul>
            {page.related.map((other) => (
              <li key={other.name}>
                <button
                  type="button"
                  className={styles.link}
                  onClick={() =>
                    openOption({ set: page.set, path: withNames(other.path, option.path) })
                  }
                >
                  <code>{other.name}</code>
                </button>
              </li>
            ))}
          </ul>
        </nav>
      )}
    </>
  );
}

/** A path of the documents with the names that a person has chosen on another path. */
function withNames(path: AttrPath, chosen: AttrPath): AttrPath {
  return path.map((step, index) =>
    isAnyName(step) && chosen[index] !== undefined ? chosen[index] : step,
  );
}

function Setting({ option, page, target }: BodyProps & { readonly page: OptionPage }) {
  const way = wayOf(option.set);
  if (way !== undefined && way !== target.way) {
    const label = ways.find(({ value }) => value === way)?.label;
    return (
      <Callout
        tone="info"
        title={`This is an option of ${labelOf(option.set)}.`}
        actions={
          <Button
            onClick={() =>
              configStore.edit(placeOf('hosts', target.host, 'way'), (config) =>
                setWay(config, target.host, way),
              )
            }
          >
            Switch to {label}
          </Button>
        }
      >
        What you have set for the other way is kept.
      </Callout>
    );
  }
  if (page.readOnly) {
    return (
      <Callout tone="info" title="This option can only be read.">
        Other options decide its value; expressions may use it.
      </Callout>
    );
  }
  if (option.path.includes('*')) return <ItemOfList option={option} />;
  if (option.path.some(isAnyName)) return <EntryChooser option={option} target={target} />;
  return (
    <>
      <Needs option={option} page={page} target={target} />
      <OptionField option={option} page={page} target={target} />
    </>
  );
}

/** The items of a list have no names, so they are set in the list itself. */
function ItemOfList({ option }: { readonly option: OptionRef }) {
  const list = option.path.slice(0, option.path.indexOf('*'));
  return (
    <Callout
      tone="info"
      title="This belongs to each item of a list."
      actions={
        <Button onClick={() => openOption({ set: option.set, path: list })}>
          Open <code>{printOptionName(list)}</code>
        </Button>
      }
    />
  );
}

const on: Value = { kind: 'boolean', value: true };

/** The switch without which the option does nothing, where it is not on. */
function Needs({ option, page, target }: BodyProps & { readonly page: OptionPage }) {
  const { enable } = page;
  const scope = useScope(option.set);
  const value = useConfig((config) =>
    enable === undefined ? undefined : getAt(settingsIn(config, scope, target), enable),
  );
  if (enable === undefined || (value?.kind === 'boolean' && value.value) || value?.kind === 'raw') {
    return null;
  }
  const name = printOptionName(enable);
  return (
    <Callout
      tone="info"
      actions={
        <Button
          onClick={() =>
            configStore.edit(placeIn(scope, target, enable), (config) =>
              writeOption(config, scope, target, enable, on),
            )
          }
        >
          Turn it on
        </Button>
      }
    >
      It has an effect only while <code>{name}</code> is on.
    </Callout>
  );
}

function Facts({ page }: { readonly page: OptionPage }) {
  const link = () => addressWith(`option=${page.set}/${encodeURIComponent(page.name)}`);
  return (
    <>
      <dl className={styles.facts}>
        <dt>Type</dt>
        <dd>{page.typeText}</dd>
        <dt>Default</dt>
        <dd>{page.defaultText === undefined ? 'none' : <code>{page.defaultText}</code>}</dd>
        <dt>From</dt>
        <dd>
          {page.source}
          {page.module !== undefined && (
            <>
              , <code>{page.module}</code>
            </>
          )}
        </dd>
      </dl>
      <div className={styles.acts}>
        {page.manual !== undefined && (
          <a href={page.manual} target="_blank" rel="noreferrer" className={styles.manual}>
            <ExternalLink aria-hidden size={14} />
            In the manual
          </a>
        )}
        <CopyButton label="Copy a link to this option" text={link} />
      </div>
    </>
  );
}
