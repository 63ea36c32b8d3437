/** Settings that no other field of the form shows, each as Nix; and a way to set any option there is. */

import { Plus, Trash2 } from 'lucide-react';
import { memo, useId, useMemo, useState } from 'react';
import { placeIn, settingsIn, type Target, writeOption } from '../../essentials/boundField.ts';
import { pathsOf } from '../../essentials/choose.ts';
import { pathKey, uncovered } from '../../essentials/coverage.ts';
import { docsUrl } from '../../essentials/docs.ts';
import type { Scope } from '../../essentials/section.ts';
import { parseAttrPath, printAttrPath } from '../../nix/attrName.ts';
import { getAt } from '../../nix/attrs.ts';
import type { AttrPath, Value } from '../../nix/value.ts';
import { configStore } from '../../store/configStore.ts';
import { useConfig } from '../../store/hooks.ts';
import { Button } from '../controls/Button.tsx';
import { IconButton } from '../controls/IconButton.tsx';
import { describedBy, Message } from '../fields/Message.tsx';
import { ValueEditor } from '../fields/ValueEditor.tsx';
import { useMatches } from './filter.ts';
import styles from './OtherOptions.module.css';
import type { Heading } from './outline.ts';

interface Props {
  readonly scope: Scope;
  readonly target: Target;
  readonly headings: readonly Heading[];
}

export function OtherOptions({ scope, target, headings }: Props) {
  const covered = useMemo(() => coveredPaths(headings, scope, target), [headings, scope, target]);
  // Paths as one text, so that an edit of a value does not draw the list anew.
  const listed = useConfig((config) =>
    uncovered(settingsIn(config, scope, target), covered)
      .map(printAttrPath)
      .join('\n'),
  );
  const paths = listed === '' ? [] : listed.split('\n');
  return (
    <div className={styles.others}>
      {paths.map((name) => (
        <OtherRow key={name} name={name} scope={scope} target={target} />
      ))}
      <NewOption scope={scope} target={target} covered={covered} />
    </div>
  );
}

function coveredPaths(
  headings: readonly Heading[],
  scope: Scope,
  target: Target,
): ReadonlySet<string> {
  const prefix = placeIn(scope, target, []);
  const covered = new Set<string>();
  for (const { entries, more } of headings) {
    for (const entry of [...entries, ...more]) {
      if (entry.kind === 'choice') {
        if (entry.scope === scope) {
          for (const path of pathsOf(entry.field, target.user)) covered.add(pathKey(path));
        }
      } else if (entry.field.option && entry.field.place.startsWith(`${prefix}/`)) {
        const path = parseAttrPath(entry.field.option.name);
        if (path) covered.add(pathKey(path));
      }
    }
  }
  return covered;
}

const anything = { kind: 'opaque', description: 'a Nix expression' } as const;

const OtherRow = memo(function OtherRow({
  name,
  scope,
  target,
}: Omit<Props, 'headings'> & { readonly name: string }) {
  const id = useId();
  const path: AttrPath = useMemo(() => parseAttrPath(name) ?? [], [name]);
  const place = placeIn(scope, target, path);
  const value = useConfig((config) => getAt(settingsIn(config, scope, target), path));
  const shown = useMatches(name);
  if (value === undefined || !shown) return null;

  function change(next: Value | undefined, at = place): void {
    configStore.edit(at, (config) => writeOption(config, scope, target, path, next));
  }

  return (
    <div className={styles.row} data-row data-place={place} data-set>
      <div className={styles.heading}>
        <label htmlFor={id}>
          <code>{name}</code>
        </label>
        <a
          href={docsUrl(scope, target.way, target.release, path)}
          target="_blank"
          rel="noreferrer"
          aria-label={`Documentation of ${name}`}
        >
          Documentation
        </a>
        <IconButton
          label={`Remove ${name}`}
          icon={<Trash2 aria-hidden />}
          onClick={() => change(undefined)}
        />
      </div>
      <ValueEditor
        id={id}
        type={anything}
        value={value}
        onChange={change}
        place={place}
        label={name}
        describedBy={undefined}
        placeholder={undefined}
        suggestions={undefined}
        removable={false}
      />
    </div>
  );
});

function NewOption({
  scope,
  target,
  covered,
}: Omit<Props, 'headings'> & { readonly covered: ReadonlySet<string> }) {
  const id = useId();
  const [name, setName] = useState('');
  const [message, setMessage] = useState<string>();

  function add(): void {
    const path = parseAttrPath(name.trim());
    if (path === undefined || path.length < 2) {
      setMessage('Write the name of an option, such as services.tailscale.enable.');
      return;
    }
    const current = getAt(settingsIn(configStore.getState().config, scope, target), path);
    const hasField = path.some((_, index) => covered.has(pathKey(path.slice(0, index + 1))));
    if (current !== undefined || hasField) {
      setMessage(
        current === undefined
          ? 'This option has a field of its own above.'
          : 'This option is set already.',
      );
      return;
    }
    const initial: Value =
      path.at(-1) === 'enable' ? { kind: 'boolean', value: true } : { kind: 'string', value: '' };
    const place = placeIn(scope, target, path);
    configStore.edit(place, (config) => writeOption(config, scope, target, path, initial));
    setName('');
    setMessage(undefined);
  }

  return (
    <div className={styles.add} data-row>
      <label htmlFor={id}>Set any other option</label>
      <div className={styles.line}>
        <input
          id={id}
          type="text"
          value={name}
          placeholder={scope === 'home' ? 'programs.mpv.enable' : 'services.tailscale.enable'}
          aria-invalid={message !== undefined || undefined}
          aria-describedby={describedBy(id, undefined, message)}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          onChange={(event) => {
            setName(event.target.value);
            setMessage(undefined);
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
            event.preventDefault();
            add();
          }}
        />
        <Button icon={<Plus aria-hidden />} onClick={add}>
          Add
        </Button>
      </div>
      <Message id={id}>{message}</Message>
    </div>
  );
}
